"use client";
import { Button } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { changed } from "../../_parts/address";
import type { Column } from "../../_parts/column";
import { WithDetail } from "../../_parts/detail-panel";
import { EmptyState, ErrorState } from "../../_parts/empty-state";
import { useLocale } from "../../_parts/locale";
import { printNumber } from "../../_parts/money";
import { PageHeader, Panel } from "../../_parts/page";
import { RecordList } from "../../_parts/record-list";
import { WaitingTable } from "../../_parts/waiting";
import { useTRPC } from "../../_trpc/client";
import { useHere, useMay } from "../organisation";
import { useView } from "../use-view";
import { alive } from "./narrowing";
import { type TeamChoice, useTeamChoices } from "./team-choices";
import { OrganisationTabs } from "./organisation/organisation-tabs";
import { NewTeam, TeamDetail } from "./team-edit";
import type { PositionRow } from "./words";

interface TeamRow extends TeamChoice {
  readonly parentName: string;
  readonly fte: number;
  readonly vacant: number;
  readonly own: boolean;
}

/** A team with what it holds itself; teams below it have their own row. */
function rowsOf(
  teams: readonly TeamChoice[],
  positions: readonly PositionRow[],
  own: readonly string[],
): TeamRow[] {
  return teams.map((team) => {
    const seats = positions.filter((row) => row.team === team.id);
    return {
      ...team,
      parentName: teams.find(({ id }) => id === team.parent)?.name ?? "",
      fte: seats
        .filter((row) => row.state === "current" && !row.vacant)
        .reduce((sum, row) => sum + row.fte, 0),
      vacant: seats.filter((row) => alive(row) && row.vacant).length,
      own: own.includes(team.id),
    };
  });
}

/** All teams, with the open one (?team=…) or a new one (?new=team) beside the list. */
export function TeamsPlace() {
  const { address } = useView();
  const [openId, isNew] = [address.get("team"), address.get("new") === "team"];
  const detail = isNew ? <NewTeam /> : openId === null ? null : <TeamDetail key={openId} id={openId} />;
  return <WithDetail list={<Teams openId={openId} />} detail={detail} />;
}

function Teams({ openId }: { openId: string | null }) {
  const here = useHere();
  const { view, address } = useView();
  const teams = useTeamChoices();
  const columns = useColumns();
  const { data, error } = useQuery(useTRPC().budget.team.queryOptions({ view }));
  if (error) return <ErrorState happened="The teams could not be fetched" remedy={error.message} />;
  if (!data)
    return (
      <>
        <PageHeader finding="Teams" title={["Fetching the teams"]} />
        <WaitingTable rows={8} what="teams" />
      </>
    );
  const rows = rowsOf(teams, data.rows, data.ownTeams);
  const without = rows.filter(({ fte, vacant }) => fte === 0 && vacant === 0).length;
  return (
    <>
      <PageHeader
        finding={`${rows.length} ${rows.length === 1 ? "team" : "teams"}${without ? `; ${without} without a position` : ""}`}
        title={[here.name, "teams and what they belong to", "FTE today"]}
        back={<OrganisationTabs />}
        actions={<New />}
      />
      <Panel>
        <RecordList
          noun="teams"
          caption="Teams with what they belong to and how many sit in them"
          columns={columns}
          rows={rows}
          rowKey={(row) => row.id}
          href={(row) => changed(address, { team: row.id, new: null, edit: null })}
          openKey={openId}
          usual={{ column: "name", descending: false }}
          empty={<NoTeams />}
        />
      </Panel>
    </>
  );
}

function useColumns(): Column<TeamRow>[] {
  const locale = useLocale();
  return [
    { id: "name", title: "Team", value: (row) => row.name },
    { id: "parent", title: "Belongs to", value: (row) => row.parentName || null, choice: true },
    {
      id: "fte",
      title: "FTE",
      number: true,
      value: (row) => row.fte,
      show: (row) => printNumber(row.fte, locale, 2),
    },
    { id: "vacant", title: "Vacancies", number: true, value: (row) => row.vacant },
    {
      id: "positions",
      title: "Positions",
      value: () => null,
      show: (row) => <Link href={`/team?team=${encodeURIComponent(row.name)}`}>its positions</Link>,
    },
  ];
}

function New() {
  const mayEdit = useMay("edit-records");
  const { address } = useView();
  if (!mayEdit) return null;
  return (
    <Button
      component={Link}
      href={changed(address, { new: "team", team: null, edit: null })}
      scroll={false}
      leftSection={<IconPlus size={14} />}
    >
      New team
    </Button>
  );
}

function NoTeams() {
  return (
    <EmptyState
      title="No teams yet"
      template={<a href="/api/imports/template/teams">Template of teams (CSV)</a>}
      action={<New />}
    >
      Teams belong here, each below the one it is part of. Positions are put into them; a lead edits the
      people of their own teams.
    </EmptyState>
  );
}
