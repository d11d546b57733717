import type { Query } from "@/server/database/query";
import { Refusal } from "@/server/errors";
import { withDuck } from "./bills/duck";
import { openBill } from "./bills/source";
import { recogniseBill } from "./formats/cloud-bill";
import { recognises } from "./formats/header";
import { asFound } from "./formats/mapping/layout";
import { presets } from "./formats/presets";
import { kinds } from "./keepers";
import { mappingsFor } from "./mapping-store";
import { openFile } from "./open-table";
import { likeliestKinds } from "./likeliest-kinds";
import { firstRows, readingWhatCanBeRead } from "./not-utf8";
import { containerOf } from "./reading/container";
import type { Source, SourceRow } from "./reading/source";
import type { StoredFile } from "./request";

/** A kind a table may be of, how it is read then, and why. */
export interface Candidate {
  readonly kind: string;
  readonly how: "own" | "preset" | "saved" | "bill" | "guess";
  /** The name of the preset or of the saved mapping. */
  readonly mapping: string | null;
  readonly reason: string;
}

/** A table of a file: the file itself, or a sheet of a workbook. */
export interface RecognisedTable {
  readonly sheet: string | null;
  readonly hidden: boolean;
  /** The likeliest first. */
  readonly kinds: readonly Candidate[];
  /** Why it is of no kind. */
  readonly reason: string | null;
}

const MOST_SHEETS = 40;
const packed: readonly string[] = ["gzip", "parquet"];

const ofBill = (reason: string): Candidate => ({ kind: "cloud-bill", how: "bill", mapping: null, reason });

const own = (header: readonly string[]): Candidate[] =>
  kinds
    .filter(({ format }) => recognises(format, header))
    .map(({ format: { name } }) => ({
      kind: name,
      how: "own",
      mapping: null,
      reason: `Its header is that of ${name}.`,
    }));

async function saved(query: Query, header: readonly string[]): Promise<Candidate[]> {
  const all = await mappingsFor(query, header);
  return all.map(({ name, kind, by }) => ({
    kind,
    how: "saved",
    mapping: name,
    reason: `It has the header of the mapping “${name}”, saved by ${by}.`,
  }));
}

const preset = (header: readonly string[], first: readonly SourceRow[]): Candidate[] =>
  presets
    .filter((each) => each.recognises(header, first))
    .map(({ name, title, kind }) => ({
      kind,
      how: "preset",
      mapping: name,
      reason: `It has the header of ${title}.`,
    }));

/** What a table may be: ours, saved, known of another tool, or what its columns are likest to. */
async function candidatesFor(query: Query, source: Source): Promise<Candidate[]> {
  const bill = recogniseBill(source.header.map((name) => name.trim()));
  if (bill && source.layout.sheet === null) return [ofBill(bill.reason)];
  const first = await firstRows(source);
  const known = [
    ...own(source.header),
    ...(await saved(query, source.header)),
    ...preset(source.header, first),
  ];
  const guessed = source.native ? [] : likeliestKinds(source.header, first);
  return [...known, ...guessed.filter(({ kind }) => known.every((each) => each.kind !== kind))];
}

async function tableIn(
  query: Query,
  file: StoredFile,
  sheet: { readonly name: string | null; readonly hidden: boolean },
): Promise<RecognisedTable> {
  const place = { sheet: sheet.name, hidden: sheet.hidden };
  try {
    const layout = { ...asFound, sheet: sheet.name };
    const candidates = await readingWhatCanBeRead(
      file,
      layout,
      async () => candidatesFor(query, await openFile(file, layout)),
      async () => candidatesFor(query, await openFile(file, { ...layout, encoding: "windows-1252" })),
    );
    const reason = candidates.length ? null : "Its columns are like those of no kind that can be imported.";
    return { ...place, kinds: candidates, reason };
  } catch (error) {
    if (error instanceof Refusal) return { ...place, kinds: [], reason: error.message };
    throw error;
  }
}

/** What a file's tables may be. Refuses what is no table at all. */
export async function recogniseFile(
  query: Query,
  file: StoredFile,
  dataDirectory: string,
): Promise<RecognisedTable[]> {
  if (packed.includes(await containerOf(file.path))) {
    const { recognised } = await withDuck(dataDirectory, (duck) => openBill(duck, file.path));
    return [{ sheet: null, hidden: false, kinds: [ofBill(recognised.reason)], reason: null }];
  }
  const sheets = (await containerOf(file.path)) === "text" ? [] : (await openFile(file, asFound)).sheets;
  const all = sheets.length ? sheets.slice(0, MOST_SHEETS) : [{ name: null, hidden: false }];
  const tables: RecognisedTable[] = [];
  for (const sheet of all) tables.push(await tableIn(query, file, sheet));
  return tables;
}
