import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { avoidable, type Decision } from "./avoidable";
import { addDays, type Day, lastDayOf, monthOf, printDay } from "./day";
import {
  contract,
  costCentre,
  initiative,
  inMonth,
  onDay,
  portfolio,
  position,
  question,
  type Records,
  series,
  typed,
} from "./examples";
import { expand } from "./expand";
import { Holds } from "./hold";
import { monthsOf } from "./horizon";
import { amountIn } from "./line";
import { type Month, monthAt, printMonth } from "./month";
import { anyContract, anyInitiative, anyPosition, anySeries } from "./oracle/arbitraries";
import { countsIn } from "./plan";
import { termsOf } from "./standing";
import { earliestEnd } from "./terms";

const lastClose = inMonth("2026-10");
const inPlan = (records: Records, today = "2026-11-22", view: "accrual" | "cash" = "accrual") => {
  const facts = portfolio({ lastClose, ...records });
  const asked = question({ today: onDay(today), view });
  const plan = expand(facts, asked);
  return { facts, plan, answer: avoidable(facts, plan) };
};
const said = ({ decideBy, from, to }: Decision) =>
  `${printDay(decideBy)}: ${printMonth(from)}…${printMonth(to)}`;
const decisionsOf = (records: Records, today?: string) =>
  inPlan(records, today).answer.records.flatMap(({ decisions }) => decisions.map(said));
const months = (amounts: readonly number[], from: string, count: number) =>
  amounts.slice(inMonth(from) - lastClose - 1, inMonth(from) - lastClose - 1 + count);

describe("a contract", () => {
  // First term 2023-07-01…2024-06-30, renews 12 months, 6 months' notice: the case of the planning rules.
  const renewing = contract({
    start: onDay("2023-07-01"),
    end: onDay("2024-06-30"),
    renewal: "renews",
    noticeMonths: 6,
  });

  it("is committed to its earliest end; a later term must be decided by the cancel-by of the term before", () => {
    const { answer } = inPlan({ contracts: [renewing] });
    expect(months(answer.committed, "2027-05", 4)).toEqual([100_000, 100_000, 0, 0]);
    expect(months(answer.avoidable, "2027-05", 4)).toEqual([0, 0, 100_000, 100_000]);
    expect(decisionsOf({ contracts: [renewing] })).toEqual([
      "2026-12-30: 2027-07…2028-06",
      "2027-12-30: 2028-07…2029-06",
      "2028-12-30: 2029-07…2029-10",
    ]);
  });

  it("is committed a term longer once the deadline passed", () => {
    expect(decisionsOf({ contracts: [renewing] }, "2026-12-31")[0]).toBe("2027-12-30: 2028-07…2029-06");
  });

  it("that is open-ended counts its notice back from each month", () => {
    const open = contract({ start: onDay("2024-01-01"), end: null, renewal: "open", noticeMonths: 3 });
    expect(decisionsOf({ contracts: [open] }).slice(0, 2)).toEqual([
      "2026-11-30: 2027-03…2027-03",
      "2026-12-31: 2027-04…2027-04",
    ]);
  });

  it("of which notice was served costs nothing after the end it names", () => {
    const served = { ...renewing, noticeServed: onDay("2026-10-01"), noticeServedEnd: onDay("2027-06-30") };
    const { answer } = inPlan({ contracts: [served] });
    expect(months(answer.committed, "2027-06", 2)).toEqual([100_000, 0]);
    expect(answer.avoidable.every((amount) => amount === 0)).toBe(true);
  });

  it("that ends and is to be tendered again can be left out until it ends", () => {
    const tendered = contract({ decision: "re-tender" });
    expect(decisionsOf({ contracts: [tendered] })).toEqual(["2026-12-31: 2027-01…2029-10"]);
  });

  it("with an option that nobody exercises has nothing to avoid", () => {
    const { answer } = inPlan({ contracts: [contract({ renewal: "option" })] });
    expect(answer.records[0]?.decisions).toEqual([]);
  });

  it("paid a quarter in arrears is committed for what was used before its end", () => {
    const arrears = contract({
      start: onDay("2024-01-01"), end: onDay("2026-12-31"), renewal: "renews", noticeMonths: 1,
      billingMonths: 3, inAdvance: false, paymentDays: 60,
    }); // biome-ignore format: one contract
    const { answer } = inPlan({ contracts: [arrears] }, "2026-11-22", "cash");
    expect(months(answer.committed, "2026-11", 8)).toEqual([300_000, 0, 0, 0, 300_000, 0, 0, 0]);
    expect(months(answer.avoidable, "2027-05", 2)).toEqual([300_000, 0]);
  });
});

