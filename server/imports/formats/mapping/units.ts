import { isCurrency } from "@/server/planning/money";

/** What a column's name says of its amounts. */
export interface Units {
  /** "1000000" for amounts in millions; null where the name says nothing. */
  readonly factor: string | null;
  readonly currency: string | null;
}

const millions = /\b(?:in )?(?:millions?|mio|mn|mln|mill)\b|[€£$(]\s?m\b|\bm[€£$)]|\bm(?:eur|usd|gbp|chf)\b/i;
const thousands =
  /\b(?:in )?(?:thousands?|tsd|duizend|milliers|miles)\b|[€£$(]\s?k\b|\bk[€£$)]|\b[tk](?:eur|usd|gbp|chf)\b|['’(£$€]\s?000s?\b/i;
const signs: Readonly<Record<string, string>> = { "€": "EUR" };

/** Reads "Amount (EUR millions)", "Betrag in TEUR", "Value £000": an ISO code or €, and a factor. */
export function unitsIn(name: string): Units {
  const factor = millions.test(name) ? "1000000" : thousands.test(name) ? "1000" : null;
  const code = /(?<![A-Za-z])[TKMkm]?([A-Z]{3})(?![A-Za-z])/.exec(name)?.[1];
  const sign = /\p{Sc}/u.exec(name)?.[0] ?? "";
  return { factor, currency: code && isCurrency(code) ? code : (signs[sign] ?? null) };
}

/** Currencies a sign beside an amount may stand for; null: the sign says nothing for certain. */
const standsFor: Readonly<Record<string, readonly string[]>> = {
  "€": ["EUR"],
  "£": ["GBP", "GIP", "FKP", "SHP", "EGP", "LBP", "SYP", "SSP", "SDG"],
  "¥": ["JPY", "CNY"],
  "₹": ["INR"],
  "₩": ["KRW", "KPW"],
  "₺": ["TRY"],
  "₽": ["RUB"],
  "₴": ["UAH"],
  "₪": ["ILS"],
  "฿": ["THB"],
  "₫": ["VND"],
  zł: ["PLN"],
  kč: ["CZK"],
  ft: ["HUF"],
  lei: ["RON", "MDL"],
  us$: ["USD"],
  r$: ["BRL"],
};

/** The currencies what stands beside an amount may mean, likeliest first; null: any. */
export function currenciesOf(written: string): readonly string[] | null {
  if (isCurrency(written)) return [written];
  const sign = written.toLowerCase();
  return Object.hasOwn(standsFor, sign) ? (standsFor[sign] ?? null) : null;
}
