import { expect, test } from "vitest";
import type { Team } from "../planning/facts";
import { ownTeams } from "./own-teams";

test("a lead's teams are their own and all below them, also where the tree is a circle", () => {
  const team = (id: string, parent: string | null): Team => ({
    ...{ id, parent, version: 1, name: id, head: null },
  });
  const teams = [
    team("leaf", "middle"),
    team("middle", "top"),
    team("top", null),
    team("x", "y"),
    team("y", "x"),
  ];
  expect([...ownTeams({ teams: ["top"] }, teams)].sort()).toEqual(["leaf", "middle", "top"]);
  expect([...ownTeams({ teams: ["x"] }, teams)].sort()).toEqual(["x", "y"]);
});
