import { beforeAll, describe, expect, test } from "vitest";
import { testDatabase } from "@/server/database/testing";
import { sql } from "@/server/database/transaction";
import { Refusal } from "@/server/errors";
import { loadPortfolio } from "@/server/portfolio/load";
import { refusedBy } from "./refused";
import { runImport } from "./run";
import { importOf, testFolder } from "./testing";

testDatabase();
const folder = testFolder();

const doImport = (...[kind, text, options, name]: [string, string, object?, string?]) =>
  runImport(importOf(folder, kind, text, options, name));

const refusalOf = async (work: Promise<unknown>): Promise<Refusal> => {
  const error = await work.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (error instanceof Refusal) return error;
  throw new Error(`expected a refusal, got ${String(error)}`);
};

const header = "id,vendor,cost_center,category,currency,start_date,end_date,annual_price";
const contract = (id: string, price: string, vendor = "V1") =>
  `${id},${vendor},CC1,SaaS,GBP,2026-01-01,2026-12-31,${price}`;
const contracts = (...rows: string[]) => [header, ...rows].join("\n");

beforeAll(async () => {
  await doImport("cost-centres", "id,name,parent\nCC2,Two,CC1\nCC1,One,\n");
  await doImport("vendors", "id,name,aliases\nV1,Northgate Hosting,NGH;Northgate Ltd\nV2,Other,\n");
  await doImport("contracts", contracts(contract("A1", "100.10")));
});

