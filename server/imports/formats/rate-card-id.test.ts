import { expect, test } from "vitest";
import { idOfValues } from "./rate-card-id";

test("an id of several values is the values, without what is empty", () => {
  expect(idOfValues(["V-1", "Engineer", "", "2026-04-01"])).toBe("V-1 Engineer 2026-04-01");
});

test("long values keep their difference, however late it comes, and the id stays short", () => {
  const [one, other] = ["a", "b"].map((end) => idOfValues(["V-1", `${"long ".repeat(80)}${end}`]));
  expect(one).not.toBe(other);
  expect([one?.length, other?.length].every((length) => length !== undefined && length <= 200)).toBe(true);
});

test("which value a word belongs to counts where the words are too many", () => {
  const many = "word ".repeat(60);
  expect(idOfValues([`${many}x`, "y"])).not.toBe(idOfValues([many, "x y"]));
});
