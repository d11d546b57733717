import { expect, test } from "vitest";
import { inMonth, onDay, portfolio, position, question, typed } from "./examples";
import { contextOf } from "./expand";
import { headcount } from "./headcount";

const { context } = contextOf(portfolio(), question());
const quarter = { from: inMonth("2026-10"), months: 3 };

test("filled seats count with their FTE, also in the month they begin or end in", () => {
  const seats = [
    position({ team: "a", fte: typed("0.8") }),
    position({ team: "a", start: onDay("2026-11-30") }),
    position({ team: "b", end: onDay("2026-11-01") }),
  ];
  expect(headcount(seats, context, quarter)).toEqual([
    { team: "a", filled: [0.8, 1.8, 1.8], vacant: [0, 0, 0] },
    { team: "b", filled: [1, 1, 0], vacant: [0, 0, 0] },
  ]);
});

test("open positions count by their probability, and FTE by its dated steps", () => {
  const open = position({
    person: null,
    vacant: true,
    probabilityPct: typed("60"),
    start: onDay("2026-12-01"),
  });
  const less = position({
    steps: [{ from: inMonth("2026-12"), annualSalary: null, fte: typed("0.5"), costCentre: null }],
  });
  expect(headcount([open, less], context, quarter)).toEqual([
    { team: "", filled: [1, 1, 0.5], vacant: [0, 0, 0.6] },
  ]);
});
