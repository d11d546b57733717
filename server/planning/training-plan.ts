import type { Month } from "./month";
import { fiscalYearFirst } from "./fiscal-year";
import type { Portfolio } from "./portfolio";
import type { RateTable } from "./rates";
import { inReporting } from "./requirement-money";
import type { TrainingNeed } from "./training-need";
import { bears, type TrainingBudgetStanding } from "./training-spending";
import { monthOf } from "./day";

/** A need with what it costs and whether what is left pays for it. */
export interface Proposal extends TrainingNeed {
  /** Whole minor units of the reporting currency; null: not known. */
  readonly cost: number | null;
  /** Whether every budget it falls on still holds it after all before it; what is free always fits. Null: it falls on none, or its cost is not known. */
  readonly fits: boolean | null;
}

interface Ordered {
  readonly need: TrainingNeed;
  readonly cost: number | null;
}

const byCost = (a: Ordered, b: Ordered): number =>
  (a.cost ?? Number.MAX_SAFE_INTEGER) - (b.cost ?? Number.MAX_SAFE_INTEGER) ||
  (a.need.by ?? Number.MAX_SAFE_INTEGER) - (b.need.by ?? Number.MAX_SAFE_INTEGER) ||
  (a.need.id < b.need.id ? -1 : 1);

/**
 * Needs as a plan: the cheapest first, of equals what must be done first, each held to what is left of the budgets of the year it
 * falls in. What does not fit is passed over and leaves the rest to what comes after it. What has no known cost comes last.
 */
export function trainingPlan(
  needs: readonly TrainingNeed[],
  standings: readonly TrainingBudgetStanding[],
  portfolio: Portfolio,
  rates: RateTable,
): Proposal[] {
  const left = new Map(
    standings.flatMap(({ budget, left: rest }) => (rest === null ? [] : [[budget.id, rest] as const])),
  );
  const owned = standings.map(({ budget }) => ({ budget, isOwn: bears(budget, portfolio) }));
  const yearOf = (m: Month) => fiscalYearFirst(m, portfolio.organisation);
  return needs
    .map((need) => ({ need, cost: costOf(need, rates) }))
    .sort(byCost)
    .map(({ need, cost }): Proposal => {
      const year = yearOf(monthOf(need.date));
      const on = owned.filter(
        ({ budget, isOwn }) => budget.year === year && left.has(budget.id) && isOwn(need.person),
      );
      if (cost === null || on.length === 0) return { ...need, cost, fits: null };
      const fits = cost === 0 || on.every(({ budget }) => (left.get(budget.id) ?? 0) >= cost);
      if (fits) for (const { budget } of on) left.set(budget.id, (left.get(budget.id) ?? 0) - cost);
      return { ...need, cost, fits };
    });
}

const costOf = ({ fee, currency, date }: TrainingNeed, rates: RateTable): number | null =>
  fee === null ? null : inReporting({ amount: fee, currency }, monthOf(date), rates);
