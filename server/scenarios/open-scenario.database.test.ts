import { beforeEach, expect, test } from "vitest";
import { testDatabase } from "../database/testing";
import { contract, emptyOrganisation, house, yearOf } from "../testing-house";
import { testEnvironment } from "../testing-callers";

testEnvironment();
testDatabase();
beforeEach(emptyOrganisation);

test("undoing a change can be undone: it is back where it stood", async () => {
  const { as, id, version } = await house();
  await (await as()).contracts.update({ id: "C-1", version, fields: { title: "Renamed" } });
  await (await as()).contracts.update({ id: "C-1", version, fields: { owner: "Ada" } });
  const said = async () => (await (await as()).scenarios.get({ id })).changes.map((change) => change.id);
  const before = await said();
  const change = before[0] ?? "";
  await (await as()).scenarios.dropChange({ scenario: id, change });
  expect(await said()).toEqual(before.slice(1));
  await (await as()).scenarios.restoreChange({ scenario: id, change });
  expect(await said()).toEqual(before);
  await expect((await as()).scenarios.restoreChange({ scenario: id, change })).rejects.toThrow("no such");
});

test("a record removed in a scenario comes back as it was when the removal is undone", async () => {
  const { as, id, version } = await house();
  await (await as()).contracts.remove({ id: "C-1", version });
  expect(await yearOf(id)).toBe(0);
  await (await as()).contracts.create({ id: "C-1", fields: contract });
  expect((await (await as()).scenarios.get({ id })).changes).toEqual([]);
  expect(await yearOf(id)).toBe(1_200_000);
  await expect((await as()).contracts.create({ id: "C-1", fields: contract })).rejects.toThrow("already");
});

test("what no scenario can hold is refused while one is open, and goes again once it is closed", async () => {
  const { as, id } = await house("admin");
  const { version } = await (await as()).settings.get();
  const rename = async () => (await as()).settings.update({ version, fields: { name: "Another name" } });
  await expect(rename()).rejects.toThrow("Close the scenario first");
  await expect((await as()).closes.close({ month: "2026-10" })).rejects.toThrow("Close the scenario first");
  await expect((await as()).ledger.removeBudget({ version: "B" })).rejects.toThrow(
    "Close the scenario first",
  );
  await expect((await as()).imports.undo({ id })).rejects.toThrow("Close the scenario first");
  const card = { vendor: "V-1", role: "Engineer", unit: "day", currency: "GBP", rate: "700" } as const;
  await expect((await as()).rateCards.create({ fields: card })).rejects.toThrow("close the scenario first");
  expect(await (await as()).closes.last()).toBeNull();
  await (await as()).scenarios.open({ id: null });
  await rename();
  expect((await (await as()).settings.get()).name).toBe("Another name");
});

test("a milestone is not hung on itself, in a scenario either, and the way round is said", async () => {
  const { as } = await house();
  const hung = (milestone: string) => ({ date: { milestone, months: 2 } });
  const director = await as();
  await director.milestones.create({ id: "exit", fields: { name: "Exit", date: "2027-06-30" } });
  await director.milestones.create({ id: "racks", fields: { name: "Racks", ...hung("exit") } });
  await expect(director.milestones.update({ id: "exit", version: 1, fields: hung("racks") })).rejects.toThrow(
    "It would hang on itself: Exit → Racks → Exit.",
  );
  expect((await director.milestones.get({ id: "exit" })).version).toBe(1);
});

test("what a scenario adds is found and listed while it is open, and not after", async () => {
  const { as } = await house();
  await (await as()).people.create({ id: "P-1", fields: { name: "Grace Hale", team: "ops" } });
  const found = async () => (await (await as()).budget.search({ text: "Grace" })).length;
  expect([await found(), (await (await as()).budget.people()).rows.length]).toEqual([1, 1]);
  expect((await (await as()).budget.person({ id: "P-1" })).row.name).toBe("Grace Hale");
  await (await as()).scenarios.open({ id: null });
  expect(await found()).toBe(0);
});

test("edits of every place go into the open scenario: rates, people's seats, the roadmap, what is added and removed", async () => {
  const { as, id, version } = await house("admin");
  await (await as()).scenarios.open({ id: null });
  const seat = { title: "Engineer", costCentre: "it", category: "internal-labour", currency: "GBP" };
  const position = { ...seat, start: "2027-01-01", annualSalary: "60000", salaryAsOf: "2026-01" };
  await (await as()).positions.create({ id: "P-1", fields: position });
  const work = {
    title: "Move mail",
    costCentre: "it",
    currency: "GBP",
    category: "cloud",
    runCategory: "cloud",
  };
  await (await as()).initiatives.create({
    id: "I-1",
    fields: { ...work, start: "2027-03-01", durationMonths: 3 },
  });
  await (await as()).scenarios.open({ id });
  const rate = { currency: "EUR", month: "2027-01", table: "plan", rate: "0.8" } as const;
  await (await as()).rates.save({ version: 0, fields: rate });
  await (await as()).rates.save({ version: 0, fields: { ...rate, rate: "0.7" } });
  await (await as()).positions.update({ id: "P-1", version: 1, fields: { start: "2027-07-01" } });
  await (await as()).initiatives.update({ id: "I-1", version: 1, fields: { start: "2027-09-01" } });
  await (await as()).contracts.update({ id: "C-1", version, fields: { seats: 40, end: "2027-06-30" } });
  await (await as()).costCentres.create({ id: "lab", fields: { name: "Lab" } });
  await (await as()).vendors.remove({ id: "V-1", version: 1 });
  const { changes } = await (await as()).scenarios.get({ id });
  expect(changes.map(({ act, record }) => `${act} ${record ?? ""}`)).toEqual([
    "add fx-rates/EUR.2027-01.plan",
    "amend positions/P-1",
    "amend initiatives/I-1",
    "amend contracts/C-1",
    "amend contracts/C-1",
    "add cost-centres/lab",
    "remove vendors/V-1",
  ]);
  await (await as()).scenarios.open({ id: null });
  const director = await as();
  expect(await director.rates.list()).toEqual([]);
  expect((await director.costCentres.list()).map((centre) => centre.id)).toEqual(["it"]);
  expect((await director.vendors.list()).length).toBe(1);
  expect((await director.positions.get({ id: "P-1" })).version).toBe(1);
  expect((await director.contracts.get({ id: "C-1" })).seats).toBeNull();
});
