import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, type Day, isWeekday, printDay } from "./day";
import { contract, onDay } from "./examples";
import { anyContract, anyDay } from "./oracle/arbitraries";
import { contractMonth } from "./oracle/contract";
import { endOfTerm, firstPossibleEnd, noticeDeadline } from "./oracle/terms";
import type { Contract } from "./sources/contract";
import {
  cancelBy,
  contractMonthFrom,
  contractMonthStart,
  deadlines,
  earliestEnd,
  sendBy,
  type Terms,
  termEnd,
} from "./terms";

const printed = (day: Day | null) => (day === null ? null : printDay(day));

/** Terms of an example contract between two days. */
function terms(start: string, end: string | null, given: Partial<Contract> = {}): Terms {
  const firstEnd = end === null ? null : onDay(end);
  return { ...contract(given), start: onDay(start), firstEnd, holidays: [] };
}

describe("terms are counted from the day after the first term's end", () => {
  const ends = (first: string, months: number, count: number) =>
    Array.from({ length: count }, (_, i) => printDay(termEnd(onDay(first), months, i + 1)));

  it("first end 2026-06-30, renews 6 months: 2026-12-31", () => {
    expect(ends("2026-06-30", 6, 1)).toEqual(["2026-12-31"]);
  });

  it("first end 2027-02-28, renews 12 months: 2028-02-29", () => {
    expect(ends("2027-02-28", 12, 1)).toEqual(["2028-02-29"]);
  });

  it("first end 2024-06-30, renews 3 months: 2024-09-30, 2024-12-31, 2025-03-31", () => {
    expect(ends("2024-06-30", 3, 3)).toEqual(["2024-09-30", "2024-12-31", "2025-03-31"]);
  });
});

describe("cancel-by", () => {
  const by = (end: string, given: Partial<Contract>) =>
    printDay(cancelBy(onDay(end), terms("2020-01-01", end, given)));

  it("term to 2027-06-30, 6 months: 2026-12-30", () => {
    expect(by("2027-06-30", { noticeMonths: 6 })).toBe("2026-12-30");
  });

  it("term to 2026-12-31, 90 days: 2026-10-02; clear days: 2026-10-01", () => {
    expect(by("2026-12-31", { noticeDays: 90 })).toBe("2026-10-02");
    expect(by("2026-12-31", { noticeDays: 90, clearDays: true })).toBe("2026-10-01");
  });

  it("clamps months to the month's end, the earlier reading", () => {
    expect(by("2026-08-31", { noticeMonths: 6 })).toBe("2026-02-28");
  });

  it("is the last day itself without notice", () => {
    expect(by("2026-12-31", {})).toBe("2026-12-31");
  });

  it("is sent earlier by the days it travels, moved back to a working day", () => {
    const sent = (day: string, deliveryDays: number, holidays: readonly string[] = []) =>
      printDay(sendBy(onDay(day), { deliveryDays, holidays: holidays.map(onDay) }));
    expect(sent("2026-12-30", 0)).toBe("2026-12-30");
    expect(sent("2026-12-30", 3)).toBe("2026-12-25"); // the 27th is a Sunday
    expect(sent("2026-12-30", 3, ["2026-12-25", "2026-12-24"])).toBe("2026-12-23");
    expect(sent("2027-01-04", 0, ["2027-01-04", "2027-01-01"])).toBe("2026-12-31"); // over a weekend between two
    expect(sent("2026-11-22", 0)).toBe("2026-11-20");
  });
});

describe("first term 2023-07-01 to 2024-06-30, renews 12 months, 6 months' notice", () => {
  const yearly = terms("2023-07-01", "2024-06-30", { renewal: "renews", noticeMonths: 6 });
  const on = (day: string) => deadlines(onDay(day), yearly);

  it("on 2026-11-22: the current term ends 2027-06-30, the next cancel-by is 2026-12-30", () => {
    expect(printed(on("2026-11-22").currentTermEnd)).toBe("2027-06-30");
    expect(printed(on("2026-11-22").earliestEnd)).toBe("2027-06-30");
    expect(printed(on("2026-11-22").nextCancelBy)).toBe("2026-12-30");
    expect(on("2026-11-22").missed).toBeNull();
  });

  it("can be stopped on the very day of its cancel-by", () => {
    expect(printed(on("2026-12-30").earliestEnd)).toBe("2027-06-30");
  });

  it("on 2026-12-31: earliest end 2028-06-30, next cancel-by 2027-12-30, missed 2026-12-30", () => {
    expect(printed(on("2026-12-31").currentTermEnd)).toBe("2027-06-30");
    expect(printed(on("2026-12-31").earliestEnd)).toBe("2028-06-30");
    expect(printed(on("2026-12-31").nextCancelBy)).toBe("2027-12-30");
    expect(on("2026-12-31").missed).toEqual({
      cancelBy: onDay("2026-12-30"),
      renewedTo: onDay("2028-06-30"),
    });
  });
});

