"use client";
import { Button } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { useSelectedLayoutSegment } from "next/navigation";
import type { ReactNode } from "react";
import { changed } from "../../../_parts/address";
import { showDay } from "../../../_parts/dates";
import { WithDetail } from "../../../_parts/detail-panel";
import { ErrorState } from "../../../_parts/empty-state";
import { PageHeader, Panel } from "../../../_parts/page";
import { WaitingTable } from "../../../_parts/waiting";
import { useTRPC } from "../../../_trpc/client";
import { useHere, useMay } from "../../organisation";
import { useView } from "../../use-view";
import { TeamTabs } from "../team-tabs";
import { finding } from "./finding";
import { PeopleList } from "./people-list";

/** All who work here, with the open one beside the list. */
export function PeoplePlace({ children }: { children: ReactNode }) {
  const segment = useSelectedLayoutSegment();
  const openId = segment === null ? null : decodeURIComponent(segment);
  return <WithDetail list={<People openId={openId} />} detail={openId === null ? null : children} />;
}

function People({ openId }: { openId: string | null }) {
  const here = useHere();
  const { data, error } = useQuery(useTRPC().budget.people.queryOptions());
  if (error) return <ErrorState happened="The people could not be fetched" remedy={error.message} />;
  if (!data)
    return (
      <>
        <PageHeader back={<TeamTabs />} finding="People" title={["Fetching the people"]} />
        <WaitingTable rows={12} what="people" />
      </>
    );
  return (
    <>
      <PageHeader
        back={<TeamTabs />}
        finding={data.rows.length ? finding(data.rows, data.today) : "People"}
        title={[here.name, `${data.rows.length} people`, `as of ${showDay(data.today)}`]}
        actions={<New />}
      />
      <Panel>
        <PeopleList answer={data} openId={openId} />
      </Panel>
    </>
  );
}

function New() {
  const mayEdit = useMay("edit-people");
  const { address } = useView();
  if (!mayEdit) return null;
  return (
    <Button
      component={Link}
      href={`/team/people/new${changed(address, { edit: null })}`}
      scroll={false}
      leftSection={<IconPlus size={14} />}
    >
      New person
    </Button>
  );
}
