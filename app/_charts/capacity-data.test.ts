import { expect, test } from "vitest";
import { month } from "@/server/planning/month";
import { capacityFinding, freeWords, printFte, tightestFirst, tightnessOf } from "./capacity-data";

const months = [month(2027, 1), month(2027, 2)];
const noun = { one: "team", many: "teams" };
const row = (label: string, free: readonly number[]) => ({ key: label, label, free, net: [4, 4], was: null });

test("a month is short below zero, tight with less than a tenth left, and empty where nobody is and nothing asks", () => {
  expect([
    tightnessOf(-0.4, 4),
    tightnessOf(-0.04, 4),
    tightnessOf(0.39, 4),
    tightnessOf(0.41, 4),
    tightnessOf(0, 0),
    tightnessOf(-1, 0),
  ]).toEqual(["short", "tight", "tight", "free", "empty", "short"]);
});

test("says it in words, for those who see no colour", () => {
  expect([freeWords(-1.42, 4, "en-GB"), freeWords(0.2, 4, "en-GB"), freeWords(2, 4, "en-GB")]).toEqual([
    "1.4 FTE short",
    "0.2 FTE free, which is tight",
    "2.0 FTE free",
  ]);
  expect([printFte(-1.42, "en-GB"), printFte(2, "en-GB"), printFte(-0.01, "en-GB")]).toEqual([
    "\u22121.4",
    "+2.0",
    "0.0",
  ]);
});

test("begins with the tightest month", () => {
  expect(tightestFirst(row("a", [1, -2]))).toEqual([1, 0]);
});

test("names who is short the most and when, and how many are; or that nobody is", () => {
  const rows = [row("Desk", [1, -0.4]), row("Platform", [-2.31, 1]), row("Network", [1, 1])];
  expect(capacityFinding(rows, months, noun, "en-GB")).toBe(
    "Platform is short of 2.3 FTE in Jan 2027; 2 of 3 teams are short at some time",
  );
  expect(capacityFinding([row("Desk", [1, 1])], months, noun, "en-GB")).toBe(
    "No team has more work than people in the next 2 months",
  );
});
