import { type Assumptions, nothingPlanned, type Organisation } from "./assumptions";
import { noForecasts } from "./context";
import { type Day, parseDay } from "./day";
import { type Decimal, decimal, zero } from "./decimal";
import type { Question } from "./expand";
import type { CostCentre, Person, Rate, Team } from "./facts";
import { type Month, monthAt, parseMonth } from "./month";
import { noRegisters, type Portfolio } from "./portfolio";
import type { PayBand, Requisition, Role } from "./role";
import type { Milestone } from "./schedule";
import type { Asset } from "./sources/asset";
import { type Contract, type ContractItem, nothingAgreed } from "./sources/contract";
import type { CloudSeries, CostSeries } from "./sources/cost-series";
import type { Initiative } from "./sources/initiative";
import type { Position } from "./sources/position";
import type { Training } from "./sources/training";

/** "2026-07-15" as a day; throws on anything else. */
export function onDay(text: string): Day {
  const day = parseDay(text);
  if (day === null) throw new RangeError(`not a day: ${text}`);
  return day;
}

/** "2026-07" as a month; throws on anything else. */
export function inMonth(text: string): Month {
  const month = parseMonth(text);
  if (month === null) throw new RangeError(`not a month: ${text}`);
  return month;
}

const kept = { version: 1 };
/** An amount a person typed. */
export const typed = (text: string): Decimal => decimal(text);

/** One priced part of a contract: 12,000 a year of software for cost centre IT. */
export const item = (given: Partial<ContractItem> = {}): ContractItem => ({
  id: "1",
  title: "",
  annualPrice: decimal("12000"),
  category: "software",
  costCentre: "IT",
  service: null,
  shares: [],
  priceSteps: [],
  ...given,
});

/** A contract over the calendar year 2026 that ends, invoiced yearly in advance. */
export const contract = (given: Partial<Contract> = {}): Contract => ({
  ...kept, id: "C-1", title: "", vendor: "V-1", currency: "GBP", start: onDay("2026-01-01"),
  end: onDay("2026-12-31"), renewal: "ends", renewalMonths: 12, renewalTimes: null, noticeMonths: null,
  noticeDays: null, clearDays: false, deliveryDays: 0, billingMonths: 12, inAdvance: true, paymentDays: 0,
  escalatorPct: null, escalates: "year", index: null, indexPlusPct: null, floorPct: null, capPct: null,
  irrecoverableTaxPct: null, decision: null, wishedEnd: null, noticeServed: null, noticeServedEnd: null,
  owner: null, service: null, lease: false, ...nothingAgreed, items: [item()],
  ...given,
}); // biome-ignore format: a table of defaults

/** A server for 3,600 over three years, bought and put in service in January 2026, without a residual value. */
export const asset = (given: Partial<Asset> = {}): Asset => ({
  ...kept, id: "A-1", name: "", class: "server", costCentre: "IT", currency: "GBP",
  purchase: onDay("2026-01-15"), inService: onDay("2026-01-20"), price: decimal("3600"), usefulLifeMonths: 36,
  residual: zero, accumulatedDepreciation: null, asOfMonth: null, warrantyEnd: null, location: null,
  technology: null, assetNumber: null, disposed: null, proceeds: null,
  ...given,
}); // biome-ignore format: a table of defaults

/** A filled full-time position on 60,000 a year as of January 2026, without on-cost and raise. */
export const position = (given: Partial<Position> = {}): Position => ({
  ...kept, id: "P-1", title: "", kind: "employee", costCentre: "IT", team: null, role: null,
  category: "internal-labour", currency: "GBP", start: onDay("2026-01-01"), end: null,
  annualSalary: given.dayRate ? null : decimal("60000"), dayRate: null, salaryAsOf: inMonth("2026-01"),
  onCostPct: zero, raisePct: zero, fte: decimal("1"), daysPerYear: null, allowancePerMonth: zero,
  bonusPct: zero, bonusMonth: 3, person: "H-1", vacant: false, probabilityPct: decimal("100"),
  noticeMonths: 0, exitCost: zero, rampUpMonths: 0, location: null, payBand: null, steps: [],
  ...given,
}); // biome-ignore format: a table of defaults

