import { describe, expect, it } from "vitest";
import { printDay } from "./day";
import { issuesOf, linesOf } from "./example-plans";
import { contract, initiative, inMonth, onDay, portfolio, question, type Records, typed } from "./examples";
import { contextOf } from "./expand";
import { marksIn } from "./line";
import type { Contract } from "./sources/contract";
import { standing, termsOf } from "./standing";

/** First term 2023-07-01 to 2024-06-30, renews 12 months, 6 months' notice. */
const yearly = {
  start: onDay("2023-07-01"),
  end: onDay("2024-06-30"),
  renewal: "renews" as const,
  noticeMonths: 6,
};

function stands(given: Partial<Contract>, today = "2026-11-22", records: Records = {}) {
  const record = contract(given);
  const { context } = contextOf(
    portfolio({ ...records, contracts: [record] }),
    question({ today: onDay(today) }),
  );
  const terms = termsOf(record, context);
  if (typeof terms === "string") throw new Error(terms);
  return standing(record, terms, context);
}
const lastDay = (...asked: Parameters<typeof stands>) => {
  const { lastDay: day } = stands(...asked);
  return day === null ? null : printDay(day);
};
const kinds = (given: Partial<Contract>, today = "2026-11-22") =>
  issuesOf({ contracts: [contract(given)] }, { today: onDay(today) }).map((issue) => issue.kind);
const marks = (given: Partial<Contract>, month: string) => {
  const line = linesOf({ contracts: [contract(given)] }).get("contracts/C-1/1");
  return line ? marksIn(line, inMonth(month)) : [];
};

describe("ending takes effect at the later of the wished month and the earliest end", () => {
  it("whatever was wished before that: the months between are overlap", () => {
    const wished = { ...yearly, decision: "end" as const, wishedEnd: inMonth("2027-01") };
    expect(lastDay(wished)).toBe("2027-06-30");
    expect(marks(wished, "2027-01")).toEqual(["committed"]);
    expect(marks(wished, "2027-02")).toEqual(["committed", "overlap"]);
  });

  it("a decision without a month ends at the earliest end", () => {
    expect(lastDay({ ...yearly, decision: "end" })).toBe("2027-06-30");
    expect(lastDay({ ...yearly, decision: "replaced" }, "2026-12-31")).toBe("2028-06-30");
  });

  it("a contract of terms ends with the term the wish lies in", () => {
    expect(lastDay({ ...yearly, wishedEnd: inMonth("2027-09") })).toBe("2028-06-30");
  });

  it("an open-ended one ends with the wished month, not before its minimum term", () => {
    const open = {
      start: onDay("2026-01-01"),
      end: onDay("2027-03-31"),
      renewal: "open" as const,
      noticeMonths: 3,
    };
    expect(lastDay({ ...open, wishedEnd: inMonth("2027-08") })).toBe("2027-08-31");
    expect(lastDay({ ...open, wishedEnd: inMonth("2027-01") })).toBe("2027-03-31");
    expect(lastDay({ ...open, decision: "end" }, "2027-01-15")).toBe("2027-04-15");
  });

  it("an initiative's benefit wishes like a decision; the earliest wish wins", () => {
    const exit = initiative({
      durationMonths: 1,
      start: onDay("2027-09-01"),
      benefits: [{ action: "end-contract", target: "C-1", remainingPct: null }],
    });
    expect(lastDay(yearly, "2026-11-22", { initiatives: [exit] })).toBe("2028-06-30");
    expect(lastDay({ ...yearly, wishedEnd: inMonth("2027-05") }, "2026-11-22", { initiatives: [exit] })).toBe(
      "2027-06-30",
    );
  });

  it("served notice ends it at the day it names, or at the earliest end of the day it was served", () => {
    const served = { ...yearly, noticeServed: onDay("2026-12-01") };
    expect(lastDay(served, "2027-01-15")).toBe("2027-06-30");
    expect(lastDay({ ...served, noticeServedEnd: onDay("2027-03-31") }, "2027-01-15")).toBe("2027-03-31");
    expect(stands(served, "2027-01-15").deadlines).toMatchObject({
      earliestEnd: onDay("2027-06-30"),
      nextCancelBy: null,
      missed: null,
    });
  });
});

