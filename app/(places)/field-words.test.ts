import { expect, test } from "vitest";
import { fieldName, valueWords, withMonths } from "./field-words";

const milestones = new Map([["dc-exit", "Data-centre exit"]]);

test("a field is said in words, its place in a list with it", () => {
  expect(fieldName("items/hall/annualPrice")).toBe("items · hall · annual price");
});

test("days, months and milestones are said as people read them, anything else as it stands", () => {
  const said = ["2027-06-30", "2027-06", "dc-exit+2", "dc-exit-1", "dc-exit+0", "gone+2", "12000", "", null];
  expect(said.map((text) => valueWords(text, milestones))).toEqual([
    "30 Jun 2027",
    "Jun 2027",
    "2 months after Data-centre exit",
    "1 month before Data-centre exit",
    "with Data-centre exit",
    "gone+2",
    "12000",
    "–",
    "–",
  ]);
  expect(withMonths("+6 % from 2027-04")).toBe("+6 % from Apr 2027");
});
