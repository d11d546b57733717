import type { Viewer } from "../access/viewer";
import type { View } from "../planning/context";
import type { Day } from "../planning/day";
import { type Horizon, monthsOf } from "../planning/horizon";
import { amountIn } from "../planning/line";
import type { Currency } from "../planning/money";
import type { Month } from "../planning/month";
import { askFor, type Compared } from "./compare";

/** One line in two plans, month by month in whole minor units; null where a plan has no such line. */
export interface ComparedLine {
  readonly currency: Currency;
  readonly from: Month;
  readonly before: readonly number[] | null;
  readonly after: readonly number[] | null;
}

export interface ComparedLineQuestion {
  readonly plans: readonly [Compared, Compared];
  readonly lineId: string;
  readonly from: Month;
  readonly months: number;
  readonly view: View;
}

/** The months of one line in both plans. */
export async function comparedLine(
  question: ComparedLineQuestion,
  viewer: Viewer,
  today?: Day,
): Promise<ComparedLine> {
  const horizon: Horizon = { from: question.from, months: question.months };
  const [before, after] = await Promise.all(
    question.plans.map((plan) => monthsIn(plan, horizon, question, viewer, today)),
  );
  const { portfolio } = await askFor(question.plans[0], question, viewer, today);
  return {
    currency: portfolio.organisation.reportingCurrency,
    from: question.from,
    before: before ?? null,
    after: after ?? null,
  };
}

async function monthsIn(
  plan: Compared,
  horizon: Horizon,
  question: ComparedLineQuestion,
  viewer: Viewer,
  today?: Day,
): Promise<number[] | null> {
  const { plan: expanded } = await askFor(plan, question, viewer, today);
  const line = expanded.lines.find(({ id }) => id === question.lineId);
  return line ? monthsOf(horizon).map((m) => amountIn(line, m)) : null;
}
