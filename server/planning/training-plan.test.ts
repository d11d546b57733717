import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { printDay } from "./day";
import {
  byId,
  inMonth,
  onDay,
  person,
  portfolio,
  position,
  question,
  rates,
  training,
  typed,
} from "./examples";
import { expand } from "./expand";
import { amountIn } from "./line";
import { printMonth } from "./month";
import type { Portfolio } from "./portfolio";
import type { TrainingBudget } from "./training-budget";
import { certificate, certification } from "./training-examples";
import { mandatoryTrainings } from "./training-mandatory";
import { trainingOf } from "./training-need";
import { trainingPlan } from "./training-plan";
import { trainingNeeds } from "./training-proposals";
import { trainingBudgetStanding, trainingShares } from "./training-spending";

const today = onDay("2026-11-22");
const people = [
  person(),
  person({ id: "H-2", name: "Ben", team: "Desk" }),
  person({ id: "H-3", name: "Cem", team: "Desk" }),
];
const teams = byId([
  { id: "Ops", version: 1, name: "Ops", parent: null, head: null },
  { id: "Desk", version: 1, name: "Desk", parent: "Ops", head: null },
]);
const world = (given: Parameters<typeof portfolio>[0], more: Partial<Portfolio> = {}): Portfolio => ({
  ...portfolio({
    people,
    positions: people.map(({ id }) => position({ id: `P-${id}`, person: id })),
    ...given,
  }),
  teams,
  ...more,
});
const budget = (given: Partial<TrainingBudget> = {}): TrainingBudget => ({
  id: "B-1", version: 1, year: inMonth("2026-01"), team: "Ops", person: null, amount: typed("1000"), currency: "GBP",
  ...given,
}); // biome-ignore format: a table of defaults

const horizon = { from: inMonth("2026-01"), months: 24 };
const spent = (facts: Portfolio) => {
  const { lines, context } = expand(facts, question());
  return {
    lines,
    context,
    shares: trainingShares(lines, facts, horizon, { schedule: context.schedule, today }),
  };
};
const standing = (facts: Portfolio, given: Partial<TrainingBudget> = {}) => {
  const { shares, context } = spent(facts);
  return trainingBudgetStanding(budget(given), shares, facts, context.rates);
};

describe("a training budget", () => {
  const trainings = [
    training({
      fee: typed("100"),
      people: ["H-1", "H-2", "H-3"],
      travel: typed("0.01"),
      date: onDay("2026-11-22"),
      costCentre: null,
    }),
    training({ id: "T-2", fee: typed("250"), people: ["H-2"], date: onDay("2026-12-01") }),
    training({ id: "T-3", fee: typed("999"), people: ["H-2"], date: onDay("2027-01-01") }),
    training({
      id: "T-4",
      fee: typed("999"),
      people: ["H-2"],
      date: onDay("2026-12-01"),
      status: "cancelled",
    }),
  ];

  it("holds what its team and those below it took, up to today, and plan to take in its year", () => {
    expect(standing(world({ trainings }))).toMatchObject({
      amount: 100_000,
      taken: 20_000,
      planned: 25_000,
      left: 55_000,
    });
    expect(standing(world({ trainings }), { team: null, person: "H-1" })).toMatchObject({
      taken: 10_001,
      planned: 0,
    });
  });

  it("runs up month by month", () => {
    const { months } = standing(world({ trainings }));
    expect(months.slice(9).map(({ month, taken, planned }) => [printMonth(month), taken, planned])).toEqual([
      ["2026-10", 0, 0],
      ["2026-11", 20_000, 0],
      ["2026-12", 20_000, 25_000],
    ]);
  });

  it("without a rate for its currency is unknown, and what is left of it too", () => {
    expect(standing(world({ trainings }), { currency: "CHF" })).toMatchObject({
      amount: null,
      left: null,
      taken: 20_000,
    });
    const rated = world({ trainings, rates: rates("CHF", "2026-01", ["0.9"]) });
    expect(standing(rated, { currency: "CHF" })).toMatchObject({ amount: 90_000, left: 45_000 });
  });

  it("is shared among heads so that all shares add up to the lines, whoever is named", () => {
    const anyTraining = fc.record({
      fee: fc.integer({ min: 0, max: 9_999 }).map((n) => typed((n / 100).toFixed(2))),
      travel: fc.integer({ min: 0, max: 99_999 }).map((n) => typed((n / 100).toFixed(2))),
      people: fc.subarray(["H-1", "H-2", "H-3", "H-9"]),
      places: fc.option(fc.integer({ min: 4, max: 40 }), { nil: null }),
      costCentre: fc.constantFrom("IT", null),
      date: fc.constantFrom(onDay("2026-03-31"), onDay("2027-02-28")),
    });
    fc.assert(
      fc.property(fc.array(anyTraining, { maxLength: 4 }), (rows) => {
        const { lines, shares } = spent(
          world({ trainings: rows.map((row, n) => training({ ...row, id: String(n) })) }),
        );
        for (const m of [inMonth("2026-03"), inMonth("2027-02")]) {
          const planned = lines
            .filter(({ source }) => source === "training")
            .reduce((sum, line) => sum + amountIn(line, m), 0);
          expect(shares.filter(({ month }) => month === m).reduce((sum, { amount }) => sum + amount, 0)).toBe(
            planned,
          );
        }
      }),
    );
  });
});

