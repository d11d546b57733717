import type { Month } from "@/server/planning/month";
import { showMonth } from "../_parts/dates";

/** A team, role or skill by month, in FTE. */
export interface CapacityHeat {
  readonly key: string;
  readonly label: string;
  readonly free: readonly number[];
  /** What its people really have. */
  readonly net: readonly number[];
  /** What was free without the open scenario. */
  readonly was: readonly number[] | null;
}

/** More work than people · hardly any time left · time left · nobody and nothing. */
export type Tightness = "short" | "tight" | "free" | "empty";

/** Less than this is no shortage: a twentieth of a person. */
const noise = 0.05;

/** How a month stands: tight is less than a tenth of the time left. */
export function tightnessOf(free: number, net: number): Tightness {
  if (net === 0 && free === 0) return "empty";
  if (free < -noise) return "short";
  return free < net * 0.1 ? "tight" : "free";
}

/** How strong the mark of a shortage is, 0 to 1: whole where half of the people more would be needed. */
export const strengthOf = (free: number, net: number): number =>
  net <= 0 ? 1 : Math.min(1, Math.max(0.15, -free / (net / 2)));

const formats = new Map<string, Intl.NumberFormat>();

/** With one decimal, always: "2.0". */
function oneDecimal(value: number, locale: string): string {
  const format =
    formats.get(locale) ??
    new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  formats.set(locale, format);
  return format.format(value);
}

/** "−1.4", "+2.0". */
export const printFte = (fte: number, locale: string): string =>
  Math.abs(fte) < noise
    ? oneDecimal(0, locale)
    : `${fte > 0 ? "+" : "\u2212"}${oneDecimal(Math.abs(fte), locale)}`;

/** "1.4 FTE short", "2.0 FTE free". */
export function freeWords(free: number, net: number, locale: string): string {
  const tightness = tightnessOf(free, net);
  if (tightness === "empty") return "nobody and nothing to do";
  const size = `${oneDecimal(Math.abs(free), locale)} FTE`;
  if (tightness === "short") return `${size} short`;
  return tightness === "tight" ? `${size} free, which is tight` : `${size} free`;
}

/** The places of a row's months, the tightest first. */
export const tightestFirst = ({ free }: CapacityHeat): number[] =>
  free.map((_, at) => at).sort((a, b) => (free[a] ?? 0) - (free[b] ?? 0) || a - b);

/** What the map shows, in a line: who is short the most and when, and how many are. */
export function capacityFinding(
  rows: readonly CapacityHeat[],
  months: readonly Month[],
  noun: { readonly one: string; readonly many: string },
  locale: string,
): string {
  const short = rows.filter(({ free, net }) =>
    free.some((one, at) => tightnessOf(one, net[at] ?? 0) === "short"),
  );
  const worst = [...short].sort((a, b) => Math.min(...a.free) - Math.min(...b.free))[0];
  if (!worst) return `No ${noun.one} has more work than people in the next ${months.length} months`;
  const at = tightestFirst(worst)[0] ?? 0;
  const month = months[at];
  const when = month === undefined ? "" : ` in ${showMonth(month)}`;
  const count =
    short.length === 1 ? "" : `; ${short.length} of ${rows.length} ${noun.many} are short at some time`;
  return `${worst.label} is short of ${oneDecimal(-(worst.free[at] ?? 0), locale)} FTE${when}${count}`;
}
