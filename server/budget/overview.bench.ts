// The overview's main question over HTTP, asked of a production server that keeps reference organisation L.
import { type ChildProcess, spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { addToken } from "../access/tokens";
import { contractStore } from "../contracts/store";
import { vendorStore } from "../contracts/vendor-store";
import { openDatabase } from "../database/open";
import type { Origin } from "../database/origin";
import type { RecordStore } from "../database/record-store";
import { lockSubjects, subjects } from "../database/subject";
import { type Transaction, transaction } from "../database/transaction";
import { costSeriesStore } from "../infrastructure/store";
import { inMilliseconds, quantile, report } from "../launch/measure";
import { closeMonth } from "../organisation/closes-store";
import { firstSettings, saveSettings } from "../organisation/settings-store";
import { costCentreStore, rateId, rateStore } from "../organisation/store";
import { decimal } from "../planning/decimal";
import type { Kept } from "../planning/facts";
import type { Portfolio } from "../planning/portfolio";
import { referenceClose, referenceOrganisation } from "../planning/reference-organisation";
import { initiativeStore } from "../roadmap/store";
import { positionStore } from "../staffing/store";

const ASKED = 100;
const MOST_MILLISECONDS = 100;
const PATIENCE_MILLISECONDS = 600_000;
const origin: Origin = { actorId: null, actorName: "benchmark", door: "command" };

async function saveAll<Fact extends Kept>(
  tx: Transaction,
  store: RecordStore<Fact>,
  facts: Iterable<Omit<Fact, "version">>,
) {
  await store.save(
    tx,
    [...facts].map((fact) => ({ fact, version: null, origin })),
  );
}

/** Writes the organisation through its stores; answers a token that may see all of it. */
const save = ({ organisation, facts, costCentres, vendors, rates }: Portfolio): Promise<string> =>
  transaction(async (tx) => {
    await lockSubjects(tx, subjects);
    await saveSettings(tx, { ...firstSettings, ...organisation }, null, origin);
    await saveAll(tx, costCentreStore, costCentres.values());
    await saveAll(
      tx,
      rateStore,
      rates.map((rate) => ({ ...rate, id: rateId(rate) })),
    );
    await saveAll(tx, vendorStore, vendors.values());
    await saveAll(tx, contractStore, facts.contracts.values());
    await saveAll(tx, costSeriesStore, facts["cost-history"].values());
    await saveAll(tx, positionStore, facts.positions.values());
    await saveAll(tx, initiativeStore, facts.initiatives.values());
    await closeMonth(tx, referenceClose, origin);
    const wish = { name: "benchmark", role: "director" as const, teams: [], expiresAt: null };
    return (await addToken(tx, wish, origin)).token;
  });

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  return typeof address === "object" && address ? address.port : 0;
}

function startServer(dataDirectory: string, port: number): ChildProcess {
  const env = { ...process.env, DATA_DIR: dataDirectory, PORT: String(port), HOST: "127.0.0.1" };
  return spawn(process.execPath, ["server/launch/start.mjs", "--empty"], {
    env,
    stdio: ["ignore", "ignore", "inherit"],
  });
}

async function untilHealthy(server: ChildProcess, address: string): Promise<void> {
  const end = performance.now() + PATIENCE_MILLISECONDS;
  while (performance.now() < end && server.exitCode === null) {
    const answer = await fetch(`${address}/api/health`).catch(() => null);
    if (answer?.ok) return;
    await pause(500);
  }
  throw new Error("The server did not start.");
}

/** How long one answer takes, to its last byte. */
async function ask(address: string, token: string): Promise<number> {
  const input = encodeURIComponent(JSON.stringify({ json: { view: "accrual", by: "category" } }));
  const begin = performance.now();
  const answer = await fetch(`${address}/api/trpc/budget.overview?input=${input}`, {
    headers: { Authorization: `Bearer ${token}` },
  });
  const text = await answer.text();
  if (!answer.ok) throw new Error(`The overview was refused: ${text.slice(0, 300)}`);
  return performance.now() - begin;
}

/** Gives one contract another price, as an edit does. */
const reprice = (portfolio: Portfolio, n: number): Promise<unknown> =>
  transaction((tx) => {
    const contract = [...portfolio.facts.contracts.values()][n];
    if (!contract) throw new Error("there are not so many contracts");
    const items = contract.items.map((item) => ({ ...item, annualPrice: decimal(1_000 + n) }));
    return saveAll(tx, contractStore, [{ ...contract, items }]);
  });

function say(what: string, times: readonly number[], withAim: boolean) {
  for (const [name, share] of [
    ["half are faster (p50)", 0.5],
    ["95 of 100 are faster (p95)", 0.95],
  ] as const) {
    const time = quantile(times, share);
    report({
      what: `overview over HTTP on L, ${what}: ${name}`,
      measured: inMilliseconds(time),
      ratio: "",
      aim: withAim ? `aim ≤ ${MOST_MILLISECONDS} ms` : "",
      met: withAim ? time <= MOST_MILLISECONDS : null,
    });
  }
}

async function measure(portfolio: Portfolio, address: string, token: string): Promise<void> {
  for (let n = 0; n < 20; n++) await ask(address, token);
  const [unchanged, changed]: [number[], number[]] = [[], []];
  for (let n = 0; n < ASKED; n++) unchanged.push(await ask(address, token));
  for (let n = 0; n < ASKED / 4; n++) {
    await reprice(portfolio, n);
    changed.push(await ask(address, token));
  }
  say("unchanged", unchanged, true);
  say("after a contract was changed", changed, false);
}

const folder = join(tmpdir(), `chartroom-bench-${randomUUID()}`);
const portfolio = referenceOrganisation("L");
const { close } = await openDatabase({ dataDirectory: folder, databaseUrl: undefined });
try {
  const token = await save(portfolio);
  const port = await freePort();
  const server = startServer(folder, port);
  try {
    await untilHealthy(server, `http://127.0.0.1:${port}`);
    await measure(portfolio, `http://127.0.0.1:${port}`, token);
  } finally {
    if (server.exitCode === null) {
      server.kill("SIGTERM");
      await once(server, "exit");
    }
  }
} finally {
  await close();
  rmSync(folder, { recursive: true, force: true });
}
