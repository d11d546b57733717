import { printPct } from "../../_parts/money";
import { makerWord, methodWords, type SeriesAnswer } from "./words";

type Answer = Pick<SeriesAnswer, "series" | "forecast">;

/** How the months after the last close were made, and how good such forecasts were. */
export function forecastSentences({ series, forecast }: Answer, locale: string): string[] {
  if (!forecast) return [withoutForecast(series.method)];
  return [made(forecast, series.method, locale), judged(forecast, locale), ranged];
}

const withoutForecast = (method: SeriesAnswer["series"]["method"]): string =>
  method === "flat" || method === "mean"
    ? `Carried on ${methodWords[method]}, as a person chose; no backtest is made for that.`
    : "There is no forecast yet: it is being made, the records are too few (under six months), or the series has ended.";

type Forecast = NonNullable<SeriesAnswer["forecast"]>;

function made({ shares }: Forecast, method: string, locale: string): string {
  const parts = [...shares].sort((a, b) => b.share - a.share);
  const words =
    parts.length === 1
      ? makerWord(parts[0]?.method ?? "")
      : parts.map((part) => `${makerWord(part.method)} (${printPct(part.share, locale)})`).join(", ");
  return `The forecast is ${words}${method === "auto" ? ", chosen by backtest" : ", as a person chose"}.`;
}

function judged({ error, origins }: Forecast, locale: string): string {
  if (error === null) return "The history is too short to say how good it would have been.";
  return `Replayed from ${origins} earlier months, its forecasts were off by ${printPct(error, locale)} of the actual amounts.`;
}

const ranged =
  "Of a hundred months about 80 should lie in the darker band and 95 in the lighter one around it.";
