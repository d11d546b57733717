import type { Origin } from "@/server/database/origin";
import type { Day } from "@/server/planning/day";

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

/** Hears how far an import is: rows done in this step, and the share of the file that was read (null: not known). */
export type Progress = (step: "reading" | "checking" | "writing", rows: number, share: number | null) => void;

/** One import as it was asked for. */
export interface ImportRequest {
  readonly kind: string;
  readonly files: readonly StoredFile[];
  readonly options: ImportOptions;
  readonly origin: Origin;
  readonly today: Day;
  readonly dataDirectory: string;
  readonly progress?: Progress;
}

export const nameOf = (files: readonly StoredFile[]): string => files.map(({ name }) => name).join(", ");
