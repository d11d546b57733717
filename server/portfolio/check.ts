import { transaction } from "../database/transaction";
import { type Decimal, sumDecimals } from "../planning/decimal";
import type { Day } from "../planning/day";
import { addToMonth, monthsFrom } from "../planning/month";
import { monthOf } from "../planning/day";
import { expand } from "../planning/expand";
import { dimensions, rollUp } from "../planning/plan";
import type { Portfolio } from "../planning/portfolio";
import { readDangling, readSums, type StoredSum } from "./check-store";
import { portfolioForecasts } from "./forecasts";
import { lastCloseOf } from "../planning/last-close";
import { portfolioOf } from "./assemble";
import { nothing, readAfter } from "./kept";
import { readCounters } from "../database/subject";

/** What was looked at and what was found wrong with it. */
export interface Check {
  readonly name: string;
  /** What was compared, in numbers. */
  readonly said: string;
  readonly faults: readonly string[];
}

interface Money {
  readonly name: string;
  readonly currency: string;
  readonly amount: Decimal;
}

const money = (name: string, currency: string, ...amounts: readonly Decimal[]): Money[] =>
  amounts.map((amount) => ({ name, currency, amount }));

/** The same money as the plan's records hold it. */
function moneyIn({ facts, posted, budgets }: Portfolio): Money[] {
  return [
    ...[...facts.contracts.values()].flatMap(({ currency, items }) => [
      ...money("contracts", currency, ...items.map(({ annualPrice }) => annualPrice)),
      ...money(
        "price-steps",
        currency,
        ...items.flatMap(({ priceSteps }) => priceSteps.map((step) => step.annualPrice)),
      ),
    ]),
    ...[...facts["cost-history"].values()].flatMap(({ currency, records }) =>
      money("cost-history", currency, ...records.map(({ amount }) => amount)),
    ),
    ...[...facts.cloud.values()].flatMap(({ currency, records }) => [
      ...money("cloud billed", currency, ...records.map(({ billed }) => billed)),
      ...money("cloud effective", currency, ...records.map(({ effective }) => effective)),
    ]),
    ...[...facts.positions.values()].flatMap(({ currency, annualSalary, dayRate }) =>
      money("positions", currency, ...[annualSalary ?? dayRate].filter((amount) => amount !== null)),
    ),
    ...[...facts.assets.values()].flatMap(({ currency, price }) => money("assets", currency, price)),
    ...[...facts.trainings.values()].flatMap(({ currency, fee, travel }) => [
      ...money("trainings", currency, fee),
      ...money("travel to trainings", currency, travel),
    ]),
    ...[...facts.initiatives.values()].flatMap(({ currency, oneOff }) =>
      money("initiatives", currency, oneOff),
    ),
    ...budgets.flatMap(({ amounts }) =>
      amounts.flatMap(({ currency, amount }) => money("budget", currency, amount)),
    ),
    ...posted.flatMap(({ currency, amount }) => money("actuals", currency, amount)),
  ];
}

function summed(all: readonly Money[]): Map<string, string> {
  const groups = new Map<string, Decimal[]>();
  for (const { name, currency, amount } of all) {
    const key = `${name} ${currency}`;
    const group = groups.get(key);
    if (group) group.push(amount);
    else groups.set(key, [amount]);
  }
  return new Map([...groups].map(([key, amounts]) => [key, `${sumDecimals(amounts)} in ${amounts.length}`]));
}

/** The database's sums against those of the records plans are computed from. */
function compareSums(stored: readonly StoredSum[], portfolio: Portfolio): Check {
  const expected = new Map(
    stored.map(({ name, currency, sum, count }) => [`${name} ${currency}`, `${sum} in ${count}`]),
  );
  const found = summed(moneyIn(portfolio));
  const keys = [...new Set([...expected.keys(), ...found.keys()])].sort();
  const faults = keys
    .filter((key) => expected.get(key) !== found.get(key))
    .map(
      (key) =>
        `${key}: stored ${expected.get(key) ?? "nothing"}, in the plan's records ${found.get(key) ?? "nothing"}`,
    );
  return { name: "totals of records", said: `${keys.length} sums`, faults };
}

const MONTHS = 60;

/** The plan's total, summed along each dimension. */
function compareDimensions(portfolio: Portfolio, today: Day): Check {
  const from = addToMonth(monthOf(today), -12);
  const forecasts = portfolioForecasts(portfolio, lastCloseOf(portfolio, today));
  const until = addToMonth(from, MONTHS - 1);
  const plan = expand(portfolio, { today, view: "accrual", until, forecasts });
  const { total } = rollUp(plan, "accrual", { from, months: MONTHS }, []);
  const faults = dimensions.flatMap((dimension) => {
    const { rows } = rollUp(plan, "accrual", { from, months: MONTHS }, [dimension]);
    const inside = rows.filter(({ currency }) => currency === null);
    const sum = inside.flatMap(({ amounts }) => amounts).reduce((a, b) => a + b, 0);
    return sum === total ? [] : [`by ${dimension}: ${sum} instead of ${total} minor units`];
  });
  const months = monthsFrom(from, until).length;
  return {
    name: "totals of the plan",
    said: `${plan.lines.length} lines over ${months} months, by ${dimensions.length} dimensions`,
    faults,
  };
}

/** Reads everything anew, beside what a running server holds in memory, and compares what must be equal. */
export async function checkRecords(today: Day): Promise<Check[]> {
  const { stored, portfolio, dangling } = await transaction(
    async (tx) => ({
      stored: await readSums(tx),
      dangling: await readDangling(tx),
      portfolio: portfolioOf(await readAfter(tx, nothing, null, await readCounters(tx)), null, null),
    }),
    { isolation: "RepeatableRead" },
  );
  return [
    compareSums(stored, portfolio),
    compareDimensions(portfolio, today),
    {
      name: "references",
      said: "names of other records",
      faults: dangling.map(({ record, names }) => `${record} names ${names}, which is not there`),
    },
  ];
}
