import { expect, test } from "vitest";
import { month } from "@/server/planning/month";
import { forecastSentences } from "./forecast-words";

const series = {
  id: "backup",
  version: 1,
  costCentre: "it",
  category: "hardware",
  currency: "GBP",
  method: "auto",
  vendor: null,
  service: null,
  records: [],
} as const;
const forecast = {
  method: "combination",
  from: month(2026, 11),
  mean: [],
  lo80: [],
  hi80: [],
  lo95: [],
  hi95: [],
  error: 0.082,
  origins: 12,
  shares: [
    { method: "flat", share: 0.3 },
    { method: "seasonal-naive", share: 0.7 },
  ],
};

test("the methods stand with their shares, the greatest first, and the error with what it was measured on", () => {
  const [made, judged] = forecastSentences({ series, forecast }, "en-GB");
  expect(made).toBe(
    "The forecast is the same month a year before (70.0\u202f%), the mean of the last months (30.0\u202f%), chosen by backtest.",
  );
  expect(judged).toBe(
    "Replayed from 12 earlier months, its forecasts were off by 8.2\u202f% of the actual amounts.",
  );
});

test("a series carried on flat by a person says so and claims no error", () => {
  const sentences = forecastSentences({ series: { ...series, method: "flat" }, forecast: null }, "en-GB");
  expect(sentences).toEqual([
    "Carried on flat: mean of its last 12 months, as a person chose; no backtest is made for that.",
  ]);
});
