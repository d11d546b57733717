"use client";
import { type MarkSpan } from "@/server/planning/line";
import { type Month, monthAt, monthsFrom } from "@/server/planning/month";
import { Columns } from "../../_charts/columns";
import { ChartFrame } from "../../_charts/frame";
import { type MonthFigures, monthTwin, reachOf } from "../../_charts/month-data";
import { halfStrength } from "../../_charts/notation";
import { showMonth, showSpan } from "../../_parts/dates";
import { useLocale } from "../../_parts/locale";
import { formatFor } from "../../_parts/money";
import { ink } from "../../_parts/palette";
import type { Outputs } from "../../_trpc/client";
import { useHere } from "../organisation";

type Months = Outputs["budget"]["contract"]["months"];

const kinds = ["committed", "avoidable", "assumed", "overlap"] as const;
type Kind = (typeof kinds)[number];

const names: Readonly<Record<Kind, string>> = {
  committed: "committed",
  avoidable: "still avoidable",
  assumed: "assumed to go on",
  overlap: "overlap (past the wished end)",
};
const colours: Readonly<Record<Kind, string>> = {
  committed: ink("ac"),
  avoidable: ink("ac"),
  assumed: ink("cat-4"),
  overlap: ink("warn"),
};

/** What is said of a month: an overlap is what hurts, then what is bound, then what is only assumed. */
export function kindIn(marks: readonly MarkSpan[], m: Month): Kind {
  const has = (mark: string) => marks.some((span) => span.mark === mark && span.from <= m && m <= span.to);
  if (has("overlap")) return "overlap";
  if (has("committed")) return "committed";
  return has("assumed") ? "assumed" : "avoidable";
}

/** The months of a contract as planned: what is committed, can be avoided, is assumed, or overlaps. */
export function ContractMonths({ months, title }: { months: Months; title: string }) {
  const here = useHere();
  const locale = useLocale();
  const all = monthsFrom(months.from, monthAt(months.from + months.totals.length - 1));
  const amountsOf = (kind: Kind) =>
    all.map((m, at) =>
      months.lines.reduce(
        (sum, line) => sum + (kindIn(line.marks, m) === kind ? (line.amounts[at] ?? 0) : 0),
        0,
      ),
    );
  const series = kinds
    .map((kind) => ({ id: kind, name: names[kind], colour: colours[kind], amounts: amountsOf(kind) }))
    .filter(({ amounts }) => amounts.some((amount) => amount !== 0));
  const figures: MonthFigures = {
    currency: months.currency,
    months: all,
    series,
    lastClose: null,
    calendar: here,
  };
  const format = formatFor(reachOf(figures), figures.currency, locale);
  const last = months.lines.length ? lastKnown(months, all) : null;
  return (
    <ChartFrame
      title={{ who: title, what: "planned cost", period: showSpan(months.from, all.at(-1) ?? months.from) }}
      finding={last ?? undefined}
      unit={format.unit}
      legend={series.map(({ id, name, colour }) => ({
        name,
        colour,
        swatch: id === "avoidable" || id === "assumed" ? "half" : "solid",
      }))}
      table={monthTwin(figures)}
      height={200}
    >
      <Columns
        figures={figures}
        format={format}
        height={200}
        description={series.map(({ name }) => name).join(", ")}
        ahead="plain"
        strength={{ avoidable: halfStrength, assumed: halfStrength }}
      />
    </ChartFrame>
  );
}

/** "Committed to Jun 2027; assumed from Jul 2027; overlap from Mar 2028." */
function lastKnown({ lines }: Months, all: readonly Month[]): string | null {
  const end = all.at(-1) ?? monthAt(0);
  const spans = lines.flatMap(({ marks }) => marks);
  const committed = Math.max(0, ...spans.filter(({ mark }) => mark === "committed").map(({ to }) => to));
  const firstOf = (mark: string) =>
    Math.min(...spans.filter((one) => one.mark === mark).map(({ from }) => from));
  const [assumed, overlap] = [firstOf("assumed"), firstOf("overlap")];
  const parts = [
    committed > 0 ? `committed to ${showMonth(monthAt(committed))}` : null,
    assumed <= end ? `assumed from ${showMonth(monthAt(assumed))}` : null,
    overlap <= end ? `overlap from ${showMonth(monthAt(overlap))}` : null,
  ].filter((part) => part !== null);
  if (parts.length === 0) return null;
  const text = parts.join("; ");
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}
