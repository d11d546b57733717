import { beforeAll, expect, test } from "vitest";
import { reading } from "../database/query";
import { testDatabase } from "../database/testing";
import { transaction } from "../database/transaction";
import { defaultCategories } from "../planning/category";
import { decimal } from "../planning/decimal";
import { costCentre, inMonth, onDay, rates } from "../planning/examples";
import { layGround, origin, over } from "../portfolio/testing";
import { closeMonth, readLastClose, reopenLast, setLastClose } from "./closes-store";
import { firstSettings, readSettings, saveSettings } from "./settings-store";
import {
  closeStore,
  costCategoryStore,
  costCentreStore,
  indexId,
  indexStore,
  rateId,
  rateStore,
} from "./store";

testDatabase();
beforeAll(layGround);

const settle = (change: Parameters<typeof saveSettings>[1], version: number | null = null) =>
  transaction((tx) => saveSettings(tx, change, version, origin));

test("a new installation has settings without a name, and the default categories", async () => {
  expect(await readSettings(reading)).toEqual({ ...firstSettings, version: 1 });
  const { changed } = await costCategoryStore.load(reading, null);
  expect(changed.map(({ id, name }) => ({ id, name }))).toEqual(
    defaultCategories.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
  );
});

test("settings come back as they were written, with holidays and renewal uplifts", async () => {
  const holidays = [onDay("2026-12-25"), onDay("2028-02-29")];
  const renewalUplifts = [{ category: "saas", pct: decimal("7.5") }];
  await settle({ name: "Wholesale", reportingCurrency: "GBP", fiscalYearStart: 4, holidays, renewalUplifts });
  const settings = await readSettings(reading);
  expect(settings).toMatchObject({ name: "Wholesale", fiscalYearStart: 4, holidays, renewalUplifts });
  await expect(settle({ name: "Other" }, settings.version - 1)).rejects.toThrow("changed by someone else");
});

test("the reporting currency stays while there are rates in it", async () => {
  const [rate] = rates("EUR", "2026-01", ["0.85"]);
  if (!rate) throw new Error("no rate");
  const kept = { ...rate, id: rateId(rate) };
  await settle({ reportingCurrency: "GBP" });
  await transaction((tx) => rateStore.save(tx, over(kept)));
  expect(await rateStore.find(reading, ["EUR.2026-01.plan"])).toEqual([{ ...kept, version: 1 }]);
  await expect(settle({ reportingCurrency: "USD" })).rejects.toThrow("stays GBP while there are 1 rates");
  await transaction((tx) => rateStore.remove(tx, kept.id, null, origin));
  expect((await settle({ reportingCurrency: "USD" })).outcome).toBe("updated");
});

test("a rate of nothing is refused by the database itself", async () => {
  const rate = { currency: "EUR", month: inMonth("2026-01"), table: "plan", rate: decimal("0") } as const;
  const saved = transaction((tx) => rateStore.save(tx, over({ ...rate, id: rateId(rate) })));
  await expect(saved).rejects.toMatchObject({ code: "invalid" });
});

test("index values come back as they were written", async () => {
  const value = { index: "cpi", month: inMonth("2026-01"), value: decimal("134.2") };
  await transaction((tx) => indexStore.save(tx, over({ ...value, id: indexId(value) })));
  expect(await indexStore.find(reading, ["cpi.2026-01"])).toEqual([
    { ...value, id: "cpi.2026-01", version: 1 },
  ]);
});

test("a tree of cost centres may be written children first", async () => {
  const child = costCentre("child", { parent: "root", vacancyRatePct: decimal("4"), entity: "Ltd" });
  await transaction((tx) => costCentreStore.save(tx, over(child, costCentre("root"))));
  expect(await costCentreStore.find(reading, ["child"])).toEqual([child]);
  const removed = transaction((tx) => costCentreStore.remove(tx, "root", null, origin));
  await expect(removed).rejects.toThrow('The cost centre "root" is used by 1 cost centres.');
});

test("closing a month closes all up to it; only the last can be opened again", async () => {
  const closed = async () => (await closeStore.load(reading, null)).changed.map(({ id }) => id);
  expect(await readLastClose(reading)).toBeNull();
  await transaction((tx) => closeMonth(tx, inMonth("2026-07"), origin));
  await transaction((tx) => closeMonth(tx, inMonth("2026-09"), origin));
  expect(await closed()).toEqual(["2026-07", "2026-08", "2026-09"]);
  await expect(transaction((tx) => closeMonth(tx, inMonth("2026-08"), origin))).rejects.toThrow(
    "closed already",
  );
  expect(await transaction((tx) => reopenLast(tx, origin))).toBe(inMonth("2026-09"));
  await transaction((tx) => setLastClose(tx, inMonth("2026-10"), origin));
  await transaction((tx) => setLastClose(tx, inMonth("2026-08"), origin));
  expect(await readLastClose(reading)).toBe(inMonth("2026-08"));
  const [newest] = await closeStore.history(reading, "2026-09");
  expect(newest?.action).toBe("remove");
});
