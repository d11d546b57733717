import { beforeAll, describe, expect, test } from "vitest";
import { contractStore } from "@/server/contracts/store";
import { vendorStore } from "@/server/contracts/vendor-store";
import { auditOf } from "@/server/database/audit";
import type { Origin } from "@/server/database/origin";
import { reading } from "@/server/database/query";
import { testDatabase } from "@/server/database/testing";
import { sql, transaction } from "@/server/database/transaction";
import { Refusal } from "@/server/errors";
import { approveBudget } from "@/server/ledger/budget-store";
import { history, runOf } from "./history";
import { runImport } from "./run";
import { importOf, testFolder } from "./testing";
import { previewUndo, undoImport } from "./undo";

testDatabase();
const folder = testFolder();
const finance = { role: "finance", userId: "u-1" } as const;
const ada: Origin = { actorId: "u-1", actorName: "Ada", door: "screen" };

/** Imports and answers the id of the import. */
async function imported(kind: string, text: string, options: object = {}, name?: string): Promise<string> {
  await runImport(importOf(folder, kind, text, options, name));
  const [latest] = await history();
  return latest?.id ?? "";
}

const undo = (id: string) => undoImport(finance, id, ada);
const preview = (id: string) => previewUndo(finance, id, ada);

async function refusalOf(work: Promise<unknown>): Promise<Refusal> {
  const error = await work.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (error instanceof Refusal) return error;
  throw new Error(`expected a refusal, got ${String(error)}`);
}

const rowsOf = (table: string, order: string) =>
  sql(
    `SELECT to_jsonb(t) - 'created_at' - 'updated_at' - 'changed' - 'version' AS row FROM ${table} t ORDER BY ${order}`,
  );

const header = "id,vendor,cost_centre,category,currency,start_date,end_date,annual_price";
const contract = (id: string, price: string, vendor = "V1", centre = "CC1", category = "saas") =>
  `${id},${vendor},${centre},${category},GBP,2026-01-01,2026-12-31,${price}`;
const contracts = (...rows: string[]) => [header, ...rows].join("\n");
const priceOf = async (id: string) =>
  (await contractStore.find(reading, [id]))[0]?.items[0]?.annualPrice ?? null;

beforeAll(async () => {
  await imported("cost-centres", "id,name,parent\nCC1,One,\n");
  await imported("vendors", "id,name\nV1,Northgate\n");
});

