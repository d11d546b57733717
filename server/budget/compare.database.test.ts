import { beforeEach, expect, test } from "vitest";
import { testDatabase } from "../database/testing";
import { transaction } from "../database/transaction";
import { saveBudgets } from "../../prisma/seed/save-books";
import { saveSettings } from "../organisation/settings-store";
import { inMonth, typed } from "../planning/examples";
import { printMonth } from "../planning/month";
import { clearOrganisation } from "../portfolio/clear";
import { contextOf, signedInUser, testEnvironment } from "../testing-callers";
import { createCaller } from "../router";

testEnvironment();
testDatabase();

const owner = { actorId: null, actorName: "Test", door: "command" as const };
beforeEach(async () => {
  await transaction((tx) => clearOrganisation(tx, owner));
  await transaction((tx) => saveSettings(tx, { reportingCurrency: "GBP" }, null, owner));
});

async function person(role: "director" | "viewer" = "director") {
  const { session } = await signedInUser(role);
  return async () => createCaller(await contextOf(session));
}

const item = { id: "1", title: "Hall", annualPrice: "12000", category: "facilities", costCentre: "it", service: null, shares: [], priceSteps: [] }; // biome-ignore format: one item
const hall = {
  title: "Data hall", vendor: "V-1", currency: "GBP", start: "2027-01-01", end: "2029-12-31", items: [item],
}; // biome-ignore format: one contract
const project = {
  title: "Exit", costCentre: "it", category: "hardware", runCategory: "cloud", currency: "GBP",
  start: "2027-03-01", durationMonths: 3, oneOff: "6000", runPerMonth: "0", savingsPerMonth: "0", status: "planned" as const,
}; // biome-ignore format: one initiative

/** A hall for 12,000 a year and a project for 6,000 in 2027; in a scenario the hall costs twice as much and the project ends later. */
async function twoPlans() {
  const as = await person();
  const director = await as();
  await director.costCentres.create({ id: "it", fields: { name: "IT" } });
  await director.vendors.create({ id: "V-1", fields: { name: "Hall Ltd" } });
  const { version } = await director.contracts.create({ id: "C-1", fields: hall });
  await director.initiatives.create({ id: "I-1", fields: project });
  const { id } = await director.scenarios.create({ name: `Later ${crypto.randomUUID()}` });
  await director.scenarios.open({ id });
  await (await as()).contracts.update({
    id: "C-1",
    version,
    fields: { items: [{ ...item, annualPrice: "24000" }] },
  });
  await (await as()).scenarios.move({
    scenario: id,
    kind: "initiatives",
    record: "I-1",
    field: "start",
    months: 8,
  });
  await (await as()).scenarios.open({ id: null });
  return { as, id };
}

const question = (id: string) => ({
  plans: [{ of: "facts" as const }, { of: "scenario" as const, id }],
  from: printMonth(inMonth("2027-01")),
  months: 12,
  by: ["category" as const],
  view: "accrual" as const,
  years: ["2027-01", "2028-01"],
});

test("two plans stand side by side by row, month and year, and the causes add up to the difference", async () => {
  const { as, id } = await twoPlans();
  const answer = await (await as()).budget.compare(question(id));
  expect(answer.plans.map(({ total }) => total)).toEqual([1_800_000, 2_800_000]);
  expect(answer.plans.map(({ years }) => years)).toEqual([
    [1_800_000, 1_200_000],
    [2_800_000, 2_600_000],
  ]);
  expect(answer.rows.map(({ keys, totals }) => [keys[0], ...totals])).toEqual([
    ["facilities", 1_200_000, 2_400_000],
    ["hardware", 600_000, 400_000],
  ]);
  const [bridge] = answer.bridges;
  expect(bridge?.causes).toEqual(
    expect.arrayContaining([
      { cause: "price", amount: 1_200_000 },
      { cause: "timing", amount: -200_000 },
    ]),
  );
  expect(bridge?.lines.map(({ label, difference, opens }) => [label, difference, opens])).toEqual([
    ["Data hall · 1", 1_200_000, true],
    ["Exit · one-off", -200_000, true],
  ]);
});

