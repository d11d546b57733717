import { expect, test } from "vitest";
import { areSame, corrected, correctionAt, placeOf, withoutCorrection } from "./corrections";

const price = { file: "a.csv", line: 7, column: "Preis" };
const day = { file: "a.csv", line: 7, column: "Beginn" };

test("a cell is corrected once, and says again what the file says when the correction is taken back", () => {
  const twice = corrected(corrected([{ ...day, value: "1.4.2026" }], { ...price, value: "12" }), {
    ...price,
    value: "1200",
  });
  expect(twice).toHaveLength(2);
  expect(correctionAt(twice, price)).toBe("1200");
  const back = withoutCorrection(twice, price);
  expect(correctionAt(back, price)).toBeNull();
  expect(correctionAt(back, day)).toBe("1.4.2026");
});

test("the order of corrections makes no difference, what they say does", () => {
  const [a, b] = [
    { ...price, value: "12" },
    { ...day, value: "1.4.2026" },
  ];
  expect(areSame([a, b], [b, a])).toBe(true);
  expect(areSame([a, b], [a, { ...b, value: "2.4.2026" }])).toBe(false);
  expect(areSame([a], [a, b])).toBe(false);
});

test("a cell can be mended where line and column are known, a whole row cannot", () => {
  const cell = { line: 7, column: "Preis", value: "x", reason: "not a number" };
  expect(placeOf(cell, ["a.csv"])).toEqual(price);
  expect(placeOf({ ...cell, file: "b.csv" }, ["a.csv", "b.csv"])?.file).toBe("b.csv");
  expect(placeOf({ ...cell, column: "" }, ["a.csv"])).toBeNull();
  expect(placeOf({ ...cell, line: 0 }, ["a.csv"])).toBeNull();
  expect(placeOf(cell, ["a.csv", "b.csv"])).toBeNull();
});
