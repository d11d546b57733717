import { type Day, dayIn } from "./day";
import { decimal, zero } from "./decimal";
import type { Dice } from "./dice";
import { type Month, month, monthAt } from "./month";
import {
  type BillingMonths,
  type Contract,
  type ContractItem,
  nothingAgreed,
  type RenewalRule,
} from "./sources/contract";
import type { CostSeries } from "./sources/cost-series";
import type { Initiative, InitiativeStatus } from "./sources/initiative";
import type { Position } from "./sources/position";

const contractCategories = ["software", "saas", "hardware", "facilities", "telecom", "outside-services"];
const seriesCategories = ["cloud", "telecom", "facilities", "software"];

/** "C-000001". */
export const idOf = (letter: string, n: number): string => `${letter}-${String(n + 1).padStart(6, "0")}`;

/** A contract of one or two items, most on the first of a month and renewing. */
export function contract(n: number, dice: Dice, ofVendor: string, centre: () => string): Contract {
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
    lease: false,
    ...nothingAgreed,
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

/** Two years of records up to the last close, carried on flat. */
export function costSeries(n: number, dice: Dice, costCentre: string, close: Month): CostSeries {
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
      month: monthAt(close - 23 + i),
      amount: decimal((base * (0.9 + 0.2 * dice.next())).toFixed(2)),
    })),
  };
}

/** An employee, a contractor or a vacancy. */
export function position(n: number, dice: Dice, costCentre: string): Position {
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
    rampUpMonths: 0,
    location: null,
    payBand: null,
    steps: [],
  };
}

/** An initiative of some months, most of them counted. */
export function initiative(n: number, dice: Dice, costCentre: string): Initiative {
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
    efforts: [],
  };
}
