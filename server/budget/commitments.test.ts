import { expect, test } from "vitest";
import { contract, inMonth, item, onDay, portfolio, question, typed } from "../planning/examples";
import { expand } from "../planning/expand";
import { commitmentsOf } from "./commitments";

const renewing = contract({
  start: onDay("2023-07-01"),
  end: onDay("2024-06-30"),
  renewal: "renews",
  renewalMonths: 12,
  noticeMonths: 6,
  items: [item({ annualPrice: typed("1200") })],
});

function answered(today: string) {
  const facts = portfolio({ contracts: [renewing] });
  const asked = question({ today: onDay(today), until: inMonth("2032-01") });
  return commitmentsOf({ portfolio: facts, plan: expand(facts, asked) });
}

test("a contract is committed up to its earliest end and avoidable after it, nothing twice", () => {
  const { from, committed, avoidable } = answered("2026-11-22");
  const months = inMonth("2027-06") - from + 1;
  expect(committed.every((amount, at) => amount === (at < months ? 10_000 : 0))).toBe(true);
  expect(avoidable.every((amount, at) => amount === (at < months ? 0 : 10_000))).toBe(true);
});

test("once the deadline has passed another whole term is committed", () => {
  const committed = (today: string) => answered(today).committed.filter((amount) => amount > 0).length;
  const lost = committed("2026-12-31") - committed("2026-12-30");
  expect(lost).toBe(12);
});
