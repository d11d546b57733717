import type { Origin } from "@/server/database/origin";
import type { Day } from "@/server/planning/day";
import type { Layout } from "./formats/mapping/layout";
import type { EffectOf } from "./effect";
import type { Mapping } from "./formats/mapping/mapping";

/** A file on this machine and what its sender calls it. */
export interface StoredFile {
  readonly name: string;
  readonly path: string;
}

/** How an import treats what it cannot take as it is. */
export interface ImportOptions {
  /** Makes cost centres, categories, vendors and milestones a file names that are not there. */
  readonly createMissing: boolean;
  /** Takes the rows that are right and leaves the others. */
  readonly skipRefused: boolean;
  /** A bill whose account and period are stored already: takes the place of the stored one, or comes on top of it. */
  readonly again: "replace" | "add" | null;
}

export const usualOptions: ImportOptions = { createMissing: false, skipRefused: false, again: null };

/** A cell that a person mended in place; `column` is the file's own. It takes the cell's place before the row is mapped. */
export interface Correction {
  readonly file: string;
  readonly line: number;
  readonly column: string;
  readonly value: string;
}

/** Hears how far an import is: rows done in this step, and the share of the file that was read (null: not known). */
export type Progress = (step: "reading" | "checking" | "writing", rows: number, share: number | null) => void;

/** Said by an import that was ended on request before anything was kept of it. */
export class Cancelled extends Error {
  constructor() {
    super("The import was cancelled; nothing was changed.");
  }
}

/** One import as it was asked for. */
export interface ImportRequest {
  /** The id it is known by in the history; one is made where it is missing. */
  readonly id?: string;
  /** Ends it while it runs. */
  readonly signal?: AbortSignal;
  readonly kind: string;
  readonly files: readonly StoredFile[];
  readonly options: ImportOptions;
  /** How rows of another tool become ours; null or missing: the files have the header of the kind. */
  readonly mapping?: Mapping | null;
  /** What that mapping is saved as, for the history. */
  readonly mappingName?: string | null;
  /** Saves the mapping by this name, in the transaction of the import. */
  readonly saveAs?: string | null;
  /** Where the table lies in files without mapping; missing: as it is found. */
  readonly layout?: Layout;
  readonly corrections?: readonly Correction[];
  readonly origin: Origin;
  readonly today: Day;
  readonly dataDirectory: string;
  readonly progress?: Progress;
  /** Says in a preview what the import would do to the plan. */
  readonly effectOf?: EffectOf;
}

/** Tells how far an import is, and ends it here where it was cancelled. */
export function tell(request: ImportRequest, ...news: Parameters<Progress>): void {
  request.signal?.throwIfAborted();
  request.progress?.(...news);
}

export const nameOf = (files: readonly StoredFile[]): string => files.map(({ name }) => name).join(", ");
