import { existsSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { testDatabase } from "@/server/database/testing";
import { transaction } from "@/server/database/transaction";
import { removeAllBills } from "@/server/infrastructure/bill-store";
import { previewImport } from "../run";
import { importOf, testFolder } from "../testing";

testDatabase();
const folder = testFolder();
const shared = join(process.cwd(), "../shared/data");

const preview = (file: string) => {
  const path = join(shared, file);
  return previewImport({ ...importOf(folder, "cloud-bill", ""), files: [{ name: file, path }] });
};

const same = (amount: string, rest: object = {}) => ({ billed: amount, effective: amount, ...rest });

beforeEach(async () => {
  await transaction(removeAllBills);
});

describe.runIf(existsSync(shared))("bills of others", () => {
  // The sums are those of Python's Decimal over the columns the file itself has.
  test.each([
    [
      "focus-converters/sample-anonymous-aws-export-dataset.csv",
      1281,
      "USD",
      { billed: "1.6823086974", effective: "1.6823086974", list: "3.3561726949", contracted: "1.6823086974" },
    ],
    [
      "microsoft-finops-toolkit/pester/EA_ActualCost_Small.csv",
      11,
      "USD",
      same("8.5450077867419368", { list: "5.295007719", contracted: "8.545007719" }),
    ],
    ["opencost-azure-exports/headersets/Enterprise.csv", 1, "CAD", same("0")],
    ["opencost-azure-exports/headersets/EnterpriseCamel.csv", 1, "USD", same("0.012", { list: "0.012" })],
    ["opencost-azure-exports/headersets/PayAsYouGo.csv", 1, "USD", same("0.075")],
    ["opencost-azure-exports/headersets/YA.csv", 1, "USD", same("0.075")],
    ["focus-validator/all_pass_0.5.csv", 2, "USD", { billed: "1.1", effective: "1.01" }],
    [
      "focus-1.3-transcribed/focus_sample_costandusage_gcp_first5.csv",
      5,
      "USD",
      same("256.21363791256", { list: "284.6536376584", contracted: "256.21363791256" }),
    ],
  ])("%s has the sums of its own columns", async (file, rows, currency, sums) => {
    const answer = await preview(file);
    expect(answer).toMatchObject({ rows, created: rows, refused: [], totals: { [currency]: sums } });
  });

  test.each([
    ["opencost-azure-exports/values/Template.csv", "lacks BillingCurrency"],
    ["focus-validator/all_fail.csv", "no cloud bill"],
    ["focus-validator/billedCostTest.csv", "lacks EffectiveCost"],
    [
      "focus-spec-1.2-examples/commitment_discount_scenarios/commitment_discount_usage_scenario_1.csv",
      "lacks ServiceName, ProviderName, BillingCurrency, BillingAccountId",
    ],
  ])("%s is refused by what its header lacks", async (file, reason) => {
    await expect(preview(file)).rejects.toThrow(reason);
  });
});

test.skipIf(existsSync(shared))("bills of others: skipped, since ../shared/data is missing", () => {
  expect(existsSync(shared)).toBe(false);
});
