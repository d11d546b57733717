import { type SeriesMethod, seriesMethods } from "@/server/planning/sources/cost-series";
import type { Outputs } from "../../_trpc/client";

type Budget = Outputs["budget"];
export type SeriesList = Budget["infrastructure"];
export type SeriesRow = SeriesList["rows"][number];
export type SeriesAnswer = Budget["series"];
export type MonthsAnswer = Budget["seriesMonths"];

export const kindWords: Readonly<Record<SeriesRow["kind"], string>> = {
  cloud: "cloud",
  "cost-history": "measured",
};

export const methodWords: Readonly<Record<SeriesMethod, string>> = {
  auto: "chosen by backtest",
  flat: "flat: mean of its last 12 months",
  "seasonal-naive": "as a year before",
  "exponential-smoothing": "exponential smoothing",
  mean: "mean of all its records",
};

/** The same in a word, for the list. */
export const methodShort: Readonly<Record<SeriesMethod, string>> = {
  auto: "by backtest",
  flat: "flat",
  "seasonal-naive": "year before",
  "exponential-smoothing": "smoothing",
  mean: "mean",
};

export const methodChoices = seriesMethods.map((value) => ({ value, label: methodWords[value] }));

const madeBy: Readonly<Record<string, string>> = {
  mean: "the mean of all records",
  flat: "the mean of the last months",
  "seasonal-naive": "the same month a year before",
  "exponential-smoothing": "exponential smoothing",
  "seasonal-smoothing": "seasonal smoothing",
};

/** How a forecast was made, as a person says it. */
export const makerWord = (method: string): string => madeBy[method] ?? method.replaceAll("-", " ");

export const seriesHref = ({ kind, id }: Pick<SeriesRow, "kind" | "id">): string =>
  `/infrastructure/${kind}/${encodeURIComponent(id)}`;
