import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Certificate, Requirement } from "./certification";
import { addDays, type Day, firstDayOf, lastDayOf, printDay } from "./day";
import {
  byId,
  contract,
  inMonth,
  item,
  onDay,
  person,
  portfolio,
  position,
  training,
  typed,
} from "./examples";
import { monthAt, printMonth } from "./month";
import type { Portfolio } from "./portfolio";
import { RateTable } from "./rates";
import { coverOf } from "./requirement-cover";
import { Holders } from "./requirement-holders";
import { firstRenewals, shortfalls } from "./requirement-renewals";
import { schedule } from "./schedule";
import { certificate, certification, requirement } from "./training-examples";
import { lastValidDay } from "./certificate";

const today = onDay("2026-11-22");
const horizon = { from: inMonth("2026-11"), months: 18 };
const catalogue = byId([certification(), certification({ id: "sec", fee: typed("500") })]);

const world = (
  certificates: readonly Certificate[],
  given: Parameters<typeof portfolio>[0] = {},
  people = [person(), person({ id: "H-2", name: "Ben" }), person({ id: "H-3", name: "Cem", team: "Desk" })],
): Portfolio => ({
  ...portfolio({ people, ...given }),
  certificates: byId(certificates),
  certifications: catalogue,
});

const planned = (facts: Portfolio) => schedule(facts.facts.milestones);
const cover = (facts: Portfolio, given: Partial<Requirement> = {}) => {
  const required = requirement(given);
  return coverOf(required, new Holders(facts, planned(facts), today).of(required), horizon, today);
};
const heldBy = (facts: Portfolio, given: Partial<Requirement> = {}) =>
  Object.fromEntries(cover(facts, given).months.map(({ month, held }) => [printMonth(month), held]));
const shortDay = (facts: Portfolio, given: Partial<Requirement> = {}) => {
  const { shortFrom } = cover(facts, given);
  return shortFrom === null ? null : printDay(shortFrom);
};

