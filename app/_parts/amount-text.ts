import { type Decimal, parseDecimal } from "@/server/planning/decimal";

/** The sign between whole and fraction in a locale, and the one between thousands. */
function signsOf(locale: string): { point: string; group: string } {
  const parts = new Intl.NumberFormat(locale).formatToParts(12345.6);
  const sign = (type: string) => parts.find((part) => part.type === type)?.value ?? "";
  return { point: sign("decimal") || ".", group: sign("group") || "," };
}

const steps: Readonly<Record<string, number>> = { k: 3, m: 6 };

/** The digits of a plain decimal with the point moved to the right. */
function shifted(text: string, places: number): string {
  const [whole = "", fraction = ""] = text.split(".");
  const digits = fraction.padEnd(places, "0");
  return `${whole}${digits.slice(0, places)}.${digits.slice(places)}`;
}

/** Reads what people type for an amount: "1,234.50", "−80", "12.5k", "1.2M". Anything else is null, never a guess. */
export function readAmount(text: string, locale: string): Decimal | null {
  const { point, group } = signsOf(locale);
  const clean = text
    .trim()
    .replace(/\u2212/g, "-")
    .replace(/[\s\u00a0\u202f'’]/g, "");
  const parts = /^([+-]?)(.*?)([kKmM]?)$/.exec(clean);
  const body = parts?.[2] ?? "";
  const grouped = body.split(point)[0]?.split(group) ?? [];
  if (grouped.slice(1).some((digits) => digits.length !== 3)) return null;
  const number = body.replaceAll(group, "").replace(point, ".");
  const places = steps[(parts?.[3] ?? "").toLowerCase()];
  return parseDecimal((parts?.[1] ?? "") + (places ? shifted(number, places) : number));
}

/** A decimal as it is typed in a locale: "1234.5" → "1,234.5". */
export function writeAmount(value: Decimal, locale: string): string {
  const { point, group } = signsOf(locale);
  const [whole = "", fraction] = value.replace("-", "").split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, group);
  return `${value.startsWith("-") ? "\u2212" : ""}${grouped}${fraction ? point + fraction : ""}`;
}
