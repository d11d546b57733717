import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { monthOf } from "./day";
import {
  contract,
  inMonth,
  initiative,
  item,
  milestone,
  onDay,
  portfolio,
  question,
  typed,
} from "./examples";
import { contextOf, expand } from "./expand";
import { monthAt, printMonth } from "./month";
import { rollUp } from "./plan";
import type { Records } from "./examples";
import { layScenario } from "./scenario";
import type { Contract } from "./sources/contract";
import { strandingsOf } from "./stranded";
import { cheapestDate, type Movable, movablesOf } from "./stranded-cheapest";

/** A hall for 12,000 a year that renews each 1 July with six months' notice. */
const hall = contract({
  id: "hall",
  start: onDay("2023-07-01"),
  end: onDay("2024-06-30"),
  renewal: "renews",
  noticeMonths: 6,
  service: "Data hall",
});

/** The exit takes three months from the milestone on, ends the hall and runs nothing in its place. */
const exit = initiative({
  id: "exit",
  start: { milestone: "out", months: 0 },
  service: "Data hall",
  benefits: [{ action: "end-contract", target: "hall", remainingPct: null }],
});

const records = (out: string, more: readonly Contract[] = [], given: Partial<typeof exit> = {}): Records => ({
  contracts: [hall, ...more],
  initiatives: [{ ...exit, ...given }],
  milestones: [milestone("out", out)],
});

function strandings(known: Records) {
  const facts = portfolio(known);
  const plan = expand(facts, question());
  const [first] = facts.facts.initiatives.values();
  if (!first) throw new Error("no initiative");
  return strandingsOf(first, facts.facts, plan.context, (subject) =>
    plan.lines.filter(({ source, record }) => `${source}/${record}` === subject),
  );
}

describe("what runs on after the initiative by which nothing needs it any more", () => {
  test("is a contract up to the end of its term, in months and money", () => {
    // over by the end of September 2027, bound to 30 June 2028
    expect(strandings(records("2027-07-01")).stranded).toEqual([
      {
        initiative: "exit",
        subject: "contracts/hall",
        why: "benefit",
        served: inMonth("2027-09"),
        until: inMonth("2028-06"),
        months: 9,
        amount: 900_000,
      },
    ]);
  });

  test("is nothing where the term ends with it", () => {
    expect(strandings(records("2027-04-01")).stranded).toEqual([]);
  });

  test("is what is named as replaced, also where nobody decided to end it", () => {
    const lines = contract({
      id: "wan",
      start: onDay("2026-01-01"),
      end: null,
      renewal: "open",
      replacedBy: "exit",
      items: [item({ annualPrice: typed("1200") })],
    });
    const found = strandings(records("2027-04-01", [lines])).stranded;
    expect(found).toMatchObject([{ subject: "contracts/wan", why: "replaced", months: 42, amount: 420_000 }]);
  });

  test("is what serves the retired service and was forgotten; not where something runs in its place, nor what is to end anyway", () => {
    const forgotten = contract({
      id: "fire",
      start: onDay("2026-01-01"),
      end: null,
      renewal: "open",
      service: "Data hall",
    });
    const of = (given: Partial<typeof exit>, more: Partial<Contract> = {}) =>
      strandings(records("2027-04-01", [{ ...forgotten, ...more }], given)).stranded;
    expect(of({})).toMatchObject([{ subject: "contracts/fire", why: "service" }]);
    expect(of({ runPerMonth: typed("10") })).toEqual([]);
    expect(of({}, { decision: "end" })).toEqual([]);
    expect(of({ status: "idea" })).toEqual([]);
  });
});

describe("what is lost before it is replaced", () => {
  const old = contract({ id: "old", service: "Mail", start: onDay("2024-01-01"), end: onDay("2026-12-31") });
  const move = initiative({
    id: "new",
    service: "Mail",
    start: onDay("2027-01-01"),
    runPerMonth: typed("500"),
  });
  const gaps = (given: Partial<Contract>, others: readonly Contract[] = []) =>
    strandings({ contracts: [{ ...old, ...given }, ...others], initiatives: [move] }).uncovered;

  test("is the months between its end and its replacement, at its latest price", () => {
    expect(gaps({})).toEqual([
      {
        initiative: "new",
        subject: "contracts/old",
        service: "Mail",
        lost: onDay("2026-12-31"),
        replaced: inMonth("2027-03"),
        months: 3,
        amount: 300_000,
      },
    ]);
  });

  test("is nothing where it goes on, where another contract covers the service, or where it ends later", () => {
    expect(gaps({ renewal: "renews" })).toEqual([]);
    expect(gaps({ end: onDay("2027-03-31") })).toEqual([]);
    expect(gaps({}, [contract({ id: "other", service: "Mail", end: onDay("2028-12-31") })])).toEqual([]);
  });
});

