import { expect, test } from "vitest";
import { foundIn, leaveWords } from "./leave-out-words";

const choices = [
  { id: "1", name: "Mail", detail: "Northgate", cost: 100 },
  { id: "2", name: "Data hall", detail: "Northgate", cost: 900 },
  { id: "3", name: "Archive", detail: "Hill & Co", cost: null },
];

test("the dearest stand first, narrowed by every word that is typed", () => {
  expect(foundIn(choices, "").map(({ id }) => id)).toEqual(["2", "1", "3"]);
  expect(foundIn(choices, "north mail").map(({ id }) => id)).toEqual(["1"]);
  expect(foundIn(choices, "nothing")).toEqual([]);
});

test("one of them is said in the singular", () => {
  expect([leaveWords(1, "contracts"), leaveWords(3, "initiatives")]).toEqual(["1 contract", "3 initiatives"]);
});
