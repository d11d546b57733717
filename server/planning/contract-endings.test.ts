import { describe, expect, it } from "vitest";
import { printDay } from "./day";
import { amountsOf, issuesOf, linesOf } from "./example-plans";
import {
  contract,
  initiative,
  inMonth,
  milestone,
  onDay,
  portfolio,
  question,
  type Records,
  typed,
} from "./examples";
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

describe("a contract that ends with another", () => {
  const hall = contract({ id: "HALL", ...yearly, noticeMonths: null });
  const power = (given: Partial<Contract> = {}) =>
    contract({ id: "POWER", start: onDay("2026-03-01"), end: null, coTerm: "HALL", ...given });
  const found = (...contracts: readonly Contract[]) => {
    const { context } = contextOf(portfolio({ contracts }), question());
    const [record] = contracts;
    const terms = record && termsOf(record, context);
    return typeof terms === "object" && terms.firstEnd !== null ? printDay(terms.firstEnd) : terms;
  };

  it("has the end of that one's term in which it begins as its own first end", () => {
    expect(found(power(), hall)).toBe("2026-06-30");
    expect(found(power({ start: onDay("2022-01-01") }), hall)).toBe("2024-06-30");
    const meter = contract({ id: "METER", start: onDay("2026-05-01"), end: null, coTerm: "POWER" });
    expect(found(meter, power(), hall)).toBe("2026-06-30");
  });

  it("moves along when that one does, in a scenario and where it hangs on a milestone", () => {
    const later = { ...hall, end: { milestone: "exit", months: 0 }, renewal: "ends" as const };
    const ends = (date: string) =>
      [...linesOf({ contracts: [power(), later], milestones: [milestone("exit", date)] }).get("contracts/POWER/1")?.amounts ?? []]
        .filter((amount) => amount !== 0).length; // biome-ignore format: one chain
    expect([ends("2026-08-31"), ends("2026-11-30")]).toEqual([6, 9]);
  });

  it("keeps its own end where the other is gone or hangs back on it, and says so", () => {
    const circle = contract({ id: "HALL", end: onDay("2026-12-31"), coTerm: "POWER" });
    expect(found(power({ end: onDay("2026-09-30") }), circle)).toBe("2026-09-30");
    expect(found(power())).toBe("no-end");
    const kindsOf = (...contracts: readonly Contract[]) => issuesOf({ contracts }).map(({ kind }) => kind);
    expect(kindsOf(power({ end: onDay("2026-09-30") }), circle)).toEqual(
      expect.arrayContaining(["co-term-circle", "co-term-circle"]),
    );
    expect(kindsOf(power({ end: onDay("2026-09-30") }))).toContain("co-term-missing");
  });
});

describe("leaving early for a fee", () => {
  const long = {
    start: onDay("2025-01-01"),
    end: onDay("2029-12-31"),
    noticeMonths: 3,
    terminationFee: typed("4000"),
  };
  const leaving = { ...long, decision: "terminate" as const, wishedEnd: inMonth("2027-06") };
  const fee = (given: Partial<Contract>) =>
    linesOf({ contracts: [contract(given)] }).get("contracts/C-1/termination-fee");

  it("ends it with the wished month, and the fee is a line of that month", () => {
    expect(lastDay(leaving)).toBe("2027-06-30");
    expect(amountsOf(fee(leaving), "2027-05", 3)).toEqual([0, 400_000, 0]);
    expect(fee(leaving)?.part).toBe("termination-fee");
  });

  it("never before today plus notice, and as early as that where no month is wished", () => {
    expect(lastDay({ ...leaving, wishedEnd: inMonth("2026-12") })).toBe("2027-02-22");
    expect(lastDay({ ...leaving, wishedEnd: null })).toBe("2027-02-22");
    expect(stands({ ...leaving, wishedEnd: inMonth("2026-12") }).decidedNotServed).toBe(true);
  });

  it("counts from the day notice was served", () => {
    const served = { ...leaving, wishedEnd: null, noticeServed: onDay("2026-10-31") };
    expect(lastDay(served)).toBe("2027-01-31");
    expect(amountsOf(fee(served), "2027-01", 1)).toEqual([400_000]);
  });

  it("costs nothing where it could have ended by then anyway, where the fee is 0, and is no right without one", () => {
    expect(fee({ ...leaving, wishedEnd: inMonth("2030-05") })).toBeUndefined();
    expect(fee({ ...leaving, terminationFee: typed("0") })).toBeUndefined();
    expect(lastDay({ ...leaving, terminationFee: typed("0") })).toBe("2027-06-30");
    expect(lastDay({ ...leaving, terminationFee: null })).toBe("2029-12-31");
    expect(lastDay({ ...leaving, decision: "end" })).toBe("2029-12-31");
  });
});

describe("a contract that an initiative replaces", () => {
  const exit = initiative({ id: "I-9", start: onDay("2027-03-01"), durationMonths: 3 });
  const replaced = { ...yearly, noticeMonths: 1, decision: "replaced" as const, replacedBy: "I-9" };

  it("ends with that initiative's last month, by the rules of ending", () => {
    expect(lastDay(replaced, "2026-11-22", { initiatives: [exit] })).toBe("2027-06-30");
    const open = { ...replaced, renewal: "open" as const, end: null };
    expect(lastDay(open, "2026-11-22", { initiatives: [exit] })).toBe("2027-05-31");
    expect(lastDay({ ...open, decision: null }, "2026-11-22", { initiatives: [exit] })).toBeNull();
  });

  it("as soon as it can where that initiative does not count, and says where there is none", () => {
    const open = { ...replaced, renewal: "open" as const, end: null };
    expect(lastDay(open, "2026-11-22", { initiatives: [{ ...exit, status: "idea" }] })).toBe("2026-12-22");
    expect(kinds(replaced)).toContain("target-missing");
  });
});

describe("what is paid or planned beyond a contract's ceiling", () => {
  const capped = { end: onDay("2027-12-31"), maximumValue: typed("18000") };

  it("is an overrun, from the month in which it passes it", () => {
    const [issue] = issuesOf({ contracts: [contract(capped)] }).filter(({ kind }) => kind === "overrun");
    expect(issue).toMatchObject({
      subject: "contracts/C-1",
      months: [inMonth("2027-07")],
      incomplete: false,
    });
    expect(kinds({ ...capped, maximumValue: typed("24000") })).not.toContain("overrun");
  });

  it("also where its source says what was paid", () => {
    const [issue] = issuesOf({
      contracts: [contract({ maximumValue: typed("12000"), paidToDate: typed("12000.01") })],
    }).filter(({ kind }) => kind === "overrun");
    expect(issue?.text).toBe("C-1: 12,000.01 GBP were paid, 0.01 more than the 12,000.00 it allows.");
  });
});

describe("seats in use above those agreed", () => {
  it("are paid on each anniversary to come, for a year, assumed", () => {
    const counted = {
      end: onDay("2029-12-31"),
      seats: 100,
      usedSeats: 125,
      trueUp: "year" as const,
      escalatorPct: typed("10"),
    };
    const line = linesOf({ contracts: [contract(counted)] }).get("contracts/C-1/1:true-up");
    expect(
      ["2026-12", "2027-01", "2028-01", "2029-01", "2030-01"].map((m) => amountsOf(line, m, 1)[0]),
    ).toEqual([0, 330_000, 363_000, 399_300, 0]);
    expect(line && marksIn(line, inMonth("2027-01"))).toEqual(["assumed"]);
    expect(linesOf({ contracts: [contract({ ...counted, trueUp: "none" })] }).size).toBe(1);
  });
});
