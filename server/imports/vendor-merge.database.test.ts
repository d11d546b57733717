import { beforeEach, expect, test } from "vitest";
import { testDatabase } from "../database/testing";
import { sql, transaction } from "../database/transaction";
import { approveBudget } from "../ledger/budget-store";
import { monthOf } from "../planning/day";
import { expand } from "../planning/expand";
import { outlook } from "../planning/outlook";
import { budgetsOfYears } from "../planning/budget-lines";
import { noForecasts } from "../planning/context";
import { onDay } from "../planning/examples";
import { addToMonth } from "../planning/month";
import { clearOrganisation } from "../portfolio/clear";
import { loadPortfolio } from "../portfolio/load";
import { closeMonth } from "../organisation/closes-store";
import { saveSettings } from "../organisation/settings-store";
import { inMonth } from "../planning/examples";
import { createCaller } from "../router";
import { contextOf, signedInUser, testEnvironment } from "../testing-callers";
import { runImport } from "./run";
import { importOf, testFolder } from "./testing";

testEnvironment();
testDatabase();
const folder = testFolder();

const owner = { actorId: null, actorName: "Test", door: "command" as const };
const bring = (kind: string, text: string) =>
  runImport(importOf(folder, kind, text, { createMissing: true }));

beforeEach(async () => {
  await transaction((tx) => clearOrganisation(tx, owner));
  await transaction((tx) => saveSettings(tx, { reportingCurrency: "GBP" }, null, owner));
  await bring("cost-centres", "id,name\nIT,IT\n");
  await bring(
    "vendors",
    "id,name,aliases,exit_effort_days,contacts\nV1,Northgate Hosting,NG,,Ann\nV2,NORTHGATE HOSTING LTD,NGH,40,Ann;Bo\nV3,Other,,,\n",
  );
  await bring(
    "contracts",
    "id,vendor,cost_centre,category,currency,start_date,end_date,annual_price,billing_months\nC1,V1,IT,saas,GBP,2026-01-01,2027-12-31,1200,1\nC2,V2,IT,facilities,GBP,2026-01-01,2027-12-31,2400,1\n",
  );
  await bring(
    "cost-history",
    "series,cost_centre,category,currency,month,amount,vendor\nS1,IT,telecom,GBP,2026-01,5,V2\n",
  );
  await bring("rate-cards", "vendor,role,unit,currency,rate\nV2,Engineer,day,GBP,640\n");
  await bring("actuals", ledger);
  await bring("budget", budget("B1"));
  await bring("budget", budget("B2"));
});

const ledger =
  "month,cost_centre,category,currency,amount,posting_id,vendor,contract\n" +
  "2026-01,IT,facilities,GBP,200,P1,V2,C2\n2026-02,IT,facilities,GBP,200,,V2,\n2026-02,IT,facilities,GBP,200,,V1,\n2026-03,IT,saas,GBP,7.25,,V3,\n";
const budget = (version: string) =>
  `version,month,cost_centre,category,currency,amount,vendor,line\n${version},2026-01,IT,saas,GBP,100,V1,x\n${version},2026-01,IT,saas,GBP,50,V2,x\n`;

const today = onDay("2026-11-22");

/** What everything comes to: the plan, the ledger, the budgets. */
async function totals() {
  const portfolio = await loadPortfolio();
  const question = {
    today,
    view: "accrual",
    until: addToMonth(monthOf(today), 24),
    forecasts: noForecasts,
  } as const;
  const plan = expand(portfolio, question);
  const sum = (lines: readonly { readonly amounts: Float64Array }[]) =>
    lines.reduce((all, { amounts }) => all + amounts.reduce((one, amount) => one + amount, 0), 0);
  const [posted] = await sql<{ sum: string }>("SELECT sum(amount)::text AS sum FROM actual_posting");
  const [said] = await sql<{ sum: string }>("SELECT sum(amount)::text AS sum FROM budget_amount");
  return {
    plan: sum(plan.lines),
    outlook: sum(outlook(plan, portfolio.posted, "accrual").lines),
    posted: posted?.sum,
    budgets: said?.sum,
    lines: sum(budgetsOfYears(portfolio).lines),
  };
}

async function director() {
  const { session } = await signedInUser("director");
  return createCaller(await contextOf(session));
}

test("says beforehand what will move, and changes nothing by that", async () => {
  const before = await totals();
  const said = await (await director()).vendorMerge.preview({ from: "V2", into: "V1" });
  expect(said).toMatchObject({
    from: { name: "NORTHGATE HOSTING LTD" },
    into: { name: "Northgate Hosting" },
    postings: [{ currency: "GBP", rows: 2, amount: "400" }],
    budgets: [
      { version: "B1", approved: false, rows: 1 },
      { version: "B2", approved: false, rows: 1 },
    ],
    aliases: ["NG", "NORTHGATE HOSTING LTD", "NGH", "V2"],
  });
  expect(said.records.map(({ kind, count }) => [kind, count])).toEqual([
    ["contracts", 1],
    ["rate-cards", 1],
    ["cost-history", 1],
  ]);
  expect(await totals()).toEqual(before);
});

