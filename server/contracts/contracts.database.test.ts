import { expect, test } from "vitest";
import { testDatabase } from "../database/testing";
import { calling, signedInUser, testEnvironment } from "../testing-callers";

testEnvironment();
testDatabase();

test("two people edit one contract: the second is told both values, nothing is lost, and the history names who and what", async () => {
  const ann = await calling((await signedInUser("director")).session);
  const ben = await calling((await signedInUser("finance")).session);
  await ann.costCentres.create({ id: "it", fields: { name: "IT" } });
  await ann.vendors.create({ id: "northgate", fields: { name: "Northgate" } });
  const item = { id: "1", title: "Hall", annualPrice: "384000", category: "facilities", costCentre: "it", service: null, shares: [], priceSteps: [] }; // biome-ignore format: one item
  const fields = {
    title: "Hall",
    vendor: "northgate",
    currency: "GBP",
    start: "2026-04-01",
    end: "2027-03-31",
    items: [item],
  };
  const { id, version } = await ann.contracts.create({ fields });

  await ann.contracts.update({ id, version, fields: { owner: "Ann" } });
  const refused = await ben.contracts
    .update({ id, version, fields: { paymentDays: 60 } })
    .catch((error: { cause: unknown }) => error.cause);
  expect(refused).toMatchObject({
    code: "conflict",
    details: { current: { owner: "Ann", paymentDays: 30 }, sent: { paymentDays: 60 } },
  });
  await ben.contracts.update({ id, version: version + 1, fields: { paymentDays: 60 } });
  expect(await ann.contracts.get({ id })).toMatchObject({ owner: "Ann", paymentDays: 60, version: 3 });

  const [latest] = await ann.contracts.history({ id });
  expect(latest).toMatchObject({
    actorName: "The finance",
    door: "screen",
    action: "update",
    changes: [{ field: "paymentDays", from: "30", to: "60" }],
  });
  await expect(ann.vendors.remove({ id: "northgate", version: 1 })).rejects.toThrow(
    'The vendor "northgate" is used by 1 contracts.',
  );
  await ann.contracts.remove({ id, version: 3 });
  await expect(ann.contracts.get({ id })).rejects.toMatchObject({ code: "NOT_FOUND" });
});

test("a cost centre cannot lie below itself, and categories have two levels", async () => {
  const director = await calling((await signedInUser("director")).session);
  await director.costCentres.create({ id: "a", fields: { name: "A" } });
  await director.costCentres.create({ id: "b", fields: { name: "B", parent: "a" } });
  await expect(director.costCentres.update({ id: "a", version: 1, fields: { parent: "b" } })).rejects.toThrow(
    "below itself",
  );
  await director.costCategories.create({ id: "licences", fields: { name: "Licences", parent: "software" } });
  await expect(director.costCategories.create({ fields: { name: "X", parent: "licences" } })).rejects.toThrow(
    "at most 2 levels",
  );
});

test("fields of many contracts are changed together: all of them, or none where one was changed meanwhile", async () => {
  const ann = await calling((await signedInUser("director")).session);
  await ann.costCentres.create({ id: "many", fields: { name: "Many" } });
  await ann.vendors.create({ id: "westgate", fields: { name: "Westgate" } });
  const item = { id: "1", title: "Line", annualPrice: "1200", category: "telecom", costCentre: "many", service: null, shares: [], priceSteps: [] }; // biome-ignore format: one item
  const fields = { title: "Line", vendor: "westgate", currency: "GBP", start: "2026-04-01", end: "2027-03-31", items: [item] }; // biome-ignore format: one contract
  const [one, two] = [await ann.contracts.create({ fields }), await ann.contracts.create({ fields })];
  const owned = (version: number) => ({
    changes: [
      { id: one.id, version: 1, fields: { owner: "Ben" } },
      { id: two.id, version, fields: { owner: "Ben" } },
    ],
  });
  await expect(ann.contracts.updateMany(owned(7))).rejects.toMatchObject({ cause: { code: "conflict" } });
  expect((await ann.contracts.get({ id: one.id })).owner).toBeNull();
  await ann.contracts.updateMany(owned(1));
  expect((await ann.contracts.get({ id: one.id })).owner).toBe("Ben");
  expect((await ann.contracts.get({ id: two.id })).owner).toBe("Ben");
});
