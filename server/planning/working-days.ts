import { type Day, firstDayOf, isWeekday, lastDayOf, weekdaysBetween } from "./day";
import { type Decimal, decimal } from "./decimal";
import type { Month } from "./month";
import type { WorkingCalendar } from "./work-records";

/** The days a place works on: from Monday to Friday without its days off. */
export interface WorkingDays {
  readonly name: string;
  /** Hours of a full working day. */
  readonly hours: number;
  /** Working days from the first to the last day, both included. */
  between(first: Day, last: Day): number;
  inMonth(m: Month): number;
}

/** Hours of a full working day where no calendar says. */
export const usualHours: Decimal = decimal(8);

/** The working days of a calendar; days off that are weekends count once, as weekends. */
export function workingDaysOf({
  name,
  hoursPerDay,
  daysOff,
}: Pick<WorkingCalendar, "name" | "hoursPerDay" | "daysOff">): WorkingDays {
  const off = [...new Set(daysOff)].filter(isWeekday).sort((a, b) => a - b);
  const before = (day: number): number => {
    let [low, high] = [0, off.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((off[middle] ?? 0) < day) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  const months = new Map<Month, number>();
  const between = (first: Day, last: Day): number =>
    last < first ? 0 : weekdaysBetween(first, last) - (before(last + 1) - before(first));
  return {
    name,
    hours: Number(hoursPerDay),
    between,
    inMonth(m) {
      const known = months.get(m);
      if (known !== undefined) return known;
      const days = between(firstDayOf(m), lastDayOf(m));
      months.set(m, days);
      return days;
    },
  };
}

/** The calendars of an organisation: the one of a place, and the one full-time months are counted by. */
export interface Calendars {
  /** The calendar a place names by id, name or country; else the one for all. */
  of(location: string | null): WorkingDays;
  readonly forAll: WorkingDays;
}

const spelling = (text: string): string => text.trim().toLowerCase();

const known = new WeakMap<
  ReadonlyMap<string, WorkingCalendar>,
  { readonly holidays: readonly Day[]; readonly calendars: Calendars }
>();

/**
 * Finds calendars. The one for all is called "default", or is the only one; without either it is Monday to Friday without the
 * organisation's holidays, of eight hours a day.
 */
export function calendarsOf(
  records: ReadonlyMap<string, WorkingCalendar>,
  holidays: readonly Day[],
): Calendars {
  const found = known.get(records);
  if (found?.holidays === holidays) return found.calendars;
  const calendars = makeCalendars(records, holidays);
  known.set(records, { holidays, calendars });
  return calendars;
}

function makeCalendars(records: ReadonlyMap<string, WorkingCalendar>, holidays: readonly Day[]): Calendars {
  const byText = new Map<string, WorkingDays>();
  const inOrder = [...records.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  const made = inOrder.map((calendar) => ({ calendar, days: workingDaysOf(calendar) }));
  for (const text of ["country", "name", "id"] as const)
    for (const { calendar, days } of [...made].reverse()) {
      const name = calendar[text];
      if (name !== null) byText.set(spelling(name), days);
    }
  const [only, second] = made;
  const forAll =
    byText.get("default") ??
    (only && !second
      ? only.days
      : workingDaysOf({ name: "Monday to Friday", hoursPerDay: usualHours, daysOff: holidays }));
  return {
    forAll,
    of: (location) => (location === null ? forAll : (byText.get(spelling(location)) ?? forAll)),
  };
}
