import { expect, test } from "vitest";
import { movedTo, rowAt } from "./scenario-order";

test("an item comes to its new place, and stops at the ends", () => {
  expect(movedTo(["a", "b", "c"], 0, 2)).toEqual(["b", "c", "a"]);
  expect(movedTo(["a", "b", "c"], 2, 0)).toEqual(["c", "a", "b"]);
  expect(movedTo(["a", "b", "c"], 1, 9)).toEqual(["a", "c", "b"]);
  expect(movedTo(["a", "b"], 5, 0)).toEqual(["a", "b"]);
});

test("a height lies in a row, above all in the first and below all in the last", () => {
  const rows = [
    { top: 0, bottom: 20 },
    { top: 20, bottom: 60 },
  ];
  expect([-5, 10, 30, 90].map((y) => rowAt(y, rows))).toEqual([0, 0, 1, 1]);
});
