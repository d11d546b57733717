import { beforeAll, expect, test } from "vitest";
import { reading } from "../database/query";
import { testDatabase } from "../database/testing";
import { transaction } from "../database/transaction";
import { close, lastClose, unassignedUpTo } from "../organisation/change";
import { decimal } from "../planning/decimal";
import { inMonth } from "../planning/examples";
import { layGround, origin } from "../portfolio/testing";
import { listBudgets } from "./budget-list-store";
import { approveBudget, saveBudget } from "./budget-store";
import { savePostings } from "./store";

testDatabase();
beforeAll(layGround);

const post = (category: string, month: string) =>
  transaction((tx) => {
    const posting = {
      month: inMonth(month),
      costCentre: "IT",
      category,
      currency: "GBP",
      amount: decimal("12.50"),
      postingId: `P-1`,
      postingDate: null,
      account: null,
      basis: "accrual",
      nature: "operating",
      vendor: null,
      contract: null,
      initiative: null,
      document: null,
      text: null,
    } as const;
    return savePostings(tx, [{ posting, line: 2 }], origin);
  });

test("a month with money that has no category is not closed, and it says which; with a category it is", async () => {
  await post("unassigned", "2026-09");
  const september = inMonth("2026-09");
  await expect(close(september, origin)).rejects.toThrow("2026-09 cannot be closed");
  expect(await unassignedUpTo(september)).toEqual([
    { subject: "actuals", title: "Postings of the ledger", currency: "GBP", amount: "12.5", rows: 1 },
  ]);
  expect(await unassignedUpTo(inMonth("2026-08"))).toEqual([]);
  await post("software", "2026-09");
  await close(september, origin);
  expect(await lastClose()).toBe(september);
});

test("budget versions are listed with their months, sums and who approved them", async () => {
  const row = (month: string, amount: string) => ({
    amount: {
      month: inMonth(month),
      costCentre: "IT",
      category: "software",
      vendor: "",
      line: "",
      currency: "GBP",
      nature: "operating" as const,
      amount: decimal(amount),
    },
    text: null,
  });
  const rows = [row("2026-04", "100.10"), row("2027-03", "200")];
  await transaction((tx) => saveBudget(tx, "FY2027", rows, origin));
  const listed = { version: "FY2027", amounts: 2, first: inMonth("2026-04"), last: inMonth("2027-03") };
  const totals = [{ currency: "GBP", amount: "300.1" }];
  expect(await listBudgets(reading)).toMatchObject([
    { ...listed, totals, approved: false, approvedBy: null },
  ]);
  await transaction((tx) => approveBudget(tx, "FY2027", origin));
  expect(await listBudgets(reading)).toMatchObject([{ approved: true, approvedBy: origin.actorName }]);
});
