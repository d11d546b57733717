import { addToMonth, type Month } from "../month";
import { type Accuracy, accuracyOf } from "./accuracy";
import { errorsOf, lastOf, type StepErrors } from "./backtest";
import type { Forecast, Refused } from "./forecast";
import { limitsOf } from "./history";
import { average } from "./method";
import { halfWidths, type Range, rangeAround, unseenHalfWidths } from "./range";

/** An origin counts when the members that could be forecast from it carry at least this share of the total. */
const ENOUGH_SHARE = 0.5;

/** As far back as a single series is looked at. */
const TEN_YEARS = 120;

/** One series of a total: its history as it was given to `forecastSeries`, and the forecast that came back. */
export interface TotalMember {
  readonly start: Month;
  readonly values: readonly (number | null)[];
  readonly forecast: Forecast;
}

export interface TotalForecast {
  readonly start: Month;
  readonly mean: readonly number[];
  readonly ranges: Readonly<Record<string, Range>>;
  readonly backtest: Accuracy | null;
}

/**
 * The sum of several series and the range of that sum. Ranges do not add up: errors of different series partly cancel. So the
 * members' backtest forecasts are added origin by origin and compared with the sum of their actuals, and the range comes from
 * those errors, by the same rule as for one series. Nothing is forecast again: the cost is one addition per member, origin and
 * step (3,000 series of 36 months: some 300,000). All members must begin in the same month and reach equally far; where a
 * history ends early, its last months are given as unknown. A member too young for an origin is left out there, and the
 * error of the others is scaled up to the whole; a month unknown in a member does not count for it.
 */
export function forecastTotal(
  members: readonly TotalMember[],
  levels: readonly number[],
): TotalForecast | Refused {
  const first = members[0]?.forecast;
  if (!first) return { refused: "a total needs at least one series" };
  if (members.some(({ forecast }) => forecast.start !== first.start))
    return { refused: "the forecasts of a total must begin in the same month" };
  if (members.some(({ forecast }) => forecast.mean.length !== first.mean.length))
    return { refused: "the forecasts of a total must reach equally far" };
  const mean = first.mean.map((_, step) =>
    members.reduce((sum, { forecast }) => sum + (forecast.mean[step] ?? 0), 0),
  );
  const within = limitsOf(members.flatMap(({ values }) => values));
  const origins = originsOf(members);
  const errors = origins.map((origin) => origin.errors);
  const half = (level: number) =>
    origins.length === 0
      ? unseenHalfWidths(Math.abs(mean[0] ?? 0), level, mean.length)
      : halfWidths(errors, level, mean.length);
  const actuals = origins.map((origin) => origin.actuals);
  return {
    start: first.start,
    mean,
    ranges: Object.fromEntries(levels.map((level) => [level, rangeAround(mean, half(level), within)])),
    backtest: origins.length === 0 ? null : accuracyOf(errors, actuals, totalHistory(members, first.start)),
  };
}

interface Origin {
  readonly errors: StepErrors;
  readonly actuals: StepErrors;
}

function originsOf(members: readonly TotalMember[]): Origin[] {
  const whole = members.reduce((sum, member) => sum + sizeOf(member), 0);
  const sums = new Map<Month, Sum>();
  for (const member of members)
    for (const { origin, mean } of member.forecast.backtest?.forecasts ?? []) {
      const sum = sums.get(origin) ?? { size: 0, errors: [], actuals: [] };
      sums.set(origin, sum);
      sum.size += sizeOf(member);
      addTo(sum.errors, errorsOf(member.values, mean));
      addTo(sum.actuals, lastOf(member.values, mean.length));
    }
  return [...sums.values()]
    .filter(({ size }) => size >= ENOUGH_SHARE * whole)
    .map(({ size, errors, actuals }) => {
      const scale = size > 0 ? whole / size : 1;
      return { errors: scaled(errors, scale), actuals: scaled(actuals, scale) };
    });
}

interface Sum {
  size: number;
  readonly errors: (number | null)[];
  readonly actuals: (number | null)[];
}

const sizeOf = ({ forecast }: TotalMember): number => average(forecast.mean.map(Math.abs));

function addTo(sums: (number | null)[], values: StepErrors): void {
  values.forEach((value, step) => {
    const before = sums[step] ?? null;
    sums[step] = value === null ? before : (before ?? 0) + value;
  });
}

const scaled = (values: StepErrors, by: number): StepErrors =>
  values.map((value) => (value === null ? null : value * by));

/** The months in which every member is known, added up, at most ten years; other months are unknown. */
function totalHistory(members: readonly TotalMember[], end: Month): (number | null)[] {
  const from = members.reduce<Month>(
    (latest, { start }) => (start > latest ? start : latest),
    addToMonth(end, -TEN_YEARS),
  );
  return Array.from({ length: Math.max(0, end - from) }, (_, at) => {
    const month = addToMonth(from, at);
    const values = members.map(({ start, values }) => values[month - start] ?? null);
    return values.reduce((sum, value) => (sum === null || value === null ? null : sum + value), 0);
  });
}
