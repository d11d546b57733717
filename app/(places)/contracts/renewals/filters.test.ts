import { expect, test } from "vitest";
import { onDay } from "@/server/planning/examples";
import { filtered, filtersIn, withinWord } from "./filters";
import type { RenewalCard } from "./words";

const card = (given: Partial<RenewalCard>): RenewalCard => ({
  contract: "C-1", version: 1, title: "Hall", vendor: "V-1", vendorName: "Hall Ltd", category: "facilities",
  categoryName: "Facilities", owner: "Ann", what: "cancel-by", day: onDay("2026-12-30"), daysLeft: 38, amount: 1,
  termEnd: onDay("2027-06-30"), stage: "not-started", renewalVersion: 0, decision: null, option: null,
  ...given,
}); // biome-ignore format: one card

const cards = [
  card({}),
  card({ contract: "C-2", owner: null, daysLeft: 200 }),
  card({ contract: "C-3", vendor: "V-2", daysLeft: 900 }),
];
const shown = (address: string) =>
  filtered(cards, filtersIn(new URLSearchParams(address))).map((one) => one.contract);

test("a board shows a year ahead unless the address asks for less or for all", () => {
  expect(shown("")).toEqual(["C-1", "C-2"]);
  expect(shown("within=90")).toEqual(["C-1"]);
  expect(shown("within=all")).toEqual(["C-1", "C-2", "C-3"]);
  expect(withinWord(null)).toBe("all");
  expect(withinWord(365)).toBeNull();
});

test("it is narrowed by owner, by nobody's, by vendor and category", () => {
  expect(shown("owner=Ann&within=all")).toEqual(["C-1", "C-3"]);
  expect(shown("owner=-")).toEqual(["C-2"]);
  expect(shown("vendor=V-2&within=all")).toEqual(["C-3"]);
  expect(shown("category=cloud")).toEqual([]);
});