describe("the cover of a requirement", () => {
  const two = [certificate("2024-02-29"), certificate("2024-06-10", { person: "H-2" })];

  it("falls in the month after a last valid day that is a month's end, and in the month itself otherwise", () => {
    const monthEnd = heldBy(world(two));
    expect([monthEnd["2027-02"], monthEnd["2027-03"]]).toEqual([2, 1]);
    const held = heldBy(world([certificate("2024-01-31"), certificate("2024-06-10", { person: "H-2" })]));
    expect([held["2027-01"], held["2027-02"]]).toEqual([2, 1]);
    expect([held["2027-05"], held["2027-06"]]).toEqual([1, 0]);
    expect(shortDay(world(two))).toBe("2027-06-11");
    expect(shortDay(world(two), { holders: 2 })).toBe("2027-03-01");
  });

  it("shows a gap of one day in the middle of a month", () => {
    const gap = world([certificate("2024-03-09"), certificate("2027-03-11")]);
    expect(heldBy(gap)["2027-03"]).toBe(0);
    expect(shortDay(gap)).toBe("2027-03-10");
    expect(shortDay(world([certificate("2024-03-09"), certificate("2027-03-10")]))).toBeNull();
  });

  it("ends with the last day of a leaver, also where only the seat says so, and begins with a joiner", () => {
    const held = [certificate("2026-01-01")];
    const leaves = [person({ endDate: onDay("2027-01-31") })];
    expect(shortDay(world(held, {}, leaves))).toBe("2027-02-01");
    expect(shortDay(world(held, { positions: [position({ end: onDay("2027-03-15") })] }))).toBe("2027-03-16");
    expect(heldBy(world(held, {}, [person({ startDate: onDay("2027-02-01") })]))).toMatchObject({
      "2027-01": 0,
      "2027-02": 1,
    });
  });

  it("counts what a planned course leads to apart from what is held", () => {
    const facts = world([], { trainings: [training({ certification: "net", people: ["H-1"] })] });
    const { shortFrom, shortFromPlanned, months } = cover(facts, { from: onDay("2027-04-01") });
    expect([shortFrom && printDay(shortFrom), shortFromPlanned]).toEqual(["2027-04-01", null]);
    expect(months.at(5)).toMatchObject({ needed: 1, held: 0, planned: 1 });
    expect(months.at(0)).toEqual({ month: inMonth("2026-11"), needed: 0, held: null, planned: null });
    const cancelled = world([], { trainings: [training({ certification: "net", status: "cancelled" })] });
    expect(cover(cancelled).shortFromPlanned).toBe(today);
  });

  it("is by those it is about: of the role, of the team and those below it", () => {
    const held = [certificate("2026-01-01", { person: "H-3" })];
    const teams = {
      ...world(held),
      teams: byId([{ id: "Desk", version: 1, name: "Desk", parent: "Ops", head: null }]),
    };
    expect(shortDay(teams, { subject: "team", subjectId: "Ops" })).toBeNull();
    expect(shortDay(teams, { subject: "team", subjectId: "Platform" })).toBe("2026-11-22");
    const roles = world(held, {}, [person({ id: "H-3", role: "Engineer" })]);
    expect(shortDay(roles, { subject: "role", subjectId: "Engineer" })).toBeNull();
    expect(shortDay(roles, { subject: "role", subjectId: "Analyst" })).toBe("2026-11-22");
  });

  it("of a skill counts the levels somebody else gave", () => {
    const able = (level: 2 | 3 | null) => ({
      ...world([]),
      personSkills: byId([
        {
          id: "H-1/bgp",
          version: 1,
          person: "H-1",
          skill: "bgp",
          level,
          selfLevel: 4 as const,
          verifiedBy: null,
          verifiedOn: null,
          specialist: false,
        },
      ]),
    });
    const asks = { certification: null, skill: "bgp", level: 3 } as const;
    expect([3, 2, null].map((level) => shortDay(able(level as 3), asks))).toEqual([
      null,
      "2026-11-22",
      "2026-11-22",
    ]);
  });
});

describe("for any certificates and people", () => {
  const anyDay = fc.integer({ min: -900, max: 900 }).map((n) => addDays(today, n));
  const anyHeld = fc.array(
    fc.record({
      issued: anyDay,
      length: fc.integer({ min: 0, max: 1_100 }),
      person: fc.constantFrom("H-1", "H-2", "H-3"),
    }),
    { maxLength: 7 },
  );
  const factsOf = (rows: readonly { issued: Day; length: number; person: string }[]) =>
    world(
      rows.map(({ issued, length, person: by }) =>
        certificate(printDay(issued), { person: by, expires: addDays(issued, length) }),
      ),
    );

  it("a month shows the fewest who hold a valid certificate on any of its days from today on", () => {
    fc.assert(
      fc.property(anyHeld, fc.integer({ min: 0, max: 17 }), (rows, at) => {
        const facts = factsOf(rows);
        const m = monthAt(horizon.from + at);
        const days = Array.from({ length: lastDayOf(m) - firstDayOf(m) + 1 }, (_, i) =>
          addDays(firstDayOf(m), i),
        );
        const counts = days
          .filter((day) => day >= today)
          .map((day) => {
            const valid = [...facts.certificates.values()].filter((one) => {
              const last = lastValidDay(one, catalogue.get(one.certification));
              return one.issued <= day && last !== null && day <= last;
            });
            return new Set(valid.map((one) => one.person)).size;
          });
        expect(cover(facts).months[at]?.held).toBe(Math.min(...counts));
      }),
      { numRuns: 60 },
    );
  });

  it("renewing what is to be renewed first leaves a gap only where nobody is left whose renewal would close it", () => {
    fc.assert(
      fc.property(anyHeld, fc.integer({ min: 1, max: 3 }), (all, holders) => {
        const rows = all.filter(({ issued }) => issued <= today);
        const facts = factsOf(rows);
        const renewals = firstRenewals([cover(facts, { holders })], questionOf(facts));
        const renewed = renewals.map(({ person: by, lastDay }) =>
          certificate(printDay(Math.max(lastDay + 1, today) as Day), { person: by }),
        );
        const after = world([...facts.certificates.values(), ...renewed]);
        const gap = cover(after, { holders }).shortFrom;
        expect(new Set(renewals.map(({ certificate: id }) => id)).size).toBe(renewals.length);
        if (gap === null) return;
        const holding = new Holders(after, planned(after), today);
        for (const { person: by } of rows)
          expect(
            holding.countsOn(gap, by, requirement(), new Map()) || renewals.some((one) => one.person === by),
          ).toBe(true);
      }),
      { numRuns: 80 },
    );
  });
});

