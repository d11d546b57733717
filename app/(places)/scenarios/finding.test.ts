import { expect, test } from "vitest";
import type { ListedScenario } from "../scenario-context";
import { finding } from "./finding";

const scenario = (id: string, status: ListedScenario["status"]): ListedScenario => ({
  id,
  name: `Plan ${id}`,
  note: "",
  base: null,
  status,
  authorName: "Ada",
  version: 1,
  createdAt: new Date(0),
  updatedAt: new Date(0),
  approvedAt: null,
  approvedBy: null,
  changes: 0,
});

test("the sentence counts what waits for a decision, and says which is looked at", () => {
  expect(finding([], null)).toBe("Scenarios");
  expect(finding([scenario("a", "approved")], null)).toBe("No scenario waits for a decision");
  expect(finding([scenario("a", "open"), scenario("b", "closed")], null)).toBe(
    "1 scenario waits for a decision",
  );
  expect(finding([scenario("a", "open"), scenario("b", "open")], "b")).toBe(
    "2 scenarios wait for a decision; you look at Plan b",
  );
});
