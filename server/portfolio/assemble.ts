import type { Settings } from "../organisation/store";
import { type Assumptions, nothingPlanned, type Organisation } from "../planning/assumptions";
import type { Budget, Rate } from "../planning/facts";
import { assumptionsWith } from "../planning/assumed";
import type { Month } from "../planning/month";
import { noRegisters, type Portfolio } from "../planning/portfolio";
import { factNames, factsIn, type Kept, registersIn } from "./kept";

/** A value kept as the same object while what it is made of is the same. */
type Same = <Value>(names: readonly (keyof Kept)[], known: Value | undefined, make: () => Value) => Value;

/** The portfolio of these records. What did not change since `before` is the same object as in `last`. */
export function portfolioOf(kept: Kept, before: Kept | null, last: Portfolio | null): Portfolio {
  const same: Same = (names, known, make) =>
    known !== undefined && before && names.every((name) => before[name] === kept[name]) ? known : make();
  const settings = settingsOf(kept);
  const lastClose = lastCloseOf(kept);
  const rates = same(["rates"], last?.rates, () => [...kept.rates.values()]);
  return {
    organisation: same(["settings"], last?.organisation, () => organisationOf(settings)),
    facts: same(factNames, last?.facts, () => factsIn(kept)),
    ...noRegisters,
    ...registersIn(kept),
    rates,
    indices: same(["indices"], last?.indices, () => [...kept.indices.values()]),
    assumptions: same(["settings", "closes", "categories"], last?.assumptions, () =>
      assumptionsWith(assumptionsOf(settings), settings.planned, { lastClose, categories: kept.categories }),
    ),
    lastClose,
    posted: kept.posted,
    budgets: same(["budgets", "rates"], last?.budgets, () => [...kept.budgets.values()].map(ratedBy(rates))),
  };
}

function settingsOf({ settings }: Kept): Settings {
  for (const only of settings.values()) return only;
  throw new Error("The row of settings is gone.");
}

const organisationOf = (settings: Settings): Organisation => ({
  name: settings.name,
  reportingCurrency: settings.reportingCurrency,
  fiscalYearStart: settings.fiscalYearStart,
  fiscalYearName: settings.fiscalYearName,
  vendorCriteria: settings.vendorCriteria,
});

const assumptionsOf = (settings: Settings): Assumptions => ({
  raiseMonth: settings.raiseMonth,
  renewalUpliftPct: new Map(settings.renewalUplifts.map(({ category, pct }) => [category, pct])),
  inflationPct: settings.inflationPct,
  holidays: settings.holidays,
  ...nothingPlanned,
});

function lastCloseOf({ closes }: Kept): Month | null {
  let last: Month | null = null;
  for (const { month } of closes.values()) if (last === null || month > last) last = month;
  return last;
}

/** An approved budget keeps the rates it was approved with; a draft follows the plan's. */
const ratedBy =
  (rates: readonly Rate[]) =>
  (budget: Budget): Budget =>
    budget.approved ? budget : { ...budget, rates };
