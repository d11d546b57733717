import { execFileSync } from "node:child_process";
import { describe, expect, it, test } from "vitest";
import { type Day, printDay } from "./day";
import { contract, onDay, portfolio, question } from "./examples";
import { contextOf } from "./expand";
import type { Contract } from "./sources/contract";
import { standing, termsOf } from "./standing";

/** One case: a contract, a day, and what is to be said on it; nothing said of a field: it is null. */
interface Case {
  readonly on: string;
  readonly given: Partial<Contract>;
  readonly holidays?: readonly string[];
  readonly termEnd?: string;
  readonly earliestEnd?: string;
  readonly cancelBy?: string;
  readonly sendBy?: string;
  readonly missed?: readonly [cancelBy: string, renewedTo: string];
  readonly exerciseBy?: string;
}

const printed = (day: Day | null | undefined) =>
  day === null || day === undefined ? undefined : printDay(day);

/** What the one function says, through where the contract stands. */
function said({ on, given, holidays = [] }: Case) {
  const record = contract(given);
  const facts = portfolio({ contracts: [record], assumptions: { holidays: holidays.map(onDay) } });
  const { context } = contextOf(facts, question({ today: onDay(on) }));
  const terms = termsOf(record, context);
  if (typeof terms === "string") throw new Error(terms);
  const { currentTermEnd, earliestEnd, nextCancelBy, sendBy, missed, exerciseBy } = standing(
    record,
    terms,
    context,
  ).deadlines;
  return {
    termEnd: printed(currentTermEnd),
    earliestEnd: printed(earliestEnd),
    cancelBy: printed(nextCancelBy),
    sendBy: printed(sendBy),
    missed: missed ? [printDay(missed.cancelBy), printDay(missed.renewedTo)] : undefined,
    exerciseBy: printed(exerciseBy),
  };
}

const lasts = (start: string, end: string) => ({ start: onDay(start), end: onDay(end) });
const renews = { renewal: "renews" as const };

