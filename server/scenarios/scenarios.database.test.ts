import { beforeEach, expect, test } from "vitest";
import { testDatabase } from "../database/testing";
import { inMonth, typed } from "../planning/examples";
import { contract, emptyOrganisation, house, person, yearOf } from "../testing-house";
import { testEnvironment } from "../testing-callers";

testEnvironment();
testDatabase();
beforeEach(emptyOrganisation);

test("while a scenario is open an edit goes into it, and the record stays as it is", async () => {
  const { as, id, version } = await house();
  const { items } = await (await as()).contracts.get({ id: "C-1" });
  const dearer = items.map((item) => ({ ...item, annualPrice: "24000", shares: [], priceSteps: [] }));
  await (await as()).contracts.update({ id: "C-1", version, fields: { items: dearer } });
  expect((await (await as()).contracts.get({ id: "C-1" })).items[0]?.annualPrice).toBe("24000");
  const { changes } = await (await as()).scenarios.get({ id });
  expect(changes).toMatchObject([
    {
      record: "contracts/C-1",
      title: "Data hall",
      fields: [{ field: "items/1/annualPrice", from: "12000", to: "24000" }],
    },
  ]);
  expect([await yearOf(), await yearOf(id)]).toEqual([1_200_000, 2_400_000]);
  await (await as()).scenarios.open({ id: null });
  expect((await (await as()).contracts.get({ id: "C-1" })).items[0]?.annualPrice).toBe("12000");
});

test("an edit back to what was is no change, and a second edit of a field takes the place of the first", async () => {
  const { as, id, version } = await house();
  const rename = async (title: string) =>
    (await as()).contracts.update({ id: "C-1", version, fields: { title } });
  await rename("Hall one");
  await rename("Hall two");
  expect((await (await as()).scenarios.get({ id })).changes).toMatchObject([
    { fields: [{ to: "Hall two" }] },
  ]);
  await rename("Data hall");
  expect((await (await as()).scenarios.get({ id })).changes).toEqual([]);
});

test("what is added in a scenario is edited and removed there without a trace", async () => {
  const { as, id } = await house();
  await (await as()).contracts.create({ id: "C-2", fields: { ...contract, title: "Second hall" } });
  await (await as()).contracts.update({ id: "C-2", version: 1, fields: { title: "Third hall" } });
  expect((await (await as()).contracts.get({ id: "C-2" })).title).toBe("Third hall");
  expect(await yearOf(id)).toBe(2_400_000);
  await (await as()).contracts.remove({ id: "C-2", version: 1 });
  expect((await (await as()).scenarios.get({ id })).changes).toEqual([]);
});

test("a change can be switched off, put in another order and undone", async () => {
  const { as, id, version } = await house();
  await (await as()).contracts.remove({ id: "C-1", version });
  await (await as()).scenarios.assume({ scenario: id, assumption: { what: "inflation", pct: "3" } });
  const [first, second] = (await (await as()).scenarios.get({ id })).changes;
  if (!first || !second) throw new Error("two changes are missing");
  expect(await yearOf(id)).toBe(0);
  await (await as()).scenarios.switchChange({ scenario: id, change: first.id, off: true });
  expect(await yearOf(id)).toBe(1_200_000);
  await (await as()).scenarios.orderChanges({ scenario: id, changes: [second.id, first.id] });
  expect((await (await as()).scenarios.get({ id })).changes.map((change) => change.id)).toEqual([
    second.id,
    first.id,
  ]);
  await (await as()).scenarios.dropChange({ scenario: id, change: first.id });
  expect((await (await as()).scenarios.get({ id })).changes).toMatchObject([{ text: "+3 %" }]);
});