test("whatever named the one names the other, every total stays, and approved budgets keep what was said", async () => {
  await transaction((tx) => approveBudget(tx, "B1", owner));
  await transaction((tx) => closeMonth(tx, inMonth("2026-03"), owner));
  const before = await totals();
  await (await director()).vendorMerge.merge({ from: "V2", into: "V1" });
  expect(await totals()).toEqual(before);
  for (const table of ["contract", "cost_series", "rate_card", "actual_posting"])
    expect(await sql(`SELECT 1 FROM "${table}" WHERE vendor = 'V2'`)).toEqual([]);
  expect(await sql("SELECT budget, vendor, line FROM budget_amount ORDER BY budget, amount")).toEqual([
    { budget: "B1", vendor: "V2", line: "x" },
    { budget: "B1", vendor: "V1", line: "x" },
    { budget: "B2", vendor: "V1", line: "x (NORTHGATE HOSTING LTD, V2)" },
    { budget: "B2", vendor: "V1", line: "x" },
  ]);
  const portfolio = await loadPortfolio();
  expect(new Set(budgetsOfYears(portfolio).lines.map(({ vendor }) => vendor))).toEqual(new Set(["V1"]));
  expect(portfolio.vendors.get("V1")).toMatchObject({
    exitEffortDays: 40,
    contacts: [{ name: "Ann" }, { name: "Bo" }],
  });
});

test("imports know it by the names of both, and the same ledger again brings nothing", async () => {
  await (await director()).vendorMerge.merge({ from: "V2", into: "V1" });
  expect(await bring("actuals", ledger)).toMatchObject({ created: 0, unchanged: 4 });
  await bring(
    "actuals",
    "month,cost_centre,category,currency,amount,vendor\n2026-04,IT,saas,GBP,1,Northgate Hosting Ltd\n",
  );
  expect(await sql("SELECT vendor FROM actual_posting WHERE month = $1", [inMonth("2026-04")])).toEqual([
    { vendor: "V1" },
  ]);
});

test("each record has a line in its history, and keeps the file and line it came from", async () => {
  const as = await director();
  const source = () => sql("SELECT source_file, source_line FROM contract WHERE id = 'C2'");
  const before = await source();
  await as.vendorMerge.merge({ from: "V2", into: "V1" });
  expect(await source()).toEqual(before);
  const [latest] = await as.contracts.history({ id: "C2" });
  expect(latest).toMatchObject({
    note: "NORTHGATE HOSTING LTD is merged into Northgate Hosting",
    changes: [{ field: "vendor", from: "V2", to: "V1" }],
  });
});

test("a scenario that adds a contract of the vendor adds it for the one that stays", async () => {
  const as = await director();
  const { id } = await as.scenarios.create({ name: `Merge ${crypto.randomUUID()}` });
  await as.scenarios.open({ id });
  const { session } = await signedInUser("director");
  await sql(
    `INSERT INTO scenario_change (id, scenario, position, change, by_name) VALUES ('add', $1, 0, $2::jsonb, 'Ann')`,
    [
      id,
      JSON.stringify({
        id: "add",
        act: "add",
        kind: "contracts",
        record: "N",
        value: { id: "N", version: 1, vendor: "V2" },
      }),
    ],
  );
  await createCaller(await contextOf(session)).vendorMerge.merge({ from: "V2", into: "V1" });
  expect(
    await sql("SELECT change #>> '{value,vendor}' AS vendor FROM scenario_change WHERE id = 'add'"),
  ).toEqual([{ vendor: "V1" }]);
});

test("is refused for a vendor that is gone, into itself, and for those who may not edit", async () => {
  const as = await director();
  await expect(as.vendorMerge.merge({ from: "V9", into: "V1" })).rejects.toThrow("no vendor");
  await expect(as.vendorMerge.merge({ from: "V1", into: "V1" })).rejects.toThrow("into itself");
  const { session } = await signedInUser("viewer");
  const viewer = createCaller(await contextOf(session));
  await expect(viewer.vendorMerge.merge({ from: "V2", into: "V1" })).rejects.toThrow(
    "may not change records",
  );
  expect(await viewer.vendorMerge.candidates()).toEqual([
    {
      one: { id: "V1", name: "Northgate Hosting" },
      other: { id: "V2", name: "NORTHGATE HOSTING LTD" },
      because: "same",
    },
  ]);
});