const cases: Readonly<Record<string, Case>> = {
  "renewed three times since, half a year's notice": {
    on: "2026-11-22",
    given: { ...lasts("2022-04-01", "2023-03-31"), ...renews, noticeMonths: 6 },
    termEnd: "2027-03-31",
    earliestEnd: "2028-03-31",
    cancelBy: "2027-09-30",
    sendBy: "2027-09-30",
    missed: ["2026-09-30", "2028-03-31"],
  },
  "imported eleven years after its start": {
    on: "2026-11-22",
    given: { ...lasts("2015-02-16", "2016-02-15"), ...renews, noticeDays: 60 },
    termEnd: "2027-02-15",
    earliestEnd: "2027-02-15",
    cancelBy: "2026-12-17",
    sendBy: "2026-12-17",
  },
  "terms that end on the 31st and on shorter months' last days": {
    on: "2026-11-22",
    given: { ...lasts("2025-11-01", "2026-08-31"), ...renews, renewalMonths: 3, noticeMonths: 1 },
    termEnd: "2026-11-30",
    earliestEnd: "2027-02-28",
    cancelBy: "2027-01-28",
    sendBy: "2027-01-28",
    missed: ["2026-10-30", "2027-02-28"],
  },
  "a term that ends on a leap day": {
    on: "2027-11-30",
    given: { ...lasts("2024-03-01", "2027-02-28"), ...renews, noticeMonths: 3 },
    termEnd: "2028-02-29",
    earliestEnd: "2029-02-28",
    cancelBy: "2028-11-28",
    sendBy: "2028-11-28",
    missed: ["2027-11-29", "2029-02-28"],
  },
  "the same on the last day on which it can be stopped": {
    on: "2027-11-29",
    given: { ...lasts("2024-03-01", "2027-02-28"), ...renews, noticeMonths: 3 },
    termEnd: "2028-02-29",
    earliestEnd: "2028-02-29",
    cancelBy: "2027-11-29",
    sendBy: "2027-11-29",
  },
  "notice longer than the term: a quarter's terms, half a year's notice": {
    on: "2026-11-22",
    given: { ...lasts("2026-01-01", "2026-03-31"), ...renews, renewalMonths: 3, noticeMonths: 6 },
    termEnd: "2026-12-31",
    earliestEnd: "2027-06-30",
    cancelBy: "2026-12-30",
    sendBy: "2026-12-30",
    missed: ["2026-09-30", "2027-06-30"],
  },
  "notice longer than the first term, before it began": {
    on: "2026-11-22",
    given: { ...lasts("2026-12-01", "2026-12-31"), ...renews, renewalMonths: 1, noticeDays: 45 },
    termEnd: "2026-12-31",
    earliestEnd: "2027-01-31",
    cancelBy: "2026-12-17",
    sendBy: "2026-12-17",
    missed: ["2026-11-16", "2027-01-31"],
  },
  "notice that passed yesterday": {
    on: "2026-10-04",
    given: { ...lasts("2025-01-01", "2025-12-31"), ...renews, noticeDays: 89 },
    termEnd: "2026-12-31",
    earliestEnd: "2027-12-31",
    cancelBy: "2027-10-03",
    sendBy: "2027-10-01",
    missed: ["2026-10-03", "2027-12-31"],
  },
  "sent five days before, over a weekend and two holidays": {
    on: "2026-11-22",
    given: { ...lasts("2026-01-01", "2027-03-31"), ...renews, noticeDays: 90, deliveryDays: 4 },
    holidays: ["2026-12-25", "2026-12-28"],
    termEnd: "2027-03-31",
    earliestEnd: "2027-03-31",
    cancelBy: "2026-12-31",
    sendBy: "2026-12-24",
  },
  "clear days": {
    on: "2026-11-22",
    given: { ...lasts("2026-01-01", "2027-04-30"), ...renews, noticeDays: 120, clearDays: true },
    termEnd: "2027-04-30",
    earliestEnd: "2027-04-30",
    cancelBy: "2026-12-30",
    sendBy: "2026-12-30",
  },
  "the last of two renewals: it ends by itself": {
    on: "2026-11-22",
    given: { ...lasts("2024-01-01", "2024-12-31"), ...renews, renewalTimes: 2, noticeMonths: 3 },
    termEnd: "2026-12-31",
    earliestEnd: "2026-12-31",
  },
  "the last but one of them": {
    on: "2025-06-30",
    given: { ...lasts("2024-01-01", "2024-12-31"), ...renews, renewalTimes: 2, noticeMonths: 3 },
    termEnd: "2025-12-31",
    earliestEnd: "2025-12-31",
    cancelBy: "2025-09-30",
    sendBy: "2025-09-30",
  },
  "an option, its word on the way": {
    on: "2026-11-22",
    given: { ...lasts("2024-07-01", "2027-06-30"), renewal: "option", noticeMonths: 6, deliveryDays: 3 },
    termEnd: "2027-06-30",
    earliestEnd: "2027-06-30",
    sendBy: "2026-12-25",
    exerciseBy: "2026-12-30",
  },
  "an option that lapsed": {
    on: "2026-11-22",
    given: { ...lasts("2024-04-01", "2027-03-31"), renewal: "option", noticeMonths: 6 },
    termEnd: "2027-03-31",
    earliestEnd: "2027-03-31",
    exerciseBy: "2026-09-30",
  },
  "the first of two extensions taken up: the second is still open": {
    on: "2026-11-22",
    given: {
      ...lasts("2023-07-01", "2026-06-30"),
      renewal: "option",
      renewalTimes: 2,
      noticeMonths: 2,
      decision: "renew",
    },
    termEnd: "2027-06-30",
    earliestEnd: "2027-06-30",
    sendBy: "2027-04-30",
    exerciseBy: "2027-04-30",
  },
  "both taken up: it ends": {
    on: "2027-11-22",
    given: {
      ...lasts("2023-07-01", "2026-06-30"),
      renewal: "option",
      renewalTimes: 2,
      noticeMonths: 2,
      decision: "renew",
    },
    termEnd: "2028-06-30",
    earliestEnd: "2028-06-30",
  },
  "open, within its minimum term": {
    on: "2026-11-22",
    given: { ...lasts("2026-02-01", "2027-07-31"), renewal: "open", noticeMonths: 3 },
    termEnd: "2027-07-31",
    earliestEnd: "2027-07-31",
  },
  "open, after it, from the end of a month": {
    on: "2027-08-31",
    given: { ...lasts("2026-02-01", "2027-07-31"), renewal: "open", noticeMonths: 6 },
    earliestEnd: "2028-02-29",
  },
  "open without an end, 30 clear days": {
    on: "2026-11-22",
    given: { start: onDay("2026-02-01"), end: null, renewal: "open", noticeDays: 30, clearDays: true },
    earliestEnd: "2026-12-23",
  },
  "notice served: nothing is left to cancel": {
    on: "2026-11-22",
    given: {
      ...lasts("2025-01-01", "2025-12-31"),
      ...renews,
      noticeMonths: 3,
      noticeServed: onDay("2026-09-30"),
    },
    termEnd: "2026-12-31",
    earliestEnd: "2026-12-31",
  },
  "served a day too late: it ends a term later": {
    on: "2026-11-22",
    given: {
      ...lasts("2025-01-01", "2025-12-31"),
      ...renews,
      noticeMonths: 3,
      noticeServed: onDay("2026-10-01"),
    },
    termEnd: "2026-12-31",
    earliestEnd: "2027-12-31",
  },
  "left early for its fee: by when notice must be there": {
    on: "2026-11-22",
    given: {
      ...lasts("2025-01-01", "2029-12-31"),
      noticeMonths: 3,
      terminationFee: "4000" as Contract["terminationFee"],
      decision: "terminate",
      wishedEnd: (2027 * 12 + 5) as Contract["wishedEnd"],
    },
    termEnd: "2027-06-30",
    earliestEnd: "2027-06-30",
    cancelBy: "2027-03-30",
    sendBy: "2027-03-30",
  },
};

describe("when must it be cancelled", () => {
  for (const [name, one] of Object.entries(cases))
    it(name, () => {
      const { on: _on, given: _given, holidays: _holidays, ...wanted } = one;
      expect(JSON.parse(JSON.stringify(said(one)))).toEqual(wanted);
    });
});

test.each(["Pacific/Kiritimati", "America/St_Johns"])(
  "a reader in %s sees the same days: printed as they are, and today as the clock on the wall",
  (zone) => {
    const script = [
      'import { printDay } from "./server/planning/day.ts";',
      'import { showDay } from "./app/_parts/dates.ts";',
      'import { currentDay } from "./server/today.ts";',
      "const now = new Date(2026, 11, 31, 23, 59, 30);",
      "console.log([printDay(20817), showDay(20817), printDay(currentDay(now)), printDay(currentDay(new Date(2027, 0, 1, 0, 0, 5)))].join());",
    ].join("\n");
    const found = execFileSync(process.execPath, ["--import", "tsx", "--input-type=module", "-e", script], {
      env: { ...process.env, TZ: zone },
      encoding: "utf8",
    });
    expect(found.trim()).toBe("2026-12-30,30 Dec 2026,2026-12-31,2027-01-01");
  },
);
