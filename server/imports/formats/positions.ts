import { monthOf } from "@/server/planning/day";
import { decimal, zero } from "@/server/planning/decimal";
import { type Position, type PositionKind, positionKinds } from "@/server/planning/sources/position";
import { hangs } from "@/server/planning/when";
import { kept, optional, required, type Values } from "./column";
import { monthCell, whenCell } from "./dates";
import { type Circumstances, type Fault, format, type Written } from "./format";
import { decimalCell, integerCell, percentCell, sizeCell } from "./numbers";
import { positionStepCell } from "./pairs";
import {
  choiceCell,
  currencyCell,
  idCell,
  listCell,
  personCell,
  referenceCell,
  roleCell,
  textCell,
  yesNoCell,
} from "./texts";

type Stored = Written<Position>;

const columns = {
  id: required(idCell, "What the funded seat is known by.", "P-031"),
  title: optional(textCell(), "The role where empty.", "Cloud engineer"),
  cost_centre: required(referenceCell("cost-centres"), "Who pays.", "CC200"),
  team: optional(referenceCell("teams"), "Made when first named.", "Cloud and platform"),
  role: optional(roleCell, "What the person does.", "engineer"),
  category: optional(
    referenceCell("cost-categories"),
    "internal-labour, or external-labour for contractors, where empty.",
  ),
  currency: required(currencyCell, "The currency of the salary or day rate.", "GBP"),
  start_date: required(whenCell, "Its first day.", "2026-01-01"),
  end_date: optional(whenCell, "Its last day; goes on where empty."),
  annual_salary: optional(
    decimalCell,
    "A year's salary; or give day_rate; with neither: the middle of the pay band.",
    "64000",
  ),
  day_rate: optional(decimalCell, "A contractor's price of a day; or give annual_salary."),
  salary_as_of: optional(
    monthCell,
    "The month the salary is stated for; the month of import where empty.",
    "2026-04",
  ),
  on_cost_pct: optional(percentCell, "What the employer pays on top; 0 where empty.", "21"),
  raise_pct: optional(percentCell, "The yearly raise; 0 where empty.", "3"),
  fte: optional(sizeCell, "1 for full time; 1 where empty.", "1"),
  person: optional(personCell, "Who fills it: somebody by id or name, or a name that is no record."),
  vacant: optional(
    yesNoCell,
    "Whether it is open; where empty: open when nobody fills it and it is less than certain.",
  ),
  probability_pct: optional(percentCell, "How certain an open position is; 100 where empty.", "100"),
  kind: optional(
    choiceCell(positionKinds),
    "employee where a salary is given, contractor where a day rate is.",
    "employee",
  ),
  days_per_year: optional(sizeCell, "Paid days of a contractor a year; working days where empty."),
  allowance_per_month: optional(decimalCell, "On-call and other allowances; 0 where empty."),
  bonus_pct: optional(percentCell, "Bonus in per cent of the salary; 0 where empty."),
  bonus_month: optional(integerCell(1, 12), "The month the bonus is paid in; 12 where empty."),
  notice_months: optional(
    integerCell(0, 60),
    "Months that are still paid when it is removed; 0 where empty.",
  ),
  exit_cost: optional(decimalCell, "What removing it costs; 0 where empty."),
  location: optional(textCell(), "Where the work is done.", "Leeds"),
  pay_band: optional(
    referenceCell("pay-bands"),
    "The pay band it is in, by id or name; the one that fits role, level and place best where empty.",
  ),
  ramp_up_months: optional(
    integerCell(0, 60),
    "Months until somebody new on it works at full strength; 0 where empty.",
  ),
  steps: optional(listCell(positionStepCell), "Dated changes, such as 2027-04,salary=62000,fte=0.8."),
};

type Row = Values<typeof columns>;

const kindOf = (row: Row, stored: Stored | null): PositionKind =>
  kept(row.kind, stored?.kind, row.day_rate !== null ? "contractor" : "employee");

