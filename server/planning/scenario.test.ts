import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Assume, Change, Move, RecordKind } from "./change";
import { zero } from "./decimal";
import { amountsOf } from "./example-plans";
import {
  byId, contract, costCentre, initiative, inMonth, item, milestone, onDay, portfolio, position, question, rates,
  type Records, series, typed,
} from "./examples"; // biome-ignore format: a list
import { expand } from "./expand";
import { anew, answer } from "./oracle/answers";
import { anyContract, anyInitiative, anyPosition, anySeries } from "./oracle/arbitraries";
import { rollUp } from "./plan";
import type { Portfolio } from "./portfolio";
import { layScenario } from "./scenario";

const asked = question();
const laid = (records: Records, ...changes: Change[]) =>
  byId(expand(layScenario(portfolio(records), changes), asked).lines);
const issues = (records: Records, ...changes: Change[]) => {
  const over = layScenario(portfolio(records), changes);
  return "laid" in over
    ? (over as { laid: { issues: readonly { kind: string; text: string }[] } }).laid.issues
    : [];
};

let ids = 0;
const id = () => `change-${++ids}`;
const amend = (kind: RecordKind, record: string, path: string[], value: unknown): Change => ({
  id: id(), act: "amend", kind, record, path, value, was: null,
}); // biome-ignore format: one change
const remove = (kind: RecordKind, record: string): Change => ({ id: id(), act: "remove", kind, record });
const move = (record: string, months: number, more: Partial<Move> = {}): Change => ({
  id: id(), act: "move", kind: "milestones", record, path: ["date"], months, days: 0, ...more,
}); // biome-ignore format: one change
const assume = (what: Assume["what"], pct: string, more: Partial<Assume> = {}): Change => ({
  id: id(), act: "assume", what, of: "", from: null, pct: typed(pct), ...more,
}); // biome-ignore format: one change

describe("a change of a record", () => {
  const hall = { contracts: [contract({ items: [item({ id: "hall" }), item({ id: "power" })] })] };

  it("amends one item of a contract and leaves the other", () => {
    const lines = laid(hall, amend("contracts", "C-1", ["items", "hall", "annualPrice"], typed("24000")));
    expect(amountsOf(lines.get("contracts/C-1/hall"), "2026-01", 2)).toEqual([200_000, 200_000]);
    expect(amountsOf(lines.get("contracts/C-1/power"), "2026-01", 2)).toEqual([100_000, 100_000]);
  });

  it("removes a record, and adds one", () => {
    const added: Change = {
      id: id(),
      act: "add",
      kind: "contracts",
      record: "C-2",
      value: contract({ id: "C-2" }),
    };
    expect([...laid(hall, remove("contracts", "C-1"), added).keys()]).toEqual(["contracts/C-2/1"]);
  });

  it("moves a date by days, and what hangs on a milestone with it", () => {
    const records = {
      positions: [position({ start: onDay("2027-01-01"), salaryAsOf: inMonth("2027-01") })],
      milestones: [milestone("exit", "2027-01-31")],
      initiatives: [initiative({ start: { milestone: "exit", months: 1 }, oneOff: typed("3000") })],
    };
    const later = laid(
      records,
      move("P-1", 0, { kind: "positions", path: ["start"], days: 91 }),
      move("exit", 6),
    );
    expect(amountsOf(later.get("positions/P-1/salary"), "2027-03", 3)).toEqual([0, 483_333, 500_000]);
    expect(later.get("initiatives/I-1/one-off")?.first).toBe(inMonth("2027-08"));
  });

  it("says of two changes of one field that they contradict each other, and of a record that is gone that it is", () => {
    const path = ["items", "hall", "annualPrice"];
    expect(
      issues(hall, amend("contracts", "C-1", path, typed("1")), amend("contracts", "C-1", path, typed("2"))),
    ).toMatchObject([{ kind: "change-conflict", subject: "contracts/C-1" }]);
    expect(issues(hall, amend("contracts", "gone", path, typed("1")))).toMatchObject([
      { kind: "change-of-missing" },
    ]);
    expect(issues(hall, amend("contracts", "C-1", path, typed("1")))).toEqual([]);
  });
});

