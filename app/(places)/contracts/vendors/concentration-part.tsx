"use client";
import { useQuery } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { fiscalYearLabel } from "@/server/planning/fiscal-year";
import { printMonth } from "@/server/planning/month";
import { SpendTreemap } from "../../../_charts/treemap";
import { changed } from "../../../_parts/address";
import { ErrorState } from "../../../_parts/empty-state";
import { Figures } from "../../../_parts/figures";
import { useLocale } from "../../../_parts/locale";
import { printExact, printNumber, printPct, printShort } from "../../../_parts/money";
import { WaitingChart } from "../../../_parts/waiting";
import { type Outputs, useTRPC } from "../../../_trpc/client";
import { useHere } from "../../organisation";
import { useView } from "../../use-view";

type Answer = Outputs["budget"]["concentration"];

const levelWords: Readonly<Record<Answer["level"], string>> = {
  spread: "well spread",
  moderate: "moderately concentrated",
  high: "highly concentrated",
};

/** How a year's spend is spread over vendors: by area, with the largest ten and what leaving them takes. */
export function ConcentrationPart() {
  const here = useHere();
  const locale = useLocale();
  const router = useRouter();
  const { view, year: asked, address } = useView();
  const year = asked === null ? undefined : printMonth(asked);
  const { data, error } = useQuery(useTRPC().budget.concentration.queryOptions({ view, year }));
  if (error) return <ErrorState happened="The spread of spend could not be fetched" remedy={error.message} />;
  if (!data) return <WaitingChart height={320} what="spend by vendor" />;
  const label = fiscalYearLabel(data.year, here);
  const name = (id: string) => data.rows.find(({ vendor }) => vendor === id)?.name ?? id;
  return (
    <>
      <Figures label="How spend is spread over vendors" figures={figuresOf(data, locale)} />
      <SpendTreemap
        title={{ who: here.name, what: "spend by vendor", period: `${label}, AC and FC` }}
        finding={findingOf(data, locale)}
        currency={data.currency}
        more={["Cumulated", "Days to leave", "Tier", "Risk"]}
        parts={data.rows.map((row) => ({
          id: row.vendor,
          name: name(row.vendor),
          amount: row.amount,
          more: [
            printPct(row.cumulated, locale),
            row.exitEffortDays === null ? "?" : String(row.exitEffortDays),
            row.tier ?? "?",
            row.risk ?? "?",
          ],
        }))}
        onPart={(id) =>
          router.push(`/contracts/vendors/${encodeURIComponent(id)}${changed(address, { edit: null })}`, {
            scroll: false,
          })
        }
      />
    </>
  );
}

function figuresOf(data: Answer, locale: string) {
  const { rows, total, currency, largestTen, half, index, level } = data;
  const ten = rows.slice(0, 10);
  const unknown = ten.filter(({ exitEffortDays }) => exitEffortDays === null).length;
  const days = ten.reduce((sum, { exitEffortDays }) => sum + (exitEffortDays ?? 0), 0);
  return [
    {
      label: "Spent with vendors",
      value: printShort(total, currency, locale),
      exact: `${printExact(total, currency, locale)} ${currency}`,
      note: `${rows.length} of them`,
    },
    { label: "The largest ten", value: printPct(largestTen, locale), note: "of what vendors are paid" },
    { label: "Half of it goes to", value: String(half), note: half === 1 ? "vendor" : "vendors" },
    {
      label: "Herfindahl index",
      value: printNumber(Math.round(index), locale),
      note: levelWords[level],
    },
    {
      label: "Days to leave the ten",
      value: unknown === ten.length ? "?" : printNumber(days, locale),
      note: unknown ? `not known of ${unknown}` : "working days of ours",
    },
  ];
}

function findingOf({ rows, level, largestTen }: Answer, locale: string): string {
  const [first] = rows;
  if (!first) return "Nothing is spent with vendors";
  return `${first.name} alone takes ${printPct(first.share, locale)}, the largest ten ${printPct(largestTen, locale)}: spend is ${levelWords[level]}.`;
}
