import { beforeEach, expect, test } from "vitest";
import { testDatabase } from "../database/testing";
import { transaction } from "../database/transaction";
import { saveSettings } from "../organisation/settings-store";
import { inMonth, onDay, typed } from "../planning/examples";
import { clearOrganisation } from "../portfolio/clear";
import { createCaller } from "../router";
import { contextOf, signedInUser, testEnvironment } from "../testing-callers";

testEnvironment();
testDatabase();

const owner = { actorId: null, actorName: "Test", door: "command" as const };

async function director() {
  const { session } = await signedInUser("director");
  return createCaller(await contextOf(session));
}

const item = (annualPrice: string, category = "software") => ({ id: "1", title: "Price", annualPrice, category, costCentre: "it", service: "ERP", shares: [], priceSteps: [] }); // biome-ignore format: one item
const lasting = { currency: "GBP", start: "2024-01-01", end: "2034-12-31", billingMonths: 1 } as const;

beforeEach(async () => {
  await transaction((tx) => clearOrganisation(tx, owner));
  await transaction((tx) => saveSettings(tx, { reportingCurrency: "GBP" }, null, owner));
  const as = await director();
  await as.costCentres.create({ id: "it", fields: { name: "IT" } });
  const scores = [
    { criterion: "delivery", score: 4 as const, why: "On time." },
    { criterion: "support", score: 2 as const, why: null },
  ];
  await as.vendors.create({
    id: "V-1",
    fields: { name: "Gantry Computing", exitEffortDays: 40, tier: "strategic", reviews: [{ day: "2026-03-01", by: "Ann", scores }] },
  });
  await as.vendors.create({ id: "V-2", fields: { name: "Small" } });
  await as.contracts.create({ id: "C-1", fields: { title: "ERP", vendor: "V-1", ...lasting, items: [item("9000")], escalatorPct: "5" } });
  await as.contracts.create({ id: "C-2", fields: { title: "Other", vendor: "V-2", ...lasting, items: [item("1000")] } });
}); // biome-ignore format: records in a line each

test("a vendor's page says its score, what runs on it, and what the way out costs", async () => {
  const as = await director();
  const page = await as.budget.vendor({ id: "V-1", view: "accrual" });
  expect(page.row).toMatchObject({ score: "3.20", tier: "strategic", exitEffortDays: 40, contracts: 1 });
  expect(page.reviews).toMatchObject([{ score: "3.20", review: { day: onDay("2026-03-01") } }]);
  expect(page.uses).toEqual([{ kind: "service", id: "ERP", name: "ERP", detail: "ERP", href: null }]);
  expect(page.wayOut.latestEnd).toBe(onDay("2034-12-31"));
  expect(page.wayOut.committed).toBeGreaterThan(9_000_00 * 4);
  const sum = (parts: readonly { readonly amounts: readonly number[] }[]) =>
    parts.reduce((all, { amounts }) => all + amounts.reduce((one, amount) => one + amount, 0), 0);
  expect(sum(page.months.byCategory)).toBe(sum([{ amounts: page.months.totals }]));
  expect(sum(page.months.byService)).toBe(sum([{ amounts: page.months.totals }]));
});

test("a criterion of the organisation's own weighs as it says", async () => {
  const vendorCriteria = [
    { id: "delivery", name: "Delivery", weight: typed("1") },
    { id: "support", name: "Support", weight: typed("3") },
  ];
  await transaction((tx) => saveSettings(tx, { vendorCriteria }, null, owner));
  const page = await (await director()).budget.vendor({ id: "V-1", view: "accrual" });
  expect(page.row.score).toBe("2.50");
  expect(page.criteria.map(({ name }) => name)).toEqual(["Delivery", "Support"]);
});

test("concentration ranks vendors by what a year costs, with what leaving them takes", async () => {
  const answer = await (await director()).budget.concentration({ view: "accrual", year: inMonth("2024-06") });
  expect(answer).toMatchObject({ total: 10_000_00, index: 8_200, level: "high", half: 1, withoutVendor: 0 });
  expect(answer.rows).toMatchObject([
    { vendor: "V-1", name: "Gantry Computing", share: 0.9, exitEffortDays: 40 },
    { vendor: "V-2", share: 0.1, cumulated: 1, exitEffortDays: null },
  ]);
});

test("prices are held against planned inflation where no index is published", async () => {
  await transaction((tx) => saveSettings(tx, { inflationPct: typed("2") }, null, owner));
  const answer = await (await director()).budget.priceDrift({ year: inMonth("2026-01") });
  expect(answer.index).toBeNull();
  expect(answer.rows.map(({ contract, beyond }) => [contract, beyond])).toEqual([
    ["C-1", 28_350],
    ["C-2", -2_000],
  ]);
  const now = answer.years.find(({ year }) => year === inMonth("2026-01"));
  expect(now).toMatchObject({ contracts: 2, inflation: 0.02, assumed: true });
  expect(now?.prices).toBeCloseTo((9922.5 + 1000) / 10_450 - 1, 9);
});