describe("an assumption", () => {
  it("raises salaries by another share from its month on, after the raises of before", () => {
    const records = { positions: [position({ raisePct: typed("3") })] };
    const lines = laid(records, assume("raise", "6", { from: inMonth("2027-01") }));
    const salary = lines.get("positions/P-1/salary");
    expect(amountsOf(salary, "2026-03", 2)).toEqual([500_000, 515_000]);
    expect(amountsOf(salary, "2027-03", 2)).toEqual([515_000, 545_900]);
  });

  it("shocks the rates of one currency and leaves the others the same value", () => {
    const records = {
      contracts: [contract({ currency: "EUR", billingMonths: 1 }), contract({ id: "C-2", currency: "USD" })],
      rates: [...rates("EUR", "2026-01", ["0.9"]), ...rates("USD", "2026-01", ["0.8"])],
      lastClose: inMonth("2026-06"),
    };
    const before = byId(expand(portfolio(records), asked).lines);
    const lines = laid(records, assume("rate-shock", "-10", { of: "EUR" }));
    expect(amountsOf(lines.get("contracts/C-1/1"), "2026-06", 2)).toEqual([90_000, 81_000]);
    expect(lines.get("contracts/C-2/1")).toEqual(before.get("contracts/C-2/1"));
  });

  it("lets a series grow by so much a year, the first year included", () => {
    const records = { series: [series("2026-01", Array(10).fill("100"))], lastClose: inMonth("2026-10") };
    const line = laid(records, assume("growth", "10", { from: inMonth("2027-01") })).get(
      "cost-history/S-1/usage",
    );
    expect(amountsOf(line, "2026-12", 3)).toEqual([10_000, 11_000, 11_000]);
    expect(amountsOf(line, "2028-01", 1)).toEqual([12_100]);
  });

  it("gives open positions another probability, filled ones not", () => {
    const open = position({
      id: "P-2",
      person: null,
      probabilityPct: typed("50"),
      start: onDay("2027-01-01"),
    });
    const lines = laid({ positions: [position(), open] }, assume("vacancy-probability", "80"));
    expect(amountsOf(lines.get("positions/P-2/salary"), "2027-02", 1)).toEqual([400_000]);
    expect(amountsOf(lines.get("positions/P-1/salary"), "2027-02", 1)).toEqual([500_000]);
  });

  it("is said where it is assumed twice", () => {
    expect(issues({}, assume("inflation", "2"), assume("inflation", "3"))).toMatchObject([
      { kind: "change-conflict" },
    ]);
  });
});

const numbered = <T extends { id: string }>(facts: readonly T[]): T[] =>
  facts.map((fact, i) => ({ ...fact, id: `${i}` }));
const anyRecords: fc.Arbitrary<Records> = fc
  .record({
    contracts: fc.array(anyContract, { minLength: 1, maxLength: 4 }).map(numbered),
    positions: fc.array(anyPosition, { minLength: 1, maxLength: 3 }).map(numbered),
    series: fc.array(anySeries, { minLength: 1, maxLength: 3 }).map(numbered),
    initiatives: fc.array(anyInitiative, { minLength: 1, maxLength: 3 }).map(numbered),
    end: fc.constantFrom("2026-08-31", "2027-01-30", "2028-02-29", "2027-06-15"),
  })
  .map(({ end, ...records }) => ({
    ...records,
    initiatives: records.initiatives.map((one) => ({ ...one, start: { milestone: "exit", months: 1 } })),
    milestones: [milestone("exit", end), milestone("later", { after: "exit", months: 2 })],
    costCentres: [costCentre("IT", { vacancyRatePct: typed("4") })],
    rates: rates("JPY", "2026-01", ["0.005", "0.006"]),
    lastClose: inMonth("2026-10"),
  }));

/** Changes of different things: in whatever order they come, they say the same. */
const anyChanges: fc.Arbitrary<Change[]> = fc
  .record({
    price: fc.integer({ min: 0, max: 90_000 }),
    months: fc.integer({ min: -14, max: 14 }),
    days: fc.integer({ min: -200, max: 200 }),
    pct: fc.integer({ min: -20, max: 20 }),
    fte: fc.constantFrom("0.5", "0.8"),
  })
  .map(({ price, months, days, pct, fte }) => [
    amend("contracts", "0", ["items", "1", "annualPrice"], typed(String(price))),
    amend("positions", "0", ["fte"], typed(fte)),
    remove("cost-history", "0"),
    move("exit", months),
    move("0", 0, { kind: "positions", path: ["start"], days }),
    assume("rate-shock", String(pct), { of: "JPY" }),
    assume("raise", String(Math.abs(pct)), { from: inMonth("2027-01") }),
    assume("growth", String(pct), { of: "cost-history/1", from: inMonth("2027-03") }),
  ]);
const any = fc.tuple(anyRecords, anyChanges);
const runs = { numRuns: 60 };

