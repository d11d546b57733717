import { type Database, database } from "../database/client";
import { reading } from "../database/query";
import { type Counters, planned, readCounters } from "../database/subject";
import { transaction } from "../database/transaction";
import type { Portfolio } from "../planning/portfolio";
import { portfolioOf } from "./assemble";
import { type Kept, nothing, readAfter } from "./kept";

interface Held {
  readonly of: Database;
  readonly counters: Counters;
  readonly kept: Kept;
  readonly portfolio: Portfolio;
}

// The framework bundles handlers apart: a module's variable would exist several times, this exists once.
declare global {
  var chartroomPortfolio: { held: Held | null; refreshing: Promise<void> | null } | undefined;
}

function memory(): NonNullable<typeof globalThis.chartroomPortfolio> {
  globalThis.chartroomPortfolio ??= { held: null, refreshing: null };
  const known = globalThis.chartroomPortfolio;
  if (known.held && known.held.of !== database()) known.held = null;
  return known;
}

const seen = (held: Held, counters: Counters): boolean =>
  planned.every((subject) => held.counters[subject] >= counters[subject]);

/**
 * Everything plans are computed from, as it is committed now. Kept in memory: a question costs one look at the counters, a change
 * the reading of its rows. Facts that did not change are the same objects as before.
 */
export const loadPortfolio = async (): Promise<Portfolio> => (await loadHeld()).portfolio;

/** The same, with the records it was made of. */
export async function loadHeld(): Promise<Pick<Held, "kept" | "portfolio">> {
  const known = memory();
  const counters = await readCounters(reading);
  while (!known.held || !seen(known.held, counters)) {
    known.refreshing ??= refresh().finally(() => {
      known.refreshing = null;
    });
    await known.refreshing;
  }
  return known.held;
}

/** Reads what is newer than what is held, all of it as of one moment. */
async function refresh(): Promise<void> {
  const known = memory();
  const before = known.held;
  known.held = await transaction(
    async (tx): Promise<Held> => {
      const counters = await readCounters(tx);
      const kept = await readAfter(tx, before?.kept ?? nothing, before?.counters ?? null, counters);
      const portfolio = portfolioOf(kept, before?.kept ?? null, before?.portfolio ?? null);
      return { of: database(), counters, kept, portfolio };
    },
    { isolation: "RepeatableRead" },
  );
}
