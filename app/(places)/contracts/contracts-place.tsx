"use client";
import { Button } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { useSelectedLayoutSegment } from "next/navigation";
import type { ReactNode } from "react";
import { fiscalYearLabel } from "@/server/planning/fiscal-year";
import { changed } from "../../_parts/address";
import { showDay } from "../../_parts/dates";
import { WithDetail } from "../../_parts/detail-panel";
import { ErrorState } from "../../_parts/empty-state";
import { PageHeader, Panel } from "../../_parts/page";
import { WaitingChart, WaitingFigures, WaitingTable } from "../../_parts/waiting";
import { useTRPC } from "../../_trpc/client";
import { useHere, useMay } from "../organisation";
import { useView } from "../use-view";
import { CommitmentsChart } from "./commitments-chart";
import { ContractList, useContractQuestion } from "./contract-list";
import classes from "./contracts.module.css";
import { ContractsTabs } from "./contracts-tabs";
import { finding } from "./finding";
import { Headline, headlineLabels } from "./headline";
import { type Narrowing, narrowingIn, narrowings } from "./narrowing";
import type { ContractList as Answer } from "./words";

/** All contracts, with the open one beside the list. */
export function ContractsPlace({ children }: { children: ReactNode }) {
  const segment = useSelectedLayoutSegment();
  const openId = segment === null ? null : decodeURIComponent(segment);
  return <WithDetail list={<Contracts openId={openId} />} detail={openId === null ? null : children} />;
}

function Contracts({ openId }: { openId: string | null }) {
  const trpc = useTRPC();
  const { view } = useView();
  const { data, error } = useQuery({
    ...trpc.budget.contractList.queryOptions(useContractQuestion()),
    placeholderData: (before) => before,
  });
  const bound = useQuery(trpc.budget.commitments.queryOptions({ view }));
  if (error && !data)
    return <ErrorState happened="The contracts could not be fetched" remedy={error.message} />;
  if (!data) return <Waiting />;
  return (
    <>
      <Head list={data} />
      {data.all > 0 && (
        <>
          <Headline
            list={data}
            committed={bound.data ? bound.data.committed.reduce((sum, amount) => sum + amount, 0) : null}
          />
          {bound.data ? (
            <Panel>
              <CommitmentsChart answer={bound.data} />
            </Panel>
          ) : (
            <WaitingChart height={240} what="commitments" />
          )}
        </>
      )}
      <List list={data} openId={openId} />
    </>
  );
}

function Head({ list: { all, headline, year, today, currency } }: { list: Answer }) {
  const here = useHere();
  const { view } = useView();
  return (
    <PageHeader
      back={<ContractsTabs />}
      finding={all ? finding(headline) : "Contracts"}
      title={[
        here.name,
        `${all} contracts`,
        view === "cash" ? "cash" : "cost (P&L)",
        currency,
        `${fiscalYearLabel(year, here)}, as of ${showDay(today)}`,
      ]}
      actions={<Ways />}
    />
  );
}

function Ways() {
  const mayEdit = useMay("edit-records");
  const { address } = useView();
  return (
    mayEdit && (
      <Button
        component={Link}
        href={`/contracts/new${changed(address, { edit: null })}`}
        scroll={false}
        leftSection={<IconPlus size={14} />}
      >
        New contract
      </Button>
    )
  );
}

function List({ list, openId }: { list: Answer; openId: string | null }) {
  const { address } = useView();
  return (
    <Panel>
      {list.all > 0 && <Narrowings list={list} by={narrowingIn(address)} />}
      <div className={classes.fit}>
        <ContractList list={list} openId={openId} />
      </div>
    </Panel>
  );
}

/** The lists people ask for most, each with its count. */
function Narrowings({ list, by }: { list: Answer; by: Narrowing | null }) {
  const { set } = useView();
  const names = Object.keys(narrowings) as Narrowing[];
  return (
    <div className={classes.narrow} role="group" aria-label="Show">
      {[null, ...names].map((name) => (
        <Button
          key={name ?? "all"}
          size="compact-xs"
          variant={by === name ? "light" : "default"}
          aria-pressed={by === name}
          onClick={() => set({ show: name, page: null })}
        >
          {name === null ? `All ${list.all}` : `${narrowings[name]} ${list.counts[name]}`}
        </Button>
      ))}
    </div>
  );
}

const Waiting = () => (
  <>
    <PageHeader back={<ContractsTabs />} finding="Contracts" title={["Fetching the contracts"]} />
    <WaitingFigures labels={headlineLabels} />
    <WaitingChart height={240} what="commitments" />
    <WaitingTable rows={12} what="contracts" />
  </>
);
