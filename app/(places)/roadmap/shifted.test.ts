import { expect, test } from "vitest";
import { type Day, parseDay } from "@/server/planning/day";
import { decimal } from "@/server/planning/decimal";
import { month } from "@/server/planning/month";
import { shifted, shiftedInitiative } from "./shifted";

const day = (text: string): Day => parseDay(text) ?? (0 as Day);

test("a day moves by months and clamps to the month's end; what hangs goes on hanging", () => {
  expect(shifted(day("2027-08-31"), 6)).toBe(day("2028-02-29"));
  expect(shifted({ milestone: "exit", months: 2 }, -3)).toEqual({ milestone: "exit", months: -1 });
});

test("the cost of single months moves with the bar", () => {
  const moved = shiftedInitiative(
    { start: day("2027-03-01"), oneOffSteps: [{ month: month(2027, 4), amount: decimal(10) }] },
    9,
  );
  expect(moved).toEqual({
    start: day("2027-12-01"),
    oneOffSteps: [{ month: month(2028, 1), amount: decimal(10) }],
  });
});
