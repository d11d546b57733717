import { beforeAll, expect, test } from "vitest";
import { verifyAuditChain } from "../access/audit-check";
import { contractStore } from "../contracts/store";
import { recentAudit } from "../database/audit";
import { reading } from "../database/query";
import { testDatabase } from "../database/testing";
import { transaction } from "../database/transaction";
import { costSeriesStore } from "../infrastructure/store";
import { saveSettings } from "../organisation/settings-store";
import { costCategoryStore } from "../organisation/store";
import { contract, initiative, milestone, position, series } from "../planning/examples";
import { initiativeStore, milestoneStore } from "../roadmap/store";
import { positionStore } from "../staffing/store";
import { clearOrganisation, isEmpty } from "./clear";
import { loadPortfolio } from "./load";
import { layGround, origin, over } from "./testing";

testDatabase();

const fill = () =>
  transaction(async (tx) => {
    await saveSettings(tx, { name: "Demo", reportingCurrency: "GBP", demo: true }, null, origin);
    await costCategoryStore.save(tx, over({ id: "space", name: "Space", parent: "facilities" }));
    await milestoneStore.save(
      tx,
      over(milestone("exit", "2027-01-01"), milestone("racks", { after: "exit", months: 2 })),
    );
    await initiativeStore.save(tx, over(initiative({ start: { milestone: "exit", months: 0 } })));
    await contractStore.save(tx, over(contract({ end: { milestone: "racks", months: 0 } })));
    await costSeriesStore.save(tx, over(series("2026-01", ["1"])));
    await positionStore.save(tx, over(position({ team: "Platform" })));
  });

beforeAll(async () => {
  expect(await isEmpty(reading)).toBe(true);
  await layGround();
  await fill();
});

test("clearing leaves nothing of an organisation, in memory neither", async () => {
  expect(await isEmpty(reading)).toBe(false);
  expect((await loadPortfolio()).facts.contracts.size).toBe(1);
  await transaction((tx) => clearOrganisation(tx, origin));
  expect(await isEmpty(reading)).toBe(true);
  const { facts, costCentres, vendors, teams, categories, organisation } = await loadPortfolio();
  for (const kind of [...Object.values(facts), costCentres, vendors, teams]) expect(kind.size).toBe(0);
  expect(categories.size).toBe(14);
  expect(organisation).toMatchObject({ name: "", reportingCurrency: "USD" });
});

test("the audit trail stays whole, and says what was cleared", async () => {
  expect((await verifyAuditChain(reading)).broken).toBeNull();
  const cleared = (await recentAudit(reading, 50)).find(({ action }) => action === "clear");
  expect(cleared?.changes).toContainEqual({ field: "contracts", from: "1", to: null });
});

test("another organisation under the same ids begins its own histories", async () => {
  await layGround();
  await fill();
  expect(await contractStore.history(reading, "C-1")).toHaveLength(1);
  expect((await loadPortfolio()).facts.contracts.size).toBe(1);
});
