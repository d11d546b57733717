import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { careers, ladderFrom, ladders, readinessFor } from "./career";
import { decimal } from "./decimal";
import { byId, onDay, person, portfolio } from "./examples";
import type { Role } from "./role";
import type { Level, PersonSkill } from "./skill";
import { blankEntry } from "./skill-level";

const role = (id: string, given: Partial<Role> = {}): Role => ({
  ...{ id, version: 1, name: id.toUpperCase(), family: "Support", level: null, next: null },
  ...{ skills: [], certifications: [], induction: [] },
  ...{ equipmentCost: decimal(0), seatCostPerMonth: decimal(0), currency: "GBP" },
  ...given,
});

const second = role("l2", {
  skills: [
    { skill: "linux", level: 4 },
    { skill: "windows", level: 2 },
  ],
  certifications: ["ccna", "itil"],
});

const owning = (levels: Readonly<Record<string, Level>>): ReadonlyMap<string, PersonSkill> =>
  new Map(
    Object.entries(levels).map(([skill, level]) => [
      skill,
      { ...blankEntry("ann", skill), version: 1, level },
    ]),
  );

describe("readiness for the next step", () => {
  test("each thing asked for counts the same, a skill below by the part that is there", () => {
    const ready = readinessFor(
      { id: "ann" },
      second,
      owning({ linux: 3, windows: 3 }),
      (id) => id === "itil",
    );
    expect(ready.share).toBeCloseTo((3 / 4 + 1 + 1 + 0) / 4);
    expect(ready.state).toBe("on the way");
    expect(ready.steps.map(({ id, met }) => [id, met])).toEqual([
      ["linux", false],
      ["windows", true],
      ["ccna", false],
      ["itil", true],
    ]);
  });

  test("who has all of it is ready; three quarters are nearly; a role that asks for nothing is not described", () => {
    const all = owning({ linux: 4, windows: 2 });
    expect(readinessFor({ id: "ann" }, second, all, () => true)).toMatchObject({ state: "ready", share: 1 });
    expect(readinessFor({ id: "ann" }, second, all, (id) => id === "itil").state).toBe("nearly");
    expect(readinessFor({ id: "ann" }, role("l3"), all, () => false).state).toBe("not described");
  });
});

describe("the ladder", () => {
  const roles = byId([
    role("l1", { next: "L2" }),
    { ...second, next: "l3" },
    role("l3", { next: "lead" }),
    role("lead"),
  ]);

  test("goes on by id or name, step by step up to the lead", () => {
    const first = roles.get("l1");
    expect(first && ladderFrom(roles, first).map(({ id }) => id)).toEqual(["l1", "l2", "l3", "lead"]);
    expect(ladders(roles).map((ladder) => ladder.map(({ id }) => id))).toEqual([["l1", "l2", "l3", "lead"]]);
  });

  test("a chain that leads back to itself comes to an end", () => {
    const round = byId([role("a", { next: "b" }), role("b", { next: "a" })]);
    const a = round.get("a");
    expect(a && ladderFrom(round, a)).toHaveLength(2);
  });

  test("the readiest comes first; who is gone or stands on the last step does not", () => {
    const people = [
      person({ id: "ann", name: "Ann", role: "l1" }),
      person({ id: "bo", name: "Bo", role: "L1" }),
      person({ id: "cy", role: "lead" }),
      person({ id: "di", role: "l1", endDate: onDay("2026-01-01") }),
    ];
    const entries = [{ ...blankEntry("bo", "linux"), version: 1, level: 2 as const }];
    const house = { ...portfolio({ people }), roles, personSkills: byId(entries) };
    expect(careers(house, onDay("2026-11-22"), () => false).map(({ person: { id } }) => id)).toEqual([
      "bo",
      "ann",
    ]);
  });
});

test("a level more never makes anybody less ready", () => {
  const levels = fc.constantFrom<Level>(0, 1, 2, 3);
  fc.assert(
    fc.property(levels, levels, (linux, windows) => {
      const share = (more: number) =>
        readinessFor({ id: "ann" }, second, owning({ linux: (linux + more) as Level, windows }), () => false)
          .share;
      expect(share(1)).toBeGreaterThanOrEqual(share(0));
    }),
  );
});
