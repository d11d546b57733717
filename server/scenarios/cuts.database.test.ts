import { beforeEach, expect, test } from "vitest";
import { testDatabase } from "../database/testing";
import { transaction } from "../database/transaction";
import { saveSettings } from "../organisation/settings-store";
import { clearOrganisation } from "../portfolio/clear";
import { createCaller } from "../router";
import { contextOf, signedInUser, testEnvironment } from "../testing-callers";

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

const item = { id: "1", title: "Help", annualPrice: "24000", category: "outside-services", costCentre: "it", service: null, shares: [], priceSteps: [] }; // biome-ignore format: one item
const open = { title: "Help desk", vendor: "V-1", currency: "GBP", start: "2024-01-01", renewal: "open" as const, noticeMonths: 1, items: [item] }; // biome-ignore format: one contract

async function organisation() {
  const as = await person();
  const director = await as();
  await director.costCentres.create({ id: "it", fields: { name: "IT" } });
  await director.vendors.create({ id: "V-1", fields: { name: "Help Ltd" } });
  await director.contracts.create({ id: "C-1", fields: open });
  const seat = { costCentre: "it", category: "internal-labour", currency: "GBP", start: "2024-01-01", salaryAsOf: "2024-01", noticeMonths: 3 }; // biome-ignore format: one seat
  await director.positions.create({
    id: "P-1",
    fields: { ...seat, title: "Engineer", person: "Ann Lee", annualSalary: "60000" },
  });
  return as;
}

const wish = { pct: 10, by: "2099-06", view: "accrual" as const };

test("cuts that are chosen become a scenario in which their money is gone from the month on", async () => {
  const as = await organisation();
  const { cuts, runRate } = await (await as()).budget.cuts(wish);
  expect(cuts.map(({ subject, title }) => [subject, title])).toEqual([
    ["positions/P-1", "Engineer"],
    ["contracts/C-1", "Help desk"],
  ]);
  const subjects = cuts.map(({ subject }) => subject);
  const { id } = await (await as()).scenarios.cut({
    name: `Cut ${crypto.randomUUID()}`,
    by: wish.by,
    subjects,
  });
  const compared = await (await as()).budget.compare({
    plans: [{ of: "facts" }, { of: "scenario", id }],
    from: wish.by,
    months: 12,
    by: ["source"],
    view: "accrual",
  });
  expect(compared.plans.map(({ total }) => total)).toEqual([runRate, 0]);
});

test("a second cut lies over the scenario that is open", async () => {
  const as = await organisation();
  const cut = async (subject: string) =>
    (await as()).scenarios.cut({ name: `Cut ${crypto.randomUUID()}`, by: wish.by, subjects: [subject] });
  const first = await cut("positions/P-1");
  await (await as()).scenarios.open({ id: first.id });
  expect((await (await as()).budget.cuts(wish)).cuts.map(({ subject }) => subject)).toEqual([
    "contracts/C-1",
  ]);
  const second = await cut("contracts/C-1");
  const { scenario } = await (await as()).scenarios.get({ id: second.id });
  expect(scenario.base).toBe(first.id);
});

test("what is no longer there is refused, and who may not see salaries is offered nobody", async () => {
  const as = await organisation();
  await expect(
    (await as()).scenarios.cut({ name: "Nothing", by: wish.by, subjects: ["contracts/gone"] }),
  ).rejects.toThrow("None of these");
  const viewer = await person("viewer");
  const { cuts, withoutPeople } = await (await viewer()).budget.cuts(wish);
  expect([cuts.map(({ subject }) => subject), withoutPeople]).toEqual([["contracts/C-1"], true]);
});

test("the curve says what is committed and what can still be decided, and the last days behind it", async () => {
  const as = await organisation();
  const answer = await (await as()).budget.avoidable({ view: "accrual" });
  const table = await (await as()).budget.table({
    measure: "plan",
    from: answer.from,
    months: answer.committed.length,
    by: [],
    view: "accrual",
    filters: {},
    version: null,
    capital: false,
  });
  const parts = answer.committed.map(
    (amount, i) => amount + (answer.avoidable[i] ?? 0) + (answer.sunk[i] ?? 0),
  );
  expect(parts).toEqual(table.totals);
  expect(answer.monthly.records).toBe(2);
  const month = await (await as()).budget.avoidableIn({ view: "accrual", month: "2099-06" });
  expect(month.rows.map(({ title, hold }) => [title, hold])).toEqual([
    ["Engineer", "avoidable"],
    ["Help desk", "avoidable"],
  ]);
});
