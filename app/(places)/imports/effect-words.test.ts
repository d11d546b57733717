import { expect, test } from "vitest";
import { month, monthsFrom } from "@/server/planning/month";
import { effectInWords } from "./effect-words";
import type { Effect } from "./preview-answer";

const calendar = { fiscalYearStart: 4, fiscalYearName: "end" } as const;
const months = monthsFrom(month(2026, 4), month(2028, 3));
const flat = (amount: number) => months.map(() => amount);
const effect = (after: readonly number[]): Effect => ({
  view: "accrual",
  pending: 0,
  currency: "GBP",
  months,
  before: flat(10_000_00),
  after,
});
const said = (after: readonly number[]) => effectInWords(effect(after), calendar, month(2026, 11), "en-GB");

test("this fiscal year and the next are said with what they rise or fall by", () => {
  const after = months.map((_, at) => (at < 12 ? 10_500_00 : 9_000_00));
  expect(said(after)).toBe(
    "FY2027 rises by £6,000 (+5.0\u202f%) to £126k; FY2028 falls by £12.0k (\u221210.0\u202f%) to £108k.",
  );
});

test("a year that stays is said to stay", () => {
  expect(said(flat(10_000_00))).toBe("FY2027 stays at £120k; FY2028 stays at £120k.");
});

test("a year that is not whole is not said", () => {
  const short = { ...effect(flat(10_000_00)), months: months.slice(0, 18) };
  expect(effectInWords(short, calendar, month(2026, 11), "en-GB")).toBe("FY2027 stays at £120k.");
});
