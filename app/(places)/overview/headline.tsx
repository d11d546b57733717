"use client";
import { Figures } from "../../_parts/figures";
import { useLocale } from "../../_parts/locale";
import { printExact, printShort } from "../../_parts/money";
import { Variance } from "../../_parts/variance";
import type { OverviewAnswer } from "./overview";

type Figure = OverviewAnswer["figures"][number];

const labels: Readonly<Record<Figure["key"], string>> = {
  "year-to-date": "Year to date",
  landing: "Landing (full year)",
  "last-year": "Against last year",
  "run-rate": "Run rate (a year)",
  due: "Due in 90 days",
};

export const headlineLabels = Object.values(labels);

const note: Partial<Record<Figure["key"], string>> = {
  "run-rate": "last three closed months × 4",
  due: "what doing nothing costs",
};

/** The headline figures, each with what it is compared with. */
export function Headline({ answer }: { answer: OverviewAnswer }) {
  const locale = useLocale();
  const { currency } = answer;
  return (
    <Figures
      figures={answer.figures.map((figure) => ({
        label: labels[figure.key],
        value: printShort(
          figure.key === "last-year" ? figure.difference : figure.amount,
          currency,
          locale,
          figure.key === "last-year",
        ),
        exact: printExact(figure.amount, currency, locale),
        comparison: <Comparison figure={figure} currency={currency} />,
        note: note[figure.key],
      }))}
    />
  );
}

function Comparison({ figure, currency }: { figure: Figure; currency: string }) {
  if (figure.key === "run-rate" || figure.key === "due") return null;
  const against = figure.against === "budget" ? "against budget" : "against last year";
  return <Variance difference={figure.difference} base={figure.base} against={against} currency={currency} />;
}
