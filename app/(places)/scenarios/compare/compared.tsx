"use client";
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { fiscalYearFirst, fiscalYearLabel } from "@/server/planning/fiscal-year";
import { type Month, monthAt } from "@/server/planning/month";
import { DataIssues } from "../../../_parts/data-issues";
import { showMonth, showSpan } from "../../../_parts/dates";
import { ErrorState } from "../../../_parts/empty-state";
import { useLocale } from "../../../_parts/locale";
import { Columns, PageHeader, Panel } from "../../../_parts/page";
import { useTRPC } from "../../../_trpc/client";
import { dimensionNames } from "../../row-dimensions";
import { type Here, useHere } from "../../organisation";
import { recordHref } from "../../records";
import { useView } from "../../use-view";
import { type Asked, compareQuestion } from "./asked";
import { Bridges } from "./bridges";
import type { Comparison } from "./cause-words";
import { CompareChart } from "./compare-chart";
import { CompareTable } from "./compare-table";
import { Controls } from "./controls";
import { finding, mostDifferent } from "./finding";
import { Headline } from "./headline";
import type { PlanShown } from "./plans";
import { Committed, People } from "./small-charts";
import { Waiting } from "./waiting";

interface ComparedProps {
  asked: Asked;
  plans: readonly PlanShown[];
  choice: ReactNode;
}

/** "FY2027" where the months are whole fiscal years, else the months. */
export function periodName(from: Month, months: number, here: Here): string {
  const last = monthAt(from + months - 1);
  const isWhole = months % 12 === 0 && fiscalYearFirst(from, here) === from;
  if (!isWhole) return showSpan(from, last);
  const [first, end] = [fiscalYearLabel(from, here), fiscalYearLabel(last, here)];
  return first === end ? first : `${first} and ${months === 24 ? "" : "up to "}${end}`;
}

/** The comparison itself; a month that was chosen narrows the table and the bridges to it. */
export function Compared({ asked, plans, choice }: ComparedProps) {
  const trpc = useTRPC();
  const here = useHere();
  const { view } = useView();
  const locale = useLocale();
  const compared = plans.map(({ plan }) => plan);
  const ask = (only: Month | null) => ({
    ...trpc.budget.compare.queryOptions(compareQuestion(asked, compared, view, only)),
    placeholderData: (before: Comparison | undefined) => before,
  });
  const whole = useQuery(ask(null));
  const part = useQuery({ ...ask(asked.only), enabled: asked.only !== null });
  const { data, error } = whole;
  if (error && !data)
    return (
      <>
        <PageHeader finding="These plans could not be compared" title={[here.name, "compare"]} />
        {choice}
        <ErrorState happened="These plans could not be compared" remedy={error.message} />
      </>
    );
  // While other plans are fetched the answer of the last ones does not fit their names.
  if (!data || data.plans.length !== plans.length) return <Waiting />;
  const detail = asked.only === null ? data : part.data?.plans.length === plans.length ? part.data : null;
  const at = mostDifferent(data.plans.map(({ total }) => total));
  const period = periodName(data.from, data.months, here);
  return (
    <>
      <PageHeader
        finding={finding(
          {
            first: plans[0]?.name ?? "",
            other: plans[at]?.name ?? "",
            difference: (data.plans[at]?.total ?? 0) - (data.plans[0]?.total ?? 0),
            causes: data.bridges[at - 1]?.causes ?? [],
            period,
            currency: data.currency,
          },
          locale,
        )}
        title={[
          here.name,
          view === "cash" ? "cash" : "cost (P&L)",
          data.currency,
          period,
          data.plans.some(({ incomplete }) => incomplete) ? "incomplete: see data issues" : null,
        ]}
      />
      {choice}
      {data.narrowedBy !== null && (
        <p>
          {data.narrowedBy} has amounts for {period} only, of the months that were asked for: only these are
          compared.
        </p>
      )}
      <Headline answer={data} plans={plans} years={asked.years} />
      <Panel>
        <CompareChart answer={data} plans={plans} asked={asked} />
      </Panel>
      <Controls asked={asked} plans={plans} />
      {detail && (
        <>
          <Bridges
            answer={detail}
            plans={plans}
            asked={asked}
            period={asked.only === null ? period : showMonth(asked.only)}
          />
          <Panel
            title={`By ${dimensionNames[asked.by].toLowerCase()}, ${asked.only === null ? period : showMonth(asked.only)}`}
          >
            <CompareTable answer={detail} plans={plans} asked={asked} />
          </Panel>
        </>
      )}
      <Columns>
        <Panel>
          <People answer={data} plans={plans} />
        </Panel>
        <Panel>
          <Committed answer={data} plans={plans} />
        </Panel>
      </Columns>
      <Contradictions answer={data} plans={plans} />
    </>
  );
}

/** Changes of a scenario that contradict each other, or are about what is gone. */
function Contradictions({ answer, plans }: { answer: Comparison; plans: readonly PlanShown[] }) {
  return answer.plans.map(({ issues }, at) =>
    issues.length === 0 ? null : (
      <Panel
        key={plans[at]?.key}
        title={`${plans[at]?.name ?? ""}: what contradicts itself`}
        aside={`${issues.length} data issues`}
      >
        <DataIssues issues={issues} hrefOf={recordHref} />
      </Panel>
    ),
  );
}
