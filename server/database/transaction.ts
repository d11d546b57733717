import type pg from "pg";
import { database } from "./client";
import type { Prisma } from "./generated/client";
import type { Seat } from "./seated-pool";

/** A value for a place holder `$1`, `$2` … of a raw query. */
export type Parameter = string | number | bigint | boolean | Date | Uint8Array | null | readonly Parameter[];

/** One transaction on one connection, open to raw SQL and to Prisma alike: both see the same unfinished changes. */
export type Transaction = {
  readonly query: <Row extends pg.QueryResultRow>(
    text: string,
    parameters?: readonly Parameter[],
  ) => Promise<Row[]>;
  readonly prisma: Prisma.TransactionClient;
  /** Work to be done last, when all else has succeeded: what every writer waits for is locked as late as can be. */
  readonly beforeCommit: (work: () => Promise<void>) => void;
};

export type TransactionOptions = {
  /** RepeatableRead: every question sees the database as it was at the first one. */
  readonly isolation?: "ReadCommitted" | "RepeatableRead" | "Serializable";
};

const LONGEST_MILLISECONDS = 60 * 60 * 1_000;

/**
 * Runs one raw query outside any transaction and hands out its rows. `Row` is a promise of the caller: whole numbers come
 * as number, decimals and days as text (values.ts).
 */
export async function sql<Row extends pg.QueryResultRow>(
  text: string,
  parameters: readonly Parameter[] = [],
): Promise<Row[]> {
  const { rows } = await database().pool.query<Row>(text, [...parameters]);
  return rows;
}

/**
 * Runs work whole or not at all: committed when it returns, rolled back when it throws. Nothing is retried.
 * Prisma begins and ends the transaction, and raw queries go to the very connection it began it on.
 */
export function transaction<T>(
  work: (tx: Transaction) => Promise<T>,
  options: TransactionOptions = {},
): Promise<T> {
  const { prisma, pool } = database();
  const seat: Seat = {};
  const run = async (client: Prisma.TransactionClient) => {
    const connection = seat.client;
    if (!connection) throw new Error("Prisma began a transaction on a connection we do not know.");
    const query: Transaction["query"] = async <Row extends pg.QueryResultRow>(
      text: string,
      values: readonly Parameter[] = [],
    ) => {
      // On its connection a statement would now be a transaction of its own, and half of the work would be kept.
      if (seat.over) throw new Error("The transaction was ended before its work was done; nothing was kept.");
      return (await connection.query<Row>(text, [...values])).rows;
    };
    const last: (() => Promise<void>)[] = [];
    const beforeCommit: Transaction["beforeCommit"] = (step) => {
      last.push(step);
    };
    const result = await pool.seats.exit(async () => {
      const answer = await work({ query, prisma: client, beforeCommit });
      for (const step of last) await step();
      return answer;
    });
    // After a failed statement somebody swallowed, a commit would quietly be a rollback; this question fails instead.
    await query("SELECT");
    return result;
  };
  const settings = { isolationLevel: options.isolation, timeout: LONGEST_MILLISECONDS, maxWait: 8_000 };
  return pool.seats.run(seat, () => prisma.$transaction(run, settings));
}
