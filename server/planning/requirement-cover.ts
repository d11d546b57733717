import type { Requirement } from "./certification";
import { addDays, type Day, firstDayOf, lastDayOf } from "./day";
import { type Horizon, lastMonth, monthsOf } from "./horizon";
import { joined } from "./holding-span";
import type { Month } from "./month";
import type { HolderSpan } from "./requirement-holders";

/** Holders in a month: the fewest there are on any of its days, from today on, on which the requirement counts. */
export interface CoverMonth {
  readonly month: Month;
  /** 0: nothing is required in this month. */
  readonly needed: number;
  /** By what is held. Null: nothing is required. */
  readonly held: number | null;
  /** With what planned courses lead to. Null: nothing is required. */
  readonly planned: number | null;
}

export interface Cover {
  readonly requirement: Requirement;
  readonly months: readonly CoverMonth[];
  /** The first day with fewer holders than needed, by what is held; null: none within the horizon. */
  readonly shortFrom: Day | null;
  /** The same with planned courses. */
  readonly shortFromPlanned: Day | null;
  readonly spans: readonly HolderSpan[];
}

/** The days of a requirement from today on, within a horizon; null: none. */
function daysOf({ from, to }: Requirement, horizon: Horizon, today: Day): { from: Day; to: Day } | null {
  const first = Math.max(firstDayOf(horizon.from), today, from ?? today) as Day;
  const last = Math.min(lastDayOf(lastMonth(horizon)), to ?? Number.POSITIVE_INFINITY) as Day;
  return last < first ? null : { from: first, to: last };
}

/** Counts people by day: a person counts once, however many certificates they hold. */
class Count {
  /** Days from which on the count differs from the day before, and the count from each on. */
  private readonly turns: readonly Day[];
  private readonly counts: readonly number[];

  constructor(spans: readonly HolderSpan[]) {
    const changes = new Map<Day, number>();
    const change = (day: Day, by: number) => changes.set(day, (changes.get(day) ?? 0) + by);
    for (const own of spansByPerson(spans))
      for (const { from, to } of joined(own)) {
        change(from, 1);
        if (to !== null) change(addDays(to, 1), -1);
      }
    this.turns = [...changes.keys()].sort((a, b) => a - b);
    let count = 0;
    this.counts = this.turns.map((day) => (count += changes.get(day) ?? 0));
  }

  /** The last turn up to a day; −1: nobody counts yet. */
  private turnAt(day: Day): number {
    let [low, high] = [-1, this.turns.length - 1];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((this.turns[middle] ?? 0) <= day) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  fewest(from: Day, to: Day): number {
    let least = Number.POSITIVE_INFINITY;
    for (let at = this.turnAt(from); at <= this.turnAt(to); at++)
      least = Math.min(least, this.counts[at] ?? 0);
    return least;
  }

  firstBelow(needed: number, from: Day, to: Day): Day | null {
    for (let at = this.turnAt(from); at <= this.turnAt(to); at++)
      if ((this.counts[at] ?? 0) < needed) return Math.max(from, this.turns[at] ?? from) as Day;
    return null;
  }
}

function spansByPerson(spans: readonly HolderSpan[]): Iterable<readonly HolderSpan[]> {
  const people = new Map<string, HolderSpan[]>();
  for (const span of spans) {
    const own = people.get(span.person);
    if (own) own.push(span);
    else people.set(span.person, [span]);
  }
  return people.values();
}

/**
 * The cover of a requirement month by month. A month is as good as its worst day: a gap of one day is a gap. What is held counts on the
 * days it is valid and its holder is here, and on no other.
 */
export function coverOf(
  requirement: Requirement,
  spans: readonly HolderSpan[],
  horizon: Horizon,
  today: Day,
): Cover {
  const [held, planned] = [new Count(spans.filter(({ training }) => training === null)), new Count(spans)];
  const days = daysOf(requirement, horizon, today);
  const months = monthsOf(horizon).map((month): CoverMonth => {
    const from = days && (Math.max(days.from, firstDayOf(month)) as Day);
    const to = days && (Math.min(days.to, lastDayOf(month)) as Day);
    if (from === null || to === null || to < from) return { month, needed: 0, held: null, planned: null };
    return {
      month,
      needed: requirement.holders,
      held: held.fewest(from, to),
      planned: planned.fewest(from, to),
    };
  });
  return {
    requirement,
    months,
    shortFrom: days && held.firstBelow(requirement.holders, days.from, days.to),
    shortFromPlanned: days && planned.firstBelow(requirement.holders, days.from, days.to),
    spans,
  };
}
