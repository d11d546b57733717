import { expect, test } from "vitest";
import { testDatabase } from "@/server/database/testing";
import { sql, transaction } from "@/server/database/transaction";
import { removeAllBills } from "@/server/infrastructure/bill-store";
import { parseMonth } from "@/server/planning/month";
import { billLines } from "../bills/lines";
import { bill } from "../bills/testing";
import { exportOf } from "../export";
import { runImport } from "../run";
import { importOf, testFolder } from "../testing";

testDatabase();
const folder = testFolder();

const exported = async () => {
  let text = "";
  for await (const piece of exportOf("cloud-bill", "csv", { role: "viewer" }).content) text += String(piece);
  return text;
};

const records = () =>
  sql(`SELECT s.provider, s.service, s.account, s.account_name, s.currency, r.billing_account, r.billed_month, r.effective_month,
    r.charge, r.service_category, r.region, r.commitment, r.billed::text, r.effective::text, r.list::text, r.contracted::text
    FROM cloud_record r JOIN cloud_series s ON s.id = r.series ORDER BY r.id`);

test("bills are exported as one in FOCUS that stands for the same records, whatever their names begin with", async () => {
  await runImport(
    importOf(
      folder,
      "cloud-bill",
      bill(
        { ProviderName: "=Nimbus", ServiceName: '"@Desk, ""top"""', BilledCost: "-0.000000000000000001" },
        { ProviderName: "'-quoted", ServiceName: "", ListCost: "12345678901234567890.5" },
        {
          ChargeCategory: "Credit",
          BillingPeriodStart: "2026-12-01",
          BillingCurrency: "EUR",
          SubAccountId: "007",
        },
      ),
    ),
  );
  const [before, text] = [await records(), await exported()];
  expect(text).toContain("'=Nimbus");
  await transaction(removeAllBills);
  const answer = await runImport(importOf(folder, "cloud-bill", text, {}, "export.csv"));
  expect(answer).toMatchObject({ created: 3, refused: [] });
  expect(new Set((await records()).map((row) => JSON.stringify(row)))).toEqual(
    new Set(before.map((row) => JSON.stringify(row))),
  );
  expect((await exported()).split("\n").sort()).toEqual(text.split("\n").sort());
});

test("an exported bill that was imported again shows the lines behind an amount", async () => {
  const [file] = await sql<{ id: string }>("SELECT id FROM bill_file");
  const [series] = await sql<{ id: string }>("SELECT id FROM cloud_series WHERE provider = '=Nimbus'");
  const month = parseMonth("2026-09") ?? expect.fail("no month");
  const question = { bill: file?.id ?? "", series: series?.id ?? "", month, offset: 0 };
  const { lines } = await billLines(question, folder.path);
  expect(lines.map(({ ProviderName, BilledCost }) => [ProviderName, BilledCost])).toEqual([
    ["'=Nimbus", "-0.000000000000000001"],
  ]);
});
