import { expect, test } from "vitest";
import { finding, mostDifferent, shareInWords } from "./finding";

const said = { first: "Records", other: "Exit two quarters later", period: "FY2027", currency: "GBP" };
const tell = (difference: number, causes: Parameters<typeof finding>[0]["causes"]) =>
  finding({ ...said, difference, causes }, "en-GB");

test("says what it costs, when, and what most of it is", () => {
  expect(
    tell(120_000_000, [
      { cause: "timing", amount: 80_000_000 },
      { cause: "price", amount: 40_000_000 },
    ]),
  ).toBe("Exit two quarters later costs £1.20M more than Records in FY2027; two thirds is timing");
});

test("says so where one cause is more than the whole", () => {
  expect(
    tell(-50_000_00, [
      { cause: "ended", amount: -90_000_00 },
      { cause: "new", amount: 40_000_00 },
    ]),
  ).toBe(
    "Exit two quarters later costs £50.0k less than Records in FY2027; more than all of it is cost that ended",
  );
});

test("names no cause where the difference cannot be split", () => {
  expect(tell(100_00, [{ cause: "not-split", amount: 100_00 }])).toBe(
    "Exit two quarters later costs £100 more than Records in FY2027",
  );
});

test("says what is made up for where the sums are the same", () => {
  expect(
    tell(0, [
      { cause: "timing", amount: 300_00 },
      { cause: "ended", amount: -300_00 },
    ]),
  ).toBe("Exit two quarters later costs the same as Records in FY2027; timing of £300 is made up for");
  expect(tell(0, [])).toBe("Exit two quarters later costs the same as Records in FY2027");
});

test("a share is said as people say it", () => {
  expect([0.34, 0.5, 0.68, 0.76, 0.99, 1.4].map((share) => shareInWords(share, "en-GB"))).toEqual([
    "a third",
    "half of it",
    "two thirds",
    "three quarters",
    "all of it",
    "more than all of it",
  ]);
  expect(shareInWords(0.42, "en-GB")).toContain("42.0");
});

test("of several plans the one that differs most is told", () => {
  expect(mostDifferent([100, 90, 130, 99])).toBe(2);
});
