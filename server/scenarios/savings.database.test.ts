import { beforeEach, expect, test } from "vitest";
import { reading } from "../database/query";
import { testDatabase } from "../database/testing";
import { transaction } from "../database/transaction";
import { inMonth } from "../planning/examples";
import { clearOrganisation } from "../portfolio/clear";
import { loadPortfolio } from "../portfolio/load";
import { testEnvironment } from "../testing-callers";
import { emptyOrganisation, house, person, yearOf } from "../testing-house";
import { savingStore } from "./savings-store";
import { listScenarios } from "./store";

testEnvironment();
testDatabase();
beforeEach(emptyOrganisation);

/** The house with its scenario closed again: the register is of the records. */
async function register() {
  const { as, id } = await house("admin");
  await (await as()).scenarios.open({ id: null });
  return { as, scenario: id };
}

const hall = {
  title: "A smaller hall",
  amount: "6000",
  currency: "GBP",
  aboutKind: "contracts" as const,
  aboutId: "C-1",
  fromMonth: "2027-04",
  decideBy: "2026-12-31",
  owner: "Grace",
};

test("an idea is committed and realised, and its history says so", async () => {
  const { as, scenario } = await register();
  const { id, version } = await (await as()).savings.create({ fields: { ...hall, scenario } });
  const row = async () => (await (await as()).budget.savings()).rows[0];
  expect(await row()).toMatchObject({
    status: "idea",
    kind: "cash-saving",
    converted: 600_000,
    aboutTitle: "Data hall",
    aboutIsThere: true,
    fromMonth: inMonth("2027-04"),
  });
  expect((await row())?.scenarioName).toContain("Exit");
  await (await as()).savings.update({ id, version, fields: { status: "committed" } });
  await (await as()).savings.update({
    id,
    version: version + 1,
    fields: { status: "realised", realisedAmount: "5500" },
  });
  expect(await row()).toMatchObject({ status: "realised", converted: 550_000 });
  const [latest, first] = await (await as()).savings.history({ id });
  expect(latest?.changes).toContainEqual({ field: "status", from: "committed", to: "realised" });
  expect(first?.changes).toContainEqual({ field: "status", from: "idea", to: "committed" });
  await expect(
    (await as()).savings.update({ id, version, fields: { status: "dropped" } }),
  ).rejects.toMatchObject({ code: "CONFLICT" });
});

test("a saving changes no plan, and leaves what plans are computed from in memory as it is", async () => {
  const { as } = await register();
  const [before, portfolio] = [await yearOf(), await loadPortfolio()];
  await (await as()).savings.create({ fields: { ...hall, status: "committed" } });
  expect(await yearOf()).toBe(before);
  expect(await loadPortfolio()).toBe(portfolio);
});

test("sums are in the reporting currency; what has no rate is said beside them", async () => {
  const { as } = await register();
  const add = async (fields: object) =>
    (await as()).savings.create({ fields: { ...hall, aboutKind: null, aboutId: null, ...fields } });
  await (await as()).rates.save({
    version: 0,
    fields: { currency: "USD", month: "2027-04", table: "plan", rate: "0.8" },
  });
  await add({});
  await add({ currency: "USD", amount: "1000" });
  await add({ currency: "CHF", amount: "700.50" });
  await add({ kind: "time-freed", amount: "9000" });
  await add({ status: "dropped" });
  const { sums, currency } = await (await as()).budget.savings();
  expect(currency).toBe("GBP");
  expect(sums.idea).toEqual({
    count: 4,
    cash: 680_000,
    beside: [{ currency: "CHF", amount: "700.5" }],
    uncounted: 1,
  });
  expect(sums.dropped).toMatchObject({ count: 1, cash: 600_000 });
});

test("a saving is kept when what it stopped is gone", async () => {
  const { as } = await register();
  await (await as()).savings.create({ fields: hall });
  const { version } = await (await as()).contracts.get({ id: "C-1" });
  await (await as()).contracts.remove({ id: "C-1", version });
  expect((await (await as()).budget.savings()).rows).toMatchObject([
    { aboutTitle: "C-1", aboutIsThere: false },
  ]);
});

test("what a position saves is told to nobody who may not see single salaries, and is in no sum of theirs", async () => {
  const { as } = await register();
  await (await as()).savings.create({ fields: hall });
  const { id } = await (await as()).savings.create({
    fields: { ...hall, title: "A seat fewer", aboutKind: "positions", aboutId: "P-1", amount: "71234" },
  });
  const lead = await person("lead");
  const seen = await (await lead()).budget.savings();
  expect(seen.rows.map(({ title }) => title)).toEqual(["A smaller hall"]);
  expect([seen.hidden, seen.sums.idea.cash]).toEqual([1, 600_000]);
  await expect((await lead()).savings.get({ id })).rejects.toThrow("may not see");
  await expect((await lead()).savings.history({ id })).rejects.toThrow("may not see");
  await expect((await lead()).savings.create({ fields: hall })).rejects.toThrow("may not change");
});

test("a kind without a record, a negative amount and an unknown field are refused", async () => {
  const { as } = await register();
  const add = async (fields: object) => (await as()).savings.create({ fields: { ...hall, ...fields } });
  await expect(add({ aboutId: null })).rejects.toThrow("Choose the record");
  await expect(add({ amount: "-1" })).rejects.toThrow("must not be negative");
  await expect(add({ version: 7 })).rejects.toMatchObject({ code: "BAD_REQUEST" });
});

test("the register is of the records: while a scenario is open it is read and not written", async () => {
  const { as, scenario } = await register();
  await (await as()).savings.create({ fields: hall });
  await (await as()).scenarios.open({ id: scenario });
  expect((await (await as()).budget.savings()).rows).toHaveLength(1);
  await expect((await as()).savings.create({ fields: hall })).rejects.toThrow("close the scenario first");
});

test("clearing the organisation takes its savings and scenarios along", async () => {
  const { as } = await register();
  await (await as()).savings.create({ fields: hall });
  const owner = { actorId: null, actorName: "Test", door: "command" as const };
  await transaction((tx) => clearOrganisation(tx, owner));
  expect((await savingStore.load(reading, null)).changed).toEqual([]);
  expect(await listScenarios(reading)).toEqual([]);
});