test("a scenario over another one says what both say, and follows what the lower one says later", async () => {
  const { as, id } = await house();
  const { id: upper } = await (await as()).scenarios.create({ name: `Upper ${id}`, base: id });
  await (await as()).contracts.create({ id: "C-2", fields: contract });
  expect([await yearOf(id), await yearOf(upper)]).toEqual([2_400_000, 2_400_000]);
  const { scenario } = await (await as()).scenarios.get({ id });
  const fields = { name: `Circle ${id}`, note: "", base: upper, status: "open" as const };
  await expect((await as()).scenarios.update({ id, version: scenario.version, fields })).rejects.toThrow(
    "over itself",
  );
  await expect((await as()).scenarios.remove({ id })).rejects.toThrow("laid over this one");
});

test("approving makes a scenario the facts as a whole, and undoing it puts back what was there", async () => {
  const { as, id, version } = await house();
  await (await as()).contracts.create({ id: "C-2", fields: contract });
  await (await as()).contracts.update({ id: "C-1", version, fields: { title: "Renamed" } });
  await (await as()).scenarios.assume({
    scenario: id,
    assumption: { what: "raise", pct: "6", from: "2027-04" },
  });
  const preview = await (await as()).scenarios.approval({ id });
  expect(preview.rows.map(({ act, id: record }) => `${act} ${record}`).sort()).toEqual([
    "create C-2",
    "update C-1",
  ]);
  const planned = await yearOf(id);
  await (await as()).scenarios.approve({ id });
  expect(await yearOf()).toBe(planned);
  expect((await (await as()).contracts.get({ id: "C-1" })).title).toBe("Renamed");
  expect((await (await as()).settings.get()).planned).toEqual([
    { what: "raise", of: "", from: inMonth("2027-04"), pct: typed("6") },
  ]);
  expect(await yearOf(id)).toBe(planned);
  await (await as()).scenarios.undoApproval({ id });
  expect(await yearOf()).toBe(1_200_000);
  expect((await (await as()).contracts.get({ id: "C-1" })).title).toBe("Data hall");
  expect((await (await as()).settings.get()).planned).toEqual([]);
});

test("a removed record is approved and put back as well", async () => {
  const { as, id, version } = await house();
  await (await as()).contracts.remove({ id: "C-1", version });
  await (await as()).scenarios.approve({ id });
  expect(await yearOf()).toBe(0);
  await (await as()).scenarios.undoApproval({ id });
  expect(await yearOf()).toBe(1_200_000);
});

test("a scenario is not approved when the facts have moved under it, and says both values", async () => {
  const { as, id, version } = await house();
  await (await as()).contracts.update({ id: "C-1", version, fields: { title: "In the scenario" } });
  await (await as()).scenarios.open({ id: null });
  await (await as()).contracts.update({ id: "C-1", version, fields: { title: "In the records" } });
  expect((await (await as()).scenarios.approval({ id })).moved).toMatchObject([
    { id: "C-1", title: "In the scenario", field: "title", was: "Data hall", now: "In the records" },
  ]);
  await expect((await as()).scenarios.approve({ id })).rejects.toThrow("moved under");
  expect((await (await as()).scenarios.get({ id })).scenario.status).toBe("open");
});

test("an approval is not undone when something it wrote was changed since", async () => {
  const { as, id, version } = await house();
  await (await as()).contracts.update({ id: "C-1", version, fields: { title: "Approved" } });
  await (await as()).scenarios.approve({ id });
  const later = await (await as()).contracts.get({ id: "C-1" });
  await (await as()).contracts.update({ id: "C-1", version: later.version, fields: { title: "Later" } });
  await expect((await as()).scenarios.undoApproval({ id })).rejects.toThrow("changed since");
  expect((await (await as()).contracts.get({ id: "C-1" })).title).toBe("Later");
});

test("who may not change records looks at a scenario and changes nothing in it", async () => {
  const { id } = await house();
  const viewer = await person("viewer");
  await (await viewer()).scenarios.open({ id });
  expect((await (await viewer()).scenarios.list()).open).toBe(id);
  await expect(
    (await viewer()).scenarios.assume({ scenario: id, assumption: { what: "inflation", pct: "3" } }),
  ).rejects.toThrow("may not");
});
