import { expect, test } from "vitest";
import { finding } from "./finding";
import { daysWords, whenWord } from "./words";

const row = (daysLeft: number | null, status: "valid" | "expired" | "expiring" | "superseded" = "valid") => ({
  status,
  daysLeft,
  personName: "Ann Lee",
  certificationName: "Network+",
});

test("what has expired comes before what expires; what is carried on is not told", () => {
  expect(finding([row(-18, "expired"), row(12, "expiring"), row(90, "expiring"), row(91)])).toBe(
    "Ann Lee's Network+ expired 18 days ago; 2 more within 90 days",
  );
  expect(finding([row(-18, "expired"), row(-1, "expired")])).toBe("2 certificates have expired");
  expect(finding([row(0, "expiring"), row(-3, "superseded")])).toBe(
    "1 certificate expires within 90 days, the first today: Ann Lee's Network+",
  );
  expect(finding([row(91), row(null)])).toBe("No certificate expires within 90 days");
});

test.each([
  [-1, "expired"],
  [0, "within 30 days"],
  [30, "within 30 days"],
  [31, "in 31 to 60 days"],
  [90, "in 61 to 90 days"],
  [91, "later"],
])("%i days left is %s", (daysLeft, word) => expect(whenWord(row(daysLeft))).toBe(word));

test("days are counted in words", () => {
  expect([1, 2, 0, -1, null].map(daysWords)).toEqual(["in 1 day", "in 2 days", "today", "1 day ago", "–"]);
});
