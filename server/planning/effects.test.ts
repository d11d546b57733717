import { expect, it } from "vitest";
import { issuesOf, linesOf } from "./example-plans";
import { contract, initiative, inMonth, onDay } from "./examples";
import type { Benefit } from "./sources/initiative";

const open = contract({ end: null, renewal: "open" });
const ending = (target: string, action: Benefit["action"] = "end-contract") =>
  initiative({ start: onDay("2027-01-01"), benefits: [{ action, target, remainingPct: null }] });
const last = (initiatives: readonly ReturnType<typeof initiative>[]) => {
  const line = linesOf({ contracts: [open], initiatives }).get("contracts/C-1/1");
  return (line?.first ?? 0) + (line?.amounts.findLastIndex((amount) => amount !== 0) ?? 0);
};

it("a benefit that points at a row changes that row and makes no line of its own", () => {
  expect(last([ending("C-1")])).toBe(inMonth("2027-03"));
  expect([...linesOf({ contracts: [open], initiatives: [ending("C-1")] }).keys()]).toEqual([
    "contracts/C-1/1",
  ]);
});

it("the earliest end of several initiatives wins, in whatever order they are listed", () => {
  const later = { ...ending("C-1"), id: "I-2", start: onDay("2028-01-01") };
  expect([last([ending("C-1"), later]), last([later, ending("C-1")])]).toEqual([
    inMonth("2027-03"),
    inMonth("2027-03"),
  ]);
});

it("an initiative that does not count changes nothing", () => {
  expect(last([{ ...ending("C-1"), status: "idea" }])).toBe(inMonth("2030-12"));
});

it("a benefit that points at a row that does not exist is a data issue", () => {
  for (const action of ["end-contract", "remove-position", "end-series"] as const)
    expect(issuesOf({ initiatives: [ending("gone", action)] })).toMatchObject([
      { kind: "target-missing", subject: "initiatives/I-1" },
    ]);
});
