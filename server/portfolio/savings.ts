import { reading } from "../database/query";
import type { Month } from "../planning/month";
import { RateTable } from "../planning/rates";
import { atPlanRate, type Saving, savedAmount } from "../planning/saving";
import type { ConvertedSaving } from "../planning/saving-sums";
import type { Portfolio } from "../planning/portfolio";
import { savingStore } from "../scenarios/savings-store";
import { listScenarios } from "../scenarios/store";

/** The register as it is kept, and the names of the scenarios its savings may name. */
export async function loadSavings(): Promise<{
  readonly savings: readonly Saving[];
  readonly scenarios: ReadonlyMap<string, string>;
}> {
  const [{ changed }, scenarios] = await Promise.all([
    savingStore.load(reading, null),
    listScenarios(reading),
  ]);
  return { savings: changed, scenarios: new Map(scenarios.map(({ id, name }) => [id, name])) };
}

/** Savings in the reporting currency, each at the plan's rate of its first month; without one, of `month`. */
export function convertedSavings(
  savings: readonly Saving[],
  { organisation, rates, assumptions }: Portfolio,
  lastClose: Month,
  month: Month,
): ConvertedSaving[] {
  const table = new RateTable(organisation.reportingCurrency, rates, lastClose).assumed(
    assumptions.rateShocks,
    lastClose,
  );
  return savings.map((saving) => ({
    ...saving,
    converted: atPlanRate(savedAmount(saving), saving.currency, saving.fromMonth ?? month, table),
  }));
}
