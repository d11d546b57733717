import { type Currency, minorDigits, minorUnits } from "@/server/planning/money";

/** Powers of ten an amount is shown in: units, thousands (k), millions (M). */
export type Scale = 0 | 3 | 6;

export const nothing = "\u2013";
export const unknown = "?";
const minus = "\u2212";
const thinSpace = "\u202f";

const symbols: Readonly<Record<string, string>> = { GBP: "£", EUR: "€", USD: "$", JPY: "¥" };
const letters: Readonly<Record<Scale, string>> = { 0: "", 3: "k", 6: "M" };

const cache = new Map<string, Intl.NumberFormat>();

function digits(value: number, places: number, locale: string): string {
  const key = `${locale} ${places}`;
  const format =
    cache.get(key) ??
    new Intl.NumberFormat(locale, { minimumFractionDigits: places, maximumFractionDigits: places });
  cache.set(key, format);
  return format.format(value);
}

const sign = (amount: number, always: boolean) => (amount < 0 ? minus : always && amount > 0 ? "+" : "");

/** "k£", "M€", "k CHF": the unit a table or chart says once. */
export function unitLabel(currency: Currency, scale: Scale): string {
  const symbol = symbols[currency];
  if (symbol) return `${letters[scale]}${symbol}`;
  return scale ? `${letters[scale]} ${currency}` : currency;
}

const largest = (amounts: Iterable<number | null | undefined>): number => {
  let most = 0;
  for (const amount of amounts) most = Math.max(most, Math.abs(amount ?? 0));
  return most;
};

/** The scale in which the largest amount has at most four digits before the point. */
export function scaleFor(amounts: Iterable<number | null | undefined>, currency: Currency): Scale {
  const units = largest(amounts) / minorUnits(currency);
  if (units >= 9_999_500) return 6;
  return units >= 9_999.5 ? 3 : 0;
}

/** How a chart or table writes its amounts: one scale, one number of decimals, the unit said once. */
export interface AmountFormat {
  readonly currency: Currency;
  readonly scale: Scale;
  readonly places: number;
  readonly locale: string;
  readonly unit: string;
}

/** The format that shows the largest of these amounts with at most four significant digits. */
export function formatFor(
  amounts: Iterable<number | null | undefined>,
  currency: Currency,
  locale: string,
): AmountFormat {
  const all = [...amounts];
  const scale = scaleFor(all, currency);
  const shown = largest(all) / minorUnits(currency) / 10 ** scale;
  const room = shown >= 999.95 ? 0 : shown >= 99.95 ? 1 : 2;
  const places = scale === 0 ? 0 : Math.min(room, scale === 3 ? 1 : 2);
  return { currency, scale, places, locale, unit: unitLabel(currency, scale) };
}

/** Whole minor units in a format: "1,234.5", "−12.0", "–" for nothing, "?" for unknown. */
export function printAmount(amount: number | null, format: AmountFormat, signed = false): string {
  if (amount === null) return unknown;
  if (amount === 0) return nothing;
  const shown = Math.abs(amount) / minorUnits(format.currency) / 10 ** format.scale;
  return sign(amount, signed) + digits(shown, format.places, format.locale);
}

/** Whole minor units to the last cent: "1,234.50". */
export function printExact(
  amount: number | null,
  currency: Currency,
  locale: string,
  signed = false,
): string {
  if (amount === null) return unknown;
  if (amount === 0) return nothing;
  const places = minorDigits(currency);
  return sign(amount, signed) + digits(Math.abs(amount) / minorUnits(currency), places, locale);
}

/** One amount by itself, with its unit, at most four significant digits: "£10.23M", "−£412.5k", "CHF 9,120". */
export function printShort(
  amount: number | null,
  currency: Currency,
  locale: string,
  signed = false,
): string {
  if (amount === null) return unknown;
  if (amount === 0) return nothing;
  const units = Math.abs(amount) / minorUnits(currency);
  const scale: Scale = units >= 999_950 ? 6 : units >= 9_999.5 ? 3 : 0;
  const shown = units / 10 ** scale;
  const places =
    scale === 0 ? 0 : shown >= (scale === 6 ? 999.95 : 99.95) ? 0 : scale === 6 && shown < 99.95 ? 2 : 1;
  const symbol = symbols[currency] ?? `${currency} `;
  return `${sign(amount, signed)}${symbol}${digits(shown, places, locale)}${letters[scale]}`;
}

/** A share as per cent: 0.0432 → "4.3 %". */
export function printPct(share: number | null, locale: string, signed = false): string {
  if (share === null) return unknown;
  const places = Math.abs(share) >= 0.9995 ? 0 : 1;
  return `${sign(share, signed)}${digits(Math.abs(share) * 100, places, locale)}${thinSpace}%`;
}

/** A plain number: "1,250", "0.6"; as many decimals as it needs up to `places`. */
export function printNumber(value: number | null, locale: string, places = 2): string {
  if (value === null) return unknown;
  const needed = [...Array(places + 1).keys()].find(
    (p) => Number(value.toFixed(p)) === Number(value.toFixed(places)),
  );
  return sign(value, false) + digits(Math.abs(value), needed ?? places, locale);
}
