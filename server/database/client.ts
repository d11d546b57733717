import { PrismaPg } from "@prisma/adapter-pg";
import type pg from "pg";
import { PrismaClient } from "./generated/client";
import { SeatedPool } from "./seated-pool";
import { exactValues } from "./values";

/** The open database of this process. */
export type Database = {
  readonly pool: SeatedPool;
  readonly prisma: PrismaClient;
};

// The framework bundles handlers apart, so a module's variable exists several times in one process. This exists once.
declare global {
  var chartroomDatabase: Database | undefined;
}

/** Makes the pool and the Prisma client over it; connects at the first question. */
export function connectDatabase(config: pg.PoolConfig): Database {
  const pool = new SeatedPool({
    max: 20,
    connectionTimeoutMillis: 8_000,
    keepAlive: true,
    ...config,
    types: exactValues,
  });
  // An idle connection that breaks is replaced; without a listener it would take the process with it.
  pool.on("error", () => {});
  return { pool, prisma: new PrismaClient({ adapter: new PrismaPg(pool) }) };
}

/** Makes this the database of the process, or none. */
export function setDatabase(database: Database | undefined): void {
  globalThis.chartroomDatabase = database;
}

/** The database of this process; open it first with openDatabase. */
export function database(): Database {
  if (!globalThis.chartroomDatabase) throw new Error("The database is not open.");
  return globalThis.chartroomDatabase;
}

/** Closes all connections; open work ends first. */
export async function disconnectDatabase({ pool, prisma }: Database): Promise<void> {
  await prisma.$disconnect();
  await pool.end();
}
