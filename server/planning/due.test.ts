import { describe, expect, test } from "vitest";
import { dueOf, spent } from "./due";
import { contract, inMonth, item, onDay, portfolio, question, typed } from "./examples";
import { expand } from "./expand";
import { standing, termsOf } from "./standing";

const renewing = contract({
  id: "C-1",
  start: onDay("2023-07-01"),
  end: onDay("2024-06-30"),
  renewal: "renews",
  renewalMonths: 12,
  noticeMonths: 6,
  items: [item({ id: "price", annualPrice: typed("1200") })],
});

function dueOn(day: string, known = renewing) {
  const plan = expand(
    portfolio({ contracts: [known] }),
    question({ today: onDay(day), until: inMonth("2030-12") }),
  );
  const terms = termsOf(known, plan.context);
  if (typeof terms === "string") throw new Error(terms);
  return dueOf(known, standing(known, terms, plan.context), plan.lines, plan.context);
}

describe("what falls due", () => {
  test("is the next cancel-by, with the whole next term as the cost of doing nothing", () => {
    expect(dueOn("2026-11-22")).toMatchObject({
      what: "cancel-by",
      day: onDay("2026-12-30"),
      daysLeft: 38,
      amount: 120000,
    });
  });

  test("is the missed deadline for thirty days, then the next one", () => {
    expect(dueOn("2026-12-31")).toMatchObject({ what: "missed", daysLeft: -1, until: onDay("2028-06-30") });
    expect(dueOn("2027-02-15")).toMatchObject({ what: "cancel-by", day: onDay("2027-12-30") });
  });

  test("is nothing once it is decided to renew or notice was served", () => {
    expect(dueOn("2026-11-22", { ...renewing, decision: "renew" })).toBeNull();
    expect(dueOn("2026-11-22", { ...renewing, noticeServed: onDay("2026-11-01") })).toBeNull();
  });

  test("of a contract that ends undecided is its end, with the year that leaves the plan", () => {
    const ending = {
      ...renewing,
      renewal: "ends" as const,
      start: onDay("2026-01-01"),
      end: onDay("2026-12-31"),
    };
    expect(dueOn("2026-11-22", ending)).toMatchObject({ what: "ends-without-successor", amount: 120000 });
  });
});

test("lines without a rate are outside a sum", () => {
  const foreign = { ...renewing, currency: "CHF" };
  const { lines } = expand(portfolio({ contracts: [foreign] }), question({ until: inMonth("2027-12") }));
  expect(spent(lines, inMonth("2027-01"), inMonth("2027-12"))).toBe(0);
  expect(dueOn("2026-11-22", foreign)?.amount).toBeNull();
});
