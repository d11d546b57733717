import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { testDatabase } from "@/server/database/testing";
import { sql } from "@/server/database/transaction";
import { parseMonth } from "@/server/planning/month";
import { runImport } from "../run";
import { importOf, testFolder } from "../testing";
import { withDuck } from "./duck";
import { billLines } from "./lines";
import { bill } from "./testing";

testDatabase();
const folder = testFolder();

test("a bill in Parquet, with decimals and doubles, sums to the same", async () => {
  const csv = folder.write(
    "p.csv",
    bill({ BilledCost: "0.1", EffectiveCost: "0.2" }, { BilledCost: "0.000000000000001" }),
  );
  const path = join(folder.path, "p.parquet");
  await withDuck(folder.path, (duck) =>
    duck.run(`COPY (SELECT * REPLACE (BilledCost::DECIMAL(30, 15) AS BilledCost, EffectiveCost::DOUBLE AS EffectiveCost,
        BillingPeriodStart::TIMESTAMP AS BillingPeriodStart, ChargePeriodStart::TIMESTAMPTZ AS ChargePeriodStart)
        FROM read_csv('${csv}', all_varchar = true)) TO '${path}' (FORMAT parquet)`),
  );
  const request = { ...importOf(folder, "cloud-bill", ""), files: [{ name: "p.parquet", path }] };
  expect(await runImport(request)).toMatchObject({
    created: 2,
    totals: { USD: { billed: "0.100000000000001", effective: "1.2", list: "2", contracted: "2" } },
  });
  expect(await runImport(importOf(folder, "cloud-bill", readFileSync(csv, "utf8")))).toMatchObject({
    unchanged: 2,
  });
});

test("a bill shows its own lines again, page by page", async () => {
  await runImport(
    importOf(
      folder,
      "cloud-bill",
      bill({ BilledCost: "3" }, { BilledCost: "2" }, { BilledCost: "9", ServiceName: "Storage" }),
      { again: "replace" },
    ),
  );
  const [file] = await sql<{ id: string }>("SELECT id FROM bill_file");
  const [series] = await sql<{ id: string }>(
    "SELECT id FROM cloud_series WHERE service = 'Virtual Machines' AND currency = 'USD'",
  );
  const question = {
    bill: file?.id ?? "",
    series: series?.id ?? "",
    month: parseMonth("2026-09") ?? expect.fail("no month"),
    offset: 0,
  };
  const page = await billLines(question, folder.path);
  expect(page.lines.map(({ BilledCost }) => BilledCost)).toEqual(["3", "2"]);
  expect((await billLines({ ...question, offset: 1 }, folder.path)).lines).toHaveLength(1);
});
