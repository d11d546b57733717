import { printPct, printShort } from "../../../_parts/money";
import { type Cause, type ComparedBridge, causeNames } from "./cause-words";

/** What a share of a difference is, as a sentence says it. */
const said: Readonly<Record<Cause, string>> = {
  new: "new cost",
  ended: "cost that ended",
  timing: "timing",
  volume: "volume",
  price: "price",
  fx: "the exchange rate",
  assumption: "assumed otherwise",
  "actual-against-plan": "actuals against the plan",
  "not-split": "not split",
};

interface Said {
  readonly first: string;
  readonly other: string;
  readonly difference: number;
  readonly causes: ComparedBridge["causes"];
  /** "FY2027", "Apr 2026 – Mar 2028". */
  readonly period: string;
  readonly currency: string;
}

const fractions: readonly (readonly [number, string])[] = [
  [1 / 4, "a quarter"],
  [1 / 3, "a third"],
  [1 / 2, "half of it"],
  [2 / 3, "two thirds"],
  [3 / 4, "three quarters"],
  [1, "all of it"],
];

/** A share in words where it is close to a fraction people say, else in per cent. */
export function shareInWords(share: number, locale: string): string {
  if (share > 1.025) return "more than all of it";
  const near = fractions.find(([fraction]) => Math.abs(share - fraction) <= 0.025);
  return near ? near[1] : `${printPct(share, locale)} of it`;
}

/** The line that states what one plan does to the other, made by rule from the numbers. */
export function finding(
  { first, other, difference, causes, period, currency }: Said,
  locale: string,
): string {
  if (difference === 0) {
    const moved = causes.find(({ amount }) => amount > 0);
    const same = `${other} costs the same as ${first} in ${period}`;
    return moved
      ? `${same}; ${causeNames[moved.cause].toLowerCase()} of ${printShort(moved.amount, currency, locale)} is made up for`
      : same;
  }
  const more = difference > 0;
  const costs = `${other} costs ${printShort(Math.abs(difference), currency, locale)} ${more ? "more" : "less"} than ${first} in ${period}`;
  const largest = causes.reduce<ComparedBridge["causes"][number] | null>(
    (most, one) =>
      one.amount > 0 === more && Math.abs(one.amount) > Math.abs(most?.amount ?? 0) ? one : most,
    null,
  );
  if (!largest || largest.cause === "not-split") return costs;
  return `${costs}; ${shareInWords(largest.amount / difference, locale)} is ${said[largest.cause]}`;
}

/** The one among several that differs most from the first. */
export function mostDifferent(totals: readonly number[]): number {
  const differences = totals.slice(1).map((total) => Math.abs(total - (totals[0] ?? 0)));
  return differences.indexOf(Math.max(...differences)) + 1;
}
