import { may } from "../access/roles";
import type { Viewer } from "../access/viewer";
import type { View } from "../planning/context";
import { headcount } from "../planning/headcount";
import { type Horizon, horizonBetween, monthsOf } from "../planning/horizon";
import { amountIn, type Line } from "../planning/line";
import { monthAt } from "../planning/month";
import { inOrder, tierFinder } from "../planning/tier";
import { type Asked, ask } from "./asked";

/** FTE and cost by month of one tier, whole minor units. */
export interface TierMonths {
  /** L1 to L4, specialist or lead; "" for seats that stand nowhere. */
  readonly tier: string;
  readonly filled: readonly number[];
  readonly vacant: readonly number[];
}

export interface CostMonths {
  /** The tier; "*" where money is told for all of them together. */
  readonly tier: string;
  readonly amounts: readonly number[];
}

/** Headcount and cost of people by support tier, a year back and two ahead. */
export async function tierMonths(view: View, viewer: Viewer) {
  const asked = await ask(viewer, view, monthAt(0));
  const { portfolio, plan } = asked;
  const horizon = horizonBetween(monthAt(plan.context.lastClose - 11), monthAt(plan.context.lastClose + 24));
  const tierOf = tierFinder(portfolio);
  const rows = headcount(
    portfolio.facts.positions.values(),
    plan.context,
    horizon,
    (position) => tierOf(position) ?? "",
  );
  return {
    ...horizon,
    lastClose: plan.context.lastClose,
    currency: portfolio.organisation.reportingCurrency,
    headcount: rows
      .map(({ team: tier, filled, vacant }): TierMonths => ({ tier, filled, vacant }))
      .sort((a, b) => inOrder(a.tier, b.tier)),
    cost: costByTier(asked, horizon, may(viewer, "see-salaries")),
  };
}

/** Money of a tier may be that of one person: those who may not see it are told the money of all people, as everywhere else. */
function costByTier({ portfolio, plan }: Asked, horizon: Horizon, sees: boolean): CostMonths[] {
  const tierOf = tierFinder(portfolio);
  const months = monthsOf(horizon);
  const byTier = new Map<string, number[]>();
  for (const line of plan.lines.filter((one) => one.people && one.converted)) {
    const tier = sees ? tierOfLine(line, portfolio, tierOf) : "*";
    const sums = byTier.get(tier) ?? months.map(() => 0);
    months.forEach((m, i) => {
      sums[i] = (sums[i] ?? 0) + amountIn(line, m);
    });
    byTier.set(tier, sums);
  }
  return [...byTier].map(([tier, amounts]) => ({ tier, amounts })).sort((a, b) => inOrder(a.tier, b.tier));
}

function tierOfLine(
  { record }: Line,
  { facts }: Asked["portfolio"],
  tierOf: ReturnType<typeof tierFinder>,
): string {
  const position = facts.positions.get(record);
  return (position && tierOf(position)) ?? "";
}
