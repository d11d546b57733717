import { expect, test } from "vitest";
import { finding } from "./finding";

test("says how many levels are below, and how many of them nobody ever looked at", () => {
  const say = (people: number, short: number, unknown: number) =>
    finding({ people, short, unknown }, "en-GB");
  expect(say(40, 0, 0)).toBe("All 40 people have what their roles ask for");
  expect(say(40, 1, 0)).toBe("1 level is below what roles ask for");
  expect(say(5_000, 44_078, 1)).toBe(
    "44,078 levels are below what roles ask for; 1 of them was never assessed",
  );
  expect(say(0, 0, 0)).toBe("Nobody matches");
});
