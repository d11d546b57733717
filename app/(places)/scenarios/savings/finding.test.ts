import { expect, test } from "vitest";
import { onDay } from "@/server/planning/examples";
import type { SavingSum } from "@/server/planning/saving-sums";
import { finding } from "./finding";
import type { SavingRow } from "./words";

const today = onDay("2026-11-22");
const sum = (cash: number): SavingSum => ({ count: 1, cash, beside: [], uncounted: 0 });
const sums = { idea: sum(0), committed: sum(3_000_000), realised: sum(1_000_000), dropped: sum(900) };

const answer = (...ideas: readonly (readonly [title: string, day: string])[]) => ({
  rows: ideas.map(([title, day]) => ({ title, status: "idea", decideBy: onDay(day) }) as SavingRow),
  sums,
  today,
  currency: "GBP",
});

test("what is committed and realised is said in one sum, with the idea whose last day is next", () => {
  expect(finding(answer(["Fewer seats", "2026-12-01"]), "en-GB")).toBe(
    "£40.0k a year committed or realised; Fewer seats must be decided within 9 days",
  );
  expect(finding(answer(["Fewer seats", "2026-11-22"]), "en-GB")).toContain("must be decided today");
});

test("ideas past their last day are said first; a day far ahead is not said", () => {
  expect(finding(answer(["Late", "2026-11-01"], ["Soon", "2026-12-01"]), "en-GB")).toBe(
    "£40.0k a year committed or realised; 1 idea is past the last day to decide",
  );
  expect(finding(answer(["Far", "2027-12-01"]), "en-GB")).toBe("£40.0k a year committed or realised");
});

test("where nothing is committed that is said, and an empty register is only named", () => {
  const none = { ...sums, committed: sum(0), realised: sum(0) };
  expect(finding({ ...answer(["Far", "2027-12-01"]), sums: none }, "en-GB")).toBe(
    "No cash saving is committed yet",
  );
  expect(finding(answer(), "en-GB")).toBe("Savings");
});
