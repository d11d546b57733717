import { expect, test } from "vitest";
import { reading } from "@/server/database/query";
import { testDatabase } from "@/server/database/testing";
import { Refusal } from "@/server/errors";
import { unknownRoles } from "@/server/planning/role-names";
import { loadPortfolio } from "@/server/portfolio/load";
import { positionStore } from "@/server/staffing/store";
import { runImport } from "./run";
import { importOf, testFolder } from "./testing";

testDatabase();
const folder = testFolder();
const doImport = (kind: string, text: string, options: object = {}) =>
  runImport(importOf(folder, kind, text, options));

/** What is said of an import that is refused. */
const refusalOf = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => null,
    (error: unknown) => (error instanceof Refusal ? error.details : error),
  );

const bands =
  "id,name,role,currency,minimum,maximum\nG7,Grade 7,,GBP,48880,59249\nG6,,senior engineer,GBP,60000,70000\n";
const head = "id,cost_centre,team,role,currency,start_date,fte,pay_band\n";

test("another department's posts come with their bands and without names; their spellings are kept and listed", async () => {
  await doImport("roles", "id,name,level,currency\nSE,Senior Engineer,l4,GBP\n");
  expect(await doImport("pay-bands", bands)).toMatchObject({ created: 2, totals: { GBP: "129249" } });
  expect(await doImport("pay-bands", bands)).toMatchObject({ unchanged: 2 });
  const posts =
    `${head}P1,Systems,Harbours,SENIOR  engineer,GBP,2026-01-01,0.6,grade 7\n` +
    "P2,Systems,Harbours,Sen. Engineer,GBP,2026-01-01,2.5,\nP3,Systems,Harbours,Senior Engneer,GBP,2026-01-01,1,G7\n";
  expect(await doImport("positions", posts, { createMissing: true })).toMatchObject({ created: 3 });
  const [first, second] = await positionStore.find(reading, ["P1", "P2"]);
  expect(first).toMatchObject({ role: "SE", payBand: "G7", annualSalary: null, person: null, fte: "0.6" });
  expect(second).toMatchObject({ role: "Sen. Engineer", payBand: null });
  const unknown = unknownRoles(await loadPortfolio());
  expect(unknown.map(({ text, positions, like }) => [text, positions, like.map(({ id }) => id)])).toEqual([
    ["Sen. Engineer", ["P2"], ["SE"]],
    ["Senior Engneer", ["P3"], ["SE"]],
  ]);
});

test("a band that is not there, and one whose most is less than its least, are refused with their cell", async () => {
  await doImport("cost-centres", "id\nIT\n");
  const unknown = await refusalOf(doImport("positions", `${head}P9,IT,Harbours,,GBP,2026-01-01,1,G99\n`));
  expect(JSON.stringify(unknown)).toContain("there is no such pay band");
  const wrong = await refusalOf(doImport("pay-bands", "id,currency,minimum,maximum\nX,GBP,2,1\n"));
  expect(JSON.stringify(wrong)).toContain("less than minimum");
  const nothing = await refusalOf(doImport("positions", `${head}P9,IT,Harbours,,GBP,2026-01-01,1,\n`));
  expect(JSON.stringify(nothing)).toContain("give a salary, a day rate, a pay band or a role");
});
