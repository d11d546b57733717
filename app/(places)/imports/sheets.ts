import { type Job, kindOrder } from "./kinds";

/** A file that is on the server and not imported yet. */
export interface SentFile {
  readonly id: string;
  readonly name: string;
}

export type Options = Job["options"];

/** Files of one kind that are imported together. */
export interface Sheet {
  /** Its first file's id. */
  readonly id: string;
  readonly files: readonly SentFile[];
  /** What its header may be, the likeliest first. */
  readonly kinds: readonly string[];
  /** Why it is of no kind. */
  readonly reason: string | null;
  readonly kind: string | null;
  readonly options: Options;
  /** The latest preview or import of it. */
  readonly job: string | null;
}

export type Sheets = readonly Sheet[];

export const usualOptions: Options = { createMissing: false, skipRefused: false, again: null };

const rank = ({ kind }: Sheet): number => {
  const at = kind === null ? -1 : kindOrder.indexOf(kind);
  return at < 0 ? kindOrder.length : at;
};

/** In the order in which they are imported, so that none names what comes later. */
export const inOrder = (sheets: Sheets): Sheets => [...sheets].sort((a, b) => rank(a) - rank(b));

/** What a file is, by its header. */
export interface Recognised {
  readonly kinds: readonly string[];
  readonly reason: string | null;
}

/** Puts a sent file to the others of its kind; what was previewed without it is previewed again. */
export function withFile(sheets: Sheets, file: SentFile, { kinds, reason }: Recognised): Sheets {
  const kind = kinds[0] ?? null;
  const same = kind === null ? undefined : sheets.find((sheet) => sheet.kind === kind);
  if (same)
    return sheets.map((sheet) =>
      sheet === same ? { ...sheet, files: [...sheet.files, file], job: null } : sheet,
    );
  const sheet = { id: file.id, files: [file], kinds, reason, kind, options: usualOptions, job: null };
  return inOrder([...sheets, sheet]);
}

/** Another kind or other options: what was previewed before does not count any more. */
export const changedSheet = (sheets: Sheets, id: string, change: Partial<Sheet>): Sheets =>
  inOrder(sheets.map((sheet) => (sheet.id === id ? { ...sheet, job: null, ...change } : sheet)));

export const withoutSheet = (sheets: Sheets, id: string): Sheets => sheets.filter((sheet) => sheet.id !== id);

/** After an import what was previewed before it is looked at again: what was missing may be there now. */
export const againAfterImport = (sheets: Sheets, jobOf: (sheet: Sheet) => Job | undefined): Sheets =>
  sheets.map((sheet) => {
    const job = jobOf(sheet);
    const stays = !job || job.state === "running" || (job.mode === "import" && job.state === "done");
    return stays ? sheet : { ...sheet, job: null };
  });

/** What an earlier page left on the server: the latest job of each set of files, but not what is imported. */
export function sheetsOf(jobs: readonly Job[]): Sheets {
  const latest = new Map(jobs.map((job) => [job.uploads.join(" "), job]));
  const left = [...latest.values()].filter(({ mode, state }) => !(mode === "import" && state === "done"));
  return inOrder(left.map(sheetOf));
}

function sheetOf({ id, uploads, file, kind, options }: Job): Sheet {
  const names = file.split(", ");
  const files = uploads.map((upload, at) => ({ id: upload, name: names[at] ?? upload }));
  return { id: uploads[0] ?? id, files, kinds: [kind], reason: null, kind, options, job: id };
}
