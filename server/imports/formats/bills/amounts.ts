const number = /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/;

/** Why a text is not an amount of a bill; null: it is one. */
export function whyNotAmount(text: string): string | null {
  const plain = text.trim();
  if (/\p{Sc}/u.test(plain)) return "a currency sign is not read; write plain digits";
  if (!number.test(plain)) return "not a number; digits with a decimal point, or mEn";
  return Math.abs(Number(plain)) >= 1e20 ? "more than 20 digits before the point" : null;
}

/** SQL for a cell as an exact decimal; null where it is none. */
export const decimalSql = (cell: string): string => `TRY_CAST(${cell} AS DECIMAL(38, 18))`;

/** SQL that is true where a cell holds what is no number. DuckDB takes 1_000 for one; a bill must not. */
export const notDecimalSql = (cell: string): string =>
  `(${decimalSql(cell)} IS NULL AND ${cell} IS NOT NULL) OR contains(${cell}, '_')`;

/** SQL for the product of two cells: of a price and a quantity. Twelve decimals of each count, so that the result fits. */
export const productSql = (one: string, other: string): string =>
  `TRY_CAST(TRY_CAST(${one} AS DECIMAL(38, 12)) * TRY_CAST(${other} AS DECIMAL(38, 12)) AS DECIMAL(38, 18))`;
