import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { carriers, holdersByMonth, losses } from "./bus-factor";
import type { Requirement } from "./certification";
import { holdersOf, skillCoverage } from "./coverage";
import { byId, inMonth, onDay, person, portfolio } from "./examples";
import type { Person } from "./facts";
import type { Portfolio } from "./portfolio";
import type { Level, PersonSkill, Skill } from "./skill";
import { skillHeat } from "./skill-heat";
import { blankEntry } from "./skill-level";

const day = onDay("2026-11-22");
const asked = { level: 3 as const, day };

const skill = (id: string, given: Partial<Skill> = {}): Skill => ({
  ...{ id, name: id, family: "Network", technology: null, service: null, version: 1 },
  ...given,
});

const knows = (who: string, what: string, given: Partial<PersonSkill>): PersonSkill => ({
  ...{ ...blankEntry(who, what), version: 1 },
  ...given,
});

const requirement = (given: Partial<Requirement>): Requirement => ({
  ...{
    id: "R-1",
    version: 1,
    subject: "team",
    subjectId: "Platform",
    certification: null,
    skill: "edi",
    level: 3,
  },
  ...{ holders: 2, from: null, to: null, amountAtRisk: null, currency: null, note: null },
  ...given,
});

interface House {
  readonly people: readonly Person[];
  readonly skills: readonly Skill[];
  readonly entries: readonly PersonSkill[];
  readonly requirements?: readonly Requirement[];
}

const house = ({ people, skills, entries, requirements = [] }: House): Portfolio => ({
  ...portfolio({ people }),
  skills: byId(skills),
  personSkills: byId(entries),
  requirements: byId(requirements),
});

const ann = person({ id: "ann", name: "Ann", endDate: onDay("2027-02-28") });
const bo = person({ id: "bo", name: "Bo", team: "Desk", startDate: onDay("2027-01-04") });
const cy = person({ id: "cy", name: "Cy", team: "Desk" });

describe("who has a skill", () => {
  const entries = [
    knows("ann", "edi", { level: 4, specialist: true }),
    knows("bo", "edi", { level: 3 }),
    knows("cy", "edi", { selfLevel: 3 }),
  ];
  const all = house({ people: [ann, bo, cy], skills: [skill("edi")], entries });

  test("counts who is here on the day, the highest level first, and tells apart who only says so", () => {
    expect(holdersOf(all, "edi", asked).map(({ person: { id }, given }) => [id, given])).toEqual([
      ["ann", true],
      ["cy", false],
    ]);
    const [edi] = skillCoverage(all, asked);
    expect(edi).toMatchObject({ selfOnly: 1, asked: 0, below: 0 });
  });

  test("a requirement of a team counts the people of that team", () => {
    const needs = [
      requirement({}),
      requirement({ id: "R-2", subject: "service", subjectId: "Orders", level: 4 }),
    ];
    const [edi] = skillCoverage(
      house({ people: [ann, bo, cy], skills: [skill("edi")], entries, requirements: needs }),
      asked,
    );
    expect(edi?.needs.map(({ requirement: { id }, holders, there }) => [id, holders, there])).toEqual([
      ["R-1", 2, 1],
      ["R-2", 2, 1],
    ]);
  });

  test("joiners add and leavers take away, on the last day of each month; the last day itself still counts", () => {
    const question = { ...asked, months: 5 };
    // Nov Ann and Cy; Jan Bo comes; Ann's last day is the last of February, so she is gone in March.
    expect(holdersByMonth(all, question).get("edi")).toEqual([2, 2, 3, 3, 2]);
  });
});

describe("who carries what", () => {
  const orders = { technology: "EDI", service: "Orders" };
  const skills = [skill("edi", orders), skill("mapping", orders), skill("poetry")];
  const entries = [
    knows("ann", "edi", { level: 4 }),
    knows("cy", "edi", { level: 3 }),
    knows("ann", "mapping", { level: 3 }),
  ];
  const all = house({ people: [ann, cy], skills, entries });

  test("a technology is as weak as its weakest skill, whoever else knows the others", () => {
    const [edi] = carriers(all, "technology", asked);
    expect(edi).toMatchObject({ name: "EDI", busFactor: 1 });
    expect(edi?.people.map(({ id }) => id)).toEqual(["ann", "cy"]);
    expect(edi?.weakest.map(({ skill: { id } }) => id)).toEqual(["mapping"]);
  });

  test("what nobody has and nobody asks for is left out", () => {
    expect(carriers(all, "skill", asked).map(({ id }) => id)).toEqual(["mapping", "edi"]);
  });

  test("who leaves takes the last of a skill along, and leaves another with one", () => {
    const found = losses(all, { ...asked, months: 6 });
    expect(
      found.map(({ month, skill: id, left, leavers }) => [month, id, left, leavers.map((one) => one.id)]),
    ).toEqual([
      [inMonth("2027-03"), "mapping", 0, ["ann"]],
      [inMonth("2027-03"), "edi", 1, ["ann"]],
    ]);
  });
});

test("a team is as good in a family as the best level of each of its people who know any of it", () => {
  const skills = [skill("a"), skill("b"), skill("c", { family: "Cloud" })];
  const entries = [
    knows("ann", "a", { level: 2 }),
    knows("ann", "b", { level: 4 }),
    knows("cy", "a", { level: 1 }),
    knows("cy", "c", { level: 0 }),
  ];
  const here = [ann, person({ id: "cy" })];
  expect(skillHeat(house({ people: here, skills, entries }), day)).toEqual([
    { team: "Platform", family: "Network", people: 2, holders: 1, mean: 2.5 },
  ]);
});

test("the fewer levels are asked for the more hold, and nobody who is not here is counted", () => {
  const levels = fc.constantFrom<Level>(0, 1, 2, 3, 4);
  const someone = fc.record({ level: levels, gone: fc.boolean() });
  fc.assert(
    fc.property(fc.array(someone, { maxLength: 15 }), levels, (all, level) => {
      const people = all.map(({ gone }, i) =>
        person({ id: `p${i}`, endDate: gone ? onDay("2026-11-21") : null }),
      );
      const entries = all.map((one, i) => knows(`p${i}`, "a", { level: one.level }));
      const held = (at: Level) =>
        holdersOf(house({ people, skills: [skill("a")], entries }), "a", { level: at, day }).length;
      expect(held(level)).toBe(all.filter((one) => !one.gone && one.level >= level).length);
      expect(held(0)).toBeGreaterThanOrEqual(held(level));
    }),
  );
});
