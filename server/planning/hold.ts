import type { Context } from "./context";
import { addDays, addMonths, type Day, firstDayOf, lastDayOf, monthOf } from "./day";
import { forceOf } from "./headcount";
import type { Line } from "./line";
import { type Month, monthAt } from "./month";
import type { Portfolio } from "./portfolio";
import { dayOf } from "./schedule";
import type { Contract } from "./sources/contract";
import type { Initiative } from "./sources/initiative";
import type { Position } from "./sources/position";
import type { Training } from "./sources/training";
import { isVacancy } from "./sources/salary";
import { standing, termsOf } from "./standing";
import { cancelBy, earliestEnd, type Terms, termEnd } from "./terms";

/** What can still be done about money: it is bound, it can be decided, or it was spent before it shows. */
export type Hold = "committed" | "avoidable" | "sunk";

export interface Held {
  readonly hold: Hold;
  /** The last day on which an avoidable month can still be avoided. */
  readonly decideBy: Day | null;
}

/** The last day on which a month can be avoided; null: no day is; "sunk": it was spent before. */
type LastDay = (m: Month) => Day | null | "sunk";

const sunk: Held = { hold: "sunk", decideBy: null };
const committed: Held = { hold: "committed", decideBy: null };
const never: LastDay = () => null;
const spentBefore: LastDay = () => "sunk";

/** Tells of every line what can still be done about each of its months. */
export class Holds {
  private readonly longestNotice: number;

  constructor(
    private readonly facts: Portfolio["facts"],
    private readonly context: Context,
  ) {
    this.longestNotice = Math.max(
      0,
      ...[...facts.positions.values()].map(({ noticeMonths }) => noticeMonths),
    );
  }

  /** What holds a line, month by month. */
  of(line: Line): (m: Month) => Held {
    const { today } = this.context;
    const rule = this.made(line);
    return (m) => {
      const day = rule(m);
      if (day === "sunk") return sunk;
      return day !== null && day >= today ? { hold: "avoidable", decideBy: day } : committed;
    };
  }

  private made(line: Line): LastDay {
    const { contracts, positions, initiatives, trainings } = this.facts;
    if (line.source === "initiatives") {
      const initiative = initiatives.get(line.record);
      return initiative ? ofInitiative(initiative, line, this.context) : never;
    }
    if (isDepreciation(line)) return spentBefore;
    if (line.source === "training") return ofTraining(trainings.get(line.record), this.context);
    if (line.source === "contracts") {
      const contract = contracts.get(line.record);
      return contract ? ofContract(contract, this.context) : never;
    }
    if (line.source !== "positions" && line.source !== "contractors") return monthByMonth;
    const position = positions.get(line.record);
    if (line.item.startsWith("exit")) return never;
    return position ? ofPosition(position, this.context) : noticed(this.longestNotice);
  }
}

const named = /^(depreciation|amorti[sz]ation)\b/i;

/** What was bought before and only shows now; a measured series has no nature, so that its name must say it. */
const isDepreciation = ({ nature, source, record }: Line): boolean =>
  nature === "depreciation" || nature === "write-off" || (source === "cost-history" && named.test(record));

/** Nothing binds it but the month itself: until the end of the month before. */
const monthByMonth: LastDay = (m) => lastDayOf(monthAt(m - 1));

/** Somebody to whom notice is given on the last day is paid up to the month's first day. */
const noticed =
  (months: number): LastDay =>
  (m) =>
    addMonths(firstDayOf(m), -months);

/** Up to the earliest end committed; a month of a later term until the cancel-by of the term before it. */
function ofContract(contract: Contract, context: Context): LastDay {
  const terms = termsOf(contract, context);
  if (typeof terms === "string") return never;
  const { committedTo } = standing(contract, terms, context);
  return (m) => {
    const served = servedIn(contract, m, context);
    if (committedTo !== null && served <= committedTo) return null;
    if (terms.renewal === "open") return noticeFor(served, terms);
    return terms.renewal === "renews" ? deadlineFor(served, terms) : undecided(served, terms);
  };
}

