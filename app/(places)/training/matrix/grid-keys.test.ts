import { expect, test } from "vitest";
import { between } from "./use-range";
import { placeAfter } from "./use-grid-keys";

const grid = { rows: 5_000, columns: 200, page: 20 };
const key = (name: string, far = false) => ({ key: name, ctrlKey: far, metaKey: false });
const here = { row: 10, column: 3 };

test("arrows go cell by cell and stay within the sheet", () => {
  expect(placeAfter(key("ArrowRight"), here, grid)).toEqual({ row: 10, column: 4 });
  expect(placeAfter(key("ArrowUp"), { row: 0, column: 3 }, grid)).toEqual({ row: 0, column: 3 });
  expect(placeAfter(key("ArrowDown", true), here, grid)).toEqual({ row: 4_999, column: 3 });
});

test("Home, End and the page keys go far, with Ctrl to the corners", () => {
  expect(placeAfter(key("Home"), here, grid)).toEqual({ row: 10, column: 0 });
  expect(placeAfter(key("End"), here, grid)).toEqual({ row: 10, column: 199 });
  expect(placeAfter(key("End", true), here, grid)).toEqual({ row: 4_999, column: 199 });
  expect(placeAfter(key("PageDown"), here, grid)).toEqual({ row: 30, column: 3 });
  expect(placeAfter(key("x"), here, grid)).toBeNull();
});

test("what is in sight is a stretch around the place one scrolled to, never beyond the sheet", () => {
  expect(between(0, 600, 30, 5_000)).toEqual([0, 26]);
  expect(between(30_000, 600, 30, 5_000)).toEqual([994, 1_026]);
  expect(between(149_400, 600, 30, 5_000)).toEqual([4_974, 4_999]);
  expect(between(9_000, 600, 30, 3)).toEqual([2, 2]);
});
