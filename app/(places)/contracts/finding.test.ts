import { expect, test } from "vitest";
import { finding } from "./finding";

test("says how many must be decided and how many renew undecided; one is said as one", () => {
  expect(finding({ soon: 2, undecided: 2 })).toBe(
    "2 contracts must be decided in the next 30 days; 2 renew undecided this year",
  );
  expect(finding({ soon: 1, undecided: 1 })).toBe(
    "1 contract must be decided in the next 30 days; 1 renews undecided this year",
  );
  expect(finding({ soon: 0, undecided: 0 })).toBe("No contract must be decided in the next 30 days");
});
