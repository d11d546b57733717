import { describe, expect, it } from "vitest";
import { month, printMonth } from "../month";
import { filled, historyOf, limitsOf } from "./history";

describe("the history of a series", () => {
  it("begins with the first known month", () => {
    const history = historyOf(month(2025, 11), [null, null, 5, null]);
    expect([printMonth(history.start), history.values, history.known]).toEqual(["2026-01", [5, null], 1]);
  });

  it("is at most ten years long", () => {
    const values = Array.from({ length: 150 }, (_, at) => at);
    const history = historyOf(month(2010, 1), values);
    expect([history.values.length, history.values[0], printMonth(history.start)]).toEqual([
      120,
      30,
      "2012-07",
    ]);
  });

  it("takes unknown months between known ones from a straight line, later ones from the last, never as 0", () => {
    expect(filled([10, null, null, 40, null])).toEqual([10, 20, 30, 40, 40]);
    expect(filled([null, 7])).toEqual([7, 7]);
  });

  it("keeps costs from becoming negative and credits from becoming costs", () => {
    expect([limitsOf([0, 3, null])(-1), limitsOf([-2, -1])(1), limitsOf([-2, 1])(-9)]).toEqual([0, 0, -9]);
  });
});
