/** What a cell's text means, or why it was not taken. */
export type Read<T> = { readonly value: T } | { readonly reason: string };

/** Records a cell can name by id, name or alias. `series` are those of cost history and of cloud bills. */
export type ReferenceTarget =
  | "cost-centres"
  | "cost-categories"
  | "vendors"
  | "teams"
  | "people"
  | "roles"
  | "pay-bands"
  | "skill-catalogue"
  | "certifications"
  | "milestones"
  | "contracts"
  | "positions"
  | "initiatives"
  | "series";

/**
 * The id of the record a name stands for; `later`: a name of what may come later is kept as it is, and is a data issue; `text`: what
 * stands for no record, or for more than one, is text like any other.
 */
export type Resolve = (target: ReferenceTarget, name: string, otherwise?: "later" | "text") => string;

/** How one kind of cell is read and printed. */
export interface Cell<T> {
  /** "decimal", "month" …: shown in documentation. */
  readonly kind: string;
  /** Whether spaces at either end belong to the value. */
  readonly spaces?: boolean;
  read(text: string): Read<T>;
  print(value: T): string;
  /** Set where the text names other records: the value with their ids instead. */
  refer?(value: T, resolve: Resolve): T;
}

/** One column of a format: its cells, and what a person must know to fill it in. */
export interface Column<T, Required extends boolean = boolean> extends Cell<T> {
  readonly required: Required;
  readonly doc: string;
  readonly example: string;
}

export type Columns = Readonly<Record<string, Column<unknown>>>;

/** What a row says, column by column; null: the cell is empty or the column missing. */
export type Values<C extends Columns> = {
  readonly [Name in keyof C]: C[Name] extends Column<infer T, infer Required>
    ? Required extends true
      ? T
      : T | null
    : never;
};

/** A column whose cell must not be empty. */
export const required = <T>(cell: Cell<T>, doc: string, example: string): Column<T, true> => ({
  ...cell,
  doc,
  example,
  required: true,
});

/** A column that may be missing or empty: then the stored value stays, or the default counts. */
export const optional = <T>(cell: Cell<T>, doc: string, example = ""): Column<T, false> => ({
  ...cell,
  doc,
  example,
  required: false,
});

/** The stored value stays where a cell is empty; the default counts where nothing is stored. */
export const kept = <T>(cell: T | null, stored: T | undefined, otherwise: T): T =>
  cell ?? stored ?? otherwise;
