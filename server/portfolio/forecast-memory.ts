import { createHash } from "node:crypto";
import { METHOD_VERSION } from "../planning/forecast/index";
import type { SeriesHistory } from "../planning/series-history";
import { type Computed, computeForecasts, type Request } from "./forecast-computing";
import { storedForecasts, storeForecasts } from "./forecast-store";

/** Months forecast: as far as budgets and plans usually reach; later ones repeat the last year. */
const HORIZON = 60;
const LEVELS = [80, 95];
/** So many become known together; between two batches questions are answered with what is there. */
const BATCH = 1_000;
/** What is no longer asked for is forgotten when there is this much more than what is. */
const SPARE = 10_000;

interface Memory {
  /** By the hash of all a forecast is made from. */
  readonly known: Map<string, Computed>;
  readonly wanted: Map<string, Request>;
  running: Promise<void> | null;
  /** Raised whenever more is known. */
  version: number;
}

// The framework bundles handlers apart, so a module's variable exists several times in one process. This exists once.
declare global {
  var chartroomForecasts: Memory | undefined;
}

/** What this process knows and wants to know of the future. */
export function memory(): Memory {
  globalThis.chartroomForecasts ??= { known: new Map(), wanted: new Map(), running: null, version: 0 };
  return globalThis.chartroomForecasts;
}

const keys = new WeakMap<SeriesHistory, string>();

/** The hash of all that a forecast of this history is made from. */
export function keyOf(history: SeriesHistory): string {
  const known = keys.get(history);
  if (known !== undefined) return known;
  const { values, start, method } = history;
  const made = JSON.stringify([METHOD_VERSION, HORIZON, LEVELS, method, start, values]);
  const key = createHash("sha256").update(made).digest("base64url");
  keys.set(history, key);
  return key;
}

/** Puts histories on the list of what is to be forecast, and begins where nobody has yet. */
export function want(histories: readonly SeriesHistory[]): Promise<void> {
  const now = memory();
  for (const history of histories) {
    const { values, start, method } = history;
    const request: Request = {
      values,
      start,
      horizon: HORIZON,
      levels: LEVELS,
      ...(isForecastMethod(method) ? { method } : {}),
    };
    now.wanted.set(keyOf(history), request);
  }
  now.running ??= work(now).finally(() => {
    now.running = null;
  });
  return now.running;
}

const isForecastMethod = (
  method: SeriesHistory["method"],
): method is "seasonal-naive" | "exponential-smoothing" =>
  method === "seasonal-naive" || method === "exponential-smoothing";

async function work(now: Memory): Promise<void> {
  while (now.wanted.size > 0) {
    const batch = new Map([...now.wanted].slice(0, BATCH));
    try {
      await learn(batch, now);
    } finally {
      for (const key of batch.keys()) now.wanted.delete(key);
    }
  }
}

/** Knows a batch of forecasts: those stored, and the others computed and then stored. */
async function learn(batch: ReadonlyMap<string, Request>, now: Memory): Promise<void> {
  const stored = await storedForecasts([...batch.keys()]);
  const known = new Map(stored.map(({ key, forecast }) => [key, forecast]));
  const missing = [...batch].filter(([key]) => !known.has(key));
  const computed = await computeForecasts(missing.map(([, request]) => request));
  const made = missing.flatMap(([key], i) => {
    const forecast = computed[i];
    return forecast ? [{ key, forecast }] : [];
  });
  for (const { key, forecast } of [...stored, ...made]) now.known.set(key, forecast);
  now.version++;
  await storeForecasts(made);
}

/** Forgets the oldest of what none of these histories asks for, once there is much of it. */
export function forgetOthers(histories: readonly SeriesHistory[]): void {
  const { known } = memory();
  if (known.size <= 2 * histories.length + SPARE) return;
  const asked = new Set(histories.map(keyOf));
  for (const key of known.keys()) {
    if (known.size <= histories.length + SPARE) return;
    if (!asked.has(key)) known.delete(key);
  }
}
