import { nothingPlanned } from "./assumptions";
import { type Day, dayIn } from "./day";
import { decimal } from "./decimal";
import { Dice } from "./dice";
import type { CostCentre, Rate } from "./facts";
import type { Currency } from "./money";
import { type Month, month } from "./month";
import { noRegisters, type Portfolio } from "./portfolio";
import { contract, costSeries, idOf, initiative, position } from "./reference-records";
import { plainVendor, type Vendor } from "./vendor";

/** S: one team of a small firm · L: the IT of a large group, which benchmarks are about · XL: ten times that. */
export type Size = "S" | "L" | "XL";

const scales: Readonly<Record<Size, number>> = { S: 0.01, L: 1, XL: 10 };

/** The last month closed in the reference organisation; it is looked at on the 22nd of the month after. */
export const referenceClose: Month = month(2026, 10);
export const referenceToday: Day = dayIn(month(2026, 11), 22);

const reporting: Currency = "GBP";
const rateOf: Readonly<Record<string, number>> = { EUR: 0.85, USD: 0.79, CHF: 0.88, JPY: 0.0052 };

/**
 * An organisation made up for measuring, the same in every run. L has 2,000 vendors, 10,000 contracts, 3,000 cost series
 * of 24 months carried on flat, 2,500 positions, 600 initiatives, 40 cost centres and 5 currencies with monthly rates.
 */
export function referenceOrganisation(size: Size): Portfolio {
  const dice = new Dice(20261122, [reporting, ...Object.keys(rateOf)]);
  const many = <T>(count: number, make: (n: number) => T): T[] =>
    Array.from({ length: Math.ceil(count * scales[size]) }, (_, n) => make(n));
  const costCentres = Array.from({ length: 40 }, (_, n) => costCentre(n));
  const centre = () => dice.one(costCentres).id;
  const vendors = many(2_000, vendor);
  return {
    organisation: {
      name: "Reference",
      reportingCurrency: reporting,
      fiscalYearStart: 1,
      fiscalYearName: "end",
    },
    facts: {
      contracts: byId(many(10_000, (n) => contract(n, dice, dice.one(vendors).id, centre))),
      "cost-history": byId(many(3_000, (n) => costSeries(n, dice, centre(), referenceClose))),
      cloud: new Map(),
      assets: new Map(),
      positions: byId(many(2_500, (n) => position(n, dice, centre()))),
      trainings: new Map(),
      initiatives: byId(many(600, (n) => initiative(n, dice, centre()))),
      milestones: new Map(),
    },
    ...noRegisters,
    costCentres: byId(costCentres),
    vendors: byId(vendors),
    rates: Object.entries(rateOf).flatMap(([currency, rate]) => monthlyRates(currency, rate, dice)),
    indices: [],
    assumptions: {
      raiseMonth: 4,
      renewalUpliftPct: new Map([["saas", decimal("4")]]),
      inflationPct: decimal("2"),
      holidays: [],
      ...nothingPlanned,
    },
    lastClose: referenceClose,
    posted: [],
    budgets: [],
  };
}

const byId = <T extends { readonly id: string }>(records: readonly T[]): ReadonlyMap<string, T> =>
  new Map(records.map((record) => [record.id, record]));

const costCentre = (n: number): CostCentre => ({
  id: idOf("CC", n),
  version: 1,
  name: `Cost centre ${n + 1}`,
  parent: null,
  entity: null,
  irrecoverableTaxPct: n % 20 === 7 ? decimal("2.5") : null,
  vacancyRatePct: n % 10 === 3 ? decimal("4") : null,
});

const vendor = (n: number): Vendor => ({
  id: idOf("V", n),
  version: 1,
  name: `Vendor ${n + 1}`,
  ...plainVendor,
});

/** Actual rates to the last close, planned ones after it. */
const monthlyRates = (currency: Currency, rate: number, dice: Dice): Rate[] =>
  Array.from({ length: 12 * 12 }, (_, n) => {
    const at = month(2020, 1 + n);
    const actual = at <= referenceClose;
    const value = actual ? rate * (0.95 + 0.1 * dice.next()) : rate;
    return { currency, month: at, rate: decimal(value.toFixed(6)), table: actual ? "actual" : "plan" };
  });
