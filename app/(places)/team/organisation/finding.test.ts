import { expect, test } from "vitest";
import { finding } from "./finding";

const team = (name: string, depth: number, filled: number, vacancies = 0, head: object | null = {}) => ({
  ...{ name, depth, filled, vacancies, head },
});

test("sums are those of the teams at the top, which hold those below", () => {
  const teams = [team("IT", 0, 12.5, 1), team("Desk", 1, 4, 1), team("Net", 1, 3, 0, null)];
  expect(finding(teams, "en-GB")).toBe("3 teams, 12.5 FTE, 1 vacancy; Net has no head");
  expect(finding([team("IT", 0, 2)], "en-GB")).toBe("1 team, 2 FTE");
});