describe("a position", () => {
  it("is committed for its notice months", () => {
    const { answer } = inPlan({ positions: [position({ noticeMonths: 3 })] });
    expect(months(answer.committed, "2026-11", 5)).toEqual([500_000, 500_000, 500_000, 500_000, 0]);
    expect(decisionsOf({ positions: [position({ noticeMonths: 3 })] })[0]).toBe(
      "2026-12-01: 2027-03…2027-03",
    );
  });

  it("that is open can be left open until the day before it begins, and by notice after it", () => {
    const open = position({ person: null, vacant: true, start: onDay("2027-04-01"), noticeMonths: 1 });
    expect(decisionsOf({ positions: [open] }).slice(0, 3)).toEqual([
      "2027-03-31: 2027-04…2027-04",
      "2027-04-01: 2027-05…2027-05",
      "2027-05-01: 2027-06…2027-06",
    ]);
  });

  it("to which notice is given on the last day costs nothing in the month", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 30 }), (noticeMonths, later) => {
        const one = position({ noticeMonths });
        const { facts, plan } = inPlan({ positions: [one] });
        const m = monthAt(inMonth("2027-10") + later);
        const line = plan.lines[0];
        const day = line && new Holds(facts.facts, plan.context).of(line)(m).decideBy;
        if (!line || day === null || day === undefined) throw new Error("it can be decided");
        const paid = (on: Day) => {
          const removing = initiative({
            start: onDay("2020-01-01"), durationMonths: 1,
            benefits: [{ action: "remove-position", target: one.id, remainingPct: null }],
          }); // biome-ignore format: one initiative
          const laid = portfolio({ lastClose, positions: [one], initiatives: [removing] });
          const removed = expand(laid, question({ today: on })).lines.find(({ record }) => record === one.id);
          return removed ? amountIn(removed, m) : 0;
        };
        expect(paid(day)).toBe(0);
        expect(paid(addDays(day, 1))).toBeGreaterThan(0);
      }),
      { numRuns: 40 },
    );
  });
});

describe("the rest", () => {
  it("a measured series can be stopped until the end of the month before", () => {
    const measured = series(
      "2026-01",
      Array.from({ length: 10 }, () => "100"),
    );
    const { answer } = inPlan({ series: [measured] });
    expect(months(answer.committed, "2026-11", 2)).toEqual([10_000, 0]);
    expect(decisionsOf({ series: [measured] })[0]).toBe("2026-11-30: 2026-12…2026-12");
  });

  it("an initiative can be dropped whole until the day before it begins, then month by month", () => {
    const project = initiative({ oneOff: typed("3000"), runPerMonth: typed("10") });
    expect(decisionsOf({ initiatives: [project] })).toEqual(["2027-02-28: 2027-03…2029-10"]);
    expect(decisionsOf({ initiatives: [project] }, "2027-04-10").slice(0, 2)).toEqual([
      "2027-04-30: 2027-05…2027-05",
      "2027-05-31: 2027-06…2027-06",
    ]);
  });

  it("a measured series that is called depreciation is sunk", () => {
    const measured = series(
      "2026-01",
      Array.from({ length: 10 }, () => "100"),
      { id: "depreciation-servers" },
    );
    const { answer } = inPlan({ series: [measured] });
    expect([answer.sunk[5], answer.avoidable[5]]).toEqual([10_000, 0]);
  });

  it("what was bought depreciates whatever one does; what is not bought yet can be left", () => {
    const bought = initiative({ oneOff: typed("3600"), nature: "capex", usefulLifeMonths: 36 });
    const begun = { ...bought, start: onDay("2026-01-01") };
    expect(inPlan({ initiatives: [begun] }).answer.sunk[0]).toBe(10_000);
    expect(inPlan({ initiatives: [begun] }).answer.avoidable[0]).toBe(0);
    expect(months(inPlan({ initiatives: [bought] }).answer.avoidable, "2027-06", 1)).toEqual([10_000]);
  });
});

