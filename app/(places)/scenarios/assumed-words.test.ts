import { expect, test } from "vitest";
import { decimal } from "@/server/planning/decimal";
import { month } from "@/server/planning/month";
import { assumedSentence } from "./assumed-words";

const from = month(2027, 4);

test("an assumption is a sentence with its size, its sign in words and its month", () => {
  expect(assumedSentence({ what: "raise", of: "", from, pct: decimal(6) })).toBe(
    "Salaries rise by 6 % a year from Apr 2027",
  );
  expect(assumedSentence({ what: "rate-shock", of: "EUR", from: null, pct: decimal(-10) })).toBe(
    "One EUR is worth 10 % less",
  );
  expect(assumedSentence({ what: "growth", of: "cloud/1", from, pct: decimal(-5) }, "Object storage")).toBe(
    "Object storage shrinks by 5 % a year from Apr 2027",
  );
  expect(assumedSentence({ what: "growth", of: "", from, pct: decimal(5) })).toBe(
    "All measured costs grow by 5 % a year from Apr 2027",
  );
  expect(assumedSentence({ what: "vacancy-probability", of: "", from: null, pct: decimal(70) })).toBe(
    "Open positions are filled with a probability of 70 %",
  );
});
