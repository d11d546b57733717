"use client";
import { Button } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { useSelectedLayoutSegments } from "next/navigation";
import type { ReactNode } from "react";
import { changed } from "../../_parts/address";
import { showMonth } from "../../_parts/dates";
import { WithDetail } from "../../_parts/detail-panel";
import { ErrorState } from "../../_parts/empty-state";
import { useLocale } from "../../_parts/locale";
import { PageHeader, Panel } from "../../_parts/page";
import { WaitingChart, WaitingFigures, WaitingTable } from "../../_parts/waiting";
import { useTRPC } from "../../_trpc/client";
import { useHere, useMay } from "../organisation";
import { useView } from "../use-view";
import { finding } from "./finding";
import { Headline, headlineLabels } from "./headline";
import classes from "./infrastructure.module.css";
import { InfrastructureTabs } from "./infrastructure-tabs";
import { byIn, MonthsChart } from "./months-chart";
import { SeriesList } from "./series-list";
import type { SeriesList as Answer, MonthsAnswer } from "./words";

/** All measured and billed costs, with the open series beside the list. */
export function InfrastructurePlace({ children }: { children: ReactNode }) {
  const [kind, id] = useSelectedLayoutSegments();
  const openKey = kind && id ? `${kind}/${decodeURIComponent(id)}` : null;
  return (
    <WithDetail list={<Infrastructure openKey={openKey} />} detail={openKey === null ? null : children} />
  );
}

/** While forecasts are still made the page asks again. */
const again = (list: Answer | undefined) => (list && list.pendingForecasts > 0 ? 2_000 : false);

function Infrastructure({ openKey }: { openKey: string | null }) {
  const trpc = useTRPC();
  const { view, address } = useView();
  const by = byIn(address);
  const { data, error } = useQuery({
    ...trpc.budget.infrastructure.queryOptions({ view }),
    placeholderData: (before) => before,
    refetchInterval: ({ state }) => again(state.data),
  });
  const months = useQuery({
    ...trpc.budget.seriesMonths.queryOptions({ view, by }),
    placeholderData: (before) => before,
    refetchInterval: () => again(data),
  });
  if (error && !data)
    return <ErrorState happened="The infrastructure could not be fetched" remedy={error.message} />;
  if (!data) return <Waiting />;
  return (
    <>
      <Head list={data} months={months.data} />
      {data.rows.length > 0 && (
        <>
          <Headline list={data} months={months.data} />
          {months.data ? (
            <Panel>
              <MonthsChart answer={months.data} by={by} />
            </Panel>
          ) : (
            <WaitingChart height={280} what="infrastructure by month" />
          )}
        </>
      )}
      <Panel>
        <div className={classes.fit}>
          <SeriesList list={data} openKey={openKey} />
        </div>
      </Panel>
    </>
  );
}

function Head({ list, months }: { list: Answer; months: MonthsAnswer | undefined }) {
  const here = useHere();
  const locale = useLocale();
  const { view, address } = useView();
  const mayEdit = useMay("edit-records");
  return (
    <PageHeader
      back={<InfrastructureTabs />}
      finding={list.rows.length && months ? finding(months, list.currency, locale) : "Infrastructure"}
      title={[
        here.name,
        `${list.rows.length} series`,
        view === "cash" ? "cash (billed)" : "cost (effective)",
        list.currency,
        `AC to ${showMonth(list.lastClose)}`,
        list.pendingForecasts ? `${list.pendingForecasts} forecasts are being made` : null,
      ]}
      actions={
        mayEdit && (
          <Button
            component={Link}
            href={`/infrastructure/cost-history/new${changed(address, { edit: null })}`}
            scroll={false}
            leftSection={<IconPlus size={14} />}
          >
            New cost series
          </Button>
        )
      }
    />
  );
}

const Waiting = () => (
  <>
    <PageHeader back={<InfrastructureTabs />} finding="Infrastructure" title={["Fetching the series"]} />
    <WaitingFigures labels={headlineLabels} />
    <WaitingChart height={280} what="infrastructure by month" />
    <WaitingTable rows={12} what="series" />
  </>
);
