import { type Rational, rational } from "./rational";

declare const brand: unique symbol;

/** An exact decimal as it was typed or imported, normalised: "-1234.5". At most 20 digits before the point and 18 after. */
export type Decimal = string & { readonly [brand]: "Decimal" };

export const zero = "0" as Decimal;

/** Reads plain decimal text: an optional minus, digits, an optional point with digits. Null for anything else or for more digits than are kept. */
export function parseDecimal(text: string): Decimal | null {
  const parts = /^([+-]?)(\d*)(?:\.(\d*))?$/.exec(text.trim());
  if (!parts) return null;
  const [, sign = "", whole = "", fraction = ""] = parts;
  if (whole === "" && fraction === "") return null;
  const before = whole.replace(/^0+(?=\d)/, "") || "0";
  const after = fraction.replace(/0+$/, "");
  if (before.length > 20 || after.length > 18) return null;
  const digits = after ? `${before}.${after}` : before;
  return (sign === "-" && /[1-9]/.test(digits) ? `-${digits}` : digits) as Decimal;
}

/** The decimal of a text known to be one (from the database, or written in code); throws when it is not. */
export function decimal(text: string | number): Decimal {
  const value = parseDecimal(String(text));
  if (value === null) throw new RangeError(`not a decimal: ${text}`);
  return value;
}

/** A computed number as a decimal with six places (forecasts). */
export const decimalOf = (value: number): Decimal => decimal(value.toFixed(6));

/** Powers of ten that floating point holds exactly. */
const tens = Array.from({ length: 16 }, (_, n) => 10 ** n);

/**
 * The nearest floating-point number. Up to fourteen digits are one exact whole number divided by an exact power of ten, which
 * floating point rounds correctly: the same as `Number(value)`, and several times faster.
 */
export function asNumber(value: Decimal): number {
  if (value.length > 15) return Number(value);
  let digits = 0;
  let point = value.length - 1;
  for (let i = value.charCodeAt(0) === 45 ? 1 : 0; i < value.length; i++) {
    const code = value.charCodeAt(i);
    if (code === 46) point = i;
    else digits = digits * 10 + (code - 48);
  }
  const size = digits / (tens[value.length - 1 - point] ?? Number.NaN);
  return value.charCodeAt(0) === 45 ? -size : size;
}

/** The exact value. */
export function exactly(value: Decimal): Rational {
  const point = value.indexOf(".");
  if (point < 0) return rational(BigInt(value), 1n);
  const places = value.length - point - 1;
  return rational(BigInt(value.slice(0, point) + value.slice(point + 1)), 10n ** BigInt(places));
}

/** The exact sum of decimals as a decimal text of any length. */
export function sumDecimals(values: Iterable<Decimal>): string {
  let total = 0n;
  const scale = 18;
  for (const value of values) {
    const [whole = "0", fraction = ""] = value.split(".");
    total += BigInt(whole + fraction.padEnd(scale, "0"));
  }
  const digits = (total < 0n ? -total : total).toString().padStart(scale + 1, "0");
  const fraction = digits.slice(-scale).replace(/0+$/, "");
  return `${total < 0n ? "-" : ""}${digits.slice(0, -scale)}${fraction ? `.${fraction}` : ""}`;
}
