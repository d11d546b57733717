import { stat } from "node:fs/promises";
import type { Currency } from "@/server/planning/money";
import { columnNamed } from "./formats/header";
import { asFound, type Layout } from "./formats/mapping/layout";
import type { Mapping } from "./formats/mapping/mapping";
import { presetNamed } from "./formats/presets";
import { openSource } from "./reading/open";
import type { LeftOut, Source, SourceRow } from "./reading/source";
import { refuseFile } from "./refused";
import type { Correction, ImportRequest, StoredFile } from "./request";
import { returned } from "./returned";

/** How a file is to be read. */
export interface HowToRead {
  /** Null: by its own header. */
  readonly mapping: Mapping | null;
  /** Where the table lies, for a file without mapping. */
  readonly layout?: Layout;
  readonly corrections?: readonly Correction[];
  readonly reportingCurrency: Currency;
}

/** A file's table as it is to be mapped: corrected, and rearranged where its preset does that. */
export interface OpenedTable {
  readonly header: readonly string[];
  /** The header as it stands in the file. */
  readonly ownHeader: readonly string[];
  /** The line of the header; 0: there is none. */
  readonly line: number;
  readonly rows: AsyncIterable<readonly SourceRow[]>;
  /** About how many letters it has; null where that cannot be told before it is read. */
  size(): Promise<number | null>;
  /** Rows that are none; complete when all rows were read. */
  leftOut(): readonly LeftOut[];
}

/** Puts corrected cells in the place of those that stand in the file. */
function corrected(
  header: readonly string[],
  corrections: readonly Correction[],
): (row: SourceRow) => SourceRow {
  const names = header.map(columnNamed);
  const byLine = new Map<number, [at: number, value: string][]>();
  for (const { line, column, value } of corrections) {
    const exact = header.indexOf(column);
    const at = exact >= 0 ? exact : names.indexOf(columnNamed(column));
    if (at < 0) refuseFile(`a correction names the column "${column}", which the file does not have.`, line);
    byLine.set(line, [...(byLine.get(line) ?? []), [at, value]]);
  }
  return (row) => {
    const changes = byLine.get(row.line);
    if (!changes) return row;
    const cells = [...row.cells];
    for (const [at, value] of changes) {
      while (cells.length < at) cells.push("");
      cells[at] = value;
    }
    return { ...row, cells };
  };
}

async function* changed(
  rows: AsyncIterable<readonly SourceRow[]>,
  change: (row: SourceRow) => SourceRow,
): AsyncGenerator<readonly SourceRow[]> {
  for await (const some of rows) yield some.map(change);
}

async function* once(rows: readonly SourceRow[]): AsyncGenerator<readonly SourceRow[]> {
  yield await Promise.resolve(rows);
}

async function lettersIn(path: string, { encoding, sheet }: Source["layout"]): Promise<number | null> {
  if (sheet !== null) return null;
  const { size } = await stat(path);
  return encoding?.startsWith("utf-16") ? size / 2 : size;
}

/** All rows at once, put together anew by the preset a mapping names. */
export async function rearranged(
  { header, leftOut }: Pick<Source, "header" | "leftOut">,
  rows: AsyncIterable<readonly SourceRow[]>,
  preset: string,
  reportingCurrency: Currency,
): Promise<{ header: readonly string[]; rows: readonly SourceRow[] }> {
  const rearrange = presetNamed(preset)?.rearrange;
  if (!rearrange) return refuseFile(`The mapping needs the preset "${preset}", which there is not.`);
  const all: SourceRow[] = [];
  for await (const some of rows) all.push(...some);
  const above = leftOut.filter(({ why }) => why === "title");
  return rearrange(header, all, { reportingCurrency, above });
}

/** Opens a file; rows that were refused before and come back mended are as they were. */
export const openFile = async (file: StoredFile, layout: Layout): Promise<Source> =>
  returned(await openSource(file, layout));

/** Opens a file with the cells that were mended in place. */
export async function openMended(
  file: StoredFile,
  { mapping, layout = asFound, corrections = [] }: Pick<ImportRequest, "mapping" | "layout" | "corrections">,
): Promise<Source> {
  const source = await openFile(file, mapping?.layout ?? layout);
  const own = corrections.filter((correction) => correction.file === file.name);
  return own.length ? { ...source, rows: changed(source.rows, corrected(source.header, own)) } : source;
}

/** Opens a file as it is to be read. */
export async function openTable(file: StoredFile, how: HowToRead): Promise<OpenedTable> {
  const { mapping, reportingCurrency } = how;
  const source = await openMended(file, how);
  const { rows } = source;
  const table = {
    ownHeader: source.header,
    line: source.layout.headerLine,
    leftOut: () => source.leftOut,
    size: () => lettersIn(file.path, source.layout),
  };
  if (!mapping?.rearrangedBy) return { ...table, header: source.header, rows };
  const anew = await rearranged(source, rows, mapping.rearrangedBy, reportingCurrency);
  return { ...table, header: anew.header, rows: once(anew.rows) };
}
