import { expect, test } from "vitest";
import type { Milestone } from "@/server/planning/schedule";
import { chainWords } from "./choices";

const milestones = new Map<string, Milestone>(
  [
    { id: "exit", name: "Exit", date: null },
    { id: "racks", name: "Racks removed", date: { milestone: "exit", months: 2 } },
    { id: "hall", name: "Hall handed back", date: { milestone: "racks", months: 1 } },
    { id: "round", name: "Round", date: { milestone: "round", months: 1 } },
  ].map((one) => [one.id, one]),
);

test("the chain of a milestone is said down to its first day", () => {
  expect(chainWords("exit", milestones)).toBeNull();
  expect(chainWords("hall", milestones)).toBe("1 month after Racks removed, which is 2 months after Exit");
});

test("a circle is followed once", () => {
  expect(chainWords("round", milestones)).toBe("1 month after Round");
});
