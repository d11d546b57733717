import { randomUUID } from "node:crypto";
import pg from "pg";
import { beforeEach, expect, inject, test } from "vitest";
import { migrate } from "./migrate";
import { onTestServer } from "./testing";

const step = (name: string, sql: string) => ({ name, sql, checksum: name.padEnd(64, "0") });
const first = step("20260101000000_vessels", "CREATE TABLE vessel (id int)");
const second = step("20260102000000_ports", "CREATE TABLE port (id int); INSERT INTO port VALUES (1)");

let config: pg.ClientConfig;
beforeEach(async () => {
  const database = `migrate_${randomUUID().replaceAll("-", "")}`;
  await onTestServer(`CREATE DATABASE ${database} TEMPLATE template0`);
  config = { ...inject("testServer"), database };
});

async function rows(text: string): Promise<unknown[]> {
  const client = new pg.Client(config);
  await client.connect();
  return (await client.query<pg.QueryResultRow>(text).finally(() => client.end())).rows;
}

test("migrations are applied in order, and once", async () => {
  expect(await migrate(config, [first, second])).toEqual([first.name, second.name]);
  expect(await migrate(config, [first, second])).toEqual([]);
  expect(await rows("SELECT * FROM port")).toEqual([{ id: 1 }]);
});

test("eight processes starting together apply each migration once", async () => {
  const runs = await Promise.all(Array.from({ length: 8 }, () => migrate(config, [first, second])));
  expect(runs.flat().sort()).toEqual([first.name, second.name]);
  expect(await rows("SELECT * FROM port")).toHaveLength(1);
});

test("the history is written as Prisma writes it", async () => {
  await migrate(config, [first]);
  const [entry] = await rows(
    "SELECT migration_name, checksum, applied_steps_count, rolled_back_at FROM _prisma_migrations",
  );
  expect(entry).toEqual({
    migration_name: first.name,
    checksum: first.checksum,
    applied_steps_count: 1,
    rolled_back_at: null,
  });
});

test("a migration that fails leaves nothing of itself, and the ones before it stay", async () => {
  const broken = step("20260103000000_broken", "CREATE TABLE crew (id int); SELECT 1 / 0");
  await expect(migrate(config, [first, broken])).rejects.toThrow("failed and was rolled back");
  expect(
    await rows("SELECT to_regclass('crew') AS crew, to_regclass('vessel') IS NOT NULL AS vessel"),
  ).toEqual([{ crew: null, vessel: true }]);
});

test("a database newer than the program is refused untouched", async () => {
  await migrate(config, [first, second]);
  await expect(migrate(config, [first])).rejects.toThrow("The database is newer than this program");
});

test("a migration changed after it was applied is refused", async () => {
  await migrate(config, [first]);
  await expect(migrate(config, [{ ...first, checksum: "f".repeat(64) }])).rejects.toThrow(
    "changed after it was applied",
  );
});

test("a migration missing in the middle is refused", async () => {
  await migrate(config, [second]);
  await expect(migrate(config, [first, second])).rejects.toThrow(
    "missing in the database though later ones are there",
  );
});
