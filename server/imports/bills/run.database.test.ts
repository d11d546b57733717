import { gzipSync } from "node:zlib";
import { beforeEach, describe, expect, test } from "vitest";
import { testDatabase } from "@/server/database/testing";
import { sql, transaction } from "@/server/database/transaction";
import { Refusal } from "@/server/errors";
import { removeAllBills } from "@/server/infrastructure/bill-store";
import { loadPortfolio } from "@/server/portfolio/load";
import { refusedBy } from "../refused";
import { previewImport, runImport } from "../run";
import { importOf, testFolder } from "../testing";
import { bill, type Charge } from "./testing";

testDatabase();
const folder = testFolder();

const importBill = (text: string, options: object = {}, name = "bill.csv") =>
  runImport(importOf(folder, "cloud-bill", text, options, name));

async function refusalOf(work: Promise<unknown>): Promise<Refusal> {
  const error = await work.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (error instanceof Refusal) return error;
  throw new Error(`expected a refusal, got ${String(error)}`);
}

const storedSums = async () => {
  const [sums] = await sql(
    "SELECT trim_scale(coalesce(sum(billed), 0)) AS billed, trim_scale(coalesce(sum(effective), 0)) AS effective FROM cloud_record",
  );
  return sums;
};

beforeEach(async () => {
  await transaction(removeAllBills);
});

describe("a cloud bill", () => {
  test("is summed exactly, by currency and kind of cost", async () => {
    const text = bill(
      { BilledCost: "0.1", EffectiveCost: "0.0000000004", ListCost: "NULL", ContractedCost: "" },
      {
        BilledCost: "0.2",
        EffectiveCost: "1E-3",
        ListCost: "-2.5",
        ContractedCost: "12345678901234567890.123456789012345678",
      },
      { BilledCost: "7", BillingCurrency: "EUR" },
    );
    const answer = await importBill(text);
    expect(answer).toMatchObject({ rows: 3, created: 3, unchanged: 0, refused: [] });
    expect(answer.totals).toEqual({
      USD: {
        billed: "0.3",
        effective: "0.0010000004",
        list: "-2.5",
        contracted: "12345678901234567890.123456789012345678",
      },
      EUR: { billed: "7", effective: "1", list: "1", contracted: "1" },
    });
  });

  test("has a billed and an effective month, and a series for each provider, service, account and currency", async () => {
    await importBill(
      bill(
        {
          BillingPeriodStart: "2026-10-01",
          ChargePeriodStart: "2026-09-30T23:00:00Z",
          BilledCost: "5",
          EffectiveCost: "4",
        },
        { ServiceName: "Storage", ChargeCategory: "Credit", BilledCost: "-1" },
      ),
    );
    const { facts } = await loadPortfolio();
    const series = [...facts.cloud.values()].filter(({ records }) => records.length);
    expect(series.map(({ service }) => service).sort()).toEqual(["Storage", "Virtual Machines"]);
    expect(series.find(({ service }) => service === "Virtual Machines")?.records).toEqual([
      {
        charge: "usage",
        billedMonth: 2026 * 12 + 9,
        billed: "5",
        effectiveMonth: 2026 * 12 + 8,
        effective: "4",
      },
    ]);
  });

  test("changes nothing when it is repeated: renamed, compressed, in another order", async () => {
    const charges: Charge[] = [{ BilledCost: "1" }, { BilledCost: "2", ServiceName: "Storage" }];
    await importBill(bill(...charges));
    const before = await storedSums();
    expect(await importBill(bill(...charges.toReversed()), {}, "renamed.csv")).toMatchObject({
      created: 0,
      unchanged: 2,
    });
    const packed = {
      ...importOf(folder, "cloud-bill", ""),
      files: [{ name: "b.csv.gz", path: folder.write("b.csv.gz", gzipSync(bill(...charges))) }],
    };
    expect(await runImport(packed)).toMatchObject({ created: 0, unchanged: 2 });
    expect(await storedSums()).toEqual(before);
  });

  test("of an account and month that are stored already wants to be told whether it replaces or adds", async () => {
    await importBill(bill({ BilledCost: "10" }), {}, "first.csv");
    const second = bill({ BilledCost: "3" });
    const refusal = await refusalOf(importBill(second, {}, "second.csv"));
    expect(refusal.message).toBe(
      "Nimbus account acc-1 in 2026-09 is stored already from first.csv: replace it (--replace), or add to it (--add).",
    );
    expect(await refusalOf(previewImport(importOf(folder, "cloud-bill", second)))).toMatchObject({
      code: "conflict",
    });
    await importBill(second, { again: "add" }, "second.csv");
    expect(await storedSums()).toMatchObject({ billed: "13" });
    await importBill(bill({ BilledCost: "4" }), { again: "replace" }, "third.csv");
    expect(await storedSums()).toMatchObject({ billed: "4" });
  });

  test("may come in several files, which are one import", async () => {
    const request = importOf(folder, "cloud-bill", bill({ BilledCost: "1" }), {}, "part-1.csv");
    const second = { name: "part-2.csv", path: folder.write("part-2.csv", bill({ BilledCost: "2" })) };
    const answer = await runImport({ ...request, files: [...request.files, second] });
    expect(answer).toMatchObject({
      file: "part-1.csv, part-2.csv",
      rows: 2,
      created: 2,
      totals: { USD: { billed: "3" } },
    });
    expect(await runImport({ ...request, files: [second] })).toMatchObject({ created: 0, unchanged: 1 });
    expect(
      await runImport({
        ...request,
        files: [...request.files, second],
        options: { ...request.options, again: "replace" },
      }),
    ).toMatchObject({ created: 0, unchanged: 2 });
    expect(await storedSums()).toMatchObject({ billed: "3" });
  });

  test.each([
    ["BilledCost", "1,5", "not a number"],
    ["EffectiveCost", "1_000", "not a number"],
    ["ListCost", "1e30", "20 digits"],
    ["ChargePeriodStart", "5/1/25", "moment in UTC"],
    ["ChargePeriodStart", "2026-13-01", "moment in UTC"],
    ["BillingCurrency", "dollars", "currency"],
    ["ChargeCategory", "Gift", "not one of"],
    ["BillingAccountId", "", "must not be empty"],
  ])("%s %s is refused by line and column, and nothing is stored", async (column, value, reason) => {
    const text = bill({}, { [column]: value.includes(",") ? `"${value}"` : value }, {});
    const refusal = await refusalOf(importBill(text));
    expect(refusedBy(refusal)).toMatchObject([{ line: 3, column, value, file: "bill.csv" }]);
    expect(refusedBy(refusal)[0]?.reason).toContain(reason);
    expect(await storedSums()).toMatchObject({ billed: "0" });
  });

  test("what is no bill is refused by what its header lacks", async () => {
    const refusal = await refusalOf(importBill("id,name\n1,2\n"));
    expect(refusal.message).toContain("lacks BilledCost");
  });

  test("an open quote or a short row is refused with its line", async () => {
    expect(refusedBy(await refusalOf(importBill(`${bill({}, {})}\n"1,2`)))[0]).toMatchObject({ line: 4 });
    expect(refusedBy(await refusalOf(importBill(`${bill({}, {})}\n1,2\n`)))[0]).toMatchObject({ line: 4 });
  });
});
