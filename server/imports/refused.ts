import { Refusal } from "@/server/errors";

/** A cell that was not taken, named so that a person finds it. `column` is empty where the whole row is meant. */
export interface RefusedCell {
  /** Line of the file, counted from 1; 0: the file as a whole. */
  readonly line: number;
  readonly column: string;
  readonly value: string;
  readonly reason: string;
  /** Set where several files are read at once. */
  readonly file?: string;
}

const LONGEST_SHOWN = 120;

/** A value as it is shown in a refusal: never longer than a person reads. */
export const shown = (value: string): string =>
  value.length > LONGEST_SHOWN ? `${value.slice(0, LONGEST_SHOWN)}…` : value;

/** Refuses a file whole, before any row of it is looked at. */
export function refuseFile(reason: string, line = 0, column = "", value = ""): never {
  const refused: RefusedCell[] = [{ line, column, value: shown(value), reason }];
  throw new Refusal("invalid", line ? `Line ${line}: ${reason}` : reason, { refused });
}

/** The cells a refusal names; none where it was refused for something else. */
export function refusedBy(refusal: Refusal): readonly RefusedCell[] {
  const { details } = refusal;
  if (typeof details !== "object" || details === null || !("refused" in details)) return [];
  return Array.isArray(details.refused) ? (details.refused as RefusedCell[]) : [];
}
