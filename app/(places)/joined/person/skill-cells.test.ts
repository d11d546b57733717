import { expect, test } from "vitest";
import { cellOf, cellWords, distance, emptyCell } from "./skill-cells";

test("a cell says level, what is asked for, how far it is off and how it is known", () => {
  const cell = cellOf([0, 0, 2, -1, 3, 1, 0, 4]);
  expect(cell).toMatchObject({ level: 2, self: null, required: 3, known: "self", version: 4 });
  expect(cellWords(cell)).toBe("level 2 works with guidance, asked for 3, 1 short, self-assessed only");
  expect(distance(cell)).toBe(-1);
});

test("what nobody said is nothing known, or not assessed where the role asks for it", () => {
  expect(cellWords(emptyCell)).toBe("nothing known");
  expect(cellWords({ ...emptyCell, required: 3 })).toBe("not assessed, asked for 3, 3 short");
});

test("a specialist above what is asked for, who says less of themselves", () => {
  const cell = cellOf([0, 0, 4, 3, 3, 3, 1, 1]);
  expect(cellWords(cell)).toBe(
    "level 4 teaches others, asked for 3, 1 above, confirmed, says 3 of themselves, specialist",
  );
});
