import { beforeAll, expect, test } from "vitest";
import { contractStore } from "../contracts/store";
import { reading } from "../database/query";
import { testDatabase } from "../database/testing";
import { transaction } from "../database/transaction";
import { costSeriesStore } from "../infrastructure/store";
import { approveBudget, saveBudget } from "../ledger/budget-store";
import { savePostings } from "../ledger/store";
import { closeMonth } from "../organisation/closes-store";
import { saveSettings } from "../organisation/settings-store";
import { costCentreStore, rateId, rateStore } from "../organisation/store";
import { decimal } from "../planning/decimal";
import { contract, costCentre, inMonth, rates, series } from "../planning/examples";
import { loadPortfolio } from "./load";
import { layGround, origin, over } from "./testing";

testDatabase();
beforeAll(layGround);

const saveContract = (id: string, seats: number) =>
  transaction((tx) => contractStore.save(tx, over(contract({ id, seats }))));
const contractsNow = async () => (await loadPortfolio()).facts.contracts;

test("a first look finds everything; a second one without a change is the same value", async () => {
  await saveContract("a", 1);
  await saveContract("b", 1);
  const portfolio = await loadPortfolio();
  expect([...portfolio.facts.contracts.keys()]).toEqual(["a", "b"]);
  expect(portfolio.costCentres.get("OPS")?.parent).toBe("IT");
  expect(portfolio.categories.size).toBe(14);
  expect(portfolio.lastClose).toBeNull();
  expect(await loadPortfolio()).toBe(portfolio);
});

test("after one change only that fact is another object", async () => {
  const before = await loadPortfolio();
  await saveContract("a", 2);
  const after = await loadPortfolio();
  expect(after.facts.contracts.get("a")).toMatchObject({ seats: 2, version: 2 });
  expect(after.facts.contracts.get("b")).toBe(before.facts.contracts.get("b"));
  expect(after.facts["cost-history"]).toBe(before.facts["cost-history"]);
  expect(after.costCentres).toBe(before.costCentres);
  expect(after.rates).toBe(before.rates);
  expect(before.facts.contracts.get("a")?.seats).toBe(1);
});

test("a removed fact is gone, and may come back", async () => {
  await transaction((tx) => contractStore.remove(tx, "b", null, origin));
  expect([...(await contractsNow()).keys()]).toEqual(["a"]);
  await saveContract("b", 9);
  expect((await contractsNow()).get("b")?.seats).toBe(9);
});

test("a change inside a record's rows is a change of the record", async () => {
  const save = (amounts: string[]) =>
    transaction((tx) => costSeriesStore.save(tx, over(series("2026-01", amounts, { id: "s" }))));
  await save(["1", "2"]);
  await loadPortfolio();
  await save(["1", "3"]);
  expect((await loadPortfolio()).facts["cost-history"].get("s")?.records[1]?.amount).toBe("3");
});

test("the name of a cost centre leaves rates and facts as they are", async () => {
  const [rate] = rates("EUR", "2026-01", ["0.85"]);
  if (!rate) throw new Error("no rate");
  await transaction((tx) => rateStore.save(tx, over({ ...rate, id: rateId(rate) })));
  const before = await loadPortfolio();
  expect(before.rates).toMatchObject([rate]);
  await transaction((tx) => costCentreStore.save(tx, over(costCentre("IT", { name: "Technology" }))));
  const after = await loadPortfolio();
  expect(after.costCentres.get("IT")?.name).toBe("Technology");
  expect(after.rates).toBe(before.rates);
  expect(after.facts).toBe(before.facts);
  expect(after.assumptions).toBe(before.assumptions);
});

test("settings, closes, postings and budgets are seen as soon as they are committed", async () => {
  await transaction(async (tx) => {
    await saveSettings(tx, { name: "Wholesale", raiseMonth: 7 }, null, origin);
    await closeMonth(tx, inMonth("2026-09"), origin);
  });
  const month = inMonth("2026-09");
  const where = { month, costCentre: "IT", category: "cloud", currency: "GBP", nature: "operating" } as const;
  const amount = decimal("12.34");
  const rest = {
    postingId: null,
    postingDate: null,
    account: null,
    contract: null,
    initiative: null,
    document: null,
  };
  const posting = { ...where, ...rest, amount, basis: "accrual", vendor: null, text: null } as const;
  await transaction((tx) => savePostings(tx, [{ posting, line: 2 }], origin));
  const budget = { amount: { ...where, vendor: "", line: "", amount }, text: null };
  await transaction((tx) => saveBudget(tx, "FY26", [budget], origin));
  const draft = await loadPortfolio();
  expect(draft.organisation.name).toBe("Wholesale");
  expect(draft.assumptions.raiseMonth).toBe(7);
  expect(draft.lastClose).toBe(month);
  expect(draft.posted).toEqual([{ ...where, vendor: "", basis: "accrual", amount }]);
  expect(draft.budgets).toMatchObject([{ version: "FY26", approved: false, amounts: [budget.amount] }]);
  expect(draft.budgets[0]?.rates).toBe(draft.rates);
  await transaction((tx) => approveBudget(tx, "FY26", origin));
  expect((await loadPortfolio()).budgets[0]?.approved).toBe(true);
});

test("readers at any moment see each writer's work whole, and in the end all of it", async () => {
  const writers = Array.from({ length: 15 }, (_, n) =>
    transaction((tx) =>
      contractStore.save(tx, over(contract({ id: `left-${n}` }), contract({ id: `right-${n}` }))),
    ),
  );
  const looks = Array.from({ length: 15 }, async () => {
    const ids = [...(await contractsNow()).keys()];
    const count = (side: string) => ids.filter((id) => id.startsWith(side)).length;
    expect(count("left")).toBe(count("right"));
  });
  await Promise.all([...writers, ...looks]);
  expect([...(await contractsNow()).keys()].filter((id) => id.startsWith("left"))).toHaveLength(15);
});

test("what memory holds after many changes is what a fresh look finds", async () => {
  const held = await loadPortfolio();
  globalThis.chartroomPortfolio = undefined;
  const fresh = await loadPortfolio();
  const sorted = (facts: typeof held.facts.contracts) =>
    [...facts.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  expect(sorted(held.facts.contracts)).toEqual(sorted(fresh.facts.contracts));
  expect(held.posted).toEqual(fresh.posted);
  const stored = await contractStore.load(reading, null);
  expect(sorted(fresh.facts.contracts)).toEqual(stored.changed);
});
