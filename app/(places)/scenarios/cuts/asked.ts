import { addMonths, type Day, monthOf } from "@/server/planning/day";
import { type Month, monthAt, monthOfYear, parseMonth } from "@/server/planning/month";
import { decoded } from "../compare/asked";

/** "Cut 10 % by June 2027", as the address says it. */
export interface Asked {
  /** Of the run rate, in per cent. */
  readonly pct: number;
  /** From this month on the money is to be gone. */
  readonly by: Month;
  /** What is chosen of the list: "contracts/C-17". */
  readonly chosen: ReadonlySet<string>;
}

const usualPct = 10;

/** The next June that is at least three months ahead: time for most notices. */
export function usualMonth(today: Day): Month {
  const least = monthOf(addMonths(today, 3));
  return monthAt(least + ((6 - monthOfYear(least) + 12) % 12));
}

export function readAsked(address: URLSearchParams, today: Day): Asked {
  const pct = Number(address.get("share") ?? usualPct);
  const chosen = (address.get("chosen") ?? "").split(",").flatMap((text) => decoded(text) || []);
  return {
    pct: Number.isFinite(pct) && pct >= 0 && pct <= 100 ? pct : usualPct,
    by: parseMonth(address.get("by") ?? "") ?? usualMonth(today),
    chosen: new Set(chosen),
  };
}

/** How a choice stands in the address. */
export const writeChosen = (chosen: Iterable<string>): string =>
  [...chosen].map(encodeURIComponent).join(",");

/** The largest that together reach the goal. */
export function enough(
  cuts: readonly { readonly subject: string; readonly saved: number }[],
  goal: number,
): Set<string> {
  const chosen = new Set<string>();
  let reached = 0;
  for (const { subject, saved } of cuts) {
    if (reached >= goal) break;
    chosen.add(subject);
    reached += saved;
  }
  return chosen;
}
