"use client";
import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { CoverageBar } from "../../_charts/coverage-bar";
import { DataIssues } from "../../_parts/data-issues";
import { showMonth } from "../../_parts/dates";
import { EmptyState, ErrorState } from "../../_parts/empty-state";
import { useLocale } from "../../_parts/locale";
import { Columns, PageHeader, Panel } from "../../_parts/page";
import { WaitingChart, WaitingFigures } from "../../_parts/waiting";
import { type Outputs, useTRPC } from "../../_trpc/client";
import { useHere } from "../organisation";
import { recordHref } from "../records";
import { ownerlessHref, useOwnerlessInShort } from "../use-ownerless";
import { useView } from "../use-view";
import { DueList } from "./due-list";
import { finding } from "./finding";
import { Headline, headlineLabels } from "./headline";
import { MonthsChart } from "./months-chart";
import { MoversChart } from "./movers-chart";
import { type By, byIn } from "./stacked-by";
import { StillAvoidable } from "./still-avoidable";

export type OverviewAnswer = Outputs["budget"]["overview"];

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

const issueHref = (subject: string) => (subject === ownerlessHref ? ownerlessHref : recordHref(subject));

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
    <>
      <PageHeader finding="Nothing is planned yet" title={[useHere().name, "overview"]} />
      <EmptyState
        title="Begin with a file, or type a contract"
        action={
          <Button component={Link} href="/imports">
            Import the first file
          </Button>
        }
        template={
          <>
            <Link href="/imports#first-steps">See which files, in which order</Link>
            <Link href="/contracts/new">Type the first contract</Link>
          </>
        }
      >
        Chartroom joins contracts, infrastructure costs, positions and the roadmap into one plan of months.
        Begin with cost centres and contracts, then costs and positions; what is missing is said here.
      </EmptyState>
    </>
  );
}

function Shown({ answer, by }: { answer: OverviewAnswer; by: By }) {
  const here = useHere();
  const locale = useLocale();
  const ownerless = useOwnerlessInShort();
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
      <StillAvoidable />
      <Columns>
        <Panel title="Needs a person" aside={`${answer.issueCount + ownerless.length} data issues`}>
          <DataIssues issues={[...answer.issues, ...ownerless]} hrefOf={issueHref} />
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
