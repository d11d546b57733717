import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decimal } from "./decimal";
import { byId, onDay, person, portfolio } from "./examples";
import type { Portfolio } from "./portfolio";
import type { Role } from "./role";
import type { Level, PersonSkill, Skill } from "./skill";
import { blankEntry, knownAs, personSkillId } from "./skill-level";
import { type MatrixQuestion, skillMatrix } from "./skill-matrix";

const today = onDay("2026-11-22");

const skill = (id: string, given: Partial<Skill> = {}): Skill => ({
  ...{ id, name: id, family: "Infrastructure", technology: null, service: null, version: 1 },
  ...given,
});

const knows = (who: string, what: string, given: Partial<PersonSkill>): PersonSkill => ({
  ...{ ...blankEntry(who, what), version: 1 },
  ...given,
});

const engineer: Role = {
  ...{ id: "engineer", version: 1, name: "Engineer", family: null, level: null, next: null },
  skills: [
    { skill: "linux", level: 3 },
    { skill: "backup", level: 2 },
  ],
  ...{
    certifications: [],
    induction: [],
    equipmentCost: decimal(0),
    seatCostPerMonth: decimal(0),
    currency: "GBP",
  },
};

const house = (entries: readonly PersonSkill[], people = ["ann", "bo"]): Portfolio => ({
  ...portfolio({ people: people.map((id) => person({ id, name: id, role: "Engineer" })) }),
  roles: byId([engineer]),
  skills: byId([skill("linux"), skill("backup"), skill("poetry", { family: "Soft skills" })]),
  personSkills: byId(entries),
});

const asked: MatrixQuestion = {
  ...{ teams: null, role: null, family: null, person: "", skill: "", skills: "known", order: "name" },
  today,
};

describe("what people can do against what their roles ask for", () => {
  const entries = [
    knows("ann", "linux", { level: 1 }),
    knows("bo", "linux", { level: 4 }),
    knows("bo", "backup", { selfLevel: 2 }),
  ];

  test("a level below is a gap of so many levels, and what nobody said counts as nothing and is told as unknown", () => {
    const { rows } = skillMatrix(house(entries), asked);
    expect(rows.map(({ person: { id }, gap, short, unknown }) => [id, gap, short, unknown])).toEqual([
      ["ann", 4, 2, 1],
      ["bo", 0, 0, 0],
    ]);
  });

  test("the widest gap comes first, of people and of skills", () => {
    const { rows, columns } = skillMatrix(house(entries), { ...asked, order: "gap" });
    expect(rows.map(({ person: { id } }) => id)).toEqual(["ann", "bo"]);
    expect(columns.map(({ skill: { id }, gap }) => [id, gap])).toEqual([
      ["backup", 2],
      ["linux", 2],
    ]);
  });

  test("a skill that nobody has and no role asks for is left out, unless all are wanted", () => {
    const ids = (skills: MatrixQuestion["skills"]) =>
      skillMatrix(house(entries), { ...asked, skills }).columns.map(({ skill: { id } }) => id);
    expect(ids("known")).toEqual(["backup", "linux"]);
    expect(ids("all")).toEqual(["backup", "linux", "poetry"]);
    expect(ids("short")).toEqual(["backup", "linux"]);
  });

  test("people are found by name and role, skills by name and family", () => {
    const found = skillMatrix(house(entries), { ...asked, person: "ANN", skill: "soft", skills: "all" });
    expect(found.rows).toHaveLength(1);
    expect(found.columns.map(({ skill: { id } }) => id)).toEqual(["poetry"]);
    expect(skillMatrix(house(entries), { ...asked, person: "engineer" }).rows).toHaveLength(2);
  });

  test("who left is not shown, who leaves today still is", () => {
    const gone = person({ id: "cy", endDate: onDay("2026-11-21") });
    const last = person({ id: "di", endDate: today });
    const base = house(entries);
    const { rows } = skillMatrix({ ...base, people: byId([gone, last]) }, asked);
    expect(rows.map(({ person: { id } }) => id)).toEqual(["di"]);
  });
});

test("a level is confirmed by a day, noted without one, said by the person alone, or unknown", () => {
  expect(knownAs(knows("a", "b", { level: 2, verifiedOn: today }))).toBe("confirmed");
  expect(knownAs(knows("a", "b", { level: 2 }))).toBe("noted");
  expect(knownAs(knows("a", "b", { selfLevel: 2 }))).toBe("self");
  expect(knownAs(undefined)).toBe("unknown");
});

const levels = fc.constantFrom<Level>(0, 1, 2, 3, 4);

test("gaps of people and of skills add up to the same, whatever the levels, and no order changes them", () => {
  const someone = fc.record({ linux: fc.option(levels), backup: fc.option(levels) });
  fc.assert(
    fc.property(fc.array(someone, { maxLength: 12 }), (all) => {
      const people = all.map((_, i) => `p${i}`);
      const entries = all.flatMap(({ linux, backup }, i) =>
        Object.entries({ linux, backup }).flatMap(([what, level]) =>
          level === null ? [] : [knows(`p${i}`, what, { level, id: personSkillId(`p${i}`, what) })],
        ),
      );
      const orders = (["name", "team", "gap"] as const).map((order) => {
        const { rows, columns } = skillMatrix(house(entries, people), { ...asked, order });
        const sum = (gaps: readonly { gap: number }[]) => gaps.reduce((all, { gap }) => all + gap, 0);
        expect(sum(rows)).toBe(sum(columns));
        return sum(rows);
      });
      expect(new Set(orders).size).toBe(1);
    }),
  );
});
