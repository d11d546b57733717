import { type Day, parseDay, printDay } from "../planning/day";
import { type Decimal, decimal } from "../planning/decimal";
import { type Month, monthAt, printMonth } from "../planning/month";
import { hangs, type When } from "../planning/when";
import { canonicalJson } from "./canonical-json";
import type { Parameter } from "./transaction";

export type SqlType =
  | "text"
  | "numeric"
  | "date"
  | "integer"
  | "bigint"
  | "boolean"
  | "text[]"
  | "jsonb"
  | "timestamptz";

/** One column of a table. A list (`text[]`) and `jsonb` are handed to the database as JSON text. */
export interface Cell {
  /** What is added to the field's name: "_milestone". */
  readonly suffix: string;
  readonly type: SqlType;
}

/** How one field of a fact lies in columns, and how the audit trail shows it. */
export interface Column<Value> {
  readonly cells: readonly Cell[];
  write(value: Value): readonly Parameter[];
  /** The cells as the driver hands them out (values.ts). */
  read(cells: readonly unknown[]): Value;
  /** Null: nothing worth a row. Different values have different texts. */
  show(value: Value): string | null;
}

const single = (type: SqlType): readonly Cell[] => [{ suffix: "", type }];

const dayOfText = (text: unknown): Day => {
  const day = parseDay(String(text));
  if (day === null) throw new RangeError(`not a day: ${text}`);
  return day;
};

export const text = <Text extends string = string>(): Column<Text> => ({
  cells: single("text"),
  write: (value) => [value],
  read: ([cell]) => cell as Text,
  show: (value) => value,
});

export const decimals = (): Column<Decimal> => ({
  cells: single("numeric"),
  write: (value) => [value],
  read: ([cell]) => decimal(cell as string),
  show: (value) => value,
});

export const integer = <Whole extends number = number>(): Column<Whole> => ({
  cells: single("integer"),
  write: (value) => [value],
  read: ([cell]) => cell as Whole,
  show: (value) => String(value),
});

export const yesNo = (): Column<boolean> => ({
  cells: single("boolean"),
  write: (value) => [value],
  read: ([cell]) => cell as boolean,
  show: (value) => (value ? "yes" : "no"),
});

export const day = (): Column<Day> => ({
  cells: single("date"),
  write: (value) => [printDay(value)],
  read: ([cell]) => dayOfText(cell),
  show: printDay,
});

export const months = (): Column<Month> => ({
  cells: single("integer"),
  write: (value) => [value],
  read: ([cell]) => monthAt(cell as number),
  show: printMonth,
});

const showWhen = (value: When): string =>
  hangs(value) ? `${value.milestone}${value.months < 0 ? "" : "+"}${value.months}` : printDay(value);

/** A date that may hang on a milestone: `start_date`, or `start_milestone` and `start_months`. */
export const when = (): Column<When> => ({
  cells: [
    { suffix: "_date", type: "date" },
    { suffix: "_milestone", type: "text" },
    { suffix: "_months", type: "integer" },
  ],
  write: (value) => (hangs(value) ? [null, value.milestone, value.months] : [printDay(value), null, null]),
  read: ([date, milestone, months]) =>
    milestone === null ? dayOfText(date) : { milestone: String(milestone), months: Number(months) },
  show: showWhen,
});

export const texts = (): Column<readonly string[]> => ({
  cells: single("text[]"),
  write: (value) => [JSON.stringify(value)],
  read: ([cell]) => cell as string[],
  show: (value) => (value.length ? JSON.stringify(value) : null),
});

/** Days without an own table: a list of texts in the database. */
export const days = (): Column<readonly Day[]> => ({
  cells: single("text[]"),
  write: (value) => [JSON.stringify(value.map(printDay))],
  read: ([cell]) => (cell as string[]).map(dayOfText),
  show: (value) => (value.length ? JSON.stringify(value.map(printDay)) : null),
});

/** Small lists of plain values that nothing else refers to. */
export const json = <Value>(): Column<Value> => ({
  cells: single("jsonb"),
  write: (value) => [JSON.stringify(value)],
  read: ([cell]) => cell as Value,
  show: (value) => (Array.isArray(value) && value.length === 0 ? null : canonicalJson(value)),
});

/** The same, or null. */
export const optional = <Value>(column: Column<Value>): Column<Value | null> => ({
  cells: column.cells,
  write: (value) => (value === null ? column.cells.map(() => null) : column.write(value)),
  read: (cells) => (cells.every((cell) => cell === null) ? null : column.read(cells)),
  show: (value) => (value === null ? null : column.show(value)),
});
