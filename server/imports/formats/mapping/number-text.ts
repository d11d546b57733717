import { type Decimal, parseDecimal } from "@/server/planning/decimal";
import { isCurrency } from "@/server/planning/money";
import type { Read } from "../column";
import { negated } from "./exact";
import type { NumberRule } from "./mapping";

/** What stands around the digits of an amount. */
export interface Stripped {
  /** Digits with their separators; empty where there are none. */
  readonly body: string;
  readonly negative: boolean;
  /** The currency as it is written there: "£", "EUR". */
  readonly currency: string | null;
  readonly percent: boolean;
  /** "CR" or "DR" beside the amount. */
  readonly side: "CR" | "DR" | null;
}

/** Spaces of every width, as they come between digits. */
const spaces = /[\s\u00a0\u2007\u2009\u202f]+/gu;
const minuses = /[−–‒﹣－]/gu;
const signs = String.raw`[A-Z]{1,3}\$|\p{Sc}|Fr\.|kr\.?|zł|Kč|Ft|lei`;
const signAround = new RegExp(`^(?:${signs})|(?:${signs})$`, "iu");
/** "1200.–" and "1200,-": no cents; this is not a minus. */
const noCents = /(?<=\d)[.,](?:--?|—)$/;

/** Takes one thing away from either end: a currency, a percent sign, a side, a minus, a pair of brackets. */
function peel(text: string): { readonly rest: string; readonly took: Partial<Stripped> } | null {
  const code = /^([A-Za-z]{3})(?=[\s\d(+.,-])|(?<=[\s\d).,-])([A-Za-z]{3})$/.exec(text);
  const letters = (code?.[1] ?? code?.[2])?.toUpperCase();
  if (code && letters && isCurrency(letters))
    return { rest: text.replace(code[0], ""), took: { currency: letters } };
  const side = /(?<=[\s\d).,-])(CR|DR)$/i.exec(text)?.[1];
  if (side) return { rest: text.slice(0, -2), took: { side: side.toUpperCase() === "CR" ? "CR" : "DR" } };
  if (noCents.test(text)) return { rest: text.replace(noCents, ""), took: {} };
  const sign = signAround.exec(text)?.[0];
  if (sign) return { rest: text.replace(sign, ""), took: { currency: sign } };
  if (/^%|%$/.test(text)) return { rest: text.replace("%", ""), took: { percent: true } };
  if (/^\(.*\)$/.test(text)) return { rest: text.slice(1, -1), took: { negative: true } };
  if (/^-|-$/.test(text)) return { rest: text.replace("-", ""), took: { negative: true } };
  if (text.startsWith("+")) return { rest: text.slice(1), took: {} };
  return null;
}

/** The digits of an amount and what stands around them; null where something is said twice. */
export function strip(text: string): Stripped | null {
  let rest = text.replace(minuses, "-").trim();
  let found: Stripped = { body: "", negative: false, currency: null, percent: false, side: null };
  for (let peeled = peel(rest); peeled; peeled = peel(rest)) {
    for (const what of ["negative", "currency", "percent", "side"] as const)
      if (peeled.took[what] && found[what]) return null;
    found = { ...found, ...peeled.took };
    rest = peeled.rest.trim();
  }
  return { ...found, body: rest.replace(spaces, " ") };
}

const groups = /^\d{1,3}(?:([ .,'’])\d{3})(?:\1\d{3})*$/;

/** Whole digits without their thousands separators; null where they are grouped wrongly. */
function ungrouped(whole: string, decimal: string): string | null {
  if (/^\d*$/.test(whole)) return whole;
  const separator = groups.exec(whole)?.[1];
  return separator === undefined || separator === decimal ? null : whole.replaceAll(separator, "");
}

const NOT_KNOWN = "whether the comma or the point is the decimal sign is not known; choose it in the mapping";

/** Plain digits of a body by its decimal sign, or why not. */
function plain(body: string, decimal: "." | "," | null): Read<string> {
  if (!/\p{Nd}/u.test(body)) return { reason: "not a number" };
  if (/[^\d.,'’ ]/.test(body)) return { reason: whyNot(body) };
  if (decimal === null) return /[.,]/.test(body) ? { reason: NOT_KNOWN } : plain(body, ".");
  const [whole = "", fraction = "", ...more] = body.split(decimal);
  if (more.length || !/^\d*$/.test(fraction))
    return {
      reason: `more than one decimal ${decimal === "." ? "point" : "comma"}, or digits grouped wrongly`,
    };
  const digits = ungrouped(whole, decimal);
  if (digits === null) return { reason: "the thousands are grouped wrongly" };
  return { value: fraction ? `${digits || "0"}.${fraction}` : digits };
}

function whyNot(body: string): string {
  if (/^[\d.,]+e[+-]?\d+$/i.test(body)) return "e-notation is not read; write all digits";
  if (/^0x/i.test(body)) return "hexadecimal is not read; write plain digits";
  if (/\p{Nd}/u.test(body) && !/^[\x20-\x7e]*$/.test(body)) return "write the number in the digits 0 to 9";
  return "not a number";
}

/** Reads an amount as another tool writes it, exactly. The factor, `negate` and `negateWhen` are for the caller. */
export function readNumber(
  text: string,
  { decimal, sides = false }: Pick<NumberRule, "decimal" | "sides">,
  percent: boolean,
): Read<Decimal> {
  const stripped = strip(text);
  if (!stripped) return { reason: "a sign or a currency stands there twice" };
  if (stripped.percent && !percent) return { reason: "a percentage where an amount is wanted" };
  if (stripped.side && !sides)
    return { reason: `what ${stripped.side} means is not chosen; choose it in the mapping` };
  const digits = plain(stripped.body, decimal);
  if ("reason" in digits) return digits;
  const value = parseDecimal(digits.value);
  if (value === null)
    return { reason: "too many digits; at most 20 before the point and 18 after it are kept" };
  return { value: stripped.negative !== (stripped.side === "CR") ? negated(value) : value };
}
