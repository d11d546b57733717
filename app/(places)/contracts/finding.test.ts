import { expect, test } from "vitest";
import { day, due, row, today } from "./example-row";
import { finding } from "./finding";
import { narrowed } from "./narrowing";

const yearEnd = day("2027-03-31");
const settled = row({ decision: "renew" });

test("counts what must be decided within 30 days and what renews undecided before the year ends", () => {
  const rows = [
    row({ due: due(9), currentTermEnd: day("2027-02-28") }),
    row({ due: due(30) }),
    row({ due: due(31), currentTermEnd: day("2027-03-31") }),
    settled,
  ];
  expect(finding(rows, today, yearEnd)).toBe(
    "2 contracts must be decided in the next 30 days; 2 renew undecided this year",
  );
});

test("one is said as one", () => {
  expect(finding([row({ due: due(0), currentTermEnd: day("2026-12-31") })], today, yearEnd)).toBe(
    "1 contract must be decided in the next 30 days; 1 renews undecided this year",
  );
});

test("a deadline that passed is no longer to be decided", () => {
  expect(finding([row({ due: due(-12, "missed") })], today, yearEnd)).toBe(
    "No contract must be decided in the next 30 days",
  );
});

test("a term after the year's end, a decision and a served notice are not undecided renewals", () => {
  const end = day("2026-12-31");
  const rows = [
    row({ currentTermEnd: day("2027-04-01") }),
    row({ currentTermEnd: end, decision: "end" }),
    row({ currentTermEnd: end, noticeServed: today }),
    row({ currentTermEnd: end, renewal: "ends" }),
  ];
  expect(finding(rows, today, yearEnd)).toBe("No contract must be decided in the next 30 days");
});

test("the quick lists leave out what is over", () => {
  const over = row({ state: "over", owner: null, endsWithoutSuccessor: true });
  const alive = row({ owner: null });
  expect(narrowed([over, alive], "ownerless")).toEqual([alive]);
  expect(narrowed([over, alive], "unfollowed")).toEqual([]);
  expect(narrowed([over, alive], null)).toEqual([over, alive]);
});
