import { type Month, parseMonth } from "../month";
import { type Refused, refusalOfQuestion } from "./forecast";
import { forecastSeries } from "./index";

const LONGEST_TEXT = 64 * 1024 * 1024;
const MOST_SERIES = 20_000;
/** Months asked for in all, so that the answer stays printable. */
const MOST_MONTHS = 2_000_000;
const LONGEST_ID = 200;
const USUAL_LEVELS = [80, 95];

/** What the `forecast` command prints: `mean`, and `lo80`, `hi80` … for each level. */
export interface ForecastAnswer {
  readonly forecasts: readonly ForecastRow[];
  readonly refused: readonly { readonly id: string; readonly reason: string }[];
}

/** One series of the answer. */
export type ForecastRow = {
  readonly id: string;
  readonly method: string;
  readonly mean: readonly number[];
} & { readonly [bound: `lo${number}` | `hi${number}`]: readonly number[] };

/**
 * Answers the text of a `forecast` file: `{"horizon":18,"levels":[80,95],"series":[{"id","start":"2023-01","values":[…]}]}`.
 * A wrong file is refused whole (an answer without `forecasts`), a wrong series by itself. Levels may be left out (80 and 95); other fields are not read.
 */
export function answerForecastFile(text: string): ForecastAnswer | Refused {
  if (text.length > LONGEST_TEXT) return { refused: "the file is larger than 64 MiB" };
  const file = parsed(text);
  if (!isRecord(file)) return { refused: "the file must hold one JSON object" };
  const { horizon, levels = USUAL_LEVELS, series } = file;
  if (typeof horizon !== "number") return { refused: "horizon must be a number of months" };
  if (!isListOfNumbers(levels)) return { refused: "levels must be a list of numbers" };
  if (!Array.isArray(series)) return { refused: "series must be a list" };
  if (series.length > MOST_SERIES) return { refused: `more than ${MOST_SERIES} series` };
  if (series.length * horizon > MOST_MONTHS) return { refused: `more than ${MOST_MONTHS} months asked for` };
  const wrong = refusalOfQuestion(horizon, levels);
  return wrong === null ? answerSeries(series, horizon, levels) : { refused: wrong };
}

function answerSeries(
  series: readonly unknown[],
  horizon: number,
  levels: readonly number[],
): ForecastAnswer {
  const forecasts: ForecastRow[] = [];
  const refused: { id: string; reason: string }[] = [];
  const seen = new Set<string>();
  series.forEach((given, at) => {
    const one = readSeries(given);
    const id = idOf(given) ?? `#${at + 1}`;
    const reason = seen.has(id) ? "the same id twice" : null;
    const row = reason ? { refused: reason } : "refused" in one ? one : rowOf(one, horizon, levels);
    seen.add(id);
    if ("refused" in row) refused.push({ id, reason: row.refused });
    else forecasts.push(row);
  });
  return { forecasts, refused };
}

interface Series {
  readonly id: string;
  readonly start: Month;
  readonly values: readonly (number | null)[];
}

function readSeries(given: unknown): Series | Refused {
  if (!isRecord(given)) return { refused: "a series must be an object" };
  const id = idOf(given);
  if (id === null) return { refused: `id must be a text of 1 to ${LONGEST_ID} characters` };
  const start = typeof given.start === "string" ? parseMonth(given.start) : null;
  if (start === null) return { refused: "start must be a month written as 2023-01" };
  const { values } = given;
  if (!Array.isArray(values)) return { refused: "values must be a list" };
  const wrong = values.findIndex((value: unknown) => value !== null && typeof value !== "number");
  if (wrong !== -1) return { refused: `value ${wrong + 1} is neither a number nor null` };
  return { id, start, values: values.filter(isValue) };
}

function rowOf(
  { id, start, values }: Series,
  horizon: number,
  levels: readonly number[],
): ForecastRow | Refused {
  const forecast = forecastSeries({ start, values, horizon, levels });
  if ("refused" in forecast) return forecast;
  const bounds = Object.entries(forecast.ranges).flatMap(([level, { lo, hi }]) => [
    [`lo${level}`, lo] as const,
    [`hi${level}`, hi] as const,
  ]);
  return { id, method: forecast.method, mean: forecast.mean, ...Object.fromEntries(bounds) };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch {
    return null;
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const isValue = (value: unknown): value is number | null => value === null || typeof value === "number";

const isListOfNumbers = (value: unknown): value is number[] =>
  Array.isArray(value) && value.every((entry) => typeof entry === "number");

const idOf = (given: unknown): string | null =>
  isRecord(given) && typeof given.id === "string" && given.id.length > 0 && given.id.length <= LONGEST_ID
    ? given.id
    : null;
