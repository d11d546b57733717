import type { Day } from "@/server/planning/day";
import type { Decimal } from "@/server/planning/decimal";
import type { Kept } from "@/server/planning/facts";
import type { Columns, Values } from "./column";

/** A record as an import writes it: whole, without the version the store gives it. */
export type Written<Fact extends Kept> = Omit<Fact, "version">;

export interface Identified {
  readonly id: string;
}

/** What is wrong with a row as a whole, or with one of its cells. */
export interface Fault {
  readonly column: string;
  readonly reason: string;
}

/** What an import knows besides its file. */
export interface Circumstances {
  readonly today: Day;
}

/**
 * One kind of import: its columns, what makes two rows the same, and how a row becomes part of a record and is printed again.
 * Nothing here asks a database: text in, values and refusals out.
 */
export interface Format<C extends Columns = Columns, Fact extends Identified = Identified> {
  readonly name: string;
  /** What a row is, for the page and the documentation. */
  readonly title: string;
  readonly columns: C;
  /** What must not appear twice in a file; without it equal rows are told apart by their number. */
  key?(values: Values<C>): string;
  /** The id of the record the row is part of. */
  record(values: Values<C>): string;
  /** Columns on which all rows of one record must agree. */
  readonly shared?: readonly (keyof C & string)[];
  /** What is wrong between the cells of a row. */
  faults?(values: Values<C>): readonly Fault[];
  /** Whether the stored record already holds what the row is about (where a record has many rows). */
  holds?(values: Values<C>, stored: Fact): boolean;
  /** Where the row lies inside its record, as the stores name it: "records/2026-09". */
  path?(values: Values<C>, fact: Fact): string;
  /** The record with the row in it; null is stored: nothing yet. A text says why it cannot be. */
  merge(values: Values<C>, stored: Fact | null, circumstances: Circumstances): Fact | string;
  /** What is wrong with the record as it would be stored. */
  check?(fact: Fact): readonly Fault[];
  /** Money that is summed per currency. */
  amount?(values: Values<C>, fact: Fact): { readonly currency: string; readonly amount: Decimal } | null;
  /** The rows that say all of the record. */
  rows(fact: Fact): readonly Values<C>[];
}

/** Lets the compiler see a format's own columns and record, and hands it out as one of many. */
export const format = <C extends Columns, Fact extends Identified>(it: Format<C, Fact>): Format<C, Fact> =>
  it;
