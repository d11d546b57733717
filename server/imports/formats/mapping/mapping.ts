import type { Layout } from "./layout";

/** How the numbers of a column are written; null as decimal sign: not known yet, a person must say. */
export interface NumberRule {
  readonly decimal: "." | "," | null;
  /** What each amount is multiplied by: "1000000" for amounts in millions. An exact decimal. */
  readonly factor: string;
  /** Rows in which the amount counts the other way round: where this column says one of these words. */
  readonly negateWhen: { readonly column: string; readonly is: readonly string[] } | null;
  /** Whether all amounts count the other way round (spending written as negative). */
  readonly negate: boolean;
  /** Whether "CR" and "DR" beside the amount are read: CR is negative, DR positive. Missing: such a cell is refused. */
  readonly sides?: boolean;
}

/** The order of a date's parts; null: not known yet, a person must say. */
export type DateOrder = "YMD" | "DMY" | "MDY" | null;

/**
 * What a cell is reckoned from when the cells of its row have been made ours.
 *
 * - `price-of-a-year`: the amount that was read is for the whole time between two of our days, and a year of it is wanted.
 * - `months`: a day was read, and the months from another of our days up to it are wanted, both counted.
 * - `months-since`: a day was read, and the months that pass from another of our days to it are wanted, to the nearest.
 * - `last-day`: where the cell is empty, the last day of so many months from one of our days.
 */
export type Reckoning =
  | { readonly as: "price-of-a-year"; readonly first: string; readonly last: string }
  | { readonly as: "months"; readonly first: string }
  | { readonly as: "months-since"; readonly first: string }
  | { readonly as: "last-day"; readonly first: string; readonly months: number };

/** Where the cells of one of our columns come from, and how they are made ours. */
export interface ColumnRule {
  /** Columns of the source by the names of its header; none: only the constant. */
  readonly from: readonly string[];
  /** Of several columns: joined by `separator`, the first that is not empty, or the first less the others (credit and debit). */
  readonly combine: "join" | "first" | "subtract" | "add";
  readonly separator: string;
  /** A part of the text: split by `by`, the part counted from 1, from the end with a minus. */
  readonly part: { readonly by: string; readonly at: number } | null;
  /** What each cell says, or those that are empty say. */
  readonly constant: string | null;
  /** Their words → ours, ignoring case and spaces at the ends; other words stay as they are. */
  readonly values: Readonly<Record<string, string>>;
  readonly number: NumberRule | null;
  readonly date: { readonly order: DateOrder } | null;
  readonly reckoned?: Reckoning | null;
}

/** Columns that lie across, one for each month: a row becomes as many rows as it has filled cells there. */
export interface Across {
  readonly columns: readonly string[];
  /** Our column that takes the columns' names, and the one that takes their cells. */
  readonly name: string;
  readonly value: string;
}

/** How the rows of a file of another tool become rows of one of our kinds. Saved by name, and shipped as presets. */
export interface Mapping {
  readonly kind: string;
  readonly layout: Layout;
  readonly columns: Readonly<Record<string, ColumnRule>>;
  readonly across: Across | null;
  /** Rows that are left out, and counted: where the column says one of these words; "" stands for an empty cell. */
  readonly leaveOut: readonly { readonly column: string; readonly is: readonly string[] }[];
  /** Words that mean an empty cell. */
  readonly nullWords: readonly string[];
  /** The preset whose `rearrange` makes the header that the columns name; missing or null: they name the file's own. */
  readonly rearrangedBy?: string | null;
}

export const usualNullWords: readonly string[] = ["null", "n/a", "na", "#n/a", "none", "nil", "-", "–"];

const plain: ColumnRule = {
  from: [],
  combine: "join",
  separator: " ",
  part: null,
  constant: null,
  values: {},
  number: null,
  date: null,
};

/** A rule that takes a column as it is, with whatever else is said. */
export const rule = (
  from: string | readonly string[],
  more: Partial<Omit<ColumnRule, "from">> = {},
): ColumnRule => ({
  ...plain,
  from: typeof from === "string" ? [from] : from,
  ...more,
});

/** A rule by which every row says the same. */
export const constant = (text: string): ColumnRule => ({ ...plain, constant: text });

/** Numbers with a decimal point, as they are. */
export const plainNumber: NumberRule = { decimal: ".", factor: "1", negateWhen: null, negate: false };
