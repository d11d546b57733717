import { expect, test } from "vitest";
import { parseDay } from "../planning/day";
import { headlineOf, narrowed } from "./contract-narrowing";
import type { ContractRow } from "./contracts";

function day(text: string) {
  const read = parseDay(text);
  if (read === null) throw new RangeError(`not a day: ${text}`);
  return read;
}

const today = day("2026-11-22");

const plain: ContractRow = {
  id: "C-1",
  title: "Mail",
  vendor: "postern",
  vendorName: "Postern",
  category: "saas",
  categoryName: "SaaS",
  costCentre: "it",
  costCentreName: "IT",
  currency: "GBP",
  renewal: "renews",
  decision: null,
  owner: "Ada",
  start: day("2024-01-01"),
  currentTermEnd: day("2027-06-30"),
  earliestEnd: day("2027-06-30"),
  nextCancelBy: day("2026-12-30"),
  sendBy: day("2026-12-30"),
  exerciseBy: null,
  lastDay: null,
  noticeServed: null,
  endsWithoutSuccessor: false,
  missed: null,
  due: null,
  state: "current",
  thisYear: 12_000_00,
  nextYear: 12_000_00,
  converted: true,
};

const row = (changes: Partial<ContractRow> = {}): ContractRow => ({ ...plain, ...changes });

const due = (daysLeft: number, what: "cancel-by" | "missed" = "cancel-by"): ContractRow["due"] => ({
  contract: "C-1",
  title: "Mail",
  vendor: "postern",
  what,
  day: day("2026-12-01"),
  daysLeft,
  amount: 12_000_00,
  until: null,
});

const yearEnd = day("2027-03-31");
const headline = (...rows: readonly ContractRow[]) => headlineOf(rows, today, yearEnd);

test("counts what must be decided within 30 days and what renews undecided before the year ends", () => {
  const told = headline(
    row({ due: due(9), currentTermEnd: day("2027-02-28") }),
    row({ due: due(30) }),
    row({ due: due(31), currentTermEnd: day("2027-03-31") }),
    row({ decision: "renew" }),
  );
  expect(told).toMatchObject({ soon: 2, undecided: 2, doingNothing: 36_000_00, thisYear: 48_000_00 });
});

test("a deadline that passed is no longer to be decided", () => {
  expect(headline(row({ due: due(-12, "missed") }))).toMatchObject({ soon: 0, doingNothing: 0 });
});

test("a term after the year's end, a decision and a served notice are not undecided renewals", () => {
  const end = day("2026-12-31");
  const told = headline(
    row({ currentTermEnd: day("2027-04-01") }),
    row({ currentTermEnd: end, decision: "end" }),
    row({ currentTermEnd: end, noticeServed: today }),
    row({ currentTermEnd: end, renewal: "ends" }),
  );
  expect(told.undecided).toBe(0);
});

test("the quick lists leave out what is over", () => {
  const over = row({ state: "over", owner: null, endsWithoutSuccessor: true });
  const alive = row({ owner: null });
  expect(narrowed([over, alive], "ownerless")).toEqual([alive]);
  expect(narrowed([over, alive], "unfollowed")).toEqual([]);
  expect(narrowed([over, alive], null)).toEqual([over, alive]);
});
