import { beforeAll, expect, test } from "vitest";
import { verifyAuditChain } from "@/server/access/audit-check";
import { listUsers } from "@/server/access/users";
import { reading } from "@/server/database/query";
import { testDatabase } from "@/server/database/testing";
import { readSettings } from "@/server/organisation/settings-store";
import { onDay } from "@/server/planning/examples";
import { loadPortfolio } from "@/server/portfolio/load";
import { chainOf } from "@/server/scenarios/changes-store";
import { type FactKind, noRegisters, type Registers } from "@/server/planning/portfolio";
import { savingStore } from "@/server/scenarios/savings-store";
import { listScenarios } from "@/server/scenarios/store";
import { loadDemo } from "./demo";
import { demoOn, demoPortfolio } from "./portfolio";

testDatabase();

const today = onDay("2026-11-22");
const steps: string[] = [];
beforeAll(() => loadDemo(today, (step) => steps.push(step)));

/** Records by id without their version, which the database counts on its own. */
const plain = (facts: ReadonlyMap<string, object>) =>
  [...facts].map(([id, fact]) => ({ ...fact, id, version: 0 })).sort((a, b) => (a.id < b.id ? -1 : 1));

const sorted = (rows: readonly object[]) =>
  rows.map((row) => JSON.stringify(Object.entries(row).sort())).sort();

test("what is loaded from the database is what was told", async () => {
  const [loaded, told] = [await loadPortfolio(), demoPortfolio(today)];
  for (const kind of Object.keys(told.facts) as FactKind[])
    expect(plain(loaded.facts[kind]), kind).toEqual(plain(told.facts[kind]));
  for (const name of Object.keys(noRegisters) as (keyof Registers)[])
    expect(plain(loaded[name]), name).toEqual(plain(told[name]));
  expect(loaded.organisation).toEqual(told.organisation);
  expect(loaded.assumptions).toEqual(told.assumptions);
  expect(loaded.lastClose).toBe(told.lastClose);
  expect(sorted(loaded.posted)).toEqual(sorted(told.posted));
});

test("both budgets are approved and keep their amounts", async () => {
  const [loaded, told] = [await loadPortfolio(), demoPortfolio(today)];
  expect(loaded.budgets.map(({ version, approved }) => ({ version, approved }))).toEqual([
    { version: "FY2026 budget", approved: true },
    { version: "FY2027 budget", approved: true },
  ]);
  for (const [i, budget] of told.budgets.entries())
    expect(sorted(loaded.budgets[i]?.amounts ?? [])).toEqual(sorted(budget.amounts));
});

test("the organisation and its three users are marked as demo, and none of them has a password", async () => {
  expect((await readSettings(reading)).demo).toBe(true);
  const users = await listUsers(reading);
  expect(users.map(({ role }) => role).sort()).toEqual(["director", "finance", "lead"]);
  expect(users.every(({ demo, hasPassword }) => demo && !hasPassword)).toBe(true);
});

test("two scenarios with their changes and the register of savings are there, as they were told", async () => {
  const { savings, scenarios } = demoOn(today);
  const kept = await savingStore.load(reading, null);
  expect(sorted(kept.changed)).toEqual(sorted(savings));
  const listed = await listScenarios(reading);
  expect(listed.map(({ name, status, changes }) => `${name}, ${status}: ${changes}`).sort()).toEqual([
    "Exit two quarters later, open: 3",
    "Tight year, open: 4",
  ]);
  for (const { id, changes } of scenarios) expect(await chainOf(reading, id)).toEqual(changes);
});

test("every step is told, and the audit chain holds", async () => {
  expect(steps).toContain("Ledger");
  expect(steps).toHaveLength(16);
  expect(await verifyAuditChain(reading)).toMatchObject({ broken: null });
});
