import type { Requirement } from "./certification";
import { type Decimal, decimal, exactly, sumDecimals } from "./decimal";
import { type Currency, minorUnits } from "./money";
import type { Month } from "./month";
import type { Portfolio } from "./portfolio";
import type { RateTable } from "./rates";
import { rational, roundedHalfAway, times } from "./rational";
import type { Contract } from "./sources/contract";

/** Money as it is stated. */
export interface Stated {
  readonly amount: Decimal;
  readonly currency: Currency;
}

/** What a contract is worth a year in a month: its items' prices, after the steps up to then. */
const yearlyValue = ({ items, currency }: Contract, m: Month): Stated => ({
  amount: decimal(
    sumDecimals(
      items.map(
        ({ annualPrice, priceSteps }) =>
          priceSteps
            .filter(({ from }) => from <= m)
            .reduce<{ from: number; annualPrice: Decimal }>(
              (latest, step) => (step.from >= latest.from ? step : latest),
              { from: -1, annualPrice },
            ).annualPrice,
      ),
    ),
  ),
  currency,
});

/** What is at risk where a requirement falls short in a month: its own amount, else the yearly value of the contract it is about. Null: not known. */
export function atRisk(
  { amountAtRisk, currency, subject, subjectId }: Requirement,
  { facts, organisation }: Pick<Portfolio, "facts" | "organisation">,
  m: Month,
): Stated | null {
  if (amountAtRisk !== null)
    return { amount: amountAtRisk, currency: currency ?? organisation.reportingCurrency };
  const contract = subject === "contract" ? facts.contracts.get(subjectId) : undefined;
  return contract ? yearlyValue(contract, m) : null;
}

/** The same in whole minor units of the reporting currency, at the rate of the month; null: without a rate. */
export function inReporting({ amount, currency }: Stated, m: Month, rates: RateTable): number | null {
  const rate = rates.of(currency);
  if (!rate) return null;
  const units = rational(BigInt(minorUnits(rates.reporting)));
  return Number(roundedHalfAway(times(times(exactly(amount), exactly(rate.exactAt(m))), units)));
}