describe("undoing an import of records", () => {
  test("removes what it made and puts back what it changed; what it left unchanged stays", async () => {
    await imported("contracts", contracts(contract("A1", "100"), contract("A2", "200")), {}, "first.csv");
    const before = await rowsOf("contract", "id");
    const text = contracts(contract("A1", "111"), contract("A2", "200"), contract("A3", "300"));
    const id = await imported("contracts", text);
    expect(await preview(id)).toMatchObject({ removed: 1, restored: 1, stay: [], conflicts: [] });
    expect(await priceOf("A1")).toBe("111");
    expect(await undo(id)).toMatchObject({ removed: 1, restored: 1 });
    expect(await rowsOf("contract", "id")).toEqual(before);
    expect([await priceOf("A1"), await priceOf("A2"), await priceOf("A3")]).toEqual(["100", "200", null]);
  });

  test("is said in the history and in the audit trail, and the same file is imported again", async () => {
    const text = contracts(contract("B1", "5"));
    const id = await imported("contracts", text);
    await undo(id);
    expect(await runOf(finance, id)).toMatchObject({ state: "undone", undoneBy: "Ada", undoableUntil: null });
    expect(await auditOf(reading, "imports", id)).toMatchObject([
      { actorName: "Ada", changes: [{ to: "undone" }] },
    ]);
    const [newest] = await contractStore.history(reading, "B1");
    expect(newest).toMatchObject({ action: "remove", actorName: "Ada", note: `undo of the import ${id}` });
    expect(await runImport(importOf(folder, "contracts", text))).toMatchObject({ created: 1 });
    expect(await priceOf("B1")).toBe("5");
  });

  test("twice is refused, and so is one that changed nothing or is not there", async () => {
    const text = contracts(contract("C1", "5"));
    const id = await imported("contracts", text);
    const same = await imported("contracts", text);
    expect((await refusalOf(undo(same))).message).toBe(
      "This import changed nothing: there is nothing to undo.",
    );
    await undo(id);
    expect((await refusalOf(undo(id))).message).toBe("This import was undone already by Ada.");
    expect((await refusalOf(undo("0199a9a0-0000-7000-8000-000000000000"))).code).toBe("not-found");
  });

  test("is refused as a whole where a record was changed since, by whom and when", async () => {
    const id = await imported("contracts", contracts(contract("D1", "1"), contract("D2", "2")), {}, "d.csv");
    const [fact] = await contractStore.find(reading, ["D2"]);
    if (!fact) throw new Error("D2 is missing");
    const bob = { ...ada, actorName: "Bob" };
    await transaction((tx) =>
      contractStore.save(tx, [{ fact: { ...fact, title: "Renamed" }, version: fact.version, origin: bob }]),
    );
    const refusal = await refusalOf(undo(id));
    expect(refusal.code).toBe("conflict");
    expect(refusal.message).toMatch(
      /^The import cannot be undone: contracts D2 \(line 3\) was changed by Bob on 20\d\d-\d\d-\d\d \d\d:\d\d\.$/,
    );
    expect(refusal.details).toMatchObject({
      conflicts: [{ kind: "contracts", id: "D2", file: "d.csv", line: 3, reason: "was changed", by: "Bob" }],
    });
    expect(await preview(id)).toMatchObject({ conflicts: [{ id: "D2" }] });
    expect(await priceOf("D1")).toBe("1");
  });

  test("is refused where a record was removed since", async () => {
    const id = await imported("contracts", contracts(contract("E1", "1")));
    await transaction((tx) => contractStore.remove(tx, "E1", null, ada));
    expect(await preview(id)).toMatchObject({ conflicts: [{ id: "E1", reason: "was removed", by: "Ada" }] });
  });

  test("is refused where something that came later uses a record of it", async () => {
    const id = await imported("vendors", "id,name\nV8,Eight\nV9,Nine\n");
    await imported("contracts", contracts(contract("F1", "1", "V9")));
    const { conflicts } = await preview(id);
    expect(conflicts).toMatchObject([
      { kind: "vendors", id: "V9", line: 3, reason: "is used by contracts (F1)" },
    ]);
    await expect(undo(id)).rejects.toThrow("vendors V9 (line 3) is used by contracts (F1)");
    expect(await vendorStore.find(reading, ["V8", "V9"])).toHaveLength(2);
  });

  test("removes what it made on the way, but for what something else uses by then", async () => {
    const options = { createMissing: true };
    const id = await imported(
      "contracts",
      contracts(contract("G1", "1", "Acme", "CC7", "telephony"), contract("G2", "1", "Orion", "CC8")),
      options,
    );
    await imported("contracts", contracts(contract("G3", "1", "Acme")));
    expect(await preview(id)).toMatchObject({
      removed: 6,
      conflicts: [],
      stay: [{ kind: "vendors", id: "Acme", usedBy: "contracts (G3)" }],
    });
    await undo(id);
    expect(await vendorStore.find(reading, ["Acme", "Orion"])).toMatchObject([{ id: "Acme" }]);
    const centres = await sql("SELECT id FROM cost_centre WHERE id IN ('CC7', 'CC8')");
    expect(centres).toEqual([]);
    expect(await sql("SELECT id FROM cost_category WHERE id = 'telephony'")).toEqual([]);
  });

  test("works on whole trees, and one after the other back to the first", async () => {
    const tree = await imported("cost-centres", "id,name,parent\nT1,Top,\nT2,Below,T1\nT3,Deep,T2\n");
    const renamed = await imported("cost-centres", "id,name,parent\nT1,Summit,\n");
    const again = await imported("cost-centres", "id,name,parent\nT1,Peak,\n");
    expect(await preview(tree)).toMatchObject({ conflicts: [{ id: "T1", line: 2 }] });
    expect(await preview(renamed)).toMatchObject({ conflicts: [{ id: "T1" }] });
    await undo(again);
    await undo(renamed);
    expect(await sql("SELECT name FROM cost_centre WHERE id = 'T1'")).toEqual([{ name: "Top" }]);
    expect(await undo(tree)).toMatchObject({ removed: 3 });
    expect(await sql("SELECT id FROM cost_centre WHERE id LIKE 'T_'")).toEqual([]);
  });

  test("is for those who may import the kind", async () => {
    const id = await imported("fx-rates", "currency,month,rate\nUSD,2026-01,0.8\n");
    await expect(undoImport({ role: "director" }, id, ada)).rejects.toThrow("exchange rates");
    await expect(previewUndo({ role: "viewer" }, id, ada)).rejects.toThrow("may not import");
    expect(await undo(id)).toMatchObject({ removed: 1 });
  });
});