describe("mandatory courses", () => {
  it("lack those of the role who are here and completed neither it nor another of its title", () => {
    const trainings = [
      training({
        title: "Safe work",
        mandatoryFor: "all",
        people: [],
        completions: [{ person: "H-1", day: today, evidence: null }],
      }),
      training({
        id: "T-2",
        title: " safe  WORK",
        people: ["H-2"],
        completions: [{ person: "H-2", day: today, evidence: null }],
      }),
      training({ id: "T-3", title: "Lifting", mandatoryFor: "Porter", people: [] }),
    ];
    const here = [
      ...people,
      person({ id: "H-4", endDate: onDay("2026-11-21") }),
      person({ id: "H-5", role: "Porter", startDate: onDay("2026-11-23") }),
    ];
    const lacking = mandatoryTrainings(world({ trainings, people: here }), today).map((one) => [
      one.training.id,
      one.people.length,
      one.lacking.map(({ id }) => id),
    ]);
    expect(lacking).toEqual([
      ["T-1", 3, ["H-3"]],
      ["T-3", 0, []],
    ]);
  });
});

describe("what people should learn", () => {
  const catalogue = byId([
    certification(),
    certification({ id: "sec", fee: null }),
    certification({ id: "old", retired: true }),
  ]);
  const needs = (facts: Portfolio) =>
    trainingNeeds({ portfolio: facts, schedule: expand(facts, question()).context.schedule, today });
  const holding = (...held: ReturnType<typeof certificate>[]) =>
    world({}, { certificates: byId(held), certifications: catalogue });
  const dates = (facts: Portfolio) =>
    needs(facts).map(({ id, date, by }) => [id, printDay(date), by && printDay(by)]);

  it("are renewals a month before the last day, not sooner than in two weeks unless it lapses before", () => {
    expect(
      dates(
        holding(
          certificate("2024-05-31"),
          certificate("2023-12-10", { person: "H-2" }),
          certificate("2023-11-30", { person: "H-3" }),
        ),
      ),
    ).toEqual([
      ["expires/H-1/net", "2027-05-01", "2027-05-31"],
      ["expires/H-2/net", "2026-12-06", "2026-12-10"],
      ["expires/H-3/net", "2026-11-30", "2026-11-30"],
    ]);
    expect(dates(holding(certificate("2023-11-04")))).toEqual([
      ["expires/H-1/net", "2026-12-06", "2026-11-04"],
    ]);
  });

  it("are none for what is far off, retired, carried on, planned, or held by somebody who leaves before", () => {
    expect(
      needs(holding(certificate("2024-11-23"), certificate("2024-01-01", { certification: "old" }))),
    ).toEqual([]);
    expect(needs(holding(certificate("2024-01-01"), certificate("2026-01-01")))).toEqual([]);
    const planned = world(
      { trainings: [training({ certification: "net", people: ["H-1"] })] },
      { certificates: byId([certificate("2024-01-01")]), certifications: catalogue },
    );
    expect(needs(planned)).toEqual([]);
    const leaver = world(
      { people: [person({ endDate: onDay("2027-01-01") })] },
      { certificates: byId([certificate("2024-01-02")]), certifications: catalogue },
    );
    expect(needs(leaver)).toEqual([]);
  });

  it("are certifications and skills the role asks for, at what the cheapest course asks", () => {
    const role = {
      ...{
        id: "net-eng",
        version: 1,
        name: "Network engineer",
        family: null,
        level: null,
        next: null,
        induction: [],
      },
      ...{
        certifications: ["Issuer Network"],
        skills: [{ skill: "bgp", level: 3 as const }],
        equipmentCost: typed("0"),
        seatCostPerMonth: typed("0"),
        currency: "GBP",
      },
    };
    const courses = [
      training({
        id: "T-8",
        title: "Routing",
        skill: "bgp",
        level: 3,
        fee: typed("900"),
        people: [],
        date: onDay("2025-01-01"),
      }),
      training({
        id: "T-9",
        title: "Routing, online",
        skill: "bgp",
        level: 4,
        fee: typed("400"),
        people: [],
        date: onDay("2025-01-01"),
      }),
      training({
        id: "T-7",
        title: "Routing, first steps",
        skill: "bgp",
        level: 2,
        fee: typed("50"),
        people: [],
        date: onDay("2025-01-01"),
      }),
    ];
    const facts = world(
      { trainings: courses, people: [person({ role: "network ENGINEER" })] },
      { roles: byId([role]), certifications: byId([certification()]) },
    );
    expect(needs(facts).map(({ reason, title, fee, like }) => [reason, title, fee, like])).toEqual([
      ["role", "Network", "300", null],
      ["skill", "Routing, online", "400", "T-9"],
    ]);
  });

  it("come cheapest first within what is left, and what has no known cost last", () => {
    const facts = holding(
      certificate("2024-01-31"),
      certificate("2024-02-28", { person: "H-2" }),
      certificate("2024-01-31", { certification: "sec", person: "H-2" }),
    );
    const { context } = expand(facts, question());
    const left = [
      standing(facts, { id: "B-2", year: inMonth("2027-01"), team: "Desk", amount: typed("299") }),
      standing(facts, {
        id: "B-3",
        year: inMonth("2027-01"),
        team: null,
        person: "H-1",
        amount: typed("300"),
      }),
    ];
    const proposals = trainingPlan(needs(facts), left, facts, context.rates);
    expect(proposals.map(({ id, cost, fits }) => [id, cost, fits])).toEqual([
      ["expires/H-1/net", 30_000, true],
      ["expires/H-2/net", 30_000, false],
      ["expires/H-2/sec", null, null],
    ]);
  });

  it("fit always where they are free, also into a budget that is overdrawn", () => {
    const free = {
      ...holding(certificate("2024-01-31")),
      certifications: byId([certification({ fee: typed("0") })]),
    };
    const { context } = expand(free, question());
    const over = standing(free, { year: inMonth("2027-01"), team: "Platform", amount: typed("-5") });
    expect(trainingPlan(needs(free), [over], free, context.rates)).toMatchObject([{ cost: 0, fits: true }]);
  });

  it("cost in the plan what was said once they are decided", () => {
    const facts = holding(certificate("2024-01-31"));
    const [need] = needs(facts);
    if (!need) throw new Error("there is a need");
    const decided = world({ trainings: [trainingOf(need, "T-1", undefined)] });
    const lines = expand(decided, question()).lines.filter(({ source }) => source === "training");
    expect(
      lines.map(({ costCentre, first, amounts }) => [costCentre, printMonth(first), amounts[0]]),
    ).toEqual([["IT", "2027-01", 30_000]]);
  });
});
