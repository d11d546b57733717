// A hundred thousand rows of a ledger and 1,800 contracts: our import beside the plain parsing of the same text.
import { randomUUID } from "node:crypto";
import { createReadStream, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openDatabase } from "../database/open";
import { transaction } from "../database/transaction";
import { inMilliseconds, median, report } from "../launch/measure";
import { removeAllPostings } from "../ledger/store";
import { referenceToday } from "../planning/reference-organisation";
import { readCsv } from "./csv";
import { type ImportRequest, usualOptions } from "./request";
import { previewImport, runImport } from "./run";

const LEDGER_ROWS = 100_000;
const CONTRACTS = 1_800;
const ROUNDS = 3;
const MOST_MEGABYTES = 500;
const MOST_SECONDS = 15;
const MOST_PREVIEW_MILLISECONDS = 1_000;

const two = (n: number) => String(n).padStart(2, "0");

/** The n-th posting: always the same; every third has no number of its own. */
function postingOf(n: number): string {
  const month = `${2025 + Math.floor((n % 24) / 12)}-${two(((n % 24) % 12) + 1)}`;
  const amount = ((n * 7919) % 999_983) / 100;
  const id = n % 3 ? `P${n}` : "";
  return [
    month,
    `CC${n % 60}`,
    `category-${n % 12}`,
    "GBP",
    amount,
    id,
    `${month}-1${n % 9}`,
    `V${n % 300}`,
    `Posting ${n}`,
  ].join();
}

const contractOf = (n: number): string =>
  [
    `C${n}`,
    `Contract ${n}`,
    `V${n % 300}`,
    `CC${n % 60}`,
    `category-${n % 12}`,
    "GBP",
    `2025-${two((n % 12) + 1)}-01`,
    "2028-12-31",
    1_000 + n,
  ].join();

const ledger = (): string =>
  [
    "month,cost_centre,category,currency,amount,posting_id,posting_date,vendor,text",
    ...Array.from({ length: LEDGER_ROWS }, (_, n) => postingOf(n)),
  ].join("\n");

const contracts = (): string =>
  [
    "id,title,vendor,cost_centre,category,currency,start_date,end_date,annual_price",
    ...Array.from({ length: CONTRACTS }, (_, n) => contractOf(n)),
  ].join("\n");

function written(folder: string, kind: string, text: string): ImportRequest {
  const path = join(folder, `${kind}.csv`);
  writeFileSync(path, text);
  return {
    kind,
    files: [{ name: `${kind}.csv`, path }],
    options: { ...usualOptions, createMissing: true },
    origin: { actorId: null, actorName: "benchmark", door: "import" },
    today: referenceToday,
    dataDirectory: folder,
  };
}

async function millisecondsOf(work: () => Promise<unknown>): Promise<number> {
  const begin = performance.now();
  await work();
  return performance.now() - begin;
}

async function parse(path: string): Promise<number> {
  let rows = 0;
  for await (const records of readCsv(createReadStream(path))) rows += records.length;
  return rows;
}

async function measureLedger(folder: string): Promise<void> {
  const request = written(folder, "actuals", ledger());
  const path = request.files[0]?.path ?? "";
  const [plain, ours]: [number[], number[]] = [[], []];
  for (let round = 0; round < ROUNDS; round++) {
    plain.push(await millisecondsOf(() => parse(path)));
    ours.push(await millisecondsOf(() => runImport(request)));
    await transaction(removeAllPostings);
  }
  const ratio = median(ours) / median(plain);
  const seconds = median(ours) / 1_000;
  const peak = process.resourceUsage().maxRSS / 1_024;
  const what = "100,000 ledger rows";
  report({
    what: `${what}, parsed only`,
    measured: inMilliseconds(median(plain)),
    ratio: "",
    aim: "",
    met: null,
  });
  report({
    what: `${what} imported`,
    measured: `${seconds.toFixed(2)} s`,
    ratio: `${ratio.toFixed(1)} × parsing alone`,
    aim: `aim ≤ ${MOST_SECONDS} s`,
    met: seconds <= MOST_SECONDS,
  });
  report({
    what: `${what} imported, most memory at once`,
    measured: `${peak.toFixed(0)} MB`,
    ratio: "",
    aim: `aim ≤ ${MOST_MEGABYTES} MB`,
    met: peak <= MOST_MEGABYTES,
  });
}

async function measurePreview(folder: string): Promise<void> {
  const request = written(folder, "contracts", contracts());
  const path = request.files[0]?.path ?? "";
  const [plain, ours]: [number[], number[]] = [[], []];
  for (let round = 0; round < ROUNDS; round++) {
    plain.push(await millisecondsOf(() => parse(path)));
    ours.push(await millisecondsOf(() => previewImport(request)));
  }
  report({
    what: "1,800 contracts previewed",
    measured: inMilliseconds(median(ours)),
    ratio: `${(median(ours) / median(plain)).toFixed(1)} × parsing alone`,
    aim: `aim ≤ ${MOST_PREVIEW_MILLISECONDS} ms`,
    met: median(ours) <= MOST_PREVIEW_MILLISECONDS,
  });
}

const folder = join(tmpdir(), `chartroom-bench-${randomUUID()}`);
mkdirSync(folder, { recursive: true });
const { close } = await openDatabase({ dataDirectory: folder, databaseUrl: undefined });
try {
  await measureLedger(folder);
  await measurePreview(folder);
} finally {
  await close();
  rmSync(folder, { recursive: true, force: true });
}
