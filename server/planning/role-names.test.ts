import { expect, it } from "vitest";
import { person, portfolio, position, role } from "./examples";
import { unknownRoles, writtenOut } from "./role-names";

const roles = [role("SE", { name: "Senior Engineer" }), role("DBA", { name: "Database administrator" })];

it("names that differ in case and spaces are the role; other spellings are listed with what is like them", () => {
  const found = unknownRoles(
    portfolio({
      roles,
      people: [
        person({ id: "1", role: "senior  engineer" }),
        person({ id: "2", role: "Sen. Engineer" }),
        person({ id: "3", role: "Sr Engineer" }),
        person({ id: "4", role: null }),
      ],
      positions: [position({ id: "P", role: "Sen. Engineer" }), position({ id: "Q", role: "Gardener" })],
    }),
  );
  expect(found.map(({ text, people, positions, like }) => [text, people, positions, like[0]?.id])).toEqual([
    ["Sen. Engineer", ["2"], ["P"], "SE"],
    ["Gardener", [], ["Q"], undefined],
    ["Sr Engineer", ["3"], [], "SE"],
  ]);
});

it("a name two roles have stands for neither", () => {
  const twice = [role("A", { name: "Engineer" }), role("B", { name: "engineer" })];
  const [one] = unknownRoles(portfolio({ roles: twice, people: [person({ role: "Engineer" })] }));
  expect(one?.like.map(({ id }) => id)).toEqual(["A", "B"]);
});

it("short forms are written out", () => {
  expect(["Sen. Eng.", "Jr admin", "DBA"].map(writtenOut)).toEqual([
    "senior engineer",
    "junior administrator",
    "database administrator",
  ]);
});
