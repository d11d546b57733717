import { randomUUID } from "node:crypto";
import { rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { openEmbedded } from "./embedded";
import { migrate } from "./migrate";
import { ownMigrations } from "./open";

// A test server may lose its data in a power cut; the real one never does.
const HASTY = { fsync: "off", synchronous_commit: "off", full_page_writes: "off" };

/** One PostgreSQL for a whole run of tests; its database is the template each test file copies. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const dataDirectory = join(tmpdir(), `chartroom-test-${randomUUID()}`);
  const server = await openEmbedded({ dataDirectory, settings: HASTY });
  await migrate(server.connection(), ownMigrations());
  project.provide("testServer", server.connection());
  return async () => {
    await server.close();
    rmSync(dataDirectory, { recursive: true, force: true });
  };
}
