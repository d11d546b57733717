import { reading } from "../database/query";
import type { Computed } from "./forecast-computing";

/** A forecast and the hash of all it was made from. */
export interface Kept {
  readonly key: string;
  readonly forecast: Computed;
}

const KEPT_FOR = "100 days";

// Benchmarks and the like run without a database; then nothing is kept.
const isOpen = () => globalThis.chartroomDatabase !== undefined;

/** The stored forecasts among these. */
export async function storedForecasts(keys: readonly string[]): Promise<readonly Kept[]> {
  if (!isOpen()) return [];
  return reading.query<{ key: string; forecast: Computed }>(
    `SELECT "key", "value" AS "forecast" FROM "forecast_cache" WHERE "key" = ANY($1::text[])`,
    [keys],
  );
}

/** Keeps forecasts for the next start, and drops those nobody made anew for long. */
export async function storeForecasts(made: readonly Kept[]): Promise<void> {
  if (!isOpen() || made.length === 0) return;
  await reading.query(
    `INSERT INTO "forecast_cache" ("key", "method", "value")
     SELECT * FROM unnest($1::text[], $2::text[], $3::jsonb[]) ON CONFLICT ("key") DO NOTHING`,
    [
      made.map(({ key }) => key),
      made.map(({ forecast }) => ("method" in forecast ? forecast.method : "")),
      made.map(({ forecast }) => JSON.stringify(forecast)),
    ],
  );
  await reading.query(`DELETE FROM "forecast_cache" WHERE "created_at" < now() - interval '${KEPT_FOR}'`);
}