describe("committed up to and with the earliest end, avoidable after it", () => {
  it("as a mark by month", () => {
    expect(marks(yearly, "2027-06")).toEqual(["committed"]);
    expect(marks(yearly, "2027-07")).toEqual(["assumed"]);
  });

  it("a contract decided to renew goes on, neither committed nor assumed", () => {
    expect(marks({ ...yearly, decision: "renew" }, "2027-07")).toEqual([]);
  });

  it("an exercised option is committed to the end of its extension", () => {
    const option = {
      start: onDay("2026-01-01"),
      end: onDay("2026-12-31"),
      renewal: "option" as const,
      decision: "renew" as const,
      renewalTimes: 2,
    };
    expect(lastDay(option)).toBe("2027-12-31");
    expect(marks(option, "2027-12")).toEqual(["committed"]);
    expect(stands(option).deadlines).toMatchObject({
      currentTermEnd: onDay("2027-12-31"),
      exerciseBy: onDay("2027-12-31"),
    });
    expect(stands({ ...option, renewalTimes: 1 }).deadlines.exerciseBy).toBeNull();
  });
});

describe("an undecided contract", () => {
  it("that renews goes on, assumed after its earliest end, with the organisation's renewal uplift", () => {
    const line = linesOf({
      contracts: [contract(yearly)],
      assumptions: { renewalUpliftPct: new Map([["software", typed("5")]]) },
    }).get("contracts/C-1/1");
    const julies = [2026, 2027, 2028].map((year) => line?.amounts[(year - 2023) * 12]);
    expect(julies).toEqual([100_000, 105_000, 110_250]);
  });

  it("has no uplift where it has a step of its own", () => {
    const stepped = contract({ ...yearly, escalatorPct: typed("0") });
    const line = linesOf({
      contracts: [stepped],
      assumptions: { renewalUpliftPct: new Map([["software", typed("5")]]) },
    }).get("contracts/C-1/1");
    expect(line?.amounts[48]).toBe(100_000);
  });

  it("that ends stops, and is listed as ending without successor, with the month its money leaves", () => {
    expect(lastDay({})).toBe("2026-12-31");
    expect(issuesOf({ contracts: [contract()] })).toMatchObject([
      { kind: "ends-without-successor", months: [inMonth("2027-01")] },
    ]);
  });

  it("that renews so many times stops after the last of them, and is listed too", () => {
    expect(lastDay({ ...yearly, renewalTimes: 3 })).toBe("2027-06-30");
    expect(kinds({ ...yearly, renewalTimes: 3 })).toEqual(["ends-without-successor"]);
  });

  it("is listed until it is marked: ends, replaced, or to be re-tendered, which goes on, assumed", () => {
    expect(kinds({ decision: "end" })).toEqual([]);
    expect(kinds({ decision: "replaced" })).toEqual([]);
    expect(kinds({ decision: "re-tender" })).toEqual([]);
    expect(lastDay({ decision: "re-tender" })).toBeNull();
    expect(marks({ decision: "re-tender" }, "2027-01")).toEqual(["assumed"]);
  });

  it("is not listed once it is over", () => {
    expect(kinds({}, "2027-01-01")).toEqual([]);
  });
});

describe("decided and not served", () => {
  it("is open work until the cancel-by, then a data issue", () => {
    const decided = { ...yearly, decision: "end" as const };
    expect(kinds(decided, "2026-12-30")).toEqual([]);
    expect(kinds(decided, "2026-12-31")).toEqual(["decided-not-served"]);
    expect(kinds({ ...decided, noticeServed: onDay("2026-12-30") }, "2026-12-31")).toEqual([]);
  });

  it("looks at the cancel-by of the term that was wished to be the last", () => {
    const later = { ...yearly, decision: "end" as const, wishedEnd: inMonth("2028-06") };
    expect(kinds(later, "2027-12-30")).toEqual([]);
    expect(kinds(later, "2027-12-31")).toEqual(["decided-not-served"]);
  });

  it("counts for open-ended contracts from the day notice no longer reaches the wished month", () => {
    const open = {
      end: null,
      renewal: "open" as const,
      noticeMonths: 3,
      decision: "end" as const,
      wishedEnd: inMonth("2027-02"),
    };
    expect(kinds(open, "2026-11-28")).toEqual([]);
    expect(kinds(open, "2026-12-01")).toEqual(["decided-not-served"]);
  });
});

describe("a contract without an end", () => {
  it("is a data issue unless it is open-ended", () => {
    expect(issuesOf({ contracts: [contract({ end: null })] })).toMatchObject([
      { subject: "contracts/C-1", incomplete: true },
    ]);
    expect(lastDay({ end: null, renewal: "open" })).toBeNull();
  });
});