/** Naming a salary takes a stored day rate away, and the other way round; a pay band that is named takes away both. */
function pay(row: Row, stored: Stored | null, { today }: Circumstances) {
  const banded = row.pay_band !== null && row.annual_salary === null && row.day_rate === null;
  const salary =
    row.day_rate === null && !banded ? kept(row.annual_salary, stored?.annualSalary, null) : null;
  return {
    annualSalary: row.annual_salary ?? salary,
    payBand: kept(row.pay_band, stored?.payBand, null),
    dayRate: row.annual_salary === null && !banded ? kept(row.day_rate, stored?.dayRate, null) : null,
    salaryAsOf: kept(row.salary_as_of, stored?.salaryAsOf, monthOf(today)),
    onCostPct: kept(row.on_cost_pct, stored?.onCostPct, zero),
    raisePct: kept(row.raise_pct, stored?.raisePct, zero),
    fte: kept(row.fte, stored?.fte, decimal(1)),
    daysPerYear: kept(row.days_per_year, stored?.daysPerYear, null),
    allowancePerMonth: kept(row.allowance_per_month, stored?.allowancePerMonth, zero),
    bonusPct: kept(row.bonus_pct, stored?.bonusPct, zero),
    bonusMonth: kept(row.bonus_month, stored?.bonusMonth, 12),
    noticeMonths: kept(row.notice_months, stored?.noticeMonths, 0),
    exitCost: kept(row.exit_cost, stored?.exitCost, zero),
    rampUpMonths: kept(row.ramp_up_months, stored?.rampUpMonths, 0),
    steps: kept(row.steps, stored?.steps, []).toSorted((a, b) => a.from - b.from),
  };
}

function merge(row: Row, stored: Stored | null, circumstances: Circumstances): Stored {
  const kind = kindOf(row, stored);
  const person = kept(row.person, stored?.person, null);
  const probabilityPct = kept(row.probability_pct, stored?.probabilityPct, decimal(100));
  return {
    id: row.id,
    title: kept(row.title, stored?.title, row.role ?? row.id),
    kind,
    costCentre: row.cost_centre,
    team: kept(row.team, stored?.team, null),
    role: kept(row.role, stored?.role, null),
    location: kept(row.location, stored?.location, null),
    category: kept(
      row.category,
      stored?.category,
      kind === "contractor" ? "external-labour" : "internal-labour",
    ),
    currency: row.currency,
    start: row.start_date,
    end: kept(row.end_date, stored?.end, null),
    ...pay(row, stored, circumstances),
    person,
    vacant: kept(row.vacant, stored?.vacant, person === null && Number(probabilityPct) < 100),
    probabilityPct,
  };
}

function check({ annualSalary, dayRate, payBand, role, start, end, probabilityPct }: Stored): Fault[] {
  const faults: Fault[] = [];
  if (annualSalary === null && dayRate === null && payBand === null && role === null)
    faults.push({ column: "annual_salary", reason: "give a salary, a day rate, a pay band or a role" });
  if (end !== null && !hangs(end) && !hangs(start) && end < start)
    faults.push({ column: "end_date", reason: "lies before start_date" });
  if (Number(probabilityPct) < 0 || Number(probabilityPct) > 100)
    faults.push({ column: "probability_pct", reason: "lies outside 0 to 100" });
  return faults;
}

export const positions = format({
  name: "positions",
  title: "Positions: funded seats of employees and contractors",
  columns,
  key: ({ id }) => id,
  record: ({ id }) => id,
  faults: ({ annual_salary, day_rate }) =>
    annual_salary !== null && day_rate !== null
      ? [{ column: "day_rate", reason: "give a salary or a day rate, not both" }]
      : [],
  merge,
  check,
  amount: ({ currency, annual_salary }) =>
    annual_salary === null ? null : { currency, amount: annual_salary },
  rows: (fact: Stored): Row[] => [
    {
      id: fact.id,
      title: fact.title,
      cost_centre: fact.costCentre,
      team: fact.team,
      role: fact.role,
      category: fact.category,
      currency: fact.currency,
      start_date: fact.start,
      end_date: fact.end,
      annual_salary: fact.annualSalary,
      day_rate: fact.dayRate,
      salary_as_of: fact.salaryAsOf,
      on_cost_pct: fact.onCostPct,
      raise_pct: fact.raisePct,
      fte: fact.fte,
      person: fact.person,
      vacant: fact.vacant,
      probability_pct: fact.probabilityPct,
      kind: fact.kind,
      days_per_year: fact.daysPerYear,
      allowance_per_month: fact.allowancePerMonth,
      bonus_pct: fact.bonusPct,
      bonus_month: fact.bonusMonth,
      notice_months: fact.noticeMonths,
      exit_cost: fact.exitCost,
      location: fact.location,
      pay_band: fact.payBand,
      ramp_up_months: fact.rampUpMonths,
      steps: fact.steps.length ? fact.steps : null,
    },
  ],
});