/** A planned course of two people that costs nothing, on 10 March 2027, paid by IT. */
export const training = (given: Partial<Training> = {}): Training => ({
  ...kept, id: "T-1", title: "", kind: "course", status: "planned", date: onDay("2027-03-10"), fee: zero,
  travel: zero, currency: "GBP", category: "training", costCentre: "IT", vendor: null, initiative: null,
  people: ["H-1", "H-2"], places: null, certification: null, skill: null, level: null, mandatoryFor: null,
  completions: [],
  ...given,
}); // biome-ignore format: a table of defaults

/** A planned initiative over March to May 2027 that costs nothing. */
export const initiative = (given: Partial<Initiative> = {}): Initiative => ({
  ...kept, id: "I-1", title: "", costCentre: "IT", category: "outside-services", runCategory: "cloud",
  currency: "GBP", start: onDay("2027-03-01"), durationMonths: 3, oneOff: zero, oneOffSteps: [],
  runPerMonth: zero, savingsPerMonth: zero, nature: "opex", usefulLifeMonths: null, objective: null,
  status: "planned", owner: null, service: null, dependsOn: [], benefits: [], efforts: [],
  ...given,
}); // biome-ignore format: a table of defaults

/** A measured series carried on flat, with `amounts` from `first` on; null leaves a month without a record. */
export const series = (
  first: string,
  amounts: readonly (string | null)[],
  given: Partial<CostSeries> = {},
): CostSeries => ({
  ...kept,
  id: "S-1",
  costCentre: "IT",
  category: "telecom",
  currency: "GBP",
  method: "flat",
  vendor: null,
  service: null,
  records: amounts.flatMap((amount, i) =>
    amount === null ? [] : [{ month: monthAt(inMonth(first) + i), amount: decimal(amount) }],
  ),
  ...given,
});

/** A cloud series without records. */
export const cloudSeries = (given: Partial<CloudSeries> = {}): CloudSeries => ({
  ...kept, id: "L-1", provider: "Provider", service: "Compute", account: "1", accountName: "",
  category: "cloud", costCentre: "IT", vendor: null, currency: "GBP", method: "flat", records: [],
  ...given,
}); // biome-ignore format: a table of defaults

/** A milestone on a day, so many months after another, or not dated yet. */
export const milestone = (id: string, date: string | { after: string; months: number } | null) => ({
  ...kept,
  id,
  name: id,
  date:
    date === null
      ? null
      : typeof date === "string"
        ? onDay(date)
        : { milestone: date.after, months: date.months },
});

export const costCentre = (id: string, given: Partial<CostCentre> = {}): CostCentre => ({
  ...kept,
  id,
  name: id,
  parent: null,
  entity: null,
  irrecoverableTaxPct: null,
  vacancyRatePct: null,
  ...given,
});

/** Somebody of the team Platform. */
export const person = (given: Partial<Person> = {}): Person => ({
  ...kept, id: "H-1", name: "Ann Lee", email: null, team: "Platform", role: null, supportTier: null,
  startDate: null, endDate: null, manager: null, location: null, kind: "employee", mentor: null,
  ...given,
}); // biome-ignore format: a table of defaults

/** A role without level and requirements, for which a hire brings nothing along. */
export const role = (id: string, given: Partial<Role> = {}): Role => ({
  ...kept, id, name: id, family: null, level: null, next: null, skills: [], certifications: [], induction: [],
  equipmentCost: zero, seatCostPerMonth: zero, currency: "GBP",
  ...given,
}); // biome-ignore format: a table of defaults

/** A pay band of 50,000 to 70,000 pounds for everybody, always. */
export const payBand = (id: string, given: Partial<PayBand> = {}): PayBand => ({
  ...kept, id, name: id, role: null, level: null, location: null, currency: "GBP",
  minimum: decimal("50000"), maximum: decimal("70000"), validFrom: null, validTo: null,
  ...given,
}); // biome-ignore format: a table of defaults

