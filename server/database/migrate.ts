import { randomUUID } from "node:crypto";
import pg from "pg";
import type { Migration } from "./migration-files";
import { StartRefusal } from "./start-refusal";

/** The number Prisma's own `migrate deploy` locks, so that the two never work at once either. */
const MIGRATION_LOCK = 72_707_369;

// As Prisma writes it, so that its command line reads our history and we read its.
const HISTORY = `CREATE TABLE IF NOT EXISTS _prisma_migrations (
  id VARCHAR(36) PRIMARY KEY NOT NULL,
  checksum VARCHAR(64) NOT NULL,
  finished_at TIMESTAMPTZ,
  migration_name VARCHAR(255) NOT NULL,
  logs TEXT,
  rolled_back_at TIMESTAMPTZ,
  started_at TIMESTAMPTZ NOT NULL DEFAULT now(),
  applied_steps_count INTEGER NOT NULL DEFAULT 0
)`;

type Applied = { migration_name: string; checksum: string; finished: boolean };

async function readHistory(client: pg.Client): Promise<Applied[]> {
  await client.query(HISTORY);
  const { rows } = await client.query<Applied>(
    `SELECT migration_name, checksum, finished_at IS NOT NULL AS finished FROM _prisma_migrations
      WHERE rolled_back_at IS NULL ORDER BY migration_name`,
  );
  return rows;
}

function refuseForeign(applied: readonly Applied[], known: ReadonlyMap<string, Migration>): void {
  for (const { migration_name: name, checksum, finished } of applied) {
    const migration = known.get(name);
    if (!migration) {
      throw new StartRefusal(
        `The database is newer than this program (it has ${name}): nothing was changed, start the newer program.`,
      );
    }
    if (!finished) {
      throw new StartRefusal(
        `The migration ${name} was begun elsewhere and not finished: nothing was changed, restore a backup.`,
      );
    }
    if (migration.checksum !== checksum) {
      throw new StartRefusal(
        `The migration ${name} was changed after it was applied: nothing was changed, restore the original file.`,
      );
    }
  }
}

function refuseGaps(pending: readonly Migration[], applied: readonly Applied[]): void {
  const last = applied.at(-1)?.migration_name ?? "";
  const late = pending.find(({ name }) => name < last);
  if (late) {
    throw new StartRefusal(
      `The migration ${late.name} is missing in the database though later ones are there: nothing was changed.`,
    );
  }
}

/** The step and its entry in the history, or neither. */
async function apply(client: pg.Client, { name, sql, checksum }: Migration): Promise<void> {
  await client.query("BEGIN");
  try {
    await client.query(sql);
    await client.query(
      `INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at, applied_steps_count)
       VALUES ($1, $2, $3, now(), 1)`,
      [randomUUID(), checksum, name],
    );
    await client.query("COMMIT");
  } catch (error) {
    await client.query("ROLLBACK");
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`The migration ${name} failed and was rolled back: ${reason}`, { cause: error });
  }
}

async function applyPending(client: pg.Client, migrations: readonly Migration[]): Promise<string[]> {
  const applied = await readHistory(client);
  refuseForeign(applied, new Map(migrations.map((migration) => [migration.name, migration])));
  const done = new Set(applied.map((one) => one.migration_name));
  const pending = migrations.filter(({ name }) => !done.has(name));
  refuseGaps(pending, applied);
  for (const migration of pending) await apply(client, migration);
  return pending.map(({ name }) => name);
}

/**
 * Brings the database to the schema of this program and hands out the names of the migrations it applied. Two processes
 * starting together apply each once; a database that knows other migrations is refused untouched.
 */
export async function migrate(config: pg.ClientConfig, migrations: readonly Migration[]): Promise<string[]> {
  const client = new pg.Client(config);
  client.on("error", () => {});
  await client.connect();
  try {
    await client.query("SELECT pg_advisory_lock($1)", [MIGRATION_LOCK]);
    return await applyPending(client, migrations);
  } finally {
    // The lock ends with its connection.
    await client.end();
  }
}
