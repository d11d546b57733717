import { randomUUID } from "node:crypto";
import pg from "pg";
import { afterAll, beforeAll, inject } from "vitest";
import { connectDatabase, database, disconnectDatabase, setDatabase } from "./client";
import type { Connection } from "./embedded";

declare module "vitest" {
  interface ProvidedContext {
    readonly testServer: Connection;
  }
}

/** Runs one statement beside all test databases. */
export async function onTestServer(statement: string): Promise<void> {
  const client = new pg.Client({ ...inject("testServer"), database: "postgres" });
  await client.connect();
  await client.query(statement).finally(() => client.end());
}

/** A fresh database like the template, which has all migrations; two are never copied at the same instant. */
async function copyTemplate(name: string): Promise<void> {
  const client = new pg.Client({ ...inject("testServer"), database: "postgres" });
  await client.connect();
  try {
    await client.query("SELECT pg_advisory_lock(1)");
    await client.query(`CREATE DATABASE ${name} TEMPLATE ${inject("testServer").database}`);
  } finally {
    await client.end();
  }
}

/**
 * Gives a test file a database of its own with all migrations and no rows, as the database of the process: call it once,
 * at the top of a file named `*.store.test.ts` or `*.database.test.ts`.
 */
export function testDatabase(): void {
  const name = `test_${randomUUID().replaceAll("-", "")}`;
  beforeAll(async () => {
    await copyTemplate(name);
    setDatabase(connectDatabase({ ...inject("testServer"), database: name }));
  });
  afterAll(async () => {
    await disconnectDatabase(database());
    setDatabase(undefined);
    await onTestServer(`DROP DATABASE ${name} WITH (FORCE)`);
  });
}
