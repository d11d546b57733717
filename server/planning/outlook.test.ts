import { expect, test } from "vitest";
import { amountsOf } from "./example-plans";
import { contract, inMonth, item, onDay, portfolio, question, series, typed } from "./examples";
import { expand } from "./expand";
import type { Posted } from "./facts";
import { marksIn } from "./line";
import { outlook } from "./outlook";
import { rollUp } from "./plan";

const mail = contract({
  id: "C-1",
  vendor: "north",
  start: onDay("2026-01-01"),
  end: onDay("2026-12-31"),
  items: [item({ id: "price", category: "saas", costCentre: "IT", annualPrice: typed("12000") })],
});
const backup = series("2026-01", ["300", "300", "300"], {
  id: "backup",
  category: "cloud",
  vendor: "south",
});
const known = portfolio({ contracts: [mail], series: [backup], lastClose: inMonth("2026-03") });
const asked = question({ today: onDay("2026-04-10"), until: inMonth("2026-12") });

const row = (month: string, amount: string, more: Partial<Posted> = {}): Posted => ({
  month: inMonth(month),
  costCentre: "IT",
  category: "saas",
  vendor: "north",
  currency: "GBP",
  basis: "accrual",
  nature: "operating",
  amount: typed(amount),
  ...more,
});

const whole = { from: inMonth("2026-01"), months: 12 };
const laid = (posted: readonly Posted[]) => outlook(expand(known, asked), posted, "accrual");
const totals = (posted: readonly Posted[]) =>
  rollUp({ ...laid(posted), issues: [] }, "accrual", whole, []).totals;

test("in a closed month the ledger is the actual and the plan's amount is not added to it", () => {
  expect(totals([row("2026-01", "950.50")]).slice(0, 4)).toEqual([95050 + 30000, 130000, 130000, 130000]);
});

test("bills are the ledger's detail where it covers their vendor, and the actual elsewhere", () => {
  const posted = [row("2026-02", "310", { category: "cloud", vendor: "south" })];
  expect(totals(posted).slice(0, 3)).toEqual([130000, 131000, 130000]);
});

test("a posting without a vendor covers all vendors of its cost centre and category", () => {
  expect(totals([row("2026-01", "700", { vendor: "" })])[0]).toBe(70000 + 30000);
});

test("postings after the last close and of the other basis change nothing", () => {
  const posted = [row("2026-04", "5000"), row("2026-01", "5000", { basis: "cash" })];
  expect(totals(posted)).toEqual(totals([]));
});

test("what neither ledger nor bill confirms keeps its plan amount, marked, and is counted", () => {
  const { lines, coverage } = laid([row("2026-01", "950.50")]);
  const line = lines.find(({ id }) => id === "contracts/C-1/price");
  expect(line && amountsOf(line, "2026-01", 3)).toEqual([0, 100000, 100000]);
  expect(line && marksIn(line, inMonth("2026-02"))).toContain("not-confirmed");
  expect(line && marksIn(line, inMonth("2026-04"))).not.toContain("not-confirmed");
  expect(coverage.get(inMonth("2026-01"))).toEqual({ ledger: 95050, bill: 30000, notConfirmed: 0 });
  expect(coverage.get(inMonth("2026-03"))).toEqual({ ledger: 0, bill: 30000, notConfirmed: 100000 });
});

test("the same plan with another ledger is laid anew", () => {
  expect(totals([row("2026-01", "1")])[0]).toBe(100 + 30000);
  expect(totals([row("2026-01", "2")])[0]).toBe(200 + 30000);
});
