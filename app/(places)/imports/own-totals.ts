import { type Decimal, parseDecimal, sumDecimals } from "@/server/planning/decimal";
import type { Answer } from "./kinds";
import type { Tried } from "./mapping/tried";

/** A total that stands in the file, beside the sum of the rows that are taken. */
export interface OwnTotal {
  readonly line: number;
  readonly currency: string;
  readonly said: Decimal;
  /** What the rows have more than the file says; "0" where they are equal. */
  readonly difference: string;
}

// The columns that are summed.
const summed = ["amount", "annual_price"];

const negated = (amount: Decimal): Decimal =>
  parseDecimal(amount.startsWith("-") ? amount.slice(1) : `-${amount}`) ?? amount;

/** Totals a file has itself, as far as its rows are of one currency and they can be read. */
export function ownTotals(totals: Answer["totals"], tried: Tried): OwnTotal[] {
  const [only, another] = Object.entries(totals);
  if (!only || another) return [];
  const [currency, sum] = only;
  const rows = typeof sum === "string" ? parseDecimal(sum) : null;
  if (rows === null) return [];
  return summed.flatMap((column) =>
    (Object.hasOwn(tried, column) ? (tried[column] ?? []) : []).flatMap(({ line, becomes, reason }) => {
      const said = reason === null ? parseDecimal(becomes) : null;
      return said === null ? [] : [{ line, currency, said, difference: sumDecimals([rows, negated(said)]) }];
    }),
  );
}
