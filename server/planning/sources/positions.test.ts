import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { amountsOf, issuesOf, linesOf, wholeOf } from "../example-plans";
import { inMonth, initiative, milestone, onDay, position, typed } from "../examples";
import { type Line, marksIn } from "../line";
import { monthAt, monthOfYear } from "../month";
import type { Position, PositionStep } from "./position";
import { raises } from "./salary";

const lines = (given: Partial<Position>, asked = {}, records = {}) =>
  linesOf({ positions: [position(given)], lastClose: inMonth("2026-10"), ...records }, asked);
const salary = (given: Partial<Position>) => lines(given).get("positions/P-1/salary");
const step = (from: string, given: Partial<PositionStep>): PositionStep => ({
  from: inMonth(from),
  annualSalary: null,
  fte: null,
  costCentre: null,
  ...given,
});

describe("a salary", () => {
  it("60,000 as of January 2026, on-cost 20 %, raise 3 %: 6,000.00 to March 2026, 6,180.00 from April, 6,365.40 from April 2027", () => {
    const paid = salary({ onCostPct: typed("20"), raisePct: typed("3") });
    expect(amountsOf(paid, "2026-01", 3)).toEqual([600_000, 600_000, 600_000]);
    expect(amountsOf(paid, "2026-04", 12)).toEqual(new Array(12).fill(618_000));
    expect(amountsOf(paid, "2027-04", 1)).toEqual([636_540]);
  });

  it("is as stated in its as-of month, even when that is the raise month, and before it", () => {
    const paid = salary({ salaryAsOf: inMonth("2027-04"), raisePct: typed("3") });
    expect(amountsOf(paid, "2026-01", 1)).toEqual([500_000]);
    expect(amountsOf(paid, "2027-04", 1)).toEqual([500_000]);
    expect(amountsOf(paid, "2028-03", 2)).toEqual([500_000, 515_000]);
  });

  it("rises in the organisation's raise month", () => {
    const july = lines({ raisePct: typed("3") }, {}, { assumptions: { raiseMonth: 7 } });
    expect(amountsOf(july.get("positions/P-1/salary"), "2026-06", 2)).toEqual([500_000, 515_000]);
  });

  it("counts the days in force of a broken month", () => {
    expect(amountsOf(salary({ start: onDay("2026-02-08"), end: onDay("2026-03-10") }), "2026-02", 3)).toEqual(
      [375_000, Math.round((500_000 * 10) / 31), 0],
    );
  });

  it("is of the FTE", () => {
    expect(amountsOf(salary({ fte: typed("0.6") }), "2026-01", 1)).toEqual([300_000]);
  });

  it("is stated anew by a step, which starts a new as-of", () => {
    const stepped = salary({
      raisePct: typed("10"),
      steps: [step("2026-09", { annualSalary: typed("72000") })],
    });
    expect(["2026-04", "2026-09", "2027-03", "2027-04"].map((m) => amountsOf(stepped, m, 1)[0])).toEqual([
      550_000, 600_000, 600_000, 660_000,
    ]);
  });

  it("keeps its raises when a step changes only the FTE", () => {
    const stepped = salary({ raisePct: typed("10"), steps: [step("2026-09", { fte: typed("0.5") })] });
    expect(amountsOf(stepped, "2026-08", 2)).toEqual([550_000, 275_000]);
  });

  it("moves to another cost centre by a step, with its allowance and bonus, as lines of their own", () => {
    const moved = lines({
      allowancePerMonth: typed("100"),
      bonusPct: typed("12"),
      steps: [step("2026-02", { costCentre: "OPS" })],
    });
    for (const [item, amount] of [
      ["salary", 500_000],
      ["allowance", 10_000],
      ["bonus", 60_000],
    ] as const) {
      expect(amountsOf(moved.get(`positions/P-1/${item}`), "2026-01", 2)).toEqual([amount, 0]);
      expect(moved.get(`positions/P-1/${item}@OPS`)?.costCentre).toBe("OPS");
      expect(amountsOf(moved.get(`positions/P-1/${item}@OPS`), "2026-01", 2)).toEqual([0, amount]);
    }
  });

  it("rises as often as there are raise months after the as-of month up to the month in question", () => {
    const months = fc.integer({ min: inMonth("2020-01"), max: inMonth("2035-12") }).map(monthAt);
    fc.assert(
      fc.property(months, months, fc.integer({ min: 1, max: 12 }), (asOf, month, raiseMonth) => {
        let count = 0;
        for (let m = asOf + 1; m <= month; m++) if (monthOfYear(monthAt(m)) === raiseMonth) count++;
        expect(raises(asOf, month, raiseMonth)).toBe(count);
      }),
    );
  });
});