describe("a scenario", () => {
  it("without changes is the portfolio itself", () => {
    const facts = portfolio();
    expect(layScenario(facts, [])).toBe(facts);
  });

  it("laid twice counts once", () => {
    fc.assert(
      fc.property(any, ([records, changes]) => {
        const once = layScenario(portfolio(records), changes);
        expect(answer(layScenario(once, changes), asked)).toEqual(answer(once, asked));
        expect(answer(layScenario(anew(portfolio(records)), [...changes, ...changes]), asked)).toEqual(
          answer(once, asked),
        );
      }),
      runs,
    );
  });

  it("leaves the portfolio as it was", () => {
    fc.assert(
      fc.property(any, ([records, changes]) => {
        const facts = portfolio(records);
        const before = anew(facts);
        layScenario(facts, changes);
        expect(facts).toEqual(before);
      }),
      runs,
    );
  });

  it("says the same in whatever order its changes come", () => {
    const shuffled = any.chain(([records, changes]) =>
      fc.tuple(
        fc.constant(records),
        fc.constant(changes),
        fc.shuffledSubarray(changes, { minLength: changes.length }),
      ),
    );
    fc.assert(
      fc.property(shuffled, ([records, changes, others]) => {
        const facts = portfolio(records);
        expect(answer(layScenario(facts, others), asked).lines).toEqual(
          answer(layScenario(facts, changes), asked).lines,
        );
      }),
      runs,
    );
  });

  it("that moves a milestone by +6 and by −6 changes nothing, also at the end of a month", () => {
    fc.assert(
      fc.property(anyRecords, fc.integer({ min: 1, max: 40 }), (records, months) => {
        const facts = portfolio(records);
        const there = layScenario(facts, [move("exit", months)]);
        expect(answer(layScenario(there, [move("exit", -months)]), asked)).toEqual(answer(facts, asked));
        expect(answer(layScenario(there, [move("later", -months)]), asked).lines).toEqual(
          answer(layScenario(facts, [move("exit", months), move("later", -months)]), asked).lines,
        );
      }),
      runs,
    );
  });

  it("that removes a contract removes exactly its lines", () => {
    fc.assert(
      fc.property(anyRecords, (records) => {
        const facts = portfolio(records);
        const without = answer(layScenario(facts, [remove("contracts", "0")]), asked).lines;
        expect(without).toEqual(
          answer(facts, asked).lines.filter((line) => !line.id.startsWith("contracts/0/")),
        );
      }),
      runs,
    );
  });

  it("computed from what is remembered is the same as computed anew", () => {
    fc.assert(
      fc.property(any, ([records, changes]) => {
        const facts = portfolio(records);
        expand(facts, asked);
        const over = layScenario(facts, changes);
        expect(answer(over, asked)).toEqual(answer(anew(over), asked));
      }),
      runs,
    );
  });

  it("asked for two years says what the first two of five say, and adds up to one total by every dimension", () => {
    fc.assert(
      fc.property(any, ([records, changes]) => {
        const over = layScenario(portfolio(records), changes);
        const horizon = { from: inMonth("2026-11"), months: 24 };
        const short = expand(anew(over), question({ until: inMonth("2028-10") }));
        const long = expand(over, asked);
        const plain = rollUp(short, "accrual", horizon, []);
        expect(plain.totals).toEqual(rollUp(long, "accrual", horizon, []).totals);
        for (const by of ["source", "category", "cost-centre", "nature", "line"] as const)
          expect(rollUp(long, "accrual", horizon, [by]).totals).toEqual(plain.totals);
      }),
      runs,
    );
  });
});

describe("ten thousand random edits", () => {
  it("computed one after the other from what is remembered end where the whole computed anew ends", () => {
    const [sample] = fc.sample(any, { numRuns: 1, seed: 7 });
    if (!sample) throw new Error("no sample");
    let facts = portfolio(sample[0]);
    let seed = 7;
    const next = (most: number) => (seed = (seed * 48271) % 2147483647) % most;
    const horizon = { from: inMonth("2026-01"), months: 60 };
    const total = (of: typeof facts) => rollUp(expand(of, asked), "accrual", horizon, ["line"]).rows;
    for (let n = 0; n < 10_000; n++) {
      const change = [
        () => amend("contracts", String(next(4)), ["items", "1", "annualPrice"], typed(String(next(90_000)))),
        () => amend("positions", String(next(3)), ["fte"], typed(`0.${next(10)}`)),
        () => move("exit", next(13) - 6),
        () => move(String(next(3)), 0, { kind: "positions", path: ["start"], days: next(60) - 30 }),
        () => amend("initiatives", "0", ["runPerMonth"], next(2) ? typed(String(next(5000))) : zero),
      ][next(5)]?.();
      if (change) facts = anotherBase(layScenario(facts, [change]));
      if (n % 100 === 0) expect(total(facts)).toEqual(total(anew(facts)));
      else total(facts);
    }
  }, 60_000);
});

/** The changed facts as new facts: as if the changes had been stored. */
function anotherBase(over: Portfolio): Portfolio {
  const stored: Portfolio = { ...over };
  Reflect.deleteProperty(stored, "laid");
  return stored;
}
