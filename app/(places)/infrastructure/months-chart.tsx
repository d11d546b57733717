"use client";
import { SegmentedControl } from "@mantine/core";
import { useRouter } from "next/navigation";
import { monthAt, monthsFrom } from "@/server/planning/month";
import { MonthsStacked } from "../../_charts/months-stacked";
import { changed } from "../../_parts/address";
import { showSpan } from "../../_parts/dates";
import { useLocale } from "../../_parts/locale";
import { printPct } from "../../_parts/money";
import { useHere } from "../organisation";
import { stackParts } from "../stack-parts";
import { useView } from "../use-view";
import type { MonthsAnswer } from "./words";

const bys = ["provider", "service", "category", "cost-centre"] as const;
export type By = (typeof bys)[number];

const names: Readonly<Record<By, string>> = {
  provider: "provider",
  service: "service",
  category: "category",
  "cost-centre": "cost centre",
};

/** What the chart is stacked by, from the address. */
export const byIn = (address: URLSearchParams): By =>
  bys.find((by) => by === address.get("by")) ?? "provider";

/** Where a part of the stack opens in the budget: its source and, where the budget knows it too, its value. */
function opened(by: By, key: string | undefined): Readonly<Record<string, string | null>> {
  if (by === "provider") return { by: "service", source: key === "measured" ? "cost-history" : "cloud" };
  return { by: by === "category" ? null : by, [by]: key || null };
}

/** Months of all series: what was measured and billed, and the forecast with its range. */
export function MonthsChart({ answer, by }: { answer: MonthsAnswer; by: By }) {
  const here = useHere();
  const locale = useLocale();
  const router = useRouter();
  const { address, set } = useView();
  const { from, totals, range, lastClose, currency } = answer;
  const last = monthAt(from + totals.length - 1);
  const months = monthsFrom(from, last);
  const ranges = months.map((m, at) => {
    const i = range ? m - range.from : -1;
    const total = totals[at] ?? 0;
    if (!range || i < 0 || i >= range.lo80.length) return null;
    return {
      lo80: total + (range.lo80[i] ?? 0),
      hi80: total + (range.hi80[i] ?? 0),
      lo95: total + (range.lo95[i] ?? 0),
      hi95: total + (range.hi95[i] ?? 0),
    };
  });
  const error = range?.error ?? null;
  return (
    <>
      <SegmentedControl
        size="xs"
        aria-label="Stacked by"
        value={by}
        onChange={(value) => set({ by: value === "provider" ? null : value })}
        data={bys.map((value) => ({ value, label: names[value] }))}
      />
      <MonthsStacked
        title={{ who: here.name, what: `infrastructure by ${names[by]}`, period: showSpan(from, last) }}
        finding={
          error === null
            ? undefined
            : `Forecasts of this total were off by ${printPct(error, locale)} in the backtest.`
        }
        currency={currency}
        months={months}
        lastClose={lastClose}
        series={stackParts(answer.series, by)}
        {...(range ? { range: ranges } : {})}
        calendar={here}
        height={280}
        onMonth={(_, key) =>
          router.push(
            `/budget${changed(address, { measure: "plan", ...opened(by, key), show: null, q: null, sort: null })}`,
          )
        }
      />
    </>
  );
}
