import { beforeEach, expect, test } from "vitest";
import { contractStore } from "../contracts/store";
import { reading } from "../database/query";
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

async function director() {
  const { session } = await signedInUser("director");
  return async () => createCaller(await contextOf(session));
}

const item = { id: "1", title: "Hall", annualPrice: "12000", category: "facilities", costCentre: "it", service: null, shares: [], priceSteps: [] }; // biome-ignore format: one item
const hall = { title: "Data hall", vendor: "V-1", currency: "GBP", start: "2027-01-01", end: "2029-12-31", items: [item] }; // biome-ignore format: one contract
const asked = { lineId: "contracts/C-1/1", month: "2028-05", view: "accrual" as const };

async function house() {
  const as = await director();
  await (await as()).costCentres.create({ id: "it", fields: { name: "IT", vacancyRatePct: "5" } });
  await (await as()).vendors.create({ id: "V-1", fields: { name: "Hall Ltd" } });
  const { version } = await (await as()).contracts.create({ id: "C-1", fields: hall });
  return { as, version };
}

test("an amount says who last changed its record, and that it was typed", async () => {
  const { as } = await house();
  const { provenance, amount } = await (await as()).budget.explain(asked);
  expect(amount).toBe(100_000);
  expect(provenance).toMatchObject({
    subject: "contracts/C-1", changedBy: "The director", door: "screen", file: null, line: null, scenario: null,
  }); // biome-ignore format: one answer
});

test("an amount of an imported record says its file and line", async () => {
  const { as } = await house();
  const [fact] = await contractStore.find(reading, ["C-1"]);
  if (!fact) throw new Error("the contract is missing");
  const origin = { ...owner, door: "import" as const, file: "contracts.csv", line: 17 };
  const dearer = { ...fact, title: "Hall" };
  await transaction((tx) => contractStore.save(tx, [{ fact: dearer, version: fact.version, origin }]));
  const { provenance } = await (await as()).budget.explain(asked);
  expect(provenance).toMatchObject({ file: "contracts.csv", line: 17, door: "import" });
});

test("while a scenario is open its amount is explained, and who changed it there", async () => {
  const { as, version } = await house();
  const { id } = await (await as()).scenarios.create({ name: `Dearer ${crypto.randomUUID()}` });
  await (await as()).scenarios.open({ id });
  const items = [{ ...item, annualPrice: "24000" }];
  await (await as()).contracts.update({ id: "C-1", version, fields: { items } });
  const explained = await (await as()).budget.explain(asked);
  expect([explained.amount, explained.addends[0]?.text]).toEqual([200_000, "24,000.00 a year ÷ 12"]);
  expect(explained.provenance?.scenario).toMatchObject({ byName: "The director" });
  const records = await (await as()).budget.explain({ ...asked, plan: { of: "facts" } });
  expect([records.amount, records.provenance?.scenario]).toEqual([100_000, null]);
});

test("what only the scenario has is explained by the scenario", async () => {
  const { as } = await house();
  const { id } = await (await as()).scenarios.create({ name: `More ${crypto.randomUUID()}` });
  await (await as()).scenarios.open({ id });
  await (await as()).contracts.create({ id: "C-2", fields: hall });
  const { provenance } = await (await as()).budget.explain({ ...asked, lineId: "contracts/C-2/1" });
  expect(provenance).toMatchObject({ subject: "contracts/C-2", scenario: { byName: "The director" } });
});

test("a vacancy rate is explained by its cost centre, and a month before a line begins by nothing", async () => {
  const { as } = await house();
  await (await as()).positions.create({
    id: "P-1",
    fields: {
      title: "Engineer", costCentre: "it", category: "internal-labour", currency: "GBP", start: "2028-01-01",
      annualSalary: "60000", salaryAsOf: "2028-01", person: "Ann Lee",
    },
  }); // biome-ignore format: one position
  const rate = { ...asked, lineId: "positions/vacancy-rate/internal-labour@it" };
  const { amount, provenance } = await (await as()).budget.explain(rate);
  expect([amount, provenance?.subject]).toEqual([-25_000, "cost-centres/it"]);
  const early = await (await as()).budget.explain({
    ...asked,
    lineId: "positions/P-1/salary",
    month: "2027-02",
  });
  expect([early.amount, early.sentence]).toEqual([0, "Nothing falls in 2027-02."]);
});

test("the lines behind a cell come month by month with their arithmetic, and nobody's pay to those who may not see it", async () => {
  const { as } = await house();
  const fields = {
    title: "Engineer", costCentre: "it", category: "internal-labour", currency: "GBP", start: "2026-01-01",
    annualSalary: "61234", salaryAsOf: "2026-01", person: "Ada",
  }; // biome-ignore format: one position
  await (await as()).positions.create({ fields });
  const question = {
    measure: "plan" as const, from: "2028-05", months: 2, by: ["category" as const], view: "accrual" as const,
    filters: {}, version: null, capital: false,
  }; // biome-ignore format: one question
  const notes = await (await as()).budget.notes(question);
  const hallNotes = notes.filter(({ line }) => line === asked.lineId);
  expect(hallNotes.map(({ amount }) => amount)).toEqual([100_000, 100_000]);
  expect(hallNotes[0]?.sentence).toContain("12,000.00 a year ÷ 12");
  expect(notes.some(({ sentence }) => sentence.includes("61,234"))).toBe(true);
  const { session } = await signedInUser("viewer");
  const seen = await createCaller(await contextOf(session)).budget.notes(question);
  expect(seen.map(({ line }) => line)).toContain(asked.lineId);
  expect(JSON.stringify(seen)).not.toMatch(/61,?234/);
});
