import { type Decimal, decimal, parseDecimal, sumDecimals, zero } from "@/server/planning/decimal";

/** The same amount with the other sign. */
export const negated = (value: Decimal): Decimal =>
  value === zero ? value : decimal(value.startsWith("-") ? value.slice(1) : `-${value}`);

/** The exact sum; null: more digits than are kept. */
export const sum = (values: readonly Decimal[]): Decimal | null => parseDecimal(sumDecimals(values));

const digitsOf = (value: Decimal): { readonly digits: bigint; readonly places: number } => {
  const point = value.indexOf(".");
  return point < 0
    ? { digits: BigInt(value), places: 0 }
    : { digits: BigInt(value.replace(".", "")), places: value.length - point - 1 };
};

/** The exact product of two decimals; null: more digits than are kept. */
export function product(a: Decimal, b: Decimal): Decimal | null {
  const [x, y] = [digitsOf(a), digitsOf(b)];
  const places = x.places + y.places;
  const whole = x.digits * y.digits;
  const digits = (whole < 0n ? -whole : whole).toString().padStart(places + 1, "0");
  const text = places ? `${digits.slice(0, -places)}.${digits.slice(-places)}` : digits;
  return parseDecimal(`${whole < 0n ? "-" : ""}${text}`);
}
