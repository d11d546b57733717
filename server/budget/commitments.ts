import type { Viewer } from "../access/viewer";
import type { View } from "../planning/context";
import type { Day } from "../planning/day";
import type { Plan } from "../planning/expand";
import { horizonBetween } from "../planning/horizon";
import { type Month, monthAt } from "../planning/month";
import { type Asked, ask } from "./asked";

/** Contract money after the last close, by month, in whole minor units: up to each earliest end, and after it. */
export interface Commitments {
  readonly currency: string;
  readonly from: Month;
  readonly committed: readonly number[];
  readonly avoidable: readonly number[];
}

const ahead = 36;

/** What contracts commit in the three years after the last close, and what can still be avoided. */
export async function commitments(view: View, viewer: Viewer, today?: Day): Promise<Commitments> {
  return commitmentsOf(await ask(viewer, view, monthAt(0), today));
}

// What one expansion commits does not change.
const known = new WeakMap<Plan, Commitments>();

/** The same for a portfolio that is already expanded. */
export function commitmentsOf({ plan, portfolio }: Pick<Asked, "plan" | "portfolio">): Commitments {
  const before = known.get(plan);
  if (before) return before;
  const { lastClose } = plan.context;
  const { from, months } = horizonBetween(monthAt(lastClose + 1), monthAt(lastClose + ahead));
  const committed = new Array<number>(months).fill(0);
  const avoidable = new Array<number>(months).fill(0);
  for (const line of plan.lines) {
    if (line.source !== "contracts" || !line.converted) continue;
    const spans = line.marks.filter(({ mark }) => mark === "committed");
    for (let at = 0; at < months; at++) {
      const amount = line.amounts[from + at - line.first] ?? 0;
      if (amount === 0) continue;
      const sums = spans.some((span) => span.from <= from + at && from + at <= span.to)
        ? committed
        : avoidable;
      sums[at] = (sums[at] ?? 0) + amount;
    }
  }
  const told = { currency: portfolio.organisation.reportingCurrency, from, committed, avoidable };
  known.set(plan, told);
  return told;
}