describe("the cheapest date", () => {
  const cheapest = (known: Records, kind: Movable["kind"] = "milestones") => {
    const facts = portfolio(known);
    const [first] = facts.facts.initiatives.values();
    if (!first) throw new Error("no initiative");
    const movable = movablesOf(first, facts.facts.milestones).find((one) => one.kind === kind);
    return { facts, movable, found: movable ? cheapestDate(facts, question(), first, movable) : null };
  };

  test("is asked of the initiative by itself, and of the milestone it hangs on in the end", () => {
    const own = cheapest(records("2027-07-01"), "initiatives").found;
    expect(own?.movable).toEqual({ kind: "initiatives", record: "exit", field: "start" });
    expect(own?.best).toMatchObject({ months: -3, stranded: 0 });
  });

  test("of a hall that is left three months too late is three months earlier, in time for the notice", () => {
    const { found } = cheapest(records("2027-07-01"));
    expect(found?.movable).toEqual({ kind: "milestones", record: "out", field: "date" });
    expect(found?.now.stranded).toBe(900_000);
    expect(found?.best).toMatchObject({ months: -3, stranded: 0 });
    expect(Number(found?.now.cost) - Number(found?.best.cost)).toBe(1_200_000);
  });

  test("is never before this month, and not asked of what has no date", () => {
    expect(cheapest(records("2027-01-01")).found?.tried[0]?.months).toBe(-2);
    expect(cheapest({ ...records("2027-01-01"), milestones: [milestone("out", null)] }).found).toBeNull();
  });

  test("is never dearer than today, and its money is the plan's, moved by a scenario", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 30 }),
        fc.integer({ min: 0, max: 12 }),
        fc.integer({ min: 1, max: 24 }),
        fc.integer({ min: 0, max: 3_000 }),
        fc.integer({ min: 1, max: 14 }),
        fc.constantFrom<Movable["kind"]>("milestones", "initiatives"),
        (out, noticeMonths, renewalMonths, run, durationMonths, kind) => {
          const other = contract({ id: "other", end: onDay("2029-12-31") });
          const day = printMonth(monthAt(inMonth("2026-12") + out));
          const known: Records = {
            contracts: [{ ...hall, noticeMonths, renewalMonths }, other],
            initiatives: [
              { ...exit, durationMonths, runPerMonth: typed(String(run)), oneOff: typed("5000") },
            ],
            milestones: [milestone("out", `${day}-15`)],
          };
          const { facts, found, movable } = cheapest(known, kind);
          if (!found || !movable) throw new Error("no date");
          expect(found.best.cost).toBeLessThanOrEqual(found.now.cost);
          const asked = question();
          const horizon = { from: monthOf(asked.today), months: asked.until - monthOf(asked.today) + 1 };
          const total = (months: number) => {
            const moved = layScenario(facts, [
              { id: "m", act: "move", kind, record: movable.record, path: [movable.field], months, days: 0 },
            ]);
            return rollUp(expand(moved, asked), "accrual", horizon, []).total;
          };
          for (const shift of [found.best, found.tried.at(-1) ?? found.best])
            expect(total(shift.months) - total(0)).toBe(shift.cost - found.now.cost);
        },
      ),
      { numRuns: 40 },
    );
  });

  test("looks at what moves along, and at nothing else", () => {
    const { found } = cheapest(records("2027-07-01", [contract({ id: "other" })]));
    expect(found?.affected).toEqual(["initiatives/exit", "contracts/hall"]);
  });
});

test("the money that runs on is the plan's own overlap, never more than the whole contract", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 1, max: 36 }), (out, renewalMonths) => {
      const day = printMonth(monthAt(inMonth("2026-12") + out));
      const known = { ...records(`${day}-01`), contracts: [{ ...hall, renewalMonths }] };
      const facts = portfolio(known);
      const { context } = contextOf(facts, question());
      const [line] = expand(facts, question()).lines.filter(({ record }) => record === "hall");
      const overlap = line?.marks.find(({ mark }) => mark === "overlap");
      const inOverlap = [...(line?.amounts ?? [])].reduce((sum, amount, i) => {
        const m = Number(line?.first) + i;
        return overlap && m >= overlap.from && m <= overlap.to && m >= monthOf(context.today)
          ? sum + amount
          : sum;
      }, 0);
      expect(strandings(known).stranded.reduce((sum, { amount }) => sum + amount, 0)).toBe(inOverlap);
    }),
    { numRuns: 60 },
  );
});
