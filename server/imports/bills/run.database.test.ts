import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
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
import { withDuck } from "./duck";
import { billLines } from "./lines";

testDatabase();
const folder = testFolder();

const columns = [
  "BilledCost",
  "EffectiveCost",
  "ListCost",
  "ContractedCost",
  "BillingCurrency",
  "BillingPeriodStart",
  "ChargePeriodStart",
  "ChargeCategory",
  "ServiceName",
  "ServiceCategory",
  "ProviderName",
  "BillingAccountId",
  "SubAccountId",
];

const usual = {
  BilledCost: "1",
  EffectiveCost: "1",
  ListCost: "1",
  ContractedCost: "1",
  BillingCurrency: "USD",
  BillingPeriodStart: "2026-09-01T00:00:00Z",
  ChargePeriodStart: "2026-09-03 04:00:00",
  ChargeCategory: "Usage",
  ServiceName: "Virtual Machines",
  ServiceCategory: "Compute",
  ProviderName: "Nimbus",
  BillingAccountId: "acc-1",
  SubAccountId: "sub-1",
};

type Charge = Partial<typeof usual>;

const bill = (...charges: Charge[]) => {
  const row = (charge: Charge) =>
    columns.map((name) => ({ ...usual, ...charge })[name as keyof typeof usual]).join(",");
  return [columns.join(","), ...charges.map(row)].join("\n");
};

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
      "Nimbus account acc-1 in 2026-09 is stored already from first.csv: say --replace to put this bill in its place, or --add to add it.",
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

  test("in Parquet, with decimals and doubles, sums to the same", async () => {
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

  test("shows its own lines again, page by page", async () => {
    await importBill(
      bill({ BilledCost: "3" }, { BilledCost: "2" }, { BilledCost: "9", ServiceName: "Storage" }),
    );
    const [file] = await sql<{ id: string }>("SELECT id FROM bill_file");
    const [series] = await sql<{ id: string }>(
      "SELECT id FROM cloud_series WHERE service = 'Virtual Machines' AND currency = 'USD'",
    );
    const question = {
      bill: file?.id ?? "",
      series: series?.id ?? "",
      month: (2026 * 12 + 8) as never,
      offset: 0,
    };
    const page = await billLines(question, folder.path);
    expect(page.lines.map(({ BilledCost }) => BilledCost)).toEqual(["3", "2"]);
    expect((await billLines({ ...question, offset: 1 }, folder.path)).lines).toHaveLength(1);
  });
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
    expect(await storedSums()).toEqual({ billed: total.BilledCost, effective: total.EffectiveCost });
  });
});

test.skipIf(here)(
  "the official FOCUS sample: skipped, since ../shared/data/focus-sample-1.0 is missing",
  () => {
    expect(here).toBe(false);
  },
);
