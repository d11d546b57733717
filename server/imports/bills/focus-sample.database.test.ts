import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { testDatabase } from "@/server/database/testing";
import { sql, transaction } from "@/server/database/transaction";
import { removeAllBills } from "@/server/infrastructure/bill-store";
import { runImport } from "../run";
import { importOf, testFolder } from "../testing";

testDatabase();
const folder = testFolder();

const importBill = (text: string, options: object = {}, name = "bill.csv") =>
  runImport(importOf(folder, "cloud-bill", text, options, name));

beforeEach(async () => {
  await transaction(removeAllBills);
});

const sample = join(process.cwd(), "../shared/data/focus-sample-1.0/split");
const here = existsSync(join(sample, "focus_sample_A_shared.csv"));

interface Expected {
  readonly rowCount: number;
  readonly total: Record<"BilledCost" | "EffectiveCost" | "ListCost" | "ContractedCost", string>;
  readonly byBillingMonth: readonly { key: string; BilledCost: string }[];
}

describe.runIf(here)("half of the official FOCUS sample", () => {
  const path = join(sample, "focus_sample_A_shared.csv");
  const expected = here
    ? (JSON.parse(readFileSync(join(sample, "EXPECTED_A_shared.json"), "utf8")) as Expected)
    : ({} as Expected);
  const { total } = expected;
  const totals = () => ({
    USD: {
      billed: total.BilledCost,
      effective: total.EffectiveCost,
      list: total.ListCost,
      contracted: total.ContractedCost,
    },
  });
  const request = () => ({ ...importOf(folder, "cloud-bill", ""), files: [{ name: "a.csv", path }] });

  test("has the expected sums as decimals, and the same again changes nothing", async () => {
    expect(await runImport(request())).toMatchObject({
      rows: expected.rowCount,
      created: expected.rowCount,
      totals: totals(),
    });
    expect(await runImport(request())).toMatchObject({
      created: 0,
      unchanged: expected.rowCount,
      totals: totals(),
    });
    const months = await sql(
      "SELECT billed_month - 2024 * 12 + 1 AS month, trim_scale(sum(billed)) AS billed FROM cloud_record GROUP BY 1 ORDER BY 1",
    );
    expect(months).toEqual(
      expected.byBillingMonth.map(({ key, BilledCost }) => ({
        month: Number(key.slice(5)),
        billed: BilledCost,
      })),
    );
  });

  test("split in two and added, has the same sums", async () => {
    const [header, ...rows] = readFileSync(path, "utf8").trimEnd().split("\n");
    const half = (part: readonly string[]) => [header, ...part].join("\n");
    await importBill(half(rows.slice(0, 230)), {}, "one.csv");
    await importBill(half(rows.slice(230)), { again: "add" }, "two.csv");
    const [sums] = await sql(
      "SELECT trim_scale(sum(billed)) AS billed, trim_scale(sum(effective)) AS effective FROM cloud_record",
    );
    expect(sums).toEqual({ billed: total.BilledCost, effective: total.EffectiveCost });
  });
});

test.skipIf(here)(
  "the official FOCUS sample: skipped, since ../shared/data/focus-sample-1.0 is missing",
  () => {
    expect(here).toBe(false);
  },
);
