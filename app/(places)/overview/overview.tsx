"use client";
import { Button, SegmentedControl } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import type { inferRouterOutputs } from "@trpc/server";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { monthsFrom, monthAt, printMonth } from "@/server/planning/month";
import type { AppRouter } from "@/server/router";
import { CoverageBar } from "../../_charts/coverage-bar";
import { MonthsStacked } from "../../_charts/months-stacked";
import { Movers } from "../../_charts/movers";
import { changed } from "../../_parts/address";
import { categoryColour, nthColour, sourceColour } from "../../_parts/category-colours";
import { DataIssues } from "../../_parts/data-issues";
import { showMonth, showSpan } from "../../_parts/dates";
import { EmptyState, ErrorState } from "../../_parts/empty-state";
import { useLocale } from "../../_parts/locale";
import { Columns, PageHeader, Panel } from "../../_parts/page";
import { WaitingChart, WaitingFigures } from "../../_parts/waiting";
import { useTRPC } from "../../_trpc/client";
import { useHere } from "../organisation";
import { recordHref } from "../records";
import { useView } from "../use-view";
import { DueList } from "./due-list";
import { finding } from "./finding";
import { Headline, headlineLabels } from "./headline";

export type OverviewAnswer = inferRouterOutputs<AppRouter>["budget"]["overview"];

const bys = ["category", "source", "cost-centre", "vendor"] as const;
export type By = (typeof bys)[number];

/** What the chart is stacked by, from the address. */
const byIn = (address: URLSearchParams): By => bys.find((by) => by === address.get("by")) ?? "category";

/** While forecasts are still made the page asks again. */
const again = (answer: OverviewAnswer | undefined) => (answer && answer.pendingForecasts > 0 ? 2_000 : false);

/** The first page: where the year lands, what is due, what moved, what needs a person. */
export function Overview() {
  const trpc = useTRPC();
  const { view, year, address } = useView();
  const by = byIn(address);
  const { data, error, refetch } = useQuery({
    ...trpc.budget.overview.queryOptions({ view, by, ...(year === null ? {} : { year }) }),
    placeholderData: (before) => before,
    refetchInterval: ({ state }) => again(state.data),
  });
  if (error && !data)
    return (
      <ErrorState
        happened="The overview could not be fetched"
        remedy={error.message}
        action={<Button onClick={() => void refetch()}>Try again</Button>}
      />
    );
  if (!data) return <Waiting />;
  return data.empty ? <Nothing /> : <Shown answer={data} by={by} />;
}

function Waiting() {
  return (
    <>
      <PageHeader finding="Overview" title={["Fetching the plan"]} />
      <WaitingFigures labels={headlineLabels} />
      <WaitingChart height={340} what="plan" />
    </>
  );
}

function Nothing() {
  return (
    <EmptyState
      title="Nothing is planned yet"
      action={
        <Button component={Link} href="/imports">
          Import the first file
        </Button>
      }
      template={<Link href="/contracts/new">Type the first contract</Link>}
    >
      Chartroom joins contracts, infrastructure costs, positions and the roadmap into one plan of months.
      Begin with cost centres and contracts, then costs and positions; what is missing is said here.
    </EmptyState>
  );
}

function Shown({ answer, by }: { answer: OverviewAnswer; by: By }) {
  const here = useHere();
  const locale = useLocale();
  const { year, lastClose, view } = { ...answer, ...useView(), year: answer.year };
  return (
    <>
      <PageHeader
        finding={finding(answer, locale)}
        title={[
          here.name,
          view === "cash" ? "cash" : "cost (P&L)",
          answer.currency,
          `${year.label}, AC to ${showMonth(lastClose)}`,
        ]}
      />
      <Headline answer={answer} />
      <Panel>
        <MonthsChart answer={answer} by={by} />
      </Panel>
      <Columns>
        <Panel title="Due in 90 days">
          <DueList due={answer.due} today={answer.today} currency={answer.currency} />
        </Panel>
        <Panel>
          <MoversChart answer={answer} by={by} />
        </Panel>
      </Columns>
      <Columns>
        <Panel title="Needs a person" aside={`${answer.issueCount} data issues`}>
          <DataIssues issues={answer.issues} hrefOf={recordHref} />
        </Panel>
        <Panel>
          <CoverageBar
            title={{
              who: here.name,
              what: "actuals confirmed by",
              period: `${year.label} to ${showMonth(lastClose)}`,
            }}
            currency={answer.currency}
            {...answer.coverage}
          />
        </Panel>
      </Columns>
    </>
  );
}

const colourOf = (by: By, key: string, at: number): string =>
  by === "category" ? categoryColour(key) : by === "source" ? sourceColour(key) : nthColour(at);

const names: Readonly<Record<By, string>> = {
  category: "category",
  source: "source",
  "cost-centre": "cost centre",
  vendor: "vendor",
};

const mostParts = 9;

/** Beyond nine parts a stack cannot be read: the smaller ones are one part. */
function parts({ chart }: OverviewAnswer, by: By) {
  const size = (amounts: readonly number[]) => amounts.reduce((sum, amount) => sum + Math.abs(amount), 0);
  const sorted =
    by === "category" ? chart.series : [...chart.series].sort((a, b) => size(b.amounts) - size(a.amounts));
  const shown = by === "category" ? sorted : sorted.slice(0, mostParts);
  const rest = sorted.slice(shown.length);
  const series = shown.map(({ key, label, amounts }, at) => ({
    id: key,
    name: label,
    colour: colourOf(by, key, at),
    amounts,
  }));
  if (rest.length === 0) return series;
  const amounts = chart.totals.map((_, at) => rest.reduce((sum, one) => sum + (one.amounts[at] ?? 0), 0));
  return [...series, { id: "", name: `${rest.length} others`, colour: nthColour(99), amounts }];
}

function MonthsChart({ answer, by }: { answer: OverviewAnswer; by: By }) {
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
        data={bys.map((value) => ({ value, label: names[value] }))}
      />
      <MonthsStacked
        title={{
          who: here.name,
          what: `cost by ${names[by]}`,
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
        series={parts(answer, by)}
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

function MoversChart({ answer, by }: { answer: OverviewAnswer; by: By }) {
  const router = useRouter();
  const { address } = useView();
  const against =
    answer.moversAgainst === "budget" ? `budget ${answer.budgetVersion ?? ""}`.trim() : "last year";
  return (
    <Movers
      title={{ who: useHere().name, what: `biggest movers by ${names[by]}`, period: answer.year.label }}
      currency={answer.currency}
      rows={answer.movers.map(({ keys, label, base, amount }) => ({
        id: keys[0] ?? "",
        name: label,
        from: base,
        to: amount,
      }))}
      fromName={against}
      toName="forecast"
      onRow={(id) => router.push(`/budget${changed(address, { by, [by]: id || null })}`)}
    />
  );
}
