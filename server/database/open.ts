import { resolve } from "node:path";
import type pg from "pg";
import { connectDatabase, type Database, disconnectDatabase, setDatabase } from "./client";
import { openEmbedded } from "./embedded";
import { migrate } from "./migrate";
import { readMigrations } from "./migration-files";
import { checkServer } from "./outside";

/** What opening needs of the environment. */
export type DatabaseEnvironment = {
  readonly dataDirectory: string;
  readonly databaseUrl: string | undefined;
};

/** An open database; closing it stops the embedded server when nobody else uses it. */
export type OpenDatabase = { readonly database: Database; readonly close: () => Promise<void> };

type Server = {
  readonly config: pg.PoolConfig;
  readonly follow: (database: Database) => void;
  readonly close: () => Promise<void>;
};

async function openServer(
  environment: DatabaseEnvironment,
  say: (sentence: string) => void,
): Promise<Server> {
  const { databaseUrl, dataDirectory } = environment;
  if (databaseUrl === undefined) {
    const embedded = await openEmbedded({ dataDirectory, say });
    const follow = ({ pool }: Database) =>
      embedded.whenMoved(({ port }) => Object.assign(pool.options, { port }));
    return { config: embedded.connection(), follow, close: embedded.close };
  }
  await checkServer(databaseUrl);
  return { config: { connectionString: databaseUrl }, follow: () => {}, close: async () => {} };
}

/** The migrations of this program. */
export function ownMigrations(): ReturnType<typeof readMigrations> {
  return readMigrations(resolve("prisma/migrations"));
}

/**
 * Opens the database of this installation: the embedded one, or that of DATABASE_URL; brings it to this program's schema
 * and makes it the database of the process.
 */
export async function openDatabase(
  environment: DatabaseEnvironment,
  say: (sentence: string) => void = () => {},
): Promise<OpenDatabase> {
  const server = await openServer(environment, say);
  try {
    await migrate(server.config, ownMigrations());
  } catch (error) {
    await server.close();
    throw error;
  }
  const database = connectDatabase(server.config);
  server.follow(database);
  setDatabase(database);
  const close = async () => {
    setDatabase(undefined);
    await disconnectDatabase(database);
    await server.close();
  };
  return { database, close };
}
