import { expect, test } from "vitest";
import { readLadder } from "./ladder-words";

test.each<[string, number[] | null]>([
  ["180, 90; 7", [180, 90, 7]],
  ["7 180/90 7", [180, 90, 7]],
  ["0", [0]],
  ["", null],
  ["7.5", null],
  ["a week", null],
  ["551", null],
])("%j is read as %j", (text, days) => {
  expect(readLadder(text)).toEqual(days);
});
