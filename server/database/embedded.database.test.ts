import { spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { afterAll, expect, test } from "vitest";
import { type Connection, openEmbedded } from "./embedded";
import { readPlace } from "./place";

const dataDirectory = join(tmpdir(), `chartroom-embedded-${randomUUID()}`);
afterAll(() => rmSync(dataDirectory, { recursive: true, force: true }));

const pidFile = () => join(readPlace(dataDirectory)?.folder ?? "", "postmaster.pid");
const pid = () => Number.parseInt(readFileSync(pidFile(), "utf8"), 10);

async function ask(connection: Connection, text: string): Promise<unknown[]> {
  const client = new pg.Client(connection);
  await client.connect();
  return (await client.query<pg.QueryResultRow>(text).finally(() => client.end())).rows;
}

/** Asks until there is an answer, for ten seconds. */
async function askAgain(connection: () => Connection, text: string): Promise<unknown[]> {
  const giveUp = Date.now() + 10_000;
  for (;;) {
    try {
      return await ask(connection(), text);
    } catch (error) {
      if (Date.now() > giveUp) throw error;
      await pause(100);
    }
  }
}

test("the first start makes a database only its owner can enter, durable and with checksums", async () => {
  const { connection, close } = await openEmbedded({ dataDirectory });
  expect(
    await ask(
      connection(),
      "SELECT current_setting('fsync') AS fsync, current_setting('data_checksums') AS sums",
    ),
  ).toEqual([{ fsync: "on", sums: "on" }]);
  await expect(ask({ ...connection(), password: "guess" }, "SELECT 1")).rejects.toThrow(
    "password authentication failed",
  );
  if (process.platform !== "win32")
    expect(statSync(join(dataDirectory, "postgres.json")).mode & 0o777).toBe(0o600);
  await ask(connection(), "CREATE TABLE log (entry int)");
  await close();
  expect(existsSync(pidFile())).toBe(false);
}, 60_000);

test("several users share one server, and only the last one stops it", async () => {
  const users = await Promise.all([1, 2, 3].map(() => openEmbedded({ dataDirectory })));
  expect(new Set(users.map(({ connection }) => connection().port)).size).toBe(1);
  const [last, ...others] = users;
  await Promise.all(others.map(({ close }) => close()));
  expect(await ask(last?.connection() as Connection, "SELECT 1 AS one")).toEqual([{ one: 1 }]);
  await last?.close();
  expect(existsSync(pidFile())).toBe(false);
}, 60_000);

test("a server killed under us is back within ten seconds, with every acknowledged entry", async () => {
  const { connection, close } = await openEmbedded({ dataDirectory });
  await ask(connection(), "INSERT INTO log VALUES (1)");
  process.kill(pid(), "SIGKILL");
  expect(await askAgain(connection, "SELECT entry FROM log")).toEqual([{ entry: 1 }]);
  await close();
  expect(existsSync(pidFile())).toBe(false);
}, 60_000);

test("a note of a server that is gone does not keep a new one from starting, whoever has its process number now", async () => {
  const stranger = spawn(process.execPath, ["--eval", "setTimeout(() => {}, 60_000)"], { stdio: "ignore" });
  const note = [
    stranger.pid,
    readPlace(dataDirectory)?.folder,
    1_700_000_000,
    readPlace(dataDirectory)?.port,
    "",
    "127.0.0.1",
  ];
  writeFileSync(pidFile(), `${note.join("\n")}\n`);
  const { connection, close } = await openEmbedded({ dataDirectory });
  expect(await ask(connection(), "SELECT entry FROM log")).toEqual([{ entry: 1 }]);
  await close();
  stranger.kill();
}, 60_000);

test("a lost password file is refused instead of making a second database", async () => {
  rmSync(join(dataDirectory, "postgres.json"));
  await expect(openEmbedded({ dataDirectory })).rejects.toThrow("restore that file");
}, 60_000);
