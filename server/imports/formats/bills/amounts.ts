const number = /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/;

/** Why a text is not an amount of a bill; null: it is one. */
export function whyNotAmount(text: string): string | null {
  const plain = text.trim();
  if (/\p{Sc}/u.test(plain)) return "a currency sign is not read; write plain digits";
  if (!number.test(plain)) return "not a number; digits with a decimal point, or mEn";
  return Math.abs(Number(plain)) >= 1e20 ? "more than 20 digits before the point" : null;
}

/** Numbers that fit into eighteen digits, twelve of them decimals: DuckDB reads these some forty times faster than longer ones. */
const SHORT = "[+-]?[0-9]{1,6}(?:[.][0-9]{0,12})?";

/** SQL for a cell as an exact decimal; null where it is none. */
export const decimalSql = (cell: string): string =>
  `CASE WHEN regexp_full_match(${cell}, '${SHORT}') THEN CAST(CAST(${cell} AS DECIMAL(18, 12)) AS DECIMAL(38, 18))
    ELSE TRY_CAST(${cell} AS DECIMAL(38, 18)) END`;

/** SQL that is true where a cell holds what was not read as a number. DuckDB takes 1_000 for one; a bill must not. */
export const notDecimalSql = (cell: string, read: string): string =>
  `(${read} IS NULL AND ${cell} IS NOT NULL) OR contains(${cell}, '_')`;

/** SQL for a cell with at most nine digits before and after the point; null where it has more. Two of these multiply exactly. */
export const factorSql = (cell: string): string =>
  `CASE WHEN regexp_full_match(${cell}, '[+-]?[0-9]{1,9}(?:[.][0-9]{0,9})?') THEN CAST(${cell} AS DECIMAL(18, 9)) END`;

/** SQL for the product of two decimals, of a price and a quantity: exact where both are short, else to twelve decimals of each. */
export const productSql = (
  factors: readonly [string, string],
  [one, other]: readonly [string, string],
): string =>
  `coalesce(CAST(${factors[0]} * ${factors[1]} AS DECIMAL(38, 18)),
    CAST(CAST(${one} AS DECIMAL(38, 12)) * CAST(${other} AS DECIMAL(38, 12)) AS DECIMAL(38, 18)))`;
