import fc from "fast-check";
import { expect, it } from "vitest";
import { inMonth, person, portfolio, position, question, team, typed } from "./examples";
import { contextOf } from "./expand";
import { levelOfPerson, orgTree, type TeamNode } from "./org-tree";
import { role } from "./examples";

const treeOf = (records: Parameters<typeof portfolio>[0]) => {
  const known = portfolio({ lastClose: inMonth("2026-10"), ...records });
  return orgTree(known, contextOf(known, question()).context);
};
const flat = (nodes: readonly TeamNode[]): TeamNode[] => nodes.flatMap((node) => [node, ...flat(node.below)]);

it("a team's sums hold those of the teams below; its head is found by id or name", () => {
  const [top] = treeOf({
    teams: [team("it", { head: "ann lee" }), team("desk", { parent: "it", head: "Nobody" })],
    people: [person({ id: "A", name: "Ann Lee", team: "it" }), person({ id: "B", name: "Bo", team: "desk" })],
    positions: [
      position({ id: "1", team: "it" }),
      position({ id: "2", team: "desk", fte: typed("0.5") }),
      position({ id: "3", team: "desk", person: null, vacant: true, fte: typed("0.8") }),
    ],
  });
  expect(top).toMatchObject({ filled: 1.5, vacant: 0.8, vacancies: 1, headcount: 2, head: { id: "A" } });
  expect(top?.own).toMatchObject({ filled: 1, vacancies: 0 });
  expect(top?.below[0]).toMatchObject({ team: { id: "desk" }, head: null, filled: 0.5 });
});

it("every team stands once in the tree, in whatever circles their parents lie", () => {
  const ids = ["a", "b", "c", "d", "e"];
  const parents = fc.tuple(...ids.map(() => fc.constantFrom(null, "gone", ...ids)));
  fc.assert(
    fc.property(parents, (given) => {
      const teams = ids.map((id, at) => team(id, { parent: given[at] ?? null }));
      expect(
        flat(treeOf({ teams }))
          .map((node) => node.team.id)
          .sort(),
      ).toEqual(ids);
    }),
  );
});

it("a person stands where the role says, else where the support tier does", () => {
  const { roles } = portfolio({ roles: [role("lead", { level: "lead" })] });
  expect(levelOfPerson(person({ role: "Lead", supportTier: "L2" }), { roles })).toBe("lead");
  expect(levelOfPerson(person({ role: "other", supportTier: "L2" }), { roles })).toBe("L2");
});
