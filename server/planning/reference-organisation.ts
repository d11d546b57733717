import { type Day, dayIn } from "./day";
import { type Decimal, decimal, zero } from "./decimal";
import type { CostCentre, Rate, Vendor } from "./facts";
import type { Currency } from "./money";
import { type Month, month, monthAt } from "./month";
import type { Portfolio } from "./portfolio";
import type { BillingMonths, Contract, ContractItem, RenewalRule } from "./sources/contract";
import type { CostSeries } from "./sources/cost-series";
import type { Initiative, InitiativeStatus } from "./sources/initiative";
import type { Position } from "./sources/position";

/** S: one team of a small firm · L: the IT of a large group, which benchmarks are about · XL: ten times that. */
export type Size = "S" | "L" | "XL";

const scales: Readonly<Record<Size, number>> = { S: 0.01, L: 1, XL: 10 };

/** The last month closed in the reference organisation; it is looked at on the 22nd of the month after. */
export const referenceClose: Month = month(2026, 10);
export const referenceToday: Day = dayIn(month(2026, 11), 22);

const reporting: Currency = "GBP";
const rateOf: Readonly<Record<string, number>> = { EUR: 0.85, USD: 0.79, CHF: 0.88, JPY: 0.0052 };
const currencies: readonly Currency[] = [reporting, ...Object.keys(rateOf)];
const contractCategories = ["software", "saas", "hardware", "facilities", "telecom", "outside-services"];
const seriesCategories = ["cloud", "telecom", "facilities", "software"];

/** Numbers that look random and are the same in every run (Park and Miller's generator). */
class Dice {
  constructor(private state: number) {}

  /** From 0 up to 1. */
  next(): number {
    this.state = (this.state * 48271) % 2147483647;
    return this.state / 2147483647;
  }

  /** A whole number from `least` to `most`. */
  whole(least: number, most: number): number {
    return least + Math.floor(this.next() * (most - least + 1));
  }

  chance(share: number): boolean {
    return this.next() < share;
  }

  one<T>(of: readonly [T, ...T[]] | readonly T[]): T {
    return of[this.whole(0, of.length - 1)] as T;
  }

  amount(least: number, most: number, places = 2): Decimal {
    return decimal((least + this.next() ** 3 * (most - least)).toFixed(places));
  }

  /** Mostly the first of a month, sometimes a day within it. */
  day(first: Month, last: Month): Day {
    return dayIn(monthAt(this.whole(first, last)), this.chance(0.6) ? 1 : this.whole(2, 31));
  }

  /** Mostly the reporting currency. */
  currency(): Currency {
    return this.chance(0.6) ? reporting : this.one(currencies);
  }
}

const idOf = (letter: string, n: number): string => `${letter}-${String(n + 1).padStart(6, "0")}`;

/**
 * An organisation made up for measuring, the same in every run. L has 2,000 vendors, 10,000 contracts, 3,000 cost series
 * of 24 months carried on flat, 2,500 positions, 600 initiatives, 40 cost centres and 5 currencies with monthly rates.
 */
export function referenceOrganisation(size: Size): Portfolio {
  const dice = new Dice(20261122);
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
      "cost-history": byId(many(3_000, (n) => costSeries(n, dice, centre()))),
      cloud: new Map(),
      positions: byId(many(2_500, (n) => position(n, dice, centre()))),
      initiatives: byId(many(600, (n) => initiative(n, dice, centre()))),
      milestones: new Map(),
    },
    costCentres: byId(costCentres),
    vendors: byId(vendors),
    teams: new Map(),
    categories: new Map(),
    rates: Object.entries(rateOf).flatMap(([currency, rate]) => monthlyRates(currency, rate, dice)),
    indices: [],
    assumptions: {
      raiseMonth: 4,
      renewalUpliftPct: new Map([["saas", decimal("4")]]),
      inflationPct: decimal("2"),
      holidays: [],
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
  aliases: [],
});

/** Actual rates to the last close, planned ones after it. */
const monthlyRates = (currency: Currency, rate: number, dice: Dice): Rate[] =>
  Array.from({ length: 12 * 12 }, (_, n) => {
    const at = month(2020, 1 + n);
    const actual = at <= referenceClose;
    const value = actual ? rate * (0.95 + 0.1 * dice.next()) : rate;
    return { currency, month: at, rate: decimal(value.toFixed(6)), table: actual ? "actual" : "plan" };
  });

