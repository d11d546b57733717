import { expect, test } from "vitest";
import { tierFinding } from "./tier-words";

test("the tier that costs most in the last close is said with its share", () => {
  const cost = [
    { tier: "L1", amounts: [10, 20] },
    { tier: "L4", amounts: [50, 60] },
    { tier: "", amounts: [900, 20] },
  ];
  expect(tierFinding(cost, 1, "Oct 2026")).toBe("In Oct 2026 L4 costs the most: 60 % of people's cost.");
  expect(tierFinding([], 0, "Oct 2026")).toBeUndefined();
});