test("a filter narrows rows, totals and causes alike", async () => {
  const { as, id } = await twoPlans();
  const answer = await (await as()).budget.compare({ ...question(id), filters: { category: ["hardware"] } });
  expect(answer.plans.map(({ total }) => total)).toEqual([600_000, 400_000]);
  expect(answer.bridges[0]?.causes).toEqual([{ cause: "timing", amount: -200_000 }]);
});

test("one line is shown and explained in both plans", async () => {
  const { as, id } = await twoPlans();
  const { plans, view, from } = question(id);
  const [first, other] = plans;
  if (!first || !other) throw new Error("two plans are missing");
  const lineId = "contracts/C-1/1";
  const both = await (await as()).budget.comparedLine({
    plans: [first, other],
    lineId,
    from,
    months: 2,
    view,
  });
  expect([both.before, both.after]).toEqual([
    [100_000, 100_000],
    [200_000, 200_000],
  ]);
  const explained = await Promise.all(
    plans.map(async (plan) => (await as()).budget.explain({ lineId, month: from, view, plan })),
  );
  expect(explained.map(({ amount }) => amount)).toEqual([100_000, 200_000]);
});

test("who may not see salaries learns nothing of single people from a scenario's raise", async () => {
  const as = await person();
  const director = await as();
  await director.costCentres.create({ id: "it", fields: { name: "IT" } });
  const paid = {
    costCentre: "it",
    category: "internal-labour",
    currency: "GBP",
    start: "2026-01-01",
    salaryAsOf: "2026-01",
  };
  for (let i = 0; i < 6; i++)
    await director.positions.create({
      id: `P-${i}`,
      fields: { ...paid, title: `Engineer ${i}`, person: `Person ${i}`, annualSalary: `${60_000 + i}` },
    });
  const { id } = await director.scenarios.create({ name: `Raise ${crypto.randomUUID()}` });
  await (await as()).scenarios.assume({
    scenario: id,
    assumption: { what: "raise", pct: "6", from: "2027-01" },
  });
  const viewer = await person("viewer");
  const { bridges, plans } = await (await viewer()).budget.compare(question(id));
  const [bridge] = bridges;
  expect(bridge?.lines.every(({ record, opens }) => record.startsWith("team:") && !opens)).toBe(true);
  expect(bridge?.causes).toEqual([
    { cause: "assumption", amount: (plans[1]?.total ?? 0) - (plans[0]?.total ?? 0) },
  ]);
});

test("with a budget only its months are compared, and outside of them nothing is", async () => {
  const { as, id } = await twoPlans();
  const amount = (text: string) => ({
    month: inMonth(text), costCentre: "it", category: "facilities", vendor: "V-1", line: text, currency: "GBP",
    nature: "operating" as const, amount: typed("900"),
  }); // biome-ignore format: one amount
  await transaction((tx) =>
    saveBudgets(tx, [
      {
        version: "FY2027",
        approved: true,
        amounts: ["2027-01", "2027-02", "2027-03"].map(amount),
        rates: [],
      },
    ]),
  );
  const plans = [{ of: "budget" as const, version: "FY2027" }, ...question(id).plans];
  const answer = await (await as()).budget.compare({ ...question(id), plans });
  expect([printMonth(answer.from), answer.months, answer.narrowedBy]).toEqual(["2027-01", 3, "FY2027"]);
  expect(answer.plans.map(({ total }) => total)).toEqual([270_000, 500_000, 600_000]);
  expect(answer.plans.map(({ years }) => years[0])).toEqual([null, 1_800_000, 2_800_000]);
  expect(answer.bridges[0]?.causes).toEqual([{ cause: "not-split", amount: 230_000 }]);
  await expect((await as()).budget.compare({ ...question(id), plans, from: "2027-06" })).rejects.toThrow(
    "FY2027 has amounts from 2027-01 to 2027-03 only",
  );
});