describe("other kinds", () => {
  test("price steps lie in their contracts", async () => {
    const text = "contract,from_month,annual_price\nA1,2027-01,120\nA1,2026-07,110\n";
    expect(await doImport("price-steps", text)).toMatchObject({ created: 2, totals: { GBP: "230" } });
    expect(await doImport("price-steps", text)).toMatchObject({ created: 0, updated: 0, unchanged: 2 });
    const refusal = await refusalOf(
      doImport("price-steps", "contract,from_month,annual_price\nnone,2027-01,120\n"),
    );
    expect(refusedBy(refusal)).toMatchObject([{ line: 2, column: "contract", value: "none" }]);
  });

  test("cost history is a series of months; an empty category is a data issue", async () => {
    const text =
      "series,cost_centre,category,currency,month,amount\nS1,CC1,,EUR,2026-02,2\nS1,CC1,,EUR,2026-01,1.5\n";
    const answer = await doImport("cost-history", text);
    expect(answer).toMatchObject({ created: 2, totals: { EUR: "3.5" } });
    expect(answer.dataIssues.map(({ kind }) => kind)).toEqual(["rate-missing", "category-unassigned"]);
    const [line] = await sql("SELECT source_line FROM cost_record WHERE series = 'S1' AND month = 2026 * 12");
    expect(line).toEqual({ source_line: 3 });
    const next =
      "series,cost_centre,category,currency,month,amount\nS1,CC1,,EUR,2026-02,9\nS1,CC1,,EUR,2026-03,3\n";
    expect(await doImport("cost-history", next)).toMatchObject({ created: 1, updated: 1, unchanged: 0 });
  });

  test("rows of a series that contradict each other are refused", async () => {
    const text =
      "series,cost_centre,category,currency,month,amount\nS2,CC1,saas,USD,2026-01,1\nS2,CC2,saas,USD,2026-02,2\n";
    const refusal = await refusalOf(doImport("cost-history", text));
    expect(refusedBy(refusal)).toMatchObject([{ line: 3, column: "cost_centre", value: "CC2" }]);
  });

  test("positions make their teams; milestones may name later ones; initiatives change rows", async () => {
    await doImport("milestones", "id,date,after,months\nracks,,exit,2\nexit,2027-03-31,,\n");
    const positions =
      "id,cost_centre,team,currency,start_date,annual_salary,day_rate\nP1,CC1,Platform,GBP,2026-01-01,60000,\nP2,CC1,platform,GBP,exit+1,,500\n";
    expect(await doImport("positions", positions)).toMatchObject({ created: 2, totals: { GBP: "60000" } });
    expect(await sql("SELECT id FROM team")).toEqual([{ id: "Platform" }]);
    const initiatives =
      "id,cost_centre,currency,start_month,duration_months,one_off,benefits\nI1,CC1,GBP,exit+0,3,120000,end-contract:A1;remove-position:P2;scale-series:S1=40\n";
    expect(await doImport("initiatives", initiatives)).toMatchObject({
      created: 1,
      totals: { GBP: "120000" },
    });
    const wrong = initiatives.replace("A1", "nothing");
    expect(refusedBy(await refusalOf(doImport("initiatives", wrong)))).toMatchObject([
      { column: "benefits" },
    ]);
  });

  test("people make their teams, may name managers of later lines, and are found by positions", async () => {
    const head = "id,name,email,team,role,support_tier,start_date,end_date,manager\n";
    const rows =
      "E1,Ann Lee,ann@example.org,Service desk,agent,l1,2024-02-05,,bo ray\nE2,Bo Ray,,Platform,,,,,\n";
    expect(await doImport("people", head + rows)).toMatchObject({ created: 2, totals: {}, dataIssues: [] });
    expect(await doImport("people", head + rows)).toMatchObject({ unchanged: 2 });
    const { people, teams } = await loadPortfolio();
    expect(people.get("E1")).toMatchObject({ team: "Service desk", supportTier: "L1", manager: "E2" });
    expect(teams.has("Service desk")).toBe(true);
    const seats =
      "id,cost_centre,currency,start_date,annual_salary,person\nP3,CC1,GBP,2026-01-01,50000,ANN LEE\nP4,CC1,GBP,2026-01-01,50000,Nobody Known\n";
    expect(await doImport("positions", seats)).toMatchObject({ created: 2, refused: [] });
    expect(await sql("SELECT person FROM position WHERE id IN ('P3', 'P4') ORDER BY id")).toEqual([
      { person: "E1" },
      { person: "Nobody Known" },
    ]);
  });

  test("people are refused by what is wrong with them, and whoever is only named is made when asked for", async () => {
    const head = "id,name,team,email,support_tier,start_date,end_date,manager\n";
    const refused = async (row: string) => refusedBy(await refusalOf(doImport("people", head + row)));
    expect(await refused("E3,Cy,,,,,,\n")).toMatchObject([{ column: "team", reason: "must not be empty" }]);
    expect(await refused("E3,Cy,Ops,cy,L5,,,\n")).toMatchObject([
      { column: "email" },
      { column: "support_tier" },
    ]);
    expect(await refused("E3,Cy,Ops,,,2026-02-01,2026-01-31,\n")).toMatchObject([{ column: "end_date" }]);
    expect(await refused("E3,Cy,Ops,,,,,E3\n")).toMatchObject([
      { column: "manager", reason: "nobody is their own manager" },
    ]);
    expect(await refused("E3,Cy,Ops,,,,,Di Poe\n")).toMatchObject([
      { column: "manager", value: "Di Poe", reason: "there is no such person" },
    ]);
    await doImport("people", `${head}E3,Cy,Ops,,,,,Di Poe\n`, { createMissing: true });
    expect((await loadPortfolio()).people.get("Di Poe")).toMatchObject({
      name: "Di Poe",
      team: "unassigned",
    });
  });

  test("rate cards are known by vendor, role and what tells equal roles apart, or by their id", async () => {
    const head = "id,vendor,role,level,min_years,unit,currency,rate,valid_from,valid_to,contract\n";
    const rows =
      ",NGH,Engineer,II,2,Hour,GBP,61.25,2026-04-01,2027-03-31,A1\n,V1,Engineer,III,5,hour,GBP,80,2026-04-01,,GS-35F-376CA\nR7,V1,Engineer,,,day,GBP,500,,,\n";
    expect(await doImport("rate-cards", head + rows)).toMatchObject({
      created: 3,
      totals: { GBP: "641.25" },
    });
    expect(await doImport("rate-cards", head + rows)).toMatchObject({ created: 0, unchanged: 3 });
    const dearer = rows.replace("61.25", "62.25").replace("R7", "");
    expect(await doImport("rate-cards", head + dearer)).toMatchObject({
      created: 1,
      updated: 1,
      unchanged: 1,
    });
    const cards = [...(await loadPortfolio()).rateCards.values()];
    expect(cards.map(({ vendor }) => vendor)).toEqual(["V1", "V1", "V1", "V1"]);
    expect(cards.map(({ contract }) => contract).sort()).toEqual(["A1", "GS-35F-376CA", null, null]);
    const refused = async (row: string) => refusedBy(await refusalOf(doImport("rate-cards", head + row)));
    expect(await refused(",V9,Engineer,,,month,GBP,x,,,\n")).toMatchObject([
      { column: "unit", reason: "not one of hour, day" },
      { column: "rate" },
    ]);
    expect(await refused(",V9,Engineer,,,day,GBP,1,,,\n")).toMatchObject([{ column: "vendor", value: "V9" }]);
    expect(await refused(",V1,Engineer,,,day,GBP,1,2026-01-02,2026-01-01,\n")).toMatchObject([
      { column: "valid_to" },
    ]);
  });

  test("rates, indices and budgets are known by their keys", async () => {
    const rates = "currency,month,rate,table\nUSD,2026-01,0.8,\nUSD,2026-01,0.79,actual\n";
    expect(await doImport("fx-rates", rates)).toMatchObject({ created: 2, totals: {} });
    expect(await doImport("fx-rates", rates.replace("0.79", "0.78"))).toMatchObject({
      updated: 1,
      unchanged: 1,
    });
    expect(
      refusedBy(await refusalOf(doImport("fx-rates", "currency,month,rate\nUSD,2026-01,0\n"))),
    ).toMatchObject([{ line: 2, column: "rate", value: "0", reason: "must be greater than 0" }]);
    expect(await doImport("indices", "index,month,value\nCPI,2026-01,130.1\n")).toMatchObject({ created: 1 });
    const budget =
      "version,month,cost_centre,category,currency,amount,line\nFY27,2026-04,CC1,cloud,GBP,10,a\nFY27,2026-04,CC1,cloud,GBP,20,b\n";
    expect(await doImport("budget", budget)).toMatchObject({ created: 2, totals: { GBP: "30" } });
    expect(await doImport("budget", budget.replace(",20,", ",21,"))).toMatchObject({
      updated: 1,
      unchanged: 1,
    });
    expect(await doImport("budget", budget.replace(",20,", ",21,"))).toMatchObject({
      updated: 0,
      unchanged: 2,
    });
  });

  test("equal postings without a number are two, and the same file again is the same two", async () => {
    const head = "month,cost_centre,category,currency,amount,posting_id,text\n";
    const rows = "2026-01,CC1,cloud,GBP,5,,x\n2026-01,CC1,cloud,GBP,5,,x\n2026-01,CC1,cloud,GBP,7,L7,y\n";
    expect(await doImport("actuals", head + rows)).toMatchObject({ created: 3, totals: { GBP: "17" } });
    expect(await doImport("actuals", head + rows, {}, "again.csv")).toMatchObject({
      created: 0,
      unchanged: 3,
    });
    const reversed = rows.trim().split("\n").reverse().join("\n");
    expect(await doImport("actuals", head + reversed)).toMatchObject({ created: 0, unchanged: 3 });
    expect(await doImport("actuals", `${head}2026-01,CC1,cloud,GBP,8,L7,y\n`)).toMatchObject({ updated: 1 });
    const [sum] = await sql("SELECT trim_scale(sum(amount)) AS sum FROM actual_posting");
    expect(sum).toEqual({ sum: "18" });
  });

  test("one number on two postings keeps both, in whatever order they come", async () => {
    const head = "month,cost_centre,category,currency,amount,posting_id\n";
    expect(
      await doImport("actuals", `${head}2026-02,CC1,cloud,GBP,1,D1\n2026-02,CC1,cloud,GBP,2,D1\n`),
    ).toMatchObject({ created: 2 });
    expect(
      await doImport("actuals", `${head}2026-02,CC1,cloud,GBP,2,D1\n2026-02,CC1,cloud,GBP,1,D1\n`),
    ).toMatchObject({ unchanged: 2 });
  });

  test("the plan is computed from what was imported", async () => {
    const { facts, posted, budgets } = await loadPortfolio();
    expect(facts.contracts.get("A1")?.items[0]?.priceSteps).toHaveLength(2);
    expect(facts["cost-history"].get("S1")?.records).toHaveLength(3);
    expect(posted.length).toBeGreaterThan(0);
    expect(budgets.map(({ version }) => version)).toEqual(["FY27"]);
  });

  test("an unknown kind is refused with those there are", async () => {
    const refusal = await refusalOf(doImport("nonsense", "id\n1\n"));
    expect(refusal.message).toContain("contracts");
  });
});
