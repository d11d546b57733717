import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { amountsOf, issuesOf, linesOf } from "./example-plans";
import { contract, inMonth, onDay, portfolio, question, rates } from "./examples";
import { expand } from "./expand";
import type { Rate } from "./facts";
import { printMonth } from "./month";
import { until, worldOf } from "./oracle/agreement";
import { anyDecimal, anyMonth } from "./oracle/arbitraries";
import { rateAt } from "./oracle/world";
import { read } from "./oracle/fraction";
import { rollUp } from "./plan";
import { RateTable } from "./rates";

const close = inMonth("2026-06");
const table = (given: readonly Rate[]) => new RateTable("GBP", given, close).of("USD");
const at = (given: readonly Rate[], month: string) => table(given)?.exactAt(inMonth(month));

describe("a month's rate", () => {
  const both = [
    ...rates("USD", "2026-01", ["0.71", "0.72", "0.73"], "actual"),
    ...rates("USD", "2026-01", ["0.8"]),
    ...rates("USD", "2026-07", ["0.87"]),
  ];

  it("is the actual one up to the last close, the plan's after it", () => {
    expect([at(both, "2026-01"), at(both, "2026-07")]).toEqual(["0.71", "0.87"]);
  });

  it("falls back to the other table, and says so", () => {
    const planned = rates("USD", "2026-05", ["0.85", "0.86", "0.87"]);
    expect(at(planned, "2026-06")).toBe("0.86");
    expect(table(planned)?.kindAt(inMonth("2026-06"))).toBe("other");
    expect(at(rates("USD", "2026-08", ["0.9"], "actual"), "2026-08")).toBe("0.9");
  });

  it("is the latest earlier one where it has none, the first one before that, and says so", () => {
    expect([at(both, "2026-05"), at(both, "2030-01"), at(both, "2020-01")]).toEqual(["0.73", "0.87", "0.71"]);
    expect(["2026-05", "2030-01", "2020-01"].map((m) => table(both)?.kindAt(inMonth(m)))).toEqual([
      "carried",
      "carried",
      "carried",
    ]);
  });

  it("goes on with the plan's own rates after a stray actual one", () => {
    const stray = [...rates("USD", "2026-07", ["0.87"]), ...rates("USD", "2026-09", ["0.5"], "actual")];
    expect([at(stray, "2026-09"), at(stray, "2026-10"), at(stray, "2028-01")]).toEqual([
      "0.5",
      "0.87",
      "0.87",
    ]);
  });

  it("is 1 for the reporting currency, and nothing without any rate: never 1:1", () => {
    const empty = new RateTable("GBP", [], close);
    expect(empty.of("GBP")?.exactAt(inMonth("2026-01"))).toBe("1");
    expect(empty.of("USD")).toBeNull();
  });

  it("is the oracle's, for any tables", () => {
    const anyRate = fc.record({
      currency: fc.constant("USD"),
      month: anyMonth("2025-01", "2028-12"),
      rate: anyDecimal(1, 3, 4),
      table: fc.constantFrom("plan" as const, "actual" as const),
    });
    const anyRates = fc.uniqueArray(anyRate, {
      minLength: 1,
      maxLength: 8,
      selector: ({ month, table: of }) => `${month}${of}`,
    });
    fc.assert(
      fc.property(
        anyRates,
        anyMonth("2024-01", "2030-12"),
        anyMonth("2025-06", "2027-06"),
        (given, month, lastClose) => {
          const world = {
            ...worldOf({ today: onDay("2026-11-22"), view: "accrual", lastClose, wish: null }),
            rates: given,
          };
          const found = new RateTable("GBP", given, lastClose).of("USD");
          expect(read(found?.exactAt(month) ?? "")).toEqual(rateAt(world, "USD", month));
          expect(found?.at(month)).toBe(Number(found?.exactAt(month)));
        },
      ),
    );
  });
});

describe("what is said of rates", () => {
  const abroad = contract({ currency: "USD" });
  const said = (given: readonly Rate[]) =>
    issuesOf({ contracts: [{ ...abroad, decision: "end" }], rates: given, lastClose: close }).map(
      ({ kind, subject, months, incomplete }) => ({
        kind,
        subject,
        months: months.map(printMonth).join(" "),
        incomplete,
      }),
    );

  it("is said once per currency, with the months", () => {
    const some = [
      ...rates("USD", "2026-02", ["1", "1", "1", "1", "1"], "actual"),
      ...rates("USD", "2026-07", ["1", "1", "1", "1"]),
    ];
    expect(said([...some, ...rates("USD", "2026-01", ["1"])])).toEqual([
      { kind: "rate-carried", subject: "currencies/USD", months: "2026-11 2026-12", incomplete: false },
      { kind: "rate-from-other-table", subject: "currencies/USD", months: "2026-01", incomplete: false },
    ]);
  });

  it("does not depend on how far a plan was asked for before", () => {
    const facts = portfolio({
      contracts: [contract({ currency: "USD", end: null, renewal: "open" })],
      rates: rates("USD", "2026-01", ["1"]),
      lastClose: close,
    });
    const short = () => expand(facts, question({ until: inMonth("2026-08") })).issues;
    const fresh = short();
    expand(facts, question({ until }));
    expect(short()).toEqual(fresh);
  });
});

describe("a currency without any rate", () => {
  const facts = portfolio({ contracts: [contract({ currency: "USD" }), contract({ id: "C-2" })] });
  const plan = expand(facts, question());
  const rolled = rollUp(plan, "accrual", { from: inMonth("2026-01"), months: 12 }, ["source"]);

  it("keeps its lines in their own currency, outside the total, which is incomplete", () => {
    expect(rolled.rows.map(({ currency }) => currency)).toEqual([null, "USD"]);
    expect([rolled.total, rolled.incomplete]).toEqual([1_200_000, true]);
    expect(plan.issues).toMatchObject([
      {},
      {},
      { kind: "rate-missing", subject: "currencies/USD", incomplete: true },
    ]);
  });

  it("is rounded to its own minor units", () => {
    const yen = linesOf({ contracts: [contract({ currency: "JPY" })] }).get("contracts/C-1/1");
    expect(amountsOf(yen, "2026-01", 1)).toEqual([1000]);
  });

  it("does not touch a horizon in which it has no months", () => {
    expect(rollUp(plan, "accrual", { from: inMonth("2028-01"), months: 12 }, []).incomplete).toBe(false);
  });
});