const organisation = fc.record({
  contracts: fc.uniqueArray(anyContract, { maxLength: 4, selector: ({ id }) => id }),
  positions: fc.uniqueArray(anyPosition, { maxLength: 3, selector: ({ id }) => id }),
  initiatives: fc.uniqueArray(anyInitiative, { maxLength: 3, selector: ({ id }) => id }),
  series: fc.uniqueArray(anySeries, { maxLength: 2, selector: ({ id }) => id }),
});
const anyDayAhead = fc.integer({ min: onDay("2026-11-01"), max: onDay("2028-06-30") }) as fc.Arbitrary<Day>;

describe("whatever there is", () => {
  it("committed + avoidable + sunk is the plan's total of every month", () => {
    fc.assert(
      fc.property(
        organisation,
        anyDayAhead,
        fc.constantFrom("accrual" as const, "cash" as const),
        (all, today, view) => {
          const rated = { ...all, costCentres: [costCentre("IT", { vacancyRatePct: typed("5") })] };
          const { plan, answer } = inPlan(rated, printDay(today), view);
          monthsOf(answer.horizon).forEach((m, i) => {
            const total = plan.lines
              .filter((line) => line.converted && countsIn(view, line.nature))
              .reduce((sum, line) => sum + amountIn(line, m), 0);
            const parts = [answer.committed, answer.avoidable, answer.sunk].map((part) => part[i] ?? 0);
            expect(parts.reduce((sum, part) => sum + part, 0)).toBe(total);
          });
        },
      ),
      { numRuns: 60 },
    );
  });

  it("a later today never makes more avoidable", () => {
    fc.assert(
      fc.property(organisation, anyDayAhead, fc.integer({ min: 1, max: 400 }), (all, today, days) => {
        const [now, later] = [inPlan(all, printDay(today)), inPlan(all, printDay(addDays(today, days)))];
        const before = new Map(now.plan.lines.map((line) => [line.id, line]));
        const holds = [now, later].map(({ facts, plan }) => new Holds(facts.facts, plan.context));
        for (const line of later.plan.lines)
          for (const m of monthsOf(later.answer.horizon)) {
            const was = before.get(line.id);
            if (amountIn(line, m) === 0 || !was || amountIn(was, m) === 0) continue;
            if (holds[1]?.of(line)(m).hold === "avoidable")
              expect([line.id, printMonth(m), holds[0]?.of(was)(m).hold]).toEqual([
                line.id,
                printMonth(m),
                "avoidable",
              ]);
          }
      }),
      { numRuns: 60 },
    );
  });

  it("notice on the last day ends a contract before the month, and a day later it does not", () => {
    const ahead = inMonth("2028-03");
    fc.assert(
      fc.property(anyContract, (one) => {
        const undecided = {
          ...one,
          decision: null,
          wishedEnd: null,
          noticeServed: null,
          noticeServedEnd: null,
          renewalTimes: null,
        };
        const { facts, plan } = inPlan({ contracts: [undecided] });
        const terms = termsOf(undecided, plan.context);
        fc.pre(typeof terms !== "string" && (one.renewal === "renews" || one.renewal === "open"));
        const line = plan.lines[0];
        const day = line && new Holds(facts.facts, plan.context).of(line)(ahead).decideBy;
        if (typeof terms === "string" || day === null || day === undefined) return;
        const endOn = (on: Day): Month => monthOf(earliestEnd(on, terms) ?? lastDayOf(ahead));
        expect(endOn(day) < ahead).toBe(true);
        expect(endOn(addDays(day, 1)) < ahead).toBe(false);
      }),
      { numRuns: 300 },
    );
  });
});
