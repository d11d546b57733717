import { expect, test } from "vitest";
import { onDay } from "@/server/planning/examples";
import { breakWord, type Cut, finding } from "./words";

const cut = (subject: string, saved: number, decideBy: string): Cut => ({
  subject, title: subject, source: "contracts", record: subject, saved, returns: 0, decideBy: onDay(decideBy), share: 0, breaks: [],
}); // biome-ignore format: one cut
const answer = (cuts: Cut[], goal: number) => ({
  cuts,
  goal,
  runRate: 100_000_00,
  saved: cuts.reduce((sum, { saved }) => sum + saved, 0),
  currency: "GBP",
});

test("says how many cuts reach it, and which day comes first", () => {
  const cuts = [
    cut("a", 600_000, "2027-02-28"),
    cut("b", 500_000, "2026-12-30"),
    cut("c", 400_000, "2026-12-01"),
  ];
  expect(finding(answer(cuts, 1_000_000), 10, "Jun 2027", "en-GB").replaceAll("\u202f", " ")).toBe(
    "10 % by Jun 2027 can still be reached with 2 cuts; the first must be decided by 30 Dec 2026",
  );
});

test("says so where it cannot be reached any more", () => {
  expect(finding(answer([cut("a", 600_000, "2027-02-28")], 1_000_000), 10, "Jun 2027", "en-GB")).toContain(
    "cannot be reached any more: £6,000 of £10.0k can still be stopped",
  );
});

test("says what a cut breaks", () => {
  expect(breakWord({ what: "depends", subject: "initiatives/R-1", title: "Exit" })).toBe("Exit waits for it");
});
