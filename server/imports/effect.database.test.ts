import { beforeAll, expect, test } from "vitest";
import { answerPlan } from "@/server/budget/plan-answer";
import { planEffect } from "@/server/budget/import-effect";
import { testDatabase } from "@/server/database/testing";
import { transaction } from "@/server/database/transaction";
import { firstSettings, saveSettings } from "@/server/organisation/settings-store";
import { dayIn } from "@/server/planning/day";
import { month } from "@/server/planning/month";
import { bill } from "./bills/testing";
import { previewImport, runImport } from "./run";
import { importOf, testFolder } from "./testing";

testDatabase();
const folder = testFolder();
const today = dayIn(month(2026, 11), 22);
const admin = { userId: null, name: "Ada", role: "admin", teams: [], door: "screen" } as const;
const effectOf: typeof planEffect = (supposed) => planEffect(supposed, today);

const doImport = (kind: string, text: string, options: object = {}) =>
  runImport(importOf(folder, kind, text, options));

const previewOf = (kind: string, text: string, options: object = {}) =>
  previewImport({ ...importOf(folder, kind, text, options), effectOf });

/** The plan of 24 months from January 2026, month by month in whole minor units. */
async function plan(): Promise<number[]> {
  const question = { from: month(2026, 1), months: 24, by: [], view: "accrual", today } as const;
  const { rows } = await answerPlan(question, admin);
  const inside = rows
    .filter((row) => !("currency" in row))
    .map(({ amounts }) => amounts as readonly number[]);
  return Array.from({ length: 24 }, (_, at) => inside.reduce((sum, amounts) => sum + (amounts[at] ?? 0), 0));
}

const contractHeader =
  "id,vendor,cost_centre,category,currency,start_date,end_date,renewal,annual_price,escalates,index,index_plus_pct";
const contracts = [
  contractHeader,
  "A1,V1,CC1,saas,GBP,2026-01-01,2026-12-31,renews,1200.10,,,",
  "A2,V1,CC1,saas,USD,2026-01-01,2027-12-31,ends,999.99,,,",
  "A5,V1,CC1,saas,GBP,2026-02-01,2028-12-31,ends,5000,year,cpi,1",
  "A3,V1,CC1,saas,GBP,go-live+0,2028-12-31,ends,5000,year,cpi,1",
].join("\n");

const positions = [
  "id,title,cost_centre,team,currency,start_date,annual_salary,on_cost_pct,raise_pct,person",
  "P1,Engineer,CC1,Ops,GBP,2025-01-01,61234.56,21,3,Ann",
  "P2,Engineer,CC1,Ops,USD,2026-07-15,50000,20,2,Bob",
].join("\n");

beforeAll(async () => {
  const origin = { actorId: null, actorName: "Ada", door: "command" } as const;
  await transaction((tx) => saveSettings(tx, { ...firstSettings, reportingCurrency: "GBP" }, null, origin));
  await doImport("cost-centres", "id,name\nCC1,One\nCC2,Two\n");
  await doImport("vendors", "id,name\nV1,Northgate\n");
  await doImport("fx-rates", "currency,month,rate\nUSD,2026-01,0.79\n");
  await doImport("indices", "index,month,value\ncpi,2025-11,100\ncpi,2026-11,103\n");
  await doImport("milestones", "id,name,date\ngo-live,Go live,2026-06-01\n");
});

const series = Array.from({ length: 22 }, (_, at) => {
  const day = month(2025, 1) + at;
  return `power,CC1,energy,GBP,${Math.floor(day / 12)}-${String((day % 12) + 1).padStart(2, "0")},${100 + (at % 12)}.50`;
});

test.each([
  ["contracts", contracts],
  ["positions", positions],
  [
    "contracts",
    `${contractHeader}\nA1,V1,CC2,saas,GBP,2026-01-01,2026-12-31,renews,2400,,,\nA4,V1,CC1,,GBP,2026-03-01,2029-02-28,ends,77.77,,,\n`,
  ],
  ["price-steps", "contract,from_month,annual_price\nA1,2027-03,3000\n"],
  ["milestones", "id,name,date\ngo-live,Go live,2026-10-15\n"],
  ["fx-rates", "currency,month,rate\nUSD,2026-01,0.81\nUSD,2027-01,0.85\n"],
  ["indices", "index,month,value\ncpi,2026-11,107\n"],
  ["positions", "id,cost_centre,currency,start_date,annual_salary\nP1,CC1,GBP,2025-01-01,70000\n"],
  ["cost-history", ["series,cost_centre,category,currency,month,amount", ...series].join("\n")],
  [
    "initiatives",
    "id,title,cost_centre,currency,start_month,duration_months,one_off,run_per_month\nI1,Move,CC1,GBP,2027-01,6,60000,100\n",
  ],
])("an import of %s does to the plan what its preview says, to the cent", async (kind, text) => {
  const options = { createMissing: true };
  const before = await plan();
  const { effect } = await previewOf(kind, text, options);
  expect(effect?.before).toEqual(before);
  await doImport(kind, text, options);
  expect(effect?.after).toEqual(await plan());
  expect(effect?.after).not.toEqual(effect?.before);
  expect(effect).toMatchObject({ currency: "GBP", view: "accrual", pending: 0 });
  expect(effect?.months).toHaveLength(24);
});

test("bills do what their preview says, also those that replace or add", async () => {
  const rows = (cost: string, ...services: string[]) =>
    bill(
      ...services.flatMap((ServiceName) => [
        { ServiceName, EffectiveCost: cost },
        { ServiceName, EffectiveCost: "0.335" },
      ]),
    );
  for (const [text, again] of [
    [rows("1000.005", "Compute", "Storage"), null],
    [rows("200", "Compute"), "add"],
    [rows("10", "Compute", "Queue"), "replace"],
  ] as const) {
    const before = await plan();
    const { effect } = await previewOf("cloud-bill", text, { again });
    await doImport("cloud-bill", text, { again });
    const after = await plan();
    expect(effect).toMatchObject({ before, after });
    expect(after).not.toEqual(before);
  }
});

test("kinds that change no plan say nothing, and a file that changes nothing neither", async () => {
  const actuals = "month,cost_centre,category,currency,amount\n2026-09,CC1,saas,GBP,10\n";
  expect((await previewOf("actuals", actuals)).effect).toBeNull();
  const budget = "version,month,cost_centre,category,currency,amount\nFY27,2026-09,CC1,saas,GBP,10\n";
  expect((await previewOf("budget", budget)).effect).toBeNull();
  expect((await previewOf("vendors", "id,name\nV1,Northgate Ltd\n")).effect).toBeNull();
  expect(
    (await previewOf("price-steps", "contract,from_month,annual_price\nA1,2027-03,3000\n")).effect,
  ).toBeNull();
});
