import { appendFileSync } from "node:fs";

/** One line of the table that `npm run bench` prints at its end. */
export interface Measured {
  readonly what: string;
  readonly measured: string;
  /** What it is compared with, and how often it fits; "" where there is nothing to compare. */
  readonly ratio: string;
  readonly aim: string;
  /** Null where no aim was set. */
  readonly met: boolean | null;
}

/** Prints a line, and hands it to the table at the end. */
export function report(line: Measured): void {
  const { what, measured, ratio, aim } = line;
  console.log(`${what}: ${[measured, ratio, aim].filter((text) => text !== "").join(" · ")}`);
  const file = process.env.CHARTROOM_BENCH_FILE;
  if (file !== undefined) appendFileSync(file, `${JSON.stringify(line)}\n`);
}

const sorted = (values: readonly number[]): number[] => [...values].sort((a, b) => a - b);

/** The value that `share` of all are not above. */
export const quantile = (values: readonly number[], share: number): number =>
  sorted(values)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? Number.NaN;

export const median = (values: readonly number[]): number => quantile(values, 0.5);

export const inMilliseconds = (value: number): string =>
  `${value < 10 ? value.toFixed(2) : value.toFixed(value < 100 ? 1 : 0)} ms`;

/** What one run costs this process in computing time, so that other work on the computer does not count. */
export function timed(run: () => unknown): number {
  const begin = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(begin);
  return (user + system) / 1_000;
}