const questionOf = (facts: Portfolio) => ({
  portfolio: facts,
  schedule: planned(facts),
  rates: new RateTable("GBP", facts.rates, inMonth("2026-10")),
  horizon,
  today,
});

describe("which renewals to do first", () => {
  const held = [
    certificate("2024-01-10"),
    certificate("2024-02-10", { certification: "sec" }),
    certificate("2024-01-20", { certification: "sec", person: "H-2" }),
  ];
  const facts = world(held, {
    contracts: [contract({ id: "C-7", items: [item({ annualPrice: typed("64000") })] })],
  });
  const required = [
    requirement({ id: "R-small", amountAtRisk: typed("5000") }),
    requirement({ id: "R-later", certification: "sec", subject: "contract", subjectId: "C-7" }),
    requirement({
      id: "R-big",
      certification: "sec",
      holders: 2,
      amountAtRisk: typed("90000"),
      currency: "GBP",
    }),
  ];
  const covers = required.map((one) =>
    coverOf(one, new Holders(facts, planned(facts), today).of(one), horizon, today),
  );

  it("goes by the month of the shortfall, then by the money at risk", () => {
    expect(
      shortfalls(covers, questionOf(facts)).map(({ requirement: { id }, month, amount }) => [
        id,
        printMonth(month),
        amount,
      ]),
    ).toEqual([
      ["R-big", "2027-01", 9_000_000],
      ["R-small", "2027-01", 500_000],
      ["R-later", "2027-02", 6_400_000],
    ]);
  });

  it("names each certificate once, with its fee, and what it serves", () => {
    expect(
      firstRenewals(covers, questionOf(facts)).map(({ certificate: id, fee, requirements }) => [
        id,
        fee,
        requirements,
      ]),
    ).toEqual([
      ["H-2/sec/2024-01-20", 50_000, ["R-later", "R-big"]],
      ["H-1/sec/2024-02-10", 50_000, ["R-later", "R-big"]],
      ["H-1/net/2024-01-10", 30_000, ["R-small"]],
    ]);
  });

  it("leaves out whom it would not help: a leaver, a retired certification, what a later certificate carries on", () => {
    const gone = world(held, {}, [
      person({ endDate: onDay("2026-12-31") }),
      person({ id: "H-2", name: "Ben" }),
    ]);
    const of = (own: Portfolio) =>
      firstRenewals([cover(own)], questionOf(own)).map(({ certificate: id }) => id);
    expect(of(gone)).toEqual([]);
    expect(of({ ...facts, certifications: byId([certification({ retired: true })]) })).toEqual([]);
    expect(of(world([certificate("2022-01-10"), certificate("2024-01-10")]))).toEqual(["H-1/net/2024-01-10"]);
  });

  it("renews what has lapsed as from today", () => {
    expect(
      firstRenewals(
        [cover(world([certificate("2023-11-04")]))],
        questionOf(world([certificate("2023-11-04")])),
      ),
    ).toMatchObject([{ lastDay: onDay("2026-11-04"), month: inMonth("2026-11") }]);
  });
});