describe("a bonus", () => {
  it("accrues monthly as a share of the salary, and is paid in its month", () => {
    const given = { bonusPct: typed("10"), bonusMonth: 3, end: onDay("2027-12-31") };
    expect(amountsOf(lines(given).get("positions/P-1/bonus"), "2026-01", 2)).toEqual([50_000, 50_000]);
    const paid = lines(given, { view: "cash" }).get("positions/P-1/bonus");
    expect(amountsOf(paid, "2026-03", 1)).toEqual([150_000]);
    expect(amountsOf(paid, "2027-03", 1)).toEqual([600_000]);
    expect(wholeOf(paid)).toBe(wholeOf(lines(given).get("positions/P-1/bonus")));
  });
});

describe("a vacancy", () => {
  const open = { person: null, vacant: true };

  it("counts from its planned start, and never before the last close", () => {
    const early = salary({ ...open, start: onDay("2026-03-01") });
    expect(early?.first).toBe(inMonth("2026-11"));
    expect(salary({ ...open, start: onDay("2027-03-01") })?.first).toBe(inMonth("2027-03"));
  });

  it("counts times its probability, allowance and bonus too", () => {
    const likely = lines({
      ...open,
      probabilityPct: typed("60"),
      allowancePerMonth: typed("100"),
      bonusPct: typed("10"),
    });
    const november = (item: string) => amountsOf(likely.get(`positions/P-1/${item}`), "2026-11", 1)[0];
    expect([november("salary"), november("allowance"), november("bonus")]).toEqual([300_000, 6_000, 30_000]);
  });

  it("is certain once a person fills it", () => {
    expect(amountsOf(salary({ probabilityPct: typed("60") }), "2026-01", 1)).toEqual([500_000]);
  });
});

describe("a removed position", () => {
  const exit = initiative({
    start: onDay("2026-11-01"),
    durationMonths: 1,
    benefits: [{ action: "remove-position", target: "P-1", remainingPct: null }],
  });
  const removed = (given: Partial<Position>): ReadonlyMap<string, Line> =>
    lines(given, {}, { initiatives: [exit] });

  it("is paid to the end of its notice months, counted from today, as overlap, and then costs its exit", () => {
    const leaving = removed({ noticeMonths: 3, exitCost: typed("9000") });
    const paid = leaving.get("positions/P-1/salary");
    expect(amountsOf(paid, "2027-01", 3)).toEqual([500_000, Math.round((500_000 * 21) / 28), 0]);
    expect(paid && marksIn(paid, inMonth("2026-11"))).toEqual([]);
    expect(paid && marksIn(paid, inMonth("2026-12"))).toEqual(["overlap"]);
    expect(amountsOf(leaving.get("positions/P-1/exit"), "2027-01", 3)).toEqual([0, 900_000, 0]);
  });

  it("ends with the wished month where that is later", () => {
    expect(amountsOf(removed({}).get("positions/P-1/salary"), "2026-11", 2)).toEqual([500_000, 0]);
  });

  it("costs no exit when it never began", () => {
    expect(removed({ start: onDay("2027-06-01"), exitCost: typed("9000") }).size).toBe(0);
  });
});

describe("a position that ends before it starts", () => {
  it("is a data issue and has no line", () => {
    const records = {
      positions: [position({ end: { milestone: "exit", months: 0 } })],
      milestones: [milestone("exit", "2025-06-30")],
    };
    expect(issuesOf(records)).toMatchObject([
      { kind: "end-before-start", subject: "positions/P-1", incomplete: true },
    ]);
    expect(linesOf(records).size).toBe(0);
  });
});
