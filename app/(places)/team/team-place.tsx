"use client";
import { Button } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { useSelectedLayoutSegment } from "next/navigation";
import type { ReactNode } from "react";
import { parseMonth } from "@/server/planning/month";
import { changed } from "../../_parts/address";
import { showDay, showMonth } from "../../_parts/dates";
import { WithDetail } from "../../_parts/detail-panel";
import { ErrorState } from "../../_parts/empty-state";
import { useLocale } from "../../_parts/locale";
import { PageHeader, Panel } from "../../_parts/page";
import { WaitingChart, WaitingFigures, WaitingTable } from "../../_parts/waiting";
import { useTRPC } from "../../_trpc/client";
import { useHere, useMay } from "../organisation";
import { useView } from "../use-view";
import { finding } from "./finding";
import { Headline, headcountAfter, headlineLabels } from "./headline";
import { inMonth, type Narrowing, narrowed, narrowingIn, narrowings } from "./narrowing";
import { PositionList } from "./position-list";
import classes from "./team.module.css";
import { TeamTabs } from "./team-tabs";
import { TeamCharts } from "./tier-charts";
import type { TeamAnswer } from "./words";

/** All positions, with the open one beside the list. */
export function TeamPlace({ children }: { children: ReactNode }) {
  const segment = useSelectedLayoutSegment();
  const openId = segment === null ? null : decodeURIComponent(segment);
  return <WithDetail list={<Team openId={openId} />} detail={openId === null ? null : children} />;
}

function Team({ openId }: { openId: string | null }) {
  const trpc = useTRPC();
  const { view } = useView();
  const { data, error } = useQuery({
    ...trpc.budget.team.queryOptions({ view }),
    placeholderData: (before) => before,
  });
  if (error && !data) return <ErrorState happened="The team could not be fetched" remedy={error.message} />;
  if (!data) return <Waiting />;
  return (
    <>
      <Head answer={data} />
      {data.rows.length > 0 && (
        <>
          <Headline answer={data} />
          <TeamCharts answer={data} />
        </>
      )}
      <List answer={data} openId={openId} />
    </>
  );
}

function Head({ answer }: { answer: TeamAnswer }) {
  const here = useHere();
  const locale = useLocale();
  const { rows, today } = answer;
  return (
    <PageHeader
      finding={rows.length ? finding(rows, headcountAfter(answer, 0).filled, today, locale) : "Team"}
      title={[here.name, `${rows.length} positions`, "FTE", `as of ${showDay(today)}`]}
      back={<TeamTabs />}
      actions={<New />}
    />
  );
}

function New() {
  const mayEdit = useMay("edit-records");
  const { address } = useView();
  if (!mayEdit) return null;
  return (
    <Button
      component={Link}
      href={`/team/new${changed(address, { edit: null })}`}
      scroll={false}
      leftSection={<IconPlus size={14} />}
    >
      New position
    </Button>
  );
}

function List({ answer, openId }: { answer: TeamAnswer; openId: string | null }) {
  const { address } = useView();
  const by = narrowingIn(address);
  const month = parseMonth(address.get("in") ?? "");
  const rows = narrowed(answer.rows, by, answer);
  return (
    <Panel>
      {answer.rows.length > 0 && <Narrowings answer={answer} by={by} />}
      <PositionList answer={answer} rows={month === null ? rows : inMonth(rows, month)} openId={openId} />
    </Panel>
  );
}

/** The lists people ask for most, each with its count, and the month that was opened in the chart. */
function Narrowings({ answer, by }: { answer: TeamAnswer; by: Narrowing | null }) {
  const { set, address } = useView();
  const month = parseMonth(address.get("in") ?? "");
  const names = (Object.keys(narrowings) as Narrowing[]).filter(
    (name) => name !== "mine" || answer.ownTeams.length > 0,
  );
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
          {name === null ? "All" : narrowings[name]} {narrowed(answer.rows, name, answer).length}
        </Button>
      ))}
      {month !== null && (
        <Button size="compact-xs" variant="light" onClick={() => set({ in: null, page: null })}>
          There in {showMonth(month)} <span aria-hidden>&nbsp;×</span>
        </Button>
      )}
    </div>
  );
}

const Waiting = () => (
  <>
    <PageHeader finding="Team" title={["Fetching the positions"]} />
    <WaitingFigures labels={headlineLabels} />
    <WaitingChart height={280} what="headcount" />
    <WaitingTable rows={12} what="positions" />
  </>
);
