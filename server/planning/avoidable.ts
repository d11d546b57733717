import type { Day } from "./day";
import type { Plan } from "./expand";
import { Holds } from "./hold";
import type { Horizon } from "./horizon";
import { amountIn, kindRead, type Line } from "./line";
import { type Month, monthAt } from "./month";
import { countsIn } from "./plan";
import type { Portfolio } from "./portfolio";

/** Money by what can still be done about it, month by month, in whole minor units. */
export interface Parted {
  readonly committed: number[];
  readonly avoidable: number[];
  readonly sunk: number[];
}

/** Months in a row of a record that have to be decided by one day. */
export interface Decision {
  readonly decideBy: Day;
  readonly from: Month;
  readonly to: Month;
  readonly amount: number;
}

/** One record: what of it is bound, and by when the rest must be decided. */
export interface AvoidableRecord extends Parted {
  /** "contracts/C-17". People who are shown as a group: "positions/team:…". */
  readonly subject: string;
  readonly source: Line["source"];
  readonly record: string;
  /** The soonest first. */
  readonly decisions: readonly Decision[];
}

/** What of a plan can still be avoided. committed + avoidable + sunk = the plan's total of every month. */
export interface Avoidable extends Parted {
  readonly horizon: Horizon;
  readonly records: readonly AvoidableRecord[];
}

const ahead = 36;

/** The three years after the last close. */
export const monthsAhead = (lastClose: Month, months = ahead): Horizon => ({
  from: monthAt(lastClose + 1),
  months,
});

/** Says of every record and month what is committed, what can still be avoided and until when, and what is sunk. */
export function avoidable(
  { facts }: Pick<Portfolio, "facts">,
  { lines, context }: Pick<Plan, "lines" | "context">,
  horizon: Horizon = monthsAhead(context.lastClose),
): Avoidable {
  const holds = new Holds(facts, context);
  const records = new Map<string, Line[]>();
  for (const line of lines) {
    if (!line.converted || !countsIn(context.view, line.nature)) continue;
    const own = records.get(subjectOf(line));
    if (own) own.push(line);
    else records.set(subjectOf(line), [line]);
  }
  const all = [...records]
    .map(([subject, own]) => recordOf(subject, own, holds, horizon))
    .filter((record) => isSpent(record));
  return { horizon, records: all, ...summed(all, horizon.months) };
}

/** The record a line belongs to: contractors are positions too. */
export const subjectOf = ({ source, record }: Pick<Line, "source" | "record">): string =>
  `${kindRead(source)}/${record}`;

const nothing = (months: number): Parted => ({
  committed: new Array<number>(months).fill(0),
  avoidable: new Array<number>(months).fill(0),
  sunk: new Array<number>(months).fill(0),
});

function recordOf(subject: string, lines: readonly Line[], holds: Holds, horizon: Horizon): AvoidableRecord {
  const parts = nothing(horizon.months);
  const byDay = new Map<Day, Sum>();
  for (const line of lines) {
    const heldIn = holds.of(line);
    for (let i = 0; i < horizon.months; i++) {
      const m = monthAt(horizon.from + i);
      const amount = amountIn(line, m);
      if (amount === 0) continue;
      const { hold, decideBy } = heldIn(m);
      parts[hold][i] = (parts[hold][i] ?? 0) + amount;
      if (decideBy === null) continue;
      const known = byDay.get(decideBy);
      if (known) widen(known, m, amount);
      else byDay.set(decideBy, { decideBy, from: m, to: m, amount });
    }
  }
  const { source = "contracts", record = "" } = lines[0] ?? {};
  return {
    subject,
    source,
    record,
    ...parts,
    decisions: [...byDay.values()].sort((a, b) => a.decideBy - b.decideBy),
  };
}

/** A decision while its months are added up. */
type Sum = { -readonly [Field in keyof Decision]: Decision[Field] };

function widen(sum: Sum, m: Month, amount: number): void {
  if (m < sum.from) sum.from = m;
  if (m > sum.to) sum.to = m;
  sum.amount += amount;
}

const isSpent = ({ committed, avoidable: open, sunk }: Parted): boolean =>
  [committed, open, sunk].some((amounts) => amounts.some((amount) => amount !== 0));

function summed(records: readonly Parted[], months: number): Parted {
  const sums = nothing(months);
  for (const record of records)
    for (const part of ["committed", "avoidable", "sunk"] as const)
      record[part].forEach((amount, i) => (sums[part][i] = (sums[part][i] ?? 0) + amount));
  return sums;
}
