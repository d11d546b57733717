"use client";
import { useQuery } from "@tanstack/react-query";
import { monthOf } from "@/server/planning/day";
import { fiscalYearLabel } from "@/server/planning/fiscal-year";
import { monthAt } from "@/server/planning/month";
import { headcountIn } from "../../_charts/headcount-data";
import { changed } from "../../_parts/address";
import { type Figure, Figures } from "../../_parts/figures";
import { useLocale } from "../../_parts/locale";
import { printExact, printNumber, printShort } from "../../_parts/money";
import { Variance } from "../../_parts/variance";
import { useTRPC } from "../../_trpc/client";
import { useHere } from "../organisation";
import { useView } from "../use-view";
import { narrowed } from "./narrowing";
import type { TeamAnswer } from "./words";

export const headlineLabels = [
  "FTE now",
  "FTE in twelve months",
  "Vacancies",
  "Contractors",
  "Cost of people",
];

/** Filled seats and weighed vacancies so many months from today. */
export function headcountAfter({ headcount, today }: TeamAnswer, months: number) {
  return headcountIn(headcount.teams, monthOf(today) + months - headcount.from);
}

const sum = (amounts: readonly number[]): number => amounts.reduce((total, amount) => total + amount, 0);

/** How many there are, will be, are missing, and what they cost. */
export function Headline({ answer }: { answer: TeamAnswer }) {
  const locale = useLocale();
  const { address } = useView();
  const { rows } = answer;
  const fte = (value: number) => printNumber(value, locale, 1);
  const href = (show: string) => changed(address, { show, in: null, page: null }) || "?";
  const [now, later] = [headcountAfter(answer, 0), headcountAfter(answer, 12)];
  const change = later.filled - now.filled;
  const [vacant, contractors] = [narrowed(rows, "vacant", answer), narrowed(rows, "contractors", answer)];
  const cost = useCostFigure(answer);
  return (
    <Figures
      figures={[
        {
          label: "FTE now",
          value: fte(now.filled),
          note:
            now.vacant > 0 ? `${fte(now.vacant)} FTE vacant beside them` : "every seat of today is filled",
        },
        {
          label: "FTE in twelve months",
          value: fte(later.filled),
          note: `${change > 0 ? "+" : ""}${change === 0 ? "no change" : fte(change)} filled, ${fte(later.vacant)} vacant`,
        },
        {
          label: "Vacancies",
          value: String(vacant.length),
          note: `${fte(sum(vacant.map((row) => (row.fte * row.probabilityPct) / 100)))} FTE weighed by probability`,
          href: href("vacant"),
        },
        {
          label: "Contractors",
          value: String(contractors.length),
          note: `${fte(sum(contractors.map((row) => row.fte)))} FTE`,
          href: href("contractors"),
        },
        cost,
      ]}
    />
  );
}

/** What all people cost, from totals everyone may see: nobody's own money is in them. */
function useCostFigure({ year, currency }: TeamAnswer): Figure {
  const here = useHere();
  const locale = useLocale();
  const { view } = useView();
  const question = {
    measure: "plan" as const,
    from: year,
    months: 24,
    by: ["source" as const],
    view,
    filters: { source: ["positions", "contractors"] },
    version: null,
    capital: false,
  };
  const { data } = useQuery(useTRPC().budget.table.queryOptions(question));
  const label = `Cost of people ${fiscalYearLabel(year, here)}`;
  if (!data) return { label, value: "\u00a0", comparison: "\u00a0" };
  const [thisYear, nextYear] = [sum(data.totals.slice(0, 12)), sum(data.totals.slice(12))];
  return {
    label,
    value: printShort(thisYear, currency, locale),
    exact: printExact(thisYear, currency, locale),
    comparison: (
      <Variance
        difference={nextYear - thisYear}
        base={thisYear}
        against={`in ${fiscalYearLabel(monthAt(year + 12), here)}`}
        currency={currency}
      />
    ),
  };
}
