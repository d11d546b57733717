"use client";
import { SegmentedControl } from "@mantine/core";
import { useRouter } from "next/navigation";
import { monthAt, monthsFrom, printMonth } from "@/server/planning/month";
import { MonthsStacked } from "../../_charts/months-stacked";
import { changed } from "../../_parts/address";
import { showSpan } from "../../_parts/dates";
import { useHere } from "../organisation";
import { stackParts } from "../stack-parts";
import { useView } from "../use-view";
import type { OverviewAnswer } from "./overview";
import { type By, byNames, bys } from "./stacked-by";

/** Two years back and two ahead, with the range of the total; a click opens the month in the budget. */
export function MonthsChart({ answer, by }: { answer: OverviewAnswer; by: By }) {
  const here = useHere();
  const router = useRouter();
  const { address, set } = useView();
  const { chart, lastClose } = answer;
  const months = monthsFrom(chart.from, monthAt(chart.from + chart.months - 1));
  const { range } = chart;
  const ranges = months.map((m, at) => {
    const i = range ? m - range.from : -1;
    const total = chart.totals[at] ?? 0;
    if (!range || i < 0 || i >= range.lo80.length) return null;
    return {
      lo80: total + (range.lo80[i] ?? 0),
      hi80: total + (range.hi80[i] ?? 0),
      lo95: total + (range.lo95[i] ?? 0),
      hi95: total + (range.hi95[i] ?? 0),
    };
  });
  const error = range?.error;
  return (
    <>
      <SegmentedControl
        size="xs"
        aria-label="Stacked by"
        value={by}
        onChange={(value) => set({ by: value === "category" ? null : value })}
        data={bys.map((value) => ({ value, label: byNames[value] }))}
      />
      <MonthsStacked
        title={{
          who: here.name,
          what: `cost by ${byNames[by]}`,
          period: showSpan(chart.from, monthAt(chart.from + chart.months - 1)),
        }}
        finding={
          error === null || error === undefined
            ? undefined
            : `Forecasts of this total were off by ${(error * 100).toFixed(1)} % in the backtest.`
        }
        currency={answer.currency}
        months={months}
        lastClose={lastClose}
        series={stackParts(chart.series, by)}
        {...(chart.budget ? { budget: chart.budget } : {})}
        {...(range ? { range: ranges } : {})}
        calendar={here}
        onMonth={(m, key) =>
          router.push(
            `/budget${changed(address, { by, from: printMonth(m), months: "1", [by]: key || null })}`,
          )
        }
      />
    </>
  );
}
