"use client";
import { Button } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { useSelectedLayoutSegment } from "next/navigation";
import type { ReactNode } from "react";
import { printDay } from "@/server/planning/day";
import { changed } from "../../../_parts/address";
import type { Column } from "../../../_parts/column";
import { showDay } from "../../../_parts/dates";
import { WithDetail } from "../../../_parts/detail-panel";
import { EmptyState, ErrorState } from "../../../_parts/empty-state";
import { PageHeader, Panel } from "../../../_parts/page";
import { RecordList } from "../../../_parts/record-list";
import { WaitingTable } from "../../../_parts/waiting";
import { useTRPC } from "../../../_trpc/client";
import { useHere, useMay } from "../../organisation";
import { CloseFirst } from "../../scenario-close-first";
import { useView } from "../../use-view";
import { TeamTabs } from "../team-tabs";
import classes from "../team.module.css";
import { Board } from "./board";
import { finding } from "./finding";
import { ageWords, type RequestRow, requestHref, stageWords, waitsWords } from "./words";

/** All requests to hire as a board or a list, with the open one beside them. */
export function RequestsPlace({ children }: { children: ReactNode }) {
  const segment = useSelectedLayoutSegment();
  const openId = segment === null ? null : decodeURIComponent(segment);
  return <WithDetail list={<Requests openId={openId} />} detail={openId === null ? null : children} />;
}

function Requests({ openId }: { openId: string | null }) {
  const here = useHere();
  const { address } = useView();
  const { data, error } = useQuery(useTRPC().budget.requests.queryOptions());
  if (error) return <ErrorState happened="The requests could not be fetched" remedy={error.message} />;
  if (!data)
    return (
      <>
        <PageHeader back={<TeamTabs />} finding="Hiring requests" title={["Fetching the requests"]} />
        <WaitingTable rows={8} what="requests" />
      </>
    );
  const onlyMine = address.get("show") === "mine";
  const rows = onlyMine ? data.rows.filter(({ isMine }) => isMine) : data.rows;
  return (
    <>
      <PageHeader
        back={<TeamTabs />}
        finding={data.rows.length ? finding(data.rows) : "Hiring requests"}
        title={[here.name, "requests to hire", `as of ${showDay(data.today)}`]}
        actions={<New />}
      />
      <CloseFirst what="Requests are" />
      <Panel>
        {data.rows.length === 0 ? (
          <NoRequests />
        ) : (
          <>
            <Ways needsMe={data.needsMe} />
            {address.get("as") === "list" ? (
              <List rows={rows} openId={openId} />
            ) : (
              <Board rows={rows} openId={openId} />
            )}
          </>
        )}
      </Panel>
    </>
  );
}

/** Board or list, and only what needs the viewer. */
function Ways({ needsMe }: { needsMe: number }) {
  const { address, set } = useView();
  const [asList, mine] = [address.get("as") === "list", address.get("show") === "mine"];
  const way = (name: string, pressed: boolean, onClick: () => void) => (
    <Button
      size="compact-xs"
      variant={pressed ? "light" : "default"}
      aria-pressed={pressed}
      onClick={onClick}
    >
      {name}
    </Button>
  );
  return (
    <div className={classes.narrow} role="group" aria-label="Show">
      {way("Board", !asList, () => set({ as: null, page: null }))}
      {way("List", asList, () => set({ as: "list", page: null }))}
      {way(`Needs me ${needsMe}`, mine, () => set({ show: mine ? null : "mine", page: null }))}
    </div>
  );
}

const columns: readonly Column<RequestRow>[] = [
  { id: "title", title: "Request", value: (row) => row.title },
  { id: "team", title: "Team", value: (row) => row.teamName, choice: true },
  { id: "role", title: "Role", value: (row) => row.roleName, choice: true, spare: true },
  { id: "fte", title: "FTE", number: true, value: (row) => Number(row.fte) },
  { id: "start", title: "From", value: (row) => printDay(row.start), show: (row) => showDay(row.start) },
  { id: "stage", title: "Stage", value: (row) => stageWords[row.stage], choice: true },
  { id: "age", title: "Since", number: true, value: (row) => row.age, show: (row) => ageWords(row.age) },
  { id: "waits", title: "Waits for", value: waitsWords, choice: true },
  { id: "band", title: "Pay band", value: (row) => row.bandName, spare: true },
  { id: "by", title: "Asked by", value: (row) => row.askedBy, choice: true, spare: true },
];

function List({ rows, openId }: { rows: readonly RequestRow[]; openId: string | null }) {
  const { address } = useView();
  return (
    <RecordList
      noun="requests"
      caption="Requests to hire, with who has to act"
      columns={columns}
      rows={rows}
      rowKey={(row) => row.id}
      href={(row) => `${requestHref(row.id)}${changed(address, { edit: null })}`}
      openKey={openId}
      usual={{ column: "age", descending: true }}
      empty={<NoRequests />}
    />
  );
}

function New() {
  const mayAsk = useMay("edit-people");
  const { address } = useView();
  if (!mayAsk) return null;
  return (
    <Button
      component={Link}
      href={`/team/requests/new${changed(address, { edit: null })}`}
      scroll={false}
      leftSection={<IconPlus size={14} />}
    >
      Ask for a hire
    </Button>
  );
}

const NoRequests = () => (
  <EmptyState title="No requests yet" action={<New />}>
    A team lead asks for somebody here; director and finance approve, each once. With the second approval the
    vacancy is in the plan at 50 %, open at 75 %, offered at 90 %, and filled for certain.
  </EmptyState>
);