/** The earliest month whose service can be paid for in `m`: with payment days, and in arrears a period later. */
function servedIn(
  { inAdvance, billingMonths, paymentDays, renewalMonths }: Contract,
  m: Month,
  { view }: Context,
): Month {
  if (view === "accrual") return m;
  const invoiced = monthOf(addDays(firstDayOf(m), -paymentDays));
  const period = billingMonths === 0 ? Math.max(12, renewalMonths) : billingMonths;
  return inAdvance ? invoiced : monthAt(invoiced - period + 1);
}

/** The last day on which notice of an open-ended contract still ends it before `m`. */
function noticeFor(m: Month, terms: Terms): Day {
  const end = lastDayOf(monthAt(m - 1));
  let day = cancelBy(end, terms);
  // Months clamp: counted back from the end of a month, and forward to it, a few days may lie between.
  while ((earliestEnd(addDays(day, 1), terms) ?? end + 1) <= end) day = addDays(day, 1);
  return day;
}

/** The cancel-by of the last term that ends before `m`; after the last term there is it goes on as nobody has agreed yet. */
function deadlineFor(m: Month, terms: Terms): Day | null {
  const n = termBefore(m, terms);
  if (terms.firstEnd === null || n === null) return null;
  const end = termEnd(terms.firstEnd, terms.renewalMonths, n);
  return n === terms.renewalTimes ? end : cancelBy(end, terms);
}

/** The last term that ends before a month, 0 for the first; null: none does. */
function termBefore(m: Month, { firstEnd, renewalMonths, renewalTimes }: Terms): number | null {
  if (firstEnd === null) return null;
  let n = Math.max(0, Math.floor((m - monthOf(firstEnd)) / renewalMonths) + 1);
  while (n >= 0 && monthOf(termEnd(firstEnd, renewalMonths, n)) >= m) n--;
  return n < 0 ? null : Math.min(n, renewalTimes ?? n);
}

/**
 * The month in which a contract of terms must be wished to end so that nothing is left of it in `m`: it ends with the first term that
 * is not over before that month is. Null: any month before does.
 */
export function wishBefore(m: Month, terms: Terms): Month | null {
  const n = terms.renewal === "renews" ? termBefore(m, terms) : null;
  if (n === null || terms.firstEnd === null) return null;
  const end = termEnd(terms.firstEnd, terms.renewalMonths, n);
  const month = monthOf(end);
  return end === lastDayOf(month) ? month : monthAt(month - 1);
}

/** It ends by itself and is meant to go on: until the end, and once that is past month by month. */
function undecided(m: Month, { firstEnd }: Terms): Day | null {
  const before = lastDayOf(monthAt(m - 1));
  return firstEnd === null || firstEnd > before ? null : firstEnd;
}

/** A filled seat for its notice months; an open one until it is filled, at the earliest the day after it is asked. */
function ofPosition(position: Position, context: Context): LastDay {
  const notice = noticed(position.noticeMonths);
  const force = forceOf(position, context);
  if (!force || !isVacancy(position)) return notice;
  const unfilled = Math.max(addDays(force.from, -1), context.today) as Day;
  return (m) => {
    const given = notice(m) as Day;
    const latest = given > unfilled ? given : unfilled;
    const end = lastDayOf(m);
    return latest < end ? latest : end;
  };
}

/** Booked: bound. Planned: until the day before it is taken. */
function ofTraining(training: Training | undefined, { schedule }: Context): LastDay {
  const day = training?.date ? dayOf(training.date, schedule) : null;
  return training?.status === "planned" && day !== null ? () => addDays(day, -1) : never;
}

/** Not begun: until the day before it begins. Begun: the rest month by month; what it bought is sunk. */
function ofInitiative(initiative: Initiative, line: Line, { schedule, today }: Context): LastDay {
  const start = dayOf(initiative.start, schedule);
  if (start === null) return never;
  if (start <= today) return isDepreciation(line) ? spentBefore : monthByMonth;
  const before = addDays(start, -1);
  return (m) => {
    const ended = lastDayOf(monthAt(m - 1));
    return before < ended ? before : ended;
  };
}