describe("other deadlines", () => {
  it("monthly renewal with 3 months' notice on 2026-11-22: earliest end 2027-02-28, cancel-by 2026-11-28", () => {
    const monthly = terms("2025-07-01", "2026-06-30", {
      renewal: "renews",
      renewalMonths: 1,
      noticeMonths: 3,
    });
    const found = deadlines(onDay("2026-11-22"), monthly);
    expect(printed(found.earliestEnd)).toBe("2027-02-28");
    expect(printed(found.nextCancelBy)).toBe("2026-11-28");
    expect(found.missed).toEqual({ cancelBy: onDay("2026-10-31"), renewedTo: onDay("2027-02-28") });
  });

  it("open-ended: the day plus notice, not before the minimum term", () => {
    const open = terms("2026-01-01", "2027-03-31", { renewal: "open", noticeMonths: 3 });
    expect(printed(deadlines(onDay("2026-11-22"), open).earliestEnd)).toBe("2027-03-31");
    expect(printed(deadlines(onDay("2027-01-15"), open).earliestEnd)).toBe("2027-04-15");
    expect(printed(deadlines(onDay("2027-04-15"), open).currentTermEnd)).toBeNull();
  });

  it("an option has a day to exercise it by; silence does nothing", () => {
    const option = terms("2026-01-01", "2027-06-30", { renewal: "option", noticeMonths: 6 });
    expect(deadlines(onDay("2026-11-22"), option)).toMatchObject({
      earliestEnd: onDay("2027-06-30"),
      exerciseBy: onDay("2026-12-30"),
      nextCancelBy: null,
    });
  });

  it("in the last of a limited number of terms no notice is needed", () => {
    const twice = terms("2023-01-01", "2023-12-31", { renewal: "renews", renewalTimes: 2, noticeMonths: 3 });
    const found = deadlines(onDay("2025-11-01"), twice);
    expect(printed(found.earliestEnd)).toBe("2025-12-31");
    expect(found.nextCancelBy).toBeNull();
  });
});

describe("for any contract and day", () => {
  const anyTerms = anyContract.map((given) => ({
    given,
    terms: { ...given, firstEnd: given.end, holidays: [] } satisfies Terms,
  }));

  it("the earliest end is the one found by trying term after term", () => {
    fc.assert(
      fc.property(anyTerms, anyDay, ({ given, terms: of }, day) => {
        expect(printed(earliestEnd(day, of))).toBe(printed(firstPossibleEnd(given, day)));
      }),
      { numRuns: 500 },
    );
  });

  it("notice on the day still reaches the earliest end, and would not have reached any term before it", () => {
    fc.assert(
      fc.property(anyTerms, anyDay, ({ given, terms: of }, day) => {
        const { nextCancelBy, earliestEnd: end } = deadlines(day, of);
        if (nextCancelBy === null || end === null) return;
        expect(nextCancelBy).toBeGreaterThanOrEqual(day);
        expect(nextCancelBy).toBeLessThanOrEqual(end);
        expect(nextCancelBy).toBe(noticeDeadline(given, end));
        for (let n = 0; endOfTerm(given, n) < end; n++)
          expect(noticeDeadline(given, endOfTerm(given, n))).toBeLessThan(day);
      }),
      { numRuns: 500 },
    );
  });

  it("waiting a day never brings the earliest end forward, and never skips a term", () => {
    fc.assert(
      fc.property(anyTerms, anyDay, ({ given, terms: of }, day) => {
        const [now, tomorrow] = [earliestEnd(day, of), earliestEnd(addDays(day, 1), of)];
        if (now === null || tomorrow === null) return;
        expect(tomorrow).toBeGreaterThanOrEqual(now);
        if (given.renewal !== "renews" || tomorrow === now) return;
        let n = 0;
        while (endOfTerm(given, n) < now) n++;
        expect(tomorrow).toBe(endOfTerm(given, n + 1));
      }),
      { numRuns: 500 },
    );
  });

  it("send-by is a working day not after cancel-by", () => {
    fc.assert(
      fc.property(
        anyDay,
        fc.integer({ min: 0, max: 30 }),
        fc.array(anyDay),
        (day, deliveryDays, holidays) => {
          const sent = sendBy(day, { deliveryDays, holidays });
          expect(sent).toBeLessThanOrEqual(day - deliveryDays);
          expect(isWeekday(sent) && !holidays.includes(sent)).toBe(true);
          for (let later = addDays(sent, 1); later <= day - deliveryDays; later = addDays(later, 1))
            expect(isWeekday(later) && !holidays.includes(later)).toBe(false);
        },
      ),
    );
  });

  it("contract months follow each other without gap: where a month lacks the day, on the first after it", () => {
    expect([0, 1, 2, 3].map((n) => printDay(contractMonthStart(onDay("2026-01-31"), n)))).toEqual([
      "2026-01-31",
      "2026-03-01",
      "2026-03-31",
      "2026-05-01",
    ]);
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 200 }), (start, n) => {
        expect(contractMonthStart(start, n)).toBe(contractMonth(start, n));
        expect(contractMonthStart(start, n + 1)).toBeGreaterThan(contractMonthStart(start, n));
        expect(contractMonthFrom(start, contractMonthStart(start, n))).toBe(n);
        expect(contractMonthFrom(start, addDays(contractMonthStart(start, n), 1))).toBe(n + 1);
      }),
    );
  });
});