function contract(n: number, dice: Dice, ofVendor: string, centre: () => string): Contract {
  const startMonth = monthAt(dice.whole(month(2023, 1), month(2027, 6)));
  const startDay = dice.chance(0.6) ? 1 : dice.whole(2, 31);
  const start = dayIn(startMonth, startDay);
  const term = dice.one([12, 12, 24, 36, 36, 60]);
  const end = (dayIn(monthAt(startMonth + term), startDay) - 1) as Day;
  const renewal = dice.one<RenewalRule>([
    "ends",
    "ends",
    "renews",
    "renews",
    "renews",
    "renews",
    "option",
    "open",
  ]);
  const items = Array.from({ length: dice.chance(0.05) ? 2 : 1 }, (_, i) =>
    item(i, dice, centre, startMonth),
  );
  return {
    id: idOf("C", n),
    version: 1,
    title: `Contract ${n + 1}`,
    vendor: ofVendor,
    currency: dice.currency(),
    start,
    end: renewal === "open" && dice.chance(0.5) ? null : end,
    renewal,
    renewalMonths: dice.one([12, 12, 12, 6, 24]),
    renewalTimes: dice.chance(0.2) ? dice.whole(1, 3) : null,
    noticeMonths: dice.one([1, 3, 3, 6]),
    noticeDays: null,
    clearDays: false,
    deliveryDays: 3,
    billingMonths: dice.one<BillingMonths>([12, 12, 12, 3, 1, 6, 0]),
    inAdvance: dice.chance(0.8),
    paymentDays: dice.one([0, 30, 30, 60]),
    escalatorPct: dice.chance(0.5) ? dice.amount(1, 6, 1) : null,
    escalates: dice.chance(0.8) ? "year" : "renewal",
    index: null,
    indexPlusPct: null,
    floorPct: null,
    capPct: null,
    irrecoverableTaxPct: null,
    decision: dice.chance(0.1) ? dice.one(["renew", "end", "re-tender"] as const) : null,
    wishedEnd: null,
    noticeServed: null,
    noticeServedEnd: null,
    owner: null,
    service: null,
    seats: null,
    lease: false,
    items,
  };
}

function item(n: number, dice: Dice, centre: () => string, start: Month): ContractItem {
  const steps = dice.chance(0.1) ? dice.whole(1, 2) : 0;
  return {
    id: String(n + 1),
    title: "",
    annualPrice: dice.amount(600, 400_000),
    category: dice.one(contractCategories),
    costCentre: centre(),
    service: null,
    shares: dice.chance(0.02)
      ? [
          { costCentre: "CC-000001", weight: decimal("2") },
          { costCentre: "CC-000002", weight: decimal("1") },
        ]
      : [],
    priceSteps: Array.from({ length: steps }, (_, i) => ({
      from: monthAt(start + 12 * (i + 1)),
      annualPrice: dice.amount(600, 400_000),
    })),
  };
}

function costSeries(n: number, dice: Dice, costCentre: string): CostSeries {
  const base = 50 + dice.next() ** 3 * 40_000;
  return {
    id: idOf("S", n),
    version: 1,
    costCentre,
    category: dice.one(seriesCategories),
    currency: dice.currency(),
    method: "flat",
    vendor: null,
    service: null,
    records: Array.from({ length: 24 }, (_, i) => ({
      month: monthAt(referenceClose - 23 + i),
      amount: decimal((base * (0.9 + 0.2 * dice.next())).toFixed(2)),
    })),
  };
}

function position(n: number, dice: Dice, costCentre: string): Position {
  const external = dice.chance(0.12);
  const open = dice.chance(0.06);
  return {
    id: idOf("P", n),
    version: 1,
    title: `Position ${n + 1}`,
    kind: external ? "contractor" : "employee",
    costCentre,
    team: null,
    role: null,
    category: external ? "external-labour" : "internal-labour",
    currency: dice.currency(),
    start: open ? dice.day(month(2026, 12), month(2027, 12)) : dice.day(month(2021, 1), month(2026, 9)),
    end: !open && dice.chance(0.15) ? dice.day(month(2027, 1), month(2030, 6)) : null,
    annualSalary: external ? null : dice.amount(28_000, 160_000, 0),
    dayRate: external ? dice.amount(300, 1_200, 0) : null,
    salaryAsOf: month(2026, 1),
    onCostPct: external ? zero : decimal("22.5"),
    raisePct: external ? zero : dice.one([decimal("2.5"), decimal("3"), decimal("3.5")]),
    fte: dice.chance(0.15) ? decimal("0.8") : decimal("1"),
    daysPerYear: external && dice.chance(0.7) ? decimal("220") : null,
    allowancePerMonth: dice.chance(0.1) ? decimal("150") : zero,
    bonusPct: !external && dice.chance(0.2) ? decimal("10") : zero,
    bonusMonth: 3,
    person: open ? null : idOf("H", n),
    vacant: open,
    probabilityPct: open ? decimal("80") : decimal("100"),
    noticeMonths: 3,
    exitCost: zero,
    steps: [],
  };
}

function initiative(n: number, dice: Dice, costCentre: string): Initiative {
  const capital = dice.chance(0.2);
  return {
    id: idOf("I", n),
    version: 1,
    title: `Initiative ${n + 1}`,
    costCentre,
    category: dice.one(["outside-services", "hardware", "software"]),
    runCategory: dice.one(["cloud", "saas", "software"]),
    currency: dice.currency(),
    start: dice.day(month(2026, 3), month(2029, 6)),
    durationMonths: dice.whole(2, 18),
    oneOff: dice.amount(5_000, 900_000, 0),
    oneOffSteps: [],
    runPerMonth: dice.chance(0.6) ? dice.amount(100, 20_000) : zero,
    savingsPerMonth: dice.chance(0.4) ? dice.amount(100, 30_000) : zero,
    nature: capital ? "capex" : "opex",
    usefulLifeMonths: capital ? dice.one([36, 48, 60]) : null,
    objective: null,
    status: dice.one<InitiativeStatus>(["planned", "planned", "planned", "running", "idea", "done"]),
    owner: null,
    service: null,
    dependsOn: [],
    benefits: [],
  };
}
