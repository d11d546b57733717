"use client";
import { Button } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { useSelectedLayoutSegment } from "next/navigation";
import type { ReactNode } from "react";
import { changed } from "../../_parts/address";
import { showDay } from "../../_parts/dates";
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
import { InitiativeList } from "./initiative-list";
import { MilestoneDetail, NewMilestone } from "./milestone-detail";
import { MilestoneTable } from "./milestone-table";
import { RoadmapChart } from "./roadmap-chart";
import type { RoadmapAnswer } from "./words";

/** The roadmap, with the open initiative, the open milestone (?milestone=…) or a new one (?new=milestone) beside it. */
export function RoadmapPlace({ children }: { children: ReactNode }) {
  const segment = useSelectedLayoutSegment();
  const { address } = useView();
  const openId = segment === null ? null : decodeURIComponent(segment);
  const milestone = openId === null ? address.get("milestone") : null;
  const detail =
    openId !== null ? (
      children
    ) : milestone !== null ? (
      <MilestoneDetail key={milestone} id={milestone} />
    ) : address.get("new") === "milestone" ? (
      <NewMilestone />
    ) : null;
  return <WithDetail list={<Roadmap openId={openId} milestone={milestone} />} detail={detail} />;
}

interface RoadmapProps {
  openId: string | null;
  milestone: string | null;
}

function Roadmap({ openId, milestone }: RoadmapProps) {
  const trpc = useTRPC();
  const { view } = useView();
  const { data, error } = useQuery({
    ...trpc.budget.roadmap.queryOptions({ view }),
    placeholderData: (before) => before,
  });
  if (error && !data)
    return <ErrorState happened="The roadmap could not be fetched" remedy={error.message} />;
  if (!data) return <Waiting />;
  const empty = data.initiatives.length === 0 && data.milestones.length === 0;
  return (
    <>
      <Head answer={data} />
      {!empty && (
        <>
          <Headline answer={data} />
          <Panel>
            <RoadmapChart answer={data} />
          </Panel>
        </>
      )}
      <Panel title={empty ? undefined : "Initiatives"}>
        <InitiativeList answer={data} openId={openId} />
      </Panel>
      <Panel title="Milestones" aside={<NewMilestoneLink />}>
        <MilestoneTable answer={data} openId={milestone} />
      </Panel>
    </>
  );
}

function Head({ answer }: { answer: RoadmapAnswer }) {
  const here = useHere();
  const locale = useLocale();
  const { view } = useView();
  const { initiatives, milestones, currency, today } = answer;
  return (
    <PageHeader
      finding={initiatives.length ? finding(answer, locale) : "Roadmap"}
      title={[
        here.name,
        `${initiatives.length} initiatives, ${milestones.length} milestones`,
        view === "cash" ? "cash" : "cost (P&L)",
        currency,
        `as of ${showDay(today)}`,
      ]}
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
      href={`/roadmap/new${changed(address, { edit: null, milestone: null, new: null })}`}
      scroll={false}
      leftSection={<IconPlus size={14} />}
    >
      New initiative
    </Button>
  );
}

function NewMilestoneLink() {
  const mayEdit = useMay("edit-records");
  const { address } = useView();
  if (!mayEdit) return null;
  return (
    <Button
      component={Link}
      href={`/roadmap${changed(address, { new: "milestone", milestone: null, edit: null })}`}
      scroll={false}
      size="compact-sm"
      variant="subtle"
      leftSection={<IconPlus size={14} />}
    >
      New milestone
    </Button>
  );
}

const Waiting = () => (
  <>
    <PageHeader finding="Roadmap" title={["Fetching initiatives and milestones"]} />
    <WaitingFigures labels={headlineLabels} />
    <WaitingChart height={420} what="roadmap" />
    <WaitingTable rows={12} what="initiatives" />
  </>
);
