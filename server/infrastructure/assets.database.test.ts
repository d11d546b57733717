import { expect, test } from "vitest";
import { reading } from "../database/query";
import { testDatabase } from "../database/testing";
import { transaction } from "../database/transaction";
import { asset, inMonth, onDay, typed } from "../planning/examples";
import { layGround, over } from "../portfolio/testing";
import { calling, signedInUser, testEnvironment } from "../testing-callers";
import { assetStore } from "./asset-store";

testEnvironment();
testDatabase();

const someone = async (role: "director" | "viewer") => calling((await signedInUser(role)).session);

const server = {
  name: "Host 1", class: "server", costCentre: "IT", currency: "GBP", purchase: "2026-01-15",
  inService: "2026-02-01", price: "4800", usefulLifeMonths: 48,
}; // biome-ignore format: one asset

test("assets come back as they were written, dates on milestones and all", async () => {
  await layGround();
  const whole = asset({
    id: "S-9",
    residual: typed("0.5"),
    accumulatedDepreciation: typed("100.25"),
    asOfMonth: inMonth("2026-06"),
    warrantyEnd: onDay("2029-01-31"),
    location: "Hall",
    technology: "OS 9",
    assetNumber: "INV-1",
    disposed: onDay("2028-03-31"),
    proceeds: typed("50"),
  });
  const write = () => transaction((tx) => assetStore.save(tx, over(whole)));
  expect((await write()).map(({ outcome }) => outcome)).toEqual(["created"]);
  expect(await assetStore.find(reading, ["S-9"])).toEqual([whole]);
  expect((await write()).map(({ outcome }) => outcome)).toEqual(["unchanged"]);
});

test("a director adds an asset, and a life that is changed works forward", async () => {
  await layGround();
  const director = await someone("director");
  const { id } = await director.assets.create({ fields: server });
  await director.assets.update({ id, version: 1, fields: { usefulLifeMonths: 60 } });
  const { accumulatedDepreciation, asOfMonth } = await director.assets.get({ id });
  expect(asOfMonth).not.toBe(null);
  expect(Number(accumulatedDepreciation)).toBe(100 * ((asOfMonth ?? 0) - inMonth("2026-01")));
  await director.assets.update({
    id,
    version: 2,
    fields: { accumulatedDepreciation: null, asOfMonth: null },
  });
  expect(await director.assets.get({ id })).toMatchObject({
    usefulLifeMonths: 60,
    accumulatedDepreciation: null,
  });
});

test("what contradicts itself is said at its field, and a viewer changes nothing", async () => {
  await layGround();
  const director = await someone("director");
  await expect(director.assets.create({ fields: { ...server, residual: "4800.01" } })).rejects.toThrow(
    "It is more than the price.",
  );
  const { id } = await director.assets.create({ fields: server });
  const viewer = await someone("viewer");
  await expect(viewer.assets.update({ id, version: 1, fields: { name: "Mine" } })).rejects.toMatchObject({
    code: "FORBIDDEN",
  });
});

test("the list says what an asset is worth at the end of the last month, and its page the months", async () => {
  await layGround();
  const director = await someone("director");
  const { reportingCurrency } = await director.settings.get();
  const { id } = await director.assets.create({ fields: { ...server, currency: reportingCurrency } });
  const { rows, asOf, currency } = await director.budget.assets();
  const row = rows.find((one) => one.id === id);
  const months = Math.min(48, asOf - inMonth("2026-01"));
  expect(row).toMatchObject({ cost: 480_000, bookValue: 480_000 - months * 10_000, converted: true });
  expect([row?.lifeEnd, currency]).toEqual([inMonth("2030-01"), reportingCurrency]);
  const page = await director.budget.asset({ id, view: "accrual" });
  expect(page.months.lines.map(({ item }) => item)).toEqual(["depreciation"]);
  const cash = await director.budget.asset({ id, view: "cash" });
  expect(cash.months.lines.map(({ item }) => item)).toEqual(["price"]);
  expect(cash.row).toEqual(page.row);
});
