import { beforeEach, expect, test } from "vitest";
import { testDatabase } from "../database/testing";
import { transaction } from "../database/transaction";
import { savePostings, type Posting } from "../ledger/store";
import { closeMonth } from "../organisation/closes-store";
import { saveSettings } from "../organisation/settings-store";
import { inMonth, typed } from "../planning/examples";
import { printMonth } from "../planning/month";
import { clearOrganisation } from "../portfolio/clear";
import { createCaller } from "../router";
import { contextOf, signedInUser, testEnvironment } from "../testing-callers";

testEnvironment();
testDatabase();

const owner = { actorId: null, actorName: "Test", door: "command" as const };
beforeEach(async () => {
  await transaction((tx) => clearOrganisation(tx, owner));
  await transaction((tx) => saveSettings(tx, { reportingCurrency: "GBP" }, null, owner));
});

async function person(role: "director" | "viewer" = "director") {
  const { session } = await signedInUser(role);
  return createCaller(await contextOf(session));
}

const posting = (month: string, amount: string, given: Partial<Posting> = {}): Posting => ({
  month: inMonth(month),
  costCentre: "it",
  category: "facilities",
  currency: "GBP",
  amount: typed(amount),
  postingId: null,
  postingDate: null,
  account: null,
  basis: "accrual",
  nature: "operating",
  vendor: "V-1",
  contract: null,
  initiative: null,
  document: null,
  text: null,
  ...given,
});

const item = { id: "1", title: "Hall", annualPrice: "12000", category: "facilities", costCentre: "it", service: null, shares: [], priceSteps: [] }; // biome-ignore format: one item

/** A hall for 1,000 a month in 2026, closed to April, with these postings. */
async function books(postings: readonly Posting[]) {
  const director = await person();
  await director.costCentres.create({ id: "it", fields: { name: "IT" } });
  await director.vendors.create({ id: "V-1", fields: { name: "Hall Ltd" } });
  const hall = { title: "Data hall", vendor: "V-1", currency: "GBP", start: "2026-01-01", end: "2026-12-31", items: [item] }; // biome-ignore format: one contract
  await director.contracts.create({ id: "C-1", fields: { ...hall, billingMonths: 1 } });
  await transaction((tx) => closeMonth(tx, inMonth("2026-04"), owner));
  await transaction((tx) =>
    savePostings(
      tx,
      postings.map((one, at) => ({ posting: one, line: at + 2 })),
      { ...owner, file: "ledger.csv" },
    ),
  );
  return director;
}

const ask = { view: "accrual" } as const;

test("a double invoice opens to the contract's line, the posting and the one before, each with file and line", async () => {
  const director = await books([
    posting("2026-01", "1000", { document: "INV-1" }),
    posting("2026-02", "1000", { document: "INV-2" }),
    posting("2026-02", "1000", { document: "INV-2b" }),
    posting("2026-03", "1100", { contract: "C-1" }),
    posting("2026-04", "950", { vendor: null, contract: null }),
  ]);
  const { counts, rows, from } = await director.budget.invoices(ask);
  expect(from && printMonth(from)).toBe("2026-01");
  expect(counts).toMatchObject({ matched: 2, double: 1, above: 1, missing: 0, unexpected: 0 });
  const double = rows.find(({ state }) => state === "double");
  expect(double).toMatchObject({ vendorName: "Hall Ltd", contractTitle: "Data hall", charged: 100_000 });
  const page = await director.budget.invoice({ ...ask, id: double?.id ?? "" });
  expect(page.charged).toMatchObject([{ file: "ledger.csv", line: expect.any(Number) as number }]);
  expect(page.settledBy).toMatchObject([{ file: "ledger.csv", month: inMonth("2026-02") }]);
  const above = rows.find(({ state }) => state === "above");
  const held = await director.budget.invoice({ ...ask, id: above?.id ?? "" });
  expect(held.expected).toMatchObject([{ amount: 100_000, lines: [{ line: "contracts/C-1/1" }] }]);
  expect(held.charged).toMatchObject([{ line: 5, minor: 110_000 }]);
});

test("a month whose ledger names no vendor is not judged, one that does is", async () => {
  const director = await books([
    posting("2026-01", "1000"),
    posting("2026-02", "500", { vendor: null }),
    posting("2026-03", "70", { category: "software" }),
  ]);
  const { rows } = await director.budget.invoices({ ...ask, states: ["missing", "unjudged"] });
  const said = rows.map(({ month, state, why }) => [printMonth(month), state, why]);
  expect(said).toContainEqual(["2026-03", "missing", null]);
  expect(said).toContainEqual(["2026-02", "unjudged", "no-ledger"]);
  expect(said).not.toContainEqual(["2026-04", "missing", null]);
});

test("filters by state, vendor and contract", async () => {
  const director = await books([posting("2026-01", "1000"), posting("2026-02", "3000")]);
  const states = async (given: object) =>
    (await director.budget.invoices({ ...ask, ...given })).rows.map(({ state }) => state);
  expect(await states({ states: ["matched"] })).toEqual(["matched"]);
  expect(await states({ states: ["above"], contract: "C-1" })).toEqual(["above"]);
  expect(await states({ vendor: "V-2" })).toEqual([]);
});

test("money of people is not shown to those who may not see it", async () => {
  await books([posting("2026-01", "600", { category: "external-labour" }), posting("2026-01", "1000")]);
  const shown = async (role: "director" | "viewer") =>
    (await (await person(role)).budget.invoices(ask)).rows.map(({ charged }) => charged);
  expect(await shown("director")).toContain(60_000);
  expect(await shown("viewer")).not.toContain(60_000);
});
