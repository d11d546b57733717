import { expect, test } from "vitest";
import { monthsInUse } from "./planned-months";

const months = (amounts: number[]) => ({
  totals: amounts,
  lines: [
    {
      id: "1",
      item: "one-off",
      part: "one-off",
      nature: "operating",
      category: "",
      costCentre: "",
      amounts,
      marks: [],
      converted: true,
    },
  ],
});
const span = (length: number, first: number, last: number) =>
  Array.from({ length }, (_, at) => (at >= first && at <= last ? 100 : 0));

test("a short record is drawn with three months around it, and two years at least", () => {
  expect(monthsInUse(months(span(60, 26, 34)))).toEqual({ from: 23, to: 47 });
  expect(monthsInUse(months(span(60, 10, 40)))).toEqual({ from: 7, to: 44 });
});

test("the span never leaves the months that are known", () => {
  expect(monthsInUse(months(span(60, 50, 59)))).toEqual({ from: 36, to: 60 });
  expect(monthsInUse(months(span(60, 0, 59)))).toEqual({ from: 0, to: 60 });
  expect(monthsInUse(months(span(60, 60, 60)))).toEqual({ from: 0, to: 24 });
});