const postings = (...rows: string[]) =>
  ["month,cost_centre,category,currency,amount,posting_id,text", ...rows].join("\n");

describe("undoing an import of actuals", () => {
  const ledger = () => rowsOf("actual_posting", "id");

  test("takes its postings away and puts corrected ones back, numbered or not", async () => {
    const first = postings(
      "2026-09,CC1,saas,GBP,10.10,P1,x",
      "2026-09,CC1,saas,GBP,5,,y",
      "2026-09,CC1,saas,GBP,5,,y",
    );
    const original = await imported("actuals", first, {}, "one.csv");
    const before = await ledger();
    const second = postings(
      "2026-09,CC1,saas,GBP,12,P1,x",
      "2026-09,CC1,saas,GBP,5,,y",
      "2026-10,CC1,saas,GBP,7,P2,z",
    );
    const correction = await imported("actuals", second, {}, "two.csv");
    const { conflicts } = await preview(original);
    expect(conflicts).toMatchObject([{ kind: "actuals", id: "id:P1", line: 2, by: "test" }]);
    expect(await undo(correction)).toMatchObject({ removed: 1, restored: 1 });
    expect(await ledger()).toEqual(before);
    expect(await undo(original)).toMatchObject({ removed: 3, restored: 0 });
    expect(await ledger()).toEqual([]);
    expect(await runImport(importOf(folder, "actuals", first))).toMatchObject({ created: 3 });
  });
});

const budget = (...rows: string[]) =>
  ["version,month,cost_centre,category,currency,amount", ...rows].join("\n");

describe("undoing an import of a budget", () => {
  const amounts = () => rowsOf("budget_amount", "budget, month, cost_centre");

  test("puts amounts back, and removes a budget it made unless something else was written into it", async () => {
    const made = await imported(
      "budget",
      budget("FY27,2026-04,CC1,saas,GBP,100", "FY27,2026-05,CC1,saas,GBP,100"),
    );
    const before = await amounts();
    const changed = await imported(
      "budget",
      budget("FY27,2026-04,CC1,saas,GBP,90", "FY27,2026-06,CC1,saas,GBP,1"),
    );
    expect(await preview(made)).toMatchObject({ conflicts: [{ kind: "budget", line: 2 }] });
    expect(await undo(changed)).toMatchObject({ removed: 1, restored: 1 });
    expect(await amounts()).toEqual(before);
    await imported("budget", budget("FY27,2026-07,CC1,saas,GBP,3"));
    await undo(made);
    expect(await sql("SELECT budget, month FROM budget_amount")).toHaveLength(1);
    const whole = await imported("budget", budget("FY28,2026-07,CC1,saas,GBP,3"));
    await undo(whole);
    expect(await sql("SELECT id FROM budget")).toEqual([{ id: "FY27" }]);
  });

  test("is refused once it is approved", async () => {
    const id = await imported("budget", budget("FY29,2026-07,CC1,saas,GBP,3"));
    await transaction((tx) => approveBudget(tx, "FY29", ada));
    await expect(undo(id)).rejects.toThrow("budget FY29 was approved by Ada");
    expect(await sql("SELECT 1 FROM budget_amount WHERE budget = 'FY29'")).toHaveLength(1);
  });
});
