import type { Currency } from "@/server/planning/money";
import { parseDay } from "@/server/planning/day";
import type { Format, Identified } from "./formats/format";
import { asFound, type Layout } from "./formats/mapping/layout";
import { Mapper } from "./formats/mapping/mapper";
import { constant, type Mapping } from "./formats/mapping/mapping";
import { Profile } from "./formats/mapping/profile";
import { settle } from "./formats/mapping/settle";
import type { Preset } from "./formats/presets/preset";
import { readRow } from "./formats/read";
import { kindNamed } from "./keepers";
import { openSource } from "./reading/open";
import type { Source, SourceRow } from "./reading/source";

interface File {
  readonly name: string;
  readonly path: string;
}

/** What a person says of columns that the file leaves open. */
type Given = Readonly<Record<string, string>>;

/** The kind a preset's rows become. */
export function formatOf({ kind }: Preset): Format {
  const found = kindNamed(kind);
  if (!found) throw new Error(`there is no kind ${kind}`);
  return found.format;
}

/** A file with all its rows. */
export async function openedAs(
  file: File,
  layout: Layout = asFound,
): Promise<{ source: Source; rows: readonly SourceRow[] }> {
  const source = await openSource(file, layout);
  const rows: SourceRow[] = [];
  for await (const some of source.rows) rows.push(...some);
  return { source, rows };
}

/** A file's table as its preset maps it. */
export async function tableOf(
  preset: Preset,
  file: File,
  reportingCurrency: Currency = "GBP",
  layout?: Layout,
) {
  const found = await openedAs(file, layout);
  const { source, rows } = await openedAs(file, layout ?? preset.mapping(found.source.header).layout);
  const above = source.leftOut.filter(({ why }) => why === "title");
  const own = { header: source.header, rows };
  const table = preset.rearrange?.(source.header, rows, { reportingCurrency, above }) ?? own;
  return { mapping: preset.mapping(source.header), ...table };
}

/** The columns a kind must have and a mapping has no source for. */
export const openColumns = ({ columns }: Format, mapping: Mapping): readonly string[] =>
  Object.keys(columns).filter(
    (name) =>
      columns[name]?.required &&
      !mapping.columns[name] &&
      name !== mapping.across?.name &&
      name !== mapping.across?.value,
  );

function settled(format: Format, mapping: Mapping, header: readonly string[], rows: readonly SourceRow[]) {
  const profile = new Profile(header, mapping.nullWords);
  for (const { cells } of rows) profile.add(cells);
  return settle(format, mapping, profile, { currencies: ["GBP"] }).mapping;
}

const withGiven = (mapping: Mapping, given: Given): Mapping => ({
  ...mapping,
  columns: {
    ...mapping.columns,
    ...Object.fromEntries(Object.entries(given).map(([name, text]) => [name, constant(text)])),
  },
});

/** What a table became: our cells without what was given, the records, and the lines that were refused or left out. */
export interface Became {
  readonly rows: Record<string, string>[];
  readonly records: Identified[];
  readonly refused: { readonly line: number; readonly column: string }[];
  readonly leftOut: number[];
}

/** Reads a table as an import does, up to the records its rows make. */
export function became(preset: Preset, table: Awaited<ReturnType<typeof tableOf>>, given: Given): Became {
  const format = formatOf(preset);
  const mapper = new Mapper(
    format,
    withGiven(settled(format, table.mapping, table.header, table.rows), given),
    table.header,
  );
  const answer: Became = { rows: [], records: [], refused: [], leftOut: [] };
  for (const { line, cells } of table.rows) {
    const mapped = mapper.map(cells);
    if (mapped.leftOut) answer.leftOut.push(line);
    answer.refused.push(...mapped.refused.map(({ column }) => ({ line, column })));
    for (const row of mapped.rows) take(answer, format, mapper.header, line, row.cells, given);
  }
  return answer;
}

function take(
  { rows, records, refused }: Became,
  format: Format,
  header: readonly string[],
  line: number,
  cells: readonly string[],
  given: Given,
): void {
  const read = readRow(format, header, cells);
  const today = parseDay("2026-11-22");
  if ("refused" in read || today === null) {
    if ("refused" in read) refused.push(...read.refused.map(({ column }) => ({ line, column })));
    return;
  }
  const fact = format.merge(read.values, null, { today });
  const faults = typeof fact === "string" ? [{ column: "" }] : (format.check?.(fact) ?? []);
  refused.push(...faults.map(({ column }) => ({ line, column })));
  if (typeof fact === "string" || faults.length) return;
  records.push({ ...fact, id: format.record(read.values) });
  const named = header.map((name, at) => [name, cells[at] ?? ""] as const);
  rows.push(Object.fromEntries(named.filter(([name, text]) => text !== "" && !Object.hasOwn(given, name))));
}
