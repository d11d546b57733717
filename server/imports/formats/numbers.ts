import { type Decimal, parseDecimal } from "@/server/planning/decimal";
import type { Read } from "./column";

const foreignDigits = /\p{Nd}/u;
const currencySign = /\p{Sc}|^[A-Z]{3}\s|\s[A-Z]{3}$/u;

/** The rule a text breaks that should be a plain decimal. */
function whyNot(text: string): string {
  if (/^[+-]?(nan|inf(inity)?)$/i.test(text)) return "not a number";
  if (/^[+-]?0x/i.test(text)) return "hexadecimal is not read; write plain digits";
  if (/^[+-]?[\d.]+e[+-]?\d+$/i.test(text)) return "e-notation is not read; write all digits";
  if (currencySign.test(text)) return "a currency belongs into its own column; write the number alone";
  if (/^\(.*\)$/.test(text)) return "brackets are not read; write a negative number with a minus";
  if (/[−–—]/.test(text)) return "this is not the minus sign of a number; write -";
  if (text.includes(",")) return "commas are not read; write a decimal point and no thousands separators";
  if (/\s|'|’/.test(text)) return "no spaces or thousands separators in a number";
  if (text.includes("%")) return "write the percentage without the sign";
  if (foreignDigits.test(text) && !/\d/.test(text)) return "write the number in the digits 0 to 9";
  if (/^[+-]?\d*\.?\d*$/.test(text) && /\d/.test(text))
    return "too many digits; at most 20 before the point and 18 after it are kept";
  return "not a number; write plain digits with a decimal point";
}

function readDecimal(text: string): Read<Decimal> {
  const value = parseDecimal(text);
  return value === null ? { reason: whyNot(text) } : { value };
}

const asIs = (value: Decimal): string => value;

/** An exact decimal, at most 20 digits before the point and 18 after it. */
export const decimalCell = { kind: "decimal", read: readDecimal, print: asIs };

const notNegative = (read: Read<Decimal>): Read<Decimal> =>
  "value" in read && read.value.startsWith("-") ? { reason: "must not be negative" } : read;

/** A decimal of zero or more. */
export const sizeCell = {
  kind: "decimal ≥ 0",
  read: (text: string) => notNegative(readDecimal(text)),
  print: asIs,
};

/** A decimal above zero (rates, index values). */
export const positiveCell = {
  kind: "decimal > 0",
  read: (text: string): Read<Decimal> => {
    const read = readDecimal(text);
    return "value" in read && !(Number(read.value) > 0) ? { reason: "must be greater than 0" } : read;
  },
  print: asIs,
};

/** 3.5 for 3.5 %. */
export const percentCell = {
  kind: "percent",
  read: (text: string): Read<Decimal> => {
    const read = readDecimal(text);
    if (!("value" in read)) return read;
    return Math.abs(Number(read.value)) > 1000 ? { reason: "more than 1000 %" } : read;
  },
  print: asIs,
};

/** A whole number between two bounds, both included. */
export const integerCell = (least: number, most: number) => ({
  kind: `whole number ${least} to ${most}`,
  read: (text: string): Read<number> => {
    const value = Number(text);
    return /^-?\d{1,9}$/.test(text) && value >= least && value <= most
      ? { value }
      : { reason: `not a whole number from ${least} to ${most}` };
  },
  print: (value: number) => String(value),
});
