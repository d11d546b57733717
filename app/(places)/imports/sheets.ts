import type { Correction } from "./corrections";
import { type Job, kindOrder } from "./kinds";
import type { Layout, Mapping } from "./mapping/proposal";
import { type Candidate, joins, type Recognised, type RecognisedTable, tablesOf, useOf } from "./recognised";

/** A file that is on the server and not imported yet. */
export interface SentFile {
  readonly id: string;
  readonly name: string;
}

export type Options = Job["options"];

/** A table on its way in: files of one kind that are read alike and imported together, or one sheet of a workbook. */
export interface Sheet {
  /** Its first file's id, and the sheet where there are several. */
  readonly id: string;
  readonly files: readonly SentFile[];
  /** The sheet of a workbook. */
  readonly table: string | null;
  /** Other sheets of its workbook that are nothing, or hidden. */
  readonly besides: readonly RecognisedTable[];
  /** What it may be, the likeliest first. */
  readonly candidates: readonly Candidate[];
  /** Why it is of no kind, or what went wrong. */
  readonly reason: string | null;
  readonly kind: string | null;
  /** What it is read by: a preset or saved mapping by name, "guess" for neither, null for the likeliest. */
  readonly use: string | null;
  /** How it lies in its file, as far as a person said so. */
  readonly layout: Layout;
  /** What becomes of its columns, where a person changed it; null: as it is proposed. */
  readonly mapping: Mapping | null;
  /** The name under which the mapping was saved since it was last changed. */
  readonly saved: string | null;
  readonly corrections: readonly Correction[];
  readonly options: Options;
  /** The latest preview or import of it. */
  readonly job: string | null;
  /** Whether something was changed since that preview, which is to be made again before anything is imported. */
  readonly isStale: boolean;
}

export type Sheets = readonly Sheet[];

export const usualOptions: Options = { createMissing: false, skipRefused: false, again: null };

/** A layout of which nothing was said. */
export const asFound: Layout = {
  encoding: null,
  delimiter: null,
  sheet: null,
  headerLine: null,
  headerLines: null,
};

const rank = ({ kind }: Sheet): number => {
  const at = kind === null ? -1 : kindOrder.indexOf(kind);
  return at < 0 ? kindOrder.length : at;
};

/** In the order in which they are imported, so that none names what comes later. */
export const inOrder = (sheets: Sheets): Sheets => [...sheets].sort((a, b) => rank(a) - rank(b));

const fresh = {
  mapping: null,
  saved: null,
  corrections: [],
  options: usualOptions,
  job: null,
  isStale: false,
} as const;

function sheetFrom(file: SentFile, { sheet, kinds, reason }: RecognisedTable): Sheet {
  const [first] = kinds;
  return {
    ...fresh,
    id: sheet === null ? file.id : `${file.id} ${sheet}`,
    files: [file],
    table: sheet,
    besides: [],
    candidates: kinds,
    reason: first ? null : (reason ?? "Nothing in it is of a kind that can be imported."),
    kind: first?.kind ?? null,
    use: first ? useOf(first) : null,
    layout: { ...asFound, sheet },
  };
}

/** Puts a table to those that are read alike, or by itself. */
function withTable(sheets: Sheets, file: SentFile, table: RecognisedTable): Sheets {
  const same = sheets.find((sheet) => joins(sheet, table));
  if (!same) return [...sheets, sheetFrom(file, table)];
  return sheets.map((sheet) =>
    sheet === same ? { ...sheet, files: [...sheet.files, file], job: null } : sheet,
  );
}

/** Puts the tables of a sent file to the others; what was previewed without them is previewed again. */
export function withFile(sheets: Sheets, file: SentFile, recognised: Recognised): Sheets {
  const { tables, besides } = tablesOf(recognised);
  const all = tables.reduce((now, table) => withTable(now, file, table), sheets);
  const first = all.find((sheet) => sheet.files.includes(file));
  return inOrder(
    all.map((sheet) => (sheet === first ? { ...sheet, besides: [...sheet.besides, ...besides] } : sheet)),
  );
}

/** Another kind, other options, another mapping: what was previewed before does not count any more. */
export const changedSheet = (sheets: Sheets, id: string, change: Partial<Sheet>): Sheets =>
  inOrder(
    sheets.map((sheet) => (sheet.id === id ? { ...sheet, job: null, isStale: false, ...change } : sheet)),
  );

/** Something that is previewed together with what follows, on demand: the preview stays in view until then. */
export const touchedSheet = (sheets: Sheets, id: string, change: Partial<Sheet>): Sheets =>
  sheets.map((sheet) => (sheet.id === id ? { ...sheet, isStale: sheet.job !== null, ...change } : sheet));

/** What changes with another kind, or another mapping of the same kind. */
export const takenAs = ({ table }: Sheet, { kind, use }: Pick<Sheet, "kind" | "use">) => ({
  ...fresh,
  kind,
  use,
  reason: null,
  layout: { ...asFound, sheet: table },
});

export const withoutSheet = (sheets: Sheets, id: string): Sheets => sheets.filter((sheet) => sheet.id !== id);

/** After an import what was previewed before it is looked at again: what was missing may be there now. */
export const againAfterImport = (sheets: Sheets, jobOf: (sheet: Sheet) => Job | undefined): Sheets =>
  sheets.map((sheet) => {
    const job = jobOf(sheet);
    const stays = !job || job.state === "running" || (job.mode === "import" && job.state === "done");
    return stays ? sheet : { ...sheet, job: null, isStale: false };
  });
