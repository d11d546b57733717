import { beforeAll, expect, test } from "vitest";
import { recentAudit } from "../database/audit";
import { reading } from "../database/query";
import { testDatabase } from "../database/testing";
import { transaction } from "../database/transaction";
import { rateId, rateStore } from "../organisation/store";
import { decimal } from "../planning/decimal";
import { inMonth, onDay, rates } from "../planning/examples";
import { layGround, origin, over } from "../portfolio/testing";
import { loadBudgets } from "./budget-load-store";
import { approveBudget, type BudgetRow, removeBudget, saveBudget } from "./budget-store";
import { type Posting, readPosted, savePostings } from "./store";

testDatabase();
beforeAll(layGround);

const posting: Posting = {
  month: inMonth("2026-09"),
  costCentre: "IT",
  category: "software",
  currency: "GBP",
  amount: decimal("10.10"),
  postingId: null,
  postingDate: onDay("2026-09-30"),
  account: "6100",
  basis: "accrual",
  nature: "operating",
  vendor: "V-1",
  contract: null,
  initiative: null,
  document: null,
  text: "licence",
};

const post = (...postings: readonly Posting[]) =>
  transaction((tx) =>
    savePostings(
      tx,
      postings.map((one, index) => ({ posting: one, line: index + 2 })),
      origin,
    ),
  );

test("equal postings are counted as often as the file has them, and the file again changes nothing", async () => {
  expect(await post(posting, posting)).toEqual({ created: 2, updated: 0, unchanged: 0 });
  expect(await post(posting, posting)).toEqual({ created: 0, updated: 0, unchanged: 2 });
  expect(await readPosted(reading)).toMatchObject([{ amount: "20.2", vendor: "V-1", basis: "accrual" }]);
});

test("a posting with the ledger's own number is corrected, not added", async () => {
  const numbered = { ...posting, postingId: "7", vendor: null, amount: decimal("5") };
  await post(numbered);
  expect(await post({ ...numbered, amount: decimal("6") })).toMatchObject({ created: 0, updated: 1 });
  expect((await readPosted(reading)).map(({ vendor, amount }) => [vendor, amount])).toContainEqual(["", "6"]);
});

test("a file of postings is one row of the audit trail, with its sums", async () => {
  await post({ ...posting, document: "one" }, { ...posting, document: "two", currency: "EUR" });
  const [newest, before] = await recentAudit(reading, 2);
  expect(newest).toMatchObject({ kind: "actuals", recordId: "rows.csv", action: "import" });
  expect(newest?.changes).toContainEqual({ field: "sum/EUR", from: null, to: "10.1" });
  expect(before?.sequence).toBe((newest?.sequence ?? 0) - 1);
});

const budgetRow = (amount: string): BudgetRow => ({
  amount: {
    month: inMonth("2026-04"),
    costCentre: "IT",
    category: "cloud",
    vendor: "",
    line: "",
    currency: "EUR",
    nature: "operating",
    amount: decimal(amount),
  },
  text: null,
  line: 2,
});

const budget = (rows: readonly BudgetRow[]) => transaction((tx) => saveBudget(tx, "FY27", rows, origin));

test("a budget comes back as it was written, and is corrected by its key", async () => {
  expect(await budget([budgetRow("100")])).toEqual({ created: 1, updated: 0, unchanged: 0 });
  expect(await budget([budgetRow("100")])).toEqual({ created: 0, updated: 0, unchanged: 1 });
  expect(await budget([budgetRow("101")])).toEqual({ created: 0, updated: 1, unchanged: 0 });
  const { changed } = await loadBudgets(reading, null);
  expect(changed).toEqual([
    { version: "FY27", approved: false, amounts: [budgetRow("101").amount], rates: [] },
  ]);
});

test("an approved budget keeps its amounts and its rates", async () => {
  const [rate] = rates("EUR", "2026-01", ["0.85"]);
  if (!rate) throw new Error("no rate");
  const kept = { ...rate, id: rateId(rate) };
  await transaction((tx) => rateStore.save(tx, over(kept)));
  await transaction((tx) => approveBudget(tx, "FY27", origin));
  await transaction((tx) => rateStore.save(tx, over({ ...kept, rate: decimal("0.9") })));
  await expect(budget([budgetRow("1")])).rejects.toThrow("approved and does not change");
  await expect(transaction((tx) => removeBudget(tx, "FY27", origin))).rejects.toThrow("approved");
  const { changed } = await loadBudgets(reading, null);
  expect(changed[0]).toMatchObject({ approved: true, rates: [rate], amounts: [{ amount: "101" }] });
});

test("no edit lands after the lock, however closely they race", async () => {
  await transaction((tx) => saveBudget(tx, "race", [budgetRow("1")], origin));
  const edits = Array.from({ length: 10 }, (_, n) =>
    transaction((tx) => saveBudget(tx, "race", [budgetRow(`${n + 2}`)], origin)).then(
      () => n + 2,
      () => null,
    ),
  );
  const locked = transaction((tx) => approveBudget(tx, "race", origin));
  await Promise.all([...edits, locked]);
  const atLock = await reading.query<{ amount: string }>(
    "SELECT amount FROM budget_amount WHERE budget = 'race'",
  );
  const rows = await recentAudit(reading, 50);
  const races = rows.filter(({ recordId }) => recordId === "race");
  expect(races[0]?.changes).toEqual([{ field: "approved", from: "no", to: "yes" }]);
  expect(atLock).toHaveLength(1);
});
