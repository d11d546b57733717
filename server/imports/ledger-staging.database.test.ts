import { beforeAll, describe, expect, test } from "vitest";
import { vendorStore } from "@/server/contracts/vendor-store";
import { plainVendor } from "@/server/planning/vendor";
import { recentAudit } from "@/server/database/audit";
import { reading } from "@/server/database/query";
import { testDatabase } from "@/server/database/testing";
import { sql, transaction } from "@/server/database/transaction";
import { rowsHeld } from "./limits";
import { previewImport, runImport } from "./run";
import { importOf, testFolder } from "./testing";

testDatabase();
const folder = testFolder();

const header = "month,cost_centre,category,currency,amount,posting_id,vendor,text";
const ledger = (...rows: string[]) => [header, ...rows].join("\n");
const doImport = (...[text, options, name]: [string, object?, string?]) =>
  runImport(importOf(folder, "actuals", text, options, name));
const stored = () =>
  sql(
    "SELECT id, amount, category, text, source_file AS file, source_line AS line FROM actual_posting ORDER BY amount, id",
  );

beforeAll(async () => {
  await runImport(importOf(folder, "cost-centres", "id,name\nCC1,One\n"));
  await runImport(importOf(folder, "vendors", "id,name\nV1,Northgate\n"));
});

describe("a ledger that is put aside while it is read", () => {
  test("counts equal rows as often as they stand there, in whatever order and file they come again", async () => {
    const rows = [
      "2026-09,CC1,saas,GBP,5.10,,,x",
      "2026-09,CC1,saas,GBP,5.1,,,x",
      "2026-09,CC1,saas,EUR,0.205,,,y",
    ];
    expect(await doImport(ledger(...rows))).toMatchObject({
      created: 3,
      totals: { EUR: "0.205", GBP: "10.2" },
    });
    const before = await stored();
    expect(before.map(({ id }) => String(id).slice(-2))).toEqual([":1", ":1", ":2"]);
    expect(await doImport(ledger(...rows.toReversed()), {}, "again.csv")).toMatchObject({
      created: 0,
      unchanged: 3,
    });
    expect(await stored()).toEqual(before);
  });

  test("tells postings with the same number apart by what they say, not by their order", async () => {
    const rows = ["2026-09,CC1,saas,GBP,100,D1,,debit", "2026-09,CC1,saas,GBP,-100,D1,,credit"];
    await doImport(ledger(...rows));
    expect(await doImport(ledger(...rows.toReversed()))).toMatchObject({
      created: 0,
      updated: 0,
      unchanged: 2,
    });
  });

  test("leaves what is stored where a cell is empty, and says what it changes cell by cell", async () => {
    await doImport(ledger("2026-09,CC1,saas,GBP,200,K1,V1,kept"));
    const text = ledger("2026-09,CC1,,GBP,201,K1,,", "2026-09,CC1,,GBP,7,K2,,new");
    const preview = await previewImport(importOf(folder, "actuals", text));
    expect(preview).toMatchObject({
      created: 1,
      updated: 1,
      changes: [
        { line: 2, record: "id:K1", isNew: false, cells: [{ column: "amount", from: "200", to: "201" }] },
        { line: 3, record: "id:K2", isNew: true },
      ],
      dataIssues: expect.arrayContaining([
        expect.objectContaining({ kind: "category-unassigned", subject: "actuals/id:K2" }),
      ]) as unknown,
    });
    await doImport(text, {}, "second.csv");
    const kept = await sql(
      "SELECT category, vendor, text, source_file AS file FROM actual_posting WHERE id = 'id:K1'",
    );
    expect(kept).toEqual([{ category: "saas", vendor: "V1", text: "kept", file: "second.csv" }]);
  });

  test("is one row of the audit trail for each file, with its sums", async () => {
    const first = importOf(
      folder,
      "actuals",
      ledger("2026-10,CC1,saas,GBP,1.5,A1,,", "2026-10,CC1,saas,EUR,2,A2,,"),
      {},
      "a.csv",
    );
    const second = { name: "b.csv", path: folder.write("b.csv", ledger("2026-10,CC1,saas,GBP,4,A3,,")) };
    await runImport({ ...first, files: [...first.files, second] });
    const trail = (await recentAudit(reading, 2)).toReversed();
    expect(trail.map(({ recordId }) => recordId)).toEqual(["a.csv", "b.csv"]);
    expect(trail[0]?.changes).toEqual([
      { field: "created", from: null, to: "2" },
      { field: "updated", from: null, to: "0" },
      { field: "sum/EUR", from: null, to: "2" },
      { field: "sum/GBP", from: null, to: "1.5" },
    ]);
  });

  test("names wrong cells and unknown names by line, and is whole or not at all", async () => {
    const before = await stored();
    const text = ledger(
      "2026-09,CC1,saas,GBP,x,,,",
      "2026-09,CC9,saas,GBP,1,,,",
      "2026-09,CC1,saas,GBP,1,,Nobody,",
    );
    await expect(doImport(text)).rejects.toMatchObject({
      message: "3 rows are refused; nothing was changed.",
      details: {
        refused: [
          { line: 2, column: "amount" },
          { line: 3, column: "cost_centre" },
          { line: 4, column: "vendor" },
        ],
      },
    });
    expect(await stored()).toEqual(before);
    const preview = await previewImport(importOf(folder, "actuals", text));
    expect(preview.unknown).toMatchObject([
      { text: "CC9", rows: 1 },
      { text: "Nobody", rows: 1 },
    ]);
  });

  test("of two at once one waits, and the second changes nothing", async () => {
    const text = ledger(...Array.from({ length: 3_000 }, (_, n) => `2026-09,CC1,saas,GBP,1,W${n},,`));
    const answers = await Promise.all(["one.csv", "two.csv"].map((name) => doImport(text, {}, name)));
    expect(answers.map(({ created }) => created).sort()).toEqual([0, 3_000]);
  });

  test("looks names up again where they changed while it waited for another import", async () => {
    const text = ledger("2026-11,CC1,saas,GBP,1,N1,Late Ltd,");
    const origin = { actorId: null, actorName: "test", door: "screen" as const };
    const waiting: Promise<unknown>[] = [];
    await transaction(async (tx) => {
      const vendor = { ...plainVendor, id: "V7", name: "Late Ltd" };
      await vendorStore.save(tx, [{ fact: vendor, version: 0, origin }]);
      const read = new Promise<void>((resolve) => {
        const request = importOf(folder, "actuals", text, { createMissing: true });
        waiting.push(runImport({ ...request, progress: () => resolve() }));
      });
      await read;
    });
    await Promise.all(waiting);
    expect(await sql("SELECT vendor FROM actual_posting WHERE id = 'id:N1'")).toEqual([{ vendor: "V7" }]);
    expect(await vendorStore.find(reading, ["Late Ltd"])).toEqual([]);
  });
});

test("kinds whose rows are held in memory say how many are taken at once", async () => {
  expect([rowsHeld(3), rowsHeld(37), rowsHeld(9)]).toEqual([250_000, 20_000, 83_000]);
  const rows = Array.from({ length: 20_001 }, (_, n) => `C${n},V1,CC1,saas,GBP,2026-01-01,2026-12-31,1`);
  const text = ["id,vendor,cost_centre,category,currency,start_date,end_date,annual_price", ...rows].join(
    "\n",
  );
  await expect(runImport(importOf(folder, "contracts", text))).rejects.toThrow(
    /^more than \d+ rows: so many of contracts/,
  );
});
