import { expect, test } from "vitest";
import { decimal } from "./decimal";
import { byId, inMonth, initiative, onDay, person, portfolio, question, typed } from "./examples";
import { expand } from "./expand";
import { feasible } from "./feasible";
import type { Person } from "./facts";
import type { Portfolio } from "./portfolio";
import type { RateCard } from "./rate-card";
import type { Role } from "./role";
import type { RoleCost } from "./role-cost";
import type { Level } from "./skill";
import { blankEntry } from "./skill-level";

const engineer: Role = {
  ...{ id: "data", version: 1, name: "Data engineer", family: null, level: null, next: null },
  skills: [{ skill: "lake", level: 3 }],
  ...{
    certifications: [],
    induction: [],
    equipmentCost: decimal(0),
    seatCostPerMonth: decimal(0),
    currency: "GBP",
  },
};

const cost = (given: Partial<RoleCost> = {}): RoleCost => ({
  ...{ role: engineer, seats: 0, fte: 0, vacancies: 0, actual: 550_000, band: null, seat: 0 },
  ...{ equipment: 150_000, induction: 0, monthly: 550_000, firstYear: 562_500 },
  ...given,
});

const card: RateCard = {
  ...{
    id: "R",
    version: 1,
    vendor: "V-1",
    role: "Data engineer, senior",
    level: null,
    education: null,
    minYears: null,
  },
  ...{ unit: "day", currency: "GBP", rate: typed("640"), validFrom: null, validTo: null, contract: null },
};

const work = initiative({
  start: onDay("2027-03-01"),
  durationMonths: 3,
  efforts: [{ days: typed("40"), team: null, role: null, skill: "lake", level: 3 }],
});

function house(people: readonly Person[], levels: Readonly<Record<string, Level>>): Portfolio {
  const base = portfolio({ people, initiatives: [work] });
  const entries = Object.entries(levels).map(([who, level]) => ({
    ...blankEntry(who, "lake"),
    version: 1,
    level,
  }));
  return { ...base, roles: byId([engineer]), personSkills: byId(entries), rateCards: byId([card]) };
}

const ask = (people: readonly Person[], levels: Readonly<Record<string, Level>>, costs = [cost()]) => {
  const all = house(people, levels);
  return feasible(work, { portfolio: all, context: expand(all, question()).context, costs });
};

test("whoever has the skill when the work begins can do it, and nothing is to be priced", () => {
  const found = ask([person({ id: "ann" })], { ann: 3 });
  expect(found).toMatchObject({ start: inMonth("2027-03"), first: inMonth("2027-03") });
  expect(found?.needs[0]).toMatchObject({ holders: [{ id: "ann" }], ways: [] });
});

test("somebody who comes in May makes May the first month", () => {
  expect(ask([person({ id: "ann", startDate: onDay("2027-05-10") })], { ann: 4 })?.first).toBe(
    inMonth("2027-05"),
  );
});

test("a gap is priced three ways: by the nearest person, the role, and the days at the rate card", () => {
  const found = ask([person({ id: "ann", name: "Ann" }), person({ id: "bo", name: "Bo" })], {
    ann: 2,
    bo: 1,
  });
  expect(found?.first).toBeNull();
  // From November 2026: one level is six months, a hire four, a contractor one.
  expect(found?.needs[0]?.ways).toEqual([
    expect.objectContaining({ by: "train", who: "Ann", month: inMonth("2027-05"), cost: null }),
    // 3 × 5,500 and 1,500 once.
    expect.objectContaining({ by: "hire", who: "Data engineer", month: inMonth("2027-03"), cost: 1_800_000 }),
    // 40 × 640.
    expect.objectContaining({ by: "contract", month: inMonth("2026-12"), cost: 2_560_000 }),
  ]);
});

test("who may not see pay gets no price of a hire, and nobody who knows any of it means nobody to train", () => {
  const ways = ask([], {}, [cost({ monthly: null })])?.needs[0]?.ways;
  expect(ways?.map(({ by, cost: price }) => [by, price])).toEqual([
    ["hire", null],
    ["contract", 2_560_000],
  ]);
});

test("what asks for no skill is not told of", () => {
  const all = house([], {});
  const plain = initiative({
    efforts: [{ days: typed("5"), team: null, role: null, skill: null, level: null }],
  });
  expect(feasible(plain, { portfolio: all, context: expand(all, question()).context, costs: [] })).toBeNull();
});
