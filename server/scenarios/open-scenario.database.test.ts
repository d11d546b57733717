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
