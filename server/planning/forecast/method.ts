/** How many months a season has. */
export const SEASON = 12;

/** One way to forecast. A new one is a file beside this one and its name in the list of `index.ts`. */
export interface Method {
  readonly name: string;
  /** Known months it needs before it may be used. */
  readonly minimum: number;
  /** Its usual error on public monthly series, 1 = the best method here; counts as evidence while a series is short. */
  readonly usualError: number;
  /** Learns from consecutive months (null: unknown; at least one is known) and returns the forecast of the next months. */
  fit(values: readonly (number | null)[]): (horizon: number) => number[];
}

/** The plain mean; 0 for nothing. */
export const average = (values: readonly number[]): number =>
  values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