/** A request of the team Platform for one more employee, asked on 1 November 2026. */
export const requisition = (given: Partial<Requisition> = {}): Requisition => ({
  ...kept, id: "Q-1", title: "Engineer", team: "Platform", role: null, costCentre: "IT", fte: decimal("1"),
  start: onDay("2027-02-01"), reason: "More work", stage: "asked", payBand: null, location: null,
  kind: "employee", stageSince: onDay("2026-11-01"), declined: null, person: null, position: null,
  askedBy: "Ann Lee", askedOn: onDay("2026-11-01"), approvals: [],
  ...given,
}); // biome-ignore format: a table of defaults

/** A team on its own. */
export const team = (id: string, given: Partial<Team> = {}): Team => ({
  ...{ ...kept, id, name: id, parent: null, head: null },
  ...given,
});

/** Rates of one currency in one table, month by month from `first` on. */
export const rates = (
  currency: string,
  first: string,
  values: readonly string[],
  table: Rate["table"] = "plan",
): Rate[] =>
  values.map((value, i) => ({ currency, month: monthAt(inMonth(first) + i), rate: decimal(value), table }));

/** What a portfolio of examples is made of; lists where a portfolio has maps. */
export interface Records {
  readonly contracts?: readonly Contract[];
  readonly series?: readonly CostSeries[];
  readonly cloud?: readonly CloudSeries[];
  readonly assets?: readonly Asset[];
  readonly positions?: readonly Position[];
  readonly trainings?: readonly Training[];
  readonly initiatives?: readonly Initiative[];
  readonly milestones?: readonly (Milestone & { readonly version: number })[];
  readonly costCentres?: readonly CostCentre[];
  readonly people?: readonly Person[];
  readonly teams?: readonly Team[];
  readonly roles?: readonly Role[];
  readonly payBands?: readonly PayBand[];
  readonly organisation?: Partial<Organisation>;
  readonly assumptions?: Partial<Assumptions>;
  readonly rates?: Portfolio["rates"];
  readonly indices?: Portfolio["indices"];
  readonly lastClose?: Month | null;
  readonly posted?: Portfolio["posted"];
  readonly budgets?: Portfolio["budgets"];
}

export const byId = <T extends { readonly id: string }>(facts: readonly T[] = []): ReadonlyMap<string, T> =>
  new Map(facts.map((fact) => [fact.id, fact]));

/** A portfolio of an organisation that plans in pounds, raises salaries in April and has no assumptions. */
export const portfolio = (records: Records = {}): Portfolio => ({
  organisation: {
    name: "Example",
    reportingCurrency: "GBP",
    fiscalYearStart: 1,
    fiscalYearName: "end",
    ...records.organisation,
  },
  facts: {
    contracts: byId(records.contracts),
    "cost-history": byId(records.series),
    cloud: byId(records.cloud),
    assets: byId(records.assets),
    positions: byId(records.positions),
    trainings: byId(records.trainings),
    initiatives: byId(records.initiatives),
    milestones: byId(records.milestones),
  },
  ...noRegisters,
  costCentres: byId(records.costCentres),
  people: byId(records.people),
  teams: byId(records.teams),
  roles: byId(records.roles),
  payBands: byId(records.payBands),
  rates: records.rates ?? [],
  indices: records.indices ?? [],
  assumptions: {
    raiseMonth: 4,
    renewalUpliftPct: new Map(),
    inflationPct: zero,
    holidays: [],
    ...nothingPlanned,
    ...records.assumptions,
  },
  lastClose: records.lastClose ?? null,
  posted: records.posted ?? [],
  budgets: records.budgets ?? [],
});

/** P&L as of 22 November 2026, to the end of 2030. */
export const question = (given: Partial<Question> = {}): Question => ({
  today: onDay("2026-11-22"),
  view: "accrual",
  until: inMonth("2030-12"),
  forecasts: noForecasts,
  ...given,
});
