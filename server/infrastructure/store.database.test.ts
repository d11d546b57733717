import { beforeAll, expect, test } from "vitest";
import { reading } from "../database/query";
import { testDatabase } from "../database/testing";
import { transaction } from "../database/transaction";
import { decimal } from "../planning/decimal";
import { inMonth, series } from "../planning/examples";
import { layGround, origin, over } from "../portfolio/testing";
import type { BillRow } from "./bill-store";
import { type Bill, type BillMode, coveredPeriods, listBills, removeBill, saveBill } from "./bill-store";
import { cloudSeriesStore, costSeriesStore } from "./store";

testDatabase();
beforeAll(layGround);

const row: BillRow = {
  provider: "AWS",
  service: "Amazon SQS",
  account: "51738928782",
  accountName: "Atlas",
  currency: "USD",
  billingAccount: "123",
  billedMonth: inMonth("2026-09"),
  effectiveMonth: inMonth("2026-09"),
  charge: "usage",
  chargeCategory: "Usage",
  serviceCategory: "Integration",
  region: "us-west-2",
  tags: { team: 'a "quoted" {team}' },
  commitment: "",
  billed: decimal("10.000000000000000001"),
  effective: decimal("8.5"),
  list: decimal("12"),
  contracted: decimal("11"),
  quantity: decimal("3"),
};

const bill = (contentHash: string): Bill => ({
  name: `${contentHash}.csv`,
  contentHash,
  format: "FOCUS 1.0",
  rows: 7,
  totals: { USD: { billed: "10" } },
  keptFile: null,
  importRun: null,
});

const placeOf = () => ({ costCentre: "IT", category: "cloud", vendor: null });
const importBill = (contentHash: string, rows: readonly BillRow[], mode: BillMode = "new") =>
  transaction((tx) => saveBill(tx, bill(contentHash), rows, { mode, placeOf, origin }));
const sqs = "aws.amazon-sqs.51738928782.usd";
const recordsOf = async (id: string) => (await cloudSeriesStore.find(reading, [id]))[0]?.records;

test("a measured series comes back as it was written; each month remembers its line", async () => {
  const power = series("2026-01", ["10.5", null, "-3"], { id: "power", vendor: "V-1", service: "hall" });
  const lines = new Map([["records/2026-03", 14]]);
  await transaction((tx) => costSeriesStore.save(tx, [{ fact: power, version: null, origin, lines }]));
  expect(await costSeriesStore.find(reading, ["power"])).toEqual([power]);
  const months = await reading.query("SELECT source_line AS line FROM cost_record ORDER BY month");
  expect(months).toEqual([{ line: 2 }, { line: 14 }]);
  const again = await transaction((tx) => costSeriesStore.save(tx, over(power)));
  expect(again[0]?.outcome).toBe("unchanged");
});

test("a bill is summed to its series by month and kind of charge, exactly", async () => {
  const other = { ...row, region: "eu-west-1", billed: decimal("0.5"), effective: decimal("-1") };
  const tax = {
    ...row,
    charge: "tax",
    chargeCategory: "Tax",
    billed: decimal("2"),
    effective: decimal("2"),
  } as const;
  expect(await importBill("first", [row, other, tax])).toMatchObject({ outcome: "created", rows: 3 });
  const month = inMonth("2026-09");
  expect(await recordsOf(sqs)).toEqual([
    { charge: "tax", billedMonth: month, billed: "2", effectiveMonth: month, effective: "2" },
    {
      charge: "usage",
      billedMonth: month,
      billed: "10.500000000000000001",
      effectiveMonth: month,
      effective: "7.5",
    },
  ]);
});

test("the same content again changes nothing, whatever the file is called", async () => {
  const before = await recordsOf(sqs);
  expect((await importBill("first", [row])).outcome).toBe("unchanged");
  expect(await recordsOf(sqs)).toEqual(before);
});

test("another file for the same account and month is refused, unless it is to be added or to replace", async () => {
  await expect(importBill("second", [row])).rejects.toThrow(
    "AWS account 123 in 2026-09 is stored already from first.csv",
  );
  await importBill("second", [row], "add");
  expect((await recordsOf(sqs))?.at(-1)?.billed).toBe("20.500000000000000002");
  await importBill("third", [row], "replace");
  expect(await recordsOf(sqs)).toHaveLength(1);
  expect((await listBills(reading)).map(({ contentHash }) => contentHash)).toEqual(["third"]);
});

test("what people say about a series outlives the next bill", async () => {
  const [stored] = await cloudSeriesStore.find(reading, [sqs]);
  if (!stored) throw new Error("no series");
  await transaction((tx) =>
    cloudSeriesStore.save(tx, [{ fact: { ...stored, costCentre: "OPS" }, version: stored.version, origin }]),
  );
  await importBill("october", [
    { ...row, billedMonth: inMonth("2026-10"), effectiveMonth: inMonth("2026-10") },
  ]);
  const [now] = await cloudSeriesStore.find(reading, [sqs]);
  expect(now?.costCentre).toBe("OPS");
  expect(now?.records).toHaveLength(2);
});

test("two services that are written alike are two series", async () => {
  const alike = [
    { ...row, billingAccount: "9", service: "EC2 - Other" },
    { ...row, billingAccount: "9", service: "EC2 Other" },
  ];
  await importBill("alike", alike);
  const base = "aws.ec2-other.51738928782.usd";
  const found = await cloudSeriesStore.find(reading, [base, `${base}-2`]);
  expect(found.map(({ service }) => service)).toEqual(["EC2 - Other", "EC2 Other"]);
});

test("a bill that is taken away leaves no amounts and no covered month", async () => {
  const [october] = (await listBills(reading)).filter(({ contentHash }) => contentHash === "october");
  await transaction((tx) => removeBill(tx, october?.id ?? "", origin));
  expect(await recordsOf(sqs)).toHaveLength(1);
  const covered = await coveredPeriods(reading, [
    { provider: "AWS", billingAccount: "123", month: inMonth("2026-10") },
  ]);
  expect(covered).toEqual([]);
});
