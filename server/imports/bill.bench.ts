// A million rows of a bill: our import, whole, beside what DuckDB alone needs to group the same text.
import { randomUUID } from "node:crypto";
import { createWriteStream, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { once } from "node:events";
import { openDatabase } from "../database/open";
import { transaction } from "../database/transaction";
import { removeAllBills } from "../infrastructure/bill-store";
import { median, report } from "../launch/measure";
import { referenceToday } from "../planning/reference-organisation";
import { withDuck } from "./bills/duck";
import { runImport } from "./run";
import { usualOptions } from "./request";

const ROWS = 1_000_000;
const ROUNDS = 3;
const MOST_MEGABYTES = 500;

const columns = [
  "BilledCost", "EffectiveCost", "ListCost", "ContractedCost", "ConsumedQuantity", "BillingCurrency",
  "BillingPeriodStart", "ChargePeriodStart", "ChargeCategory", "ChargeDescription", "ServiceName", "ServiceCategory",
  "ProviderName", "BillingAccountId", "SubAccountId", "SubAccountName", "RegionId", "ResourceId", "CommitmentDiscountId",
]; // biome-ignore format: one header

/** The n-th row: always the same, some 20,000 different services, accounts and regions in all. */
function rowOf(n: number): string {
  const mixed = (n * 7919) % 1_000_003;
  const cost = ((mixed % 99_991) / 1e7).toFixed(10);
  const day = String(1 + (n % 30)).padStart(2, "0");
  const service = mixed % 60;
  const account = (mixed * 31) % 60;
  return [
    cost, cost, ((mixed % 99_991) / 9e6).toFixed(10), cost, String(1 + (mixed % 744)), "USD",
    "2026-09-01T00:00:00Z", `2026-09-${day}T0${n % 10}:00:00Z`, n % 50 === 0 ? "Tax" : "Usage", `Charge of kind ${mixed % 900}`,
    `Service ${service}`, `Category ${service % 9}`, "Nimbus", "account-0", `account-${account}`, `Account ${account}`,
    `region-${mixed % 6}`, `arn:nimbus:resource/${mixed}`, mixed % 12 === 0 ? `commitment-${service % 4}` : "",
  ].join(","); // biome-ignore format: in the order of the columns
}

async function writeBill(path: string): Promise<void> {
  const file = createWriteStream(path);
  file.write(`${columns.join(",")}\n`);
  for (let n = 0; n < ROWS; n += 5_000) {
    const piece = Array.from({ length: 5_000 }, (_, i) => rowOf(n + i)).join("\n");
    if (!file.write(`${piece}\n`)) await once(file, "drain");
  }
  file.end();
  await once(file, "finish");
}

/** The plainest SQL for the same sums. */
function plainSql(path: string): string {
  const keys = [
    "ProviderName", "ServiceName", "ServiceCategory", "BillingAccountId", "SubAccountId", "RegionId", "ChargeCategory",
    "CommitmentDiscountId", "BillingCurrency", "substr(BillingPeriodStart, 1, 7)", "substr(ChargePeriodStart, 1, 7)",
  ]; // biome-ignore format: one list
  const sums = columns.slice(0, 5).map((name) => `sum(CAST(${name} AS DECIMAL(38, 18)))::VARCHAR`);
  const types = columns.map((name) => `'${name}': 'VARCHAR'`).join(", ");
  const from = `read_csv('${path}', header = true, auto_detect = false, columns = {${types}})`;
  return `SELECT ${[...keys, ...sums].join(", ")} FROM ${from} GROUP BY ${keys.join(", ")}`;
}

async function secondsOf(work: () => Promise<unknown>): Promise<number> {
  const begin = performance.now();
  await work();
  return (performance.now() - begin) / 1_000;
}

async function measure(folder: string): Promise<void> {
  const path = join(folder, "bill.csv");
  await writeBill(path);
  const request = {
    kind: "cloud-bill",
    files: [{ name: "bill.csv", path }],
    options: usualOptions,
    origin: { actorId: null, actorName: "benchmark", door: "import" as const },
    today: referenceToday,
    dataDirectory: folder,
  };
  const [ours, plain]: [number[], number[]] = [[], []];
  let peak = 0;
  for (let round = 0; round < ROUNDS; round++) {
    ours.push(await secondsOf(() => runImport(request)));
    if (round === 0) peak = process.resourceUsage().maxRSS / 1_024;
    await transaction(removeAllBills);
    plain.push(
      await secondsOf(() =>
        withDuck(folder, async (duck) => (await duck.runAndReadAll(plainSql(path))).getRows()),
      ),
    );
  }
  const ratio = median(ours) / median(plain);
  report({
    what: "a million rows, DuckDB alone",
    measured: `${median(plain).toFixed(2)} s`,
    ratio: "",
    aim: "",
    met: null,
  });
  report({
    what: "a million rows imported",
    measured: `${median(ours).toFixed(2)} s`,
    ratio: `${ratio.toFixed(2)} × DuckDB alone`,
    aim: "aim ≤ 2.5 ×",
    met: ratio <= 2.5,
  });
  report({
    what: "a million rows imported, most memory at once",
    measured: `${peak.toFixed(0)} MB`,
    ratio: "",
    aim: `aim ≤ ${MOST_MEGABYTES} MB`,
    met: peak <= MOST_MEGABYTES,
  });
}

const folder = join(tmpdir(), `chartroom-bench-${randomUUID()}`);
const { close } = await openDatabase({ dataDirectory: folder, databaseUrl: undefined });
try {
  await measure(folder);
} finally {
  await close();
  rmSync(folder, { recursive: true, force: true });
}
