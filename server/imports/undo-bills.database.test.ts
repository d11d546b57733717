import { beforeEach, expect, test } from "vitest";
import type { Origin } from "@/server/database/origin";
import { reading } from "@/server/database/query";
import { testDatabase } from "@/server/database/testing";
import { sql, transaction } from "@/server/database/transaction";
import { removeBill } from "@/server/infrastructure/bill-store";
import { cloudSeriesStore } from "@/server/infrastructure/store";
import { clearOrganisation } from "@/server/portfolio/clear";
import { bill, type Charge } from "./bills/testing";
import { history } from "./history";
import { runImport } from "./run";
import { importOf, testFolder } from "./testing";
import { previewUndo, undoImport } from "./undo";

testDatabase();
const folder = testFolder();
const finance = { role: "finance" } as const;
const ada: Origin = { actorId: "u-1", actorName: "Ada", door: "screen" };

beforeEach(() => transaction((tx) => clearOrganisation(tx, ada)));

async function imported(charges: Charge[], options: object = {}, name?: string): Promise<string> {
  await runImport(importOf(folder, "cloud-bill", bill(...charges), options, name));
  const [latest] = await history();
  return latest?.id ?? "";
}

const undo = (id: string) => undoImport(finance, id, ada);
const conflictsOf = async (id: string) => (await previewUndo(finance, id, ada)).conflicts;

/** All that is stored of bills and series, without what the database numbers. */
async function stored() {
  const [records, periods, files, series] = await Promise.all([
    sql(
      "SELECT to_jsonb(r) - 'id' AS row FROM cloud_record r ORDER BY bill_file, series, billed, effective_month",
    ),
    sql("SELECT * FROM bill_period ORDER BY bill_file, provider, billing_account, month"),
    sql("SELECT * FROM bill_file ORDER BY id"),
    sql("SELECT id, cost_centre, version FROM cloud_series ORDER BY id"),
  ]);
  return { records, periods, files, series };
}

const october = { BillingPeriodStart: "2026-10-01", ChargePeriodStart: "2026-10-02" };

test("a bill goes with its rows, its series and the cost centre that was made for them", async () => {
  const before = await stored();
  const id = await imported([{ BilledCost: "5" }, { ServiceName: "Storage" }]);
  expect(await undo(id)).toMatchObject({ removed: 4, restored: 0, stay: [] });
  expect(await stored()).toEqual(before);
  expect(await sql("SELECT id FROM cost_centre")).toEqual([]);
  expect(await runImport(importOf(folder, "cloud-bill", bill({ BilledCost: "5" })))).toMatchObject({
    created: 1,
  });
});

test("series another bill uses stay, and the other bill keeps its rows", async () => {
  const first = await imported([{}, { ServiceName: "Storage" }]);
  await imported([october]);
  const { stay } = await undo(first);
  expect(stay.map(({ kind }) => kind).sort()).toEqual(["cloud", "cost-centres"]);
  expect(await sql("SELECT service FROM cloud_series")).toEqual([{ service: "Virtual Machines" }]);
  expect(await sql("SELECT billed_month AS month FROM cloud_record")).toEqual([{ month: 2026 * 12 + 9 }]);
});

test("what a bill replaced comes back to the last digit, and can be undone then", async () => {
  const first = await imported([{ BilledCost: "10.000000000000000001" }, october], {}, "first.csv");
  const before = await stored();
  const second = await imported(
    [{ BilledCost: "4", ServiceName: "New" }],
    { again: "replace" },
    "second.csv",
  );
  expect(await conflictsOf(first)).toMatchObject([
    { kind: "cloud-bill", reason: "was replaced by a later import" },
  ]);
  expect(await undo(second)).toMatchObject({ restored: 1, conflicts: [] });
  expect(await stored()).toEqual(before);
  await undo(first);
  expect((await stored()).files).toEqual([]);
});

test("of a bill that was replaced whole the file comes back too, unless it was imported again meanwhile", async () => {
  await imported([{ BilledCost: "1" }], {}, "first.csv");
  const before = await stored();
  const second = await imported([{ BilledCost: "2" }], { again: "replace" }, "second.csv");
  const third = await imported([{ BilledCost: "1" }], { again: "add" }, "first-again.csv");
  expect(await conflictsOf(second)).toMatchObject([
    { id: "first.csv", reason: "was imported again", by: "test" },
  ]);
  await undo(third);
  await undo(second);
  expect(await stored()).toEqual(before);
});

test("a bill that was removed, or whose series somebody placed, is not undone", async () => {
  const placed = await imported([{}]);
  const [series] = (await cloudSeriesStore.load(reading, null)).changed;
  if (!series) throw new Error("no series");
  const fact = { ...series, method: "flat" as const };
  await transaction((tx) => cloudSeriesStore.save(tx, [{ fact, version: series.version, origin: ada }]));
  expect(await conflictsOf(placed)).toMatchObject([
    { kind: "cloud", id: series.id, reason: "was changed", by: "Ada" },
  ]);
  await expect(undo(placed)).rejects.toThrow("was changed by Ada");
  expect((await stored()).records).toHaveLength(1);
  const [file] = await sql<{ id: string }>("SELECT id FROM bill_file");
  await transaction((tx) => removeBill(tx, file?.id ?? "", ada));
  expect(await conflictsOf(placed)).toContainEqual(
    expect.objectContaining({ kind: "cloud-bill", reason: "was removed", by: "Ada" }),
  );
});
