import type { Day } from "../day";
import type { Position, PositionStep } from "../sources/position";
import { dayAt, isWorkingDay, lastDayIn, lengthOf, monthOfDay, monthsLater, nextDay } from "./calendar";
import { add, divide, type Fraction, fraction, growth, multiply, percent, read, unit } from "./fraction";
import type { Ledgers } from "./ledger";
import { type World, write } from "./world";

/** A position whose dates are days. */
export type DatedPosition = Position & { readonly start: Day; readonly end: Day | null };

/** Books a position month by month: salary, allowance, bonus and exit, or paid days. */
export function bookPosition(position: DatedPosition, world: World, ledgers: Ledgers) {
  const { from, to, exit } = spanOf(position, world);
  const source = position.dayRate === null ? "positions" : "contractors";
  const lines = new Map<string, string>();
  for (let month = monthOfDay(from); month <= world.until; month = (month + 1) as typeof month) {
    const days = daysOf(month).filter((day) => day >= from && (to === null || day <= to));
    if (days.length === 0) break;
    const pay = payIn(position, month, world);
    for (const part of partsOf(position, pay, month, days, world)) {
      const id = lineOf(lines, `${source}/${position.id}/${part.item}`, pay.costCentre);
      write(world, ledgers, id, part.month, part.amount, position.currency, part.month);
    }
  }
  if (exit !== null && position.dayRate === null)
    write(
      world,
      ledgers,
      `${source}/${position.id}/exit`,
      exit,
      read(position.exitCost),
      position.currency,
      exit,
    );
}

/** The first cost centre's line has the plain id, later ones name theirs. */
function lineOf(lines: Map<string, string>, id: string, costCentre: string): string {
  const first = lines.get(id) ?? costCentre;
  lines.set(id, first);
  return first === costCentre ? id : `${id}@${costCentre}`;
}

function spanOf(position: DatedPosition, world: World) {
  const open = isOpen(position);
  const earliest = dayAt(world.lastClose + 1, 1);
  const from = open && position.start < earliest ? earliest : position.start;
  if (world.wish === null) return { from, to: position.end, exit: null };
  const noticed = nextDay(monthsLater(world.today, position.noticeMonths), -1);
  const to = noticed > lastDayIn(world.wish) ? noticed : lastDayIn(world.wish);
  if (position.end !== null && position.end <= to) return { from, to: position.end, exit: null };
  return { from, to, exit: to < from ? null : monthOfDay(to) };
}

const isOpen = ({ person, vacant, probabilityPct }: Position) =>
  person === null && (vacant || Number(probabilityPct) < 100);

const daysOf = (month: number): Day[] =>
  Array.from({ length: lengthOf(month) }, (_, i) => dayAt(month, i + 1));

interface Pay {
  readonly salary: Fraction;
  readonly asOf: number;
  readonly fte: Fraction;
  readonly costCentre: string;
}

/** The band a seat is in in a month: the one it names, else by role before place; of two alike the later one. */
function bandIn({ payBand, role, location, currency }: Position, month: number, bands: World["payBands"]) {
  const valid = bands.filter(
    (band) =>
      band.currency === currency &&
      (band.validFrom ?? 0) <= month &&
      month <= (band.validTo ?? Number.POSITIVE_INFINITY),
  );
  const named = valid.find(({ id }) => id === payBand);
  if (named) return named;
  const ways = [
    valid.filter((band) => band.role === role && band.role !== null && band.location === location),
    valid.filter((band) => band.role === role && band.role !== null && band.location === null),
    valid.filter((band) => band.role === null && band.location !== null && band.location === location),
    valid.filter((band) => band.role === null && band.location === null),
  ].map((way) => way.filter(({ level }) => level === null));
  const best = ways.find((way) => way.length > 0) ?? [];
  return best.sort((a, b) => (b.validFrom ?? 0) - (a.validFrom ?? 0) || (a.id < b.id ? -1 : 1))[0];
}

/** The salary a seat without one has in a month: the middle of its band. */
function bandPay(position: Position, month: number, bands: World["payBands"]) {
  const band = bandIn(position, month, bands);
  if (!band) return { salary: read("0"), asOf: position.salaryAsOf };
  return {
    salary: divide(add(read(band.minimum), read(band.maximum)), fraction(2)),
    asOf: Math.max(position.salaryAsOf, band.validFrom ?? 0),
  };
}

/** What is paid in a month, after all steps up to it. */
function payIn(position: Position, month: number, { payBands }: World): Pay {
  const steps = position.steps.filter((step) => step.from <= month).sort((a, b) => a.from - b.from);
  const last = (has: (step: PositionStep) => boolean) => steps.filter(has).at(-1);
  const raised = last((step) => step.annualSalary !== null);
  const stated = raised?.annualSalary ?? position.annualSalary;
  const banded = stated === null && position.dayRate === null;
  return {
    salary: read(stated ?? "0"),
    asOf: raised?.from ?? position.salaryAsOf,
    ...(banded ? bandPay(position, month, payBands) : {}),
    fte: read(last((step) => step.fte !== null)?.fte ?? position.fte),
    costCentre: last((step) => step.costCentre !== null)?.costCentre ?? position.costCentre,
  };
}

function raisesBy(asOf: number, month: number, raiseMonth: number): number {
  let raises = 0;
  for (let m = asOf + 1; m <= month; m++) if ((m % 12) + 1 === raiseMonth) raises++;
  return raises;
}

/** The amounts of a month, by line. */
function partsOf(position: DatedPosition, pay: Pay, month: number, days: readonly Day[], world: World) {
  const chance = isOpen(position) ? percent(position.probabilityPct) : unit;
  const part = fraction(days.length, lengthOf(month));
  if (position.dayRate !== null) {
    const worked = days.filter((day) => isWorkingDay(day) && !world.holidays.includes(day)).length;
    const paid =
      position.daysPerYear === null
        ? fraction(worked)
        : multiply(divide(read(position.daysPerYear), fraction(12)), part);
    return [{ item: "day-rate", month, amount: multiply(read(position.dayRate), pay.fte, paid, chance) }];
  }
  const raised = growth(percent(position.raisePct), raisesBy(pay.asOf, month, world.raiseMonth));
  const salary = multiply(divide(pay.salary, fraction(12)), pay.fte, raised, part, chance);
  return [
    { item: "salary", month, amount: multiply(salary, add(unit, percent(position.onCostPct))) },
    { item: "allowance", month, amount: multiply(read(position.allowancePerMonth), part, chance) },
    {
      item: "bonus",
      month: bonusMonth(position, month, world),
      amount: multiply(salary, percent(position.bonusPct)),
    },
  ];
}

/** A bonus accrues in its month and is paid in the next bonus month. */
function bonusMonth(position: Position, month: number, world: World): number {
  let paid = month;
  while (world.view === "cash" && (paid % 12) + 1 !== position.bonusMonth) paid++;
  return paid;
}
