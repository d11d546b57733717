"use client";
import { Button } from "@mantine/core";
import { IconPencil } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import type { ReactNode } from "react";
import { changed } from "../../_parts/address";
import { DataIssues } from "../../_parts/data-issues";
import { DetailPanel } from "../../_parts/detail-panel";
import { ErrorState } from "../../_parts/empty-state";
import { WaitingChart } from "../../_parts/waiting";
import { useTRPC } from "../../_trpc/client";
import { useCostChoices } from "../editing/choices";
import { RecordHistory, sourceOf } from "../editing/history";
import { RecordLines } from "../editing/record-lines";
import { useMay } from "../organisation";
import { PlannedMonths, partName } from "../planned-months";
import { recordHref } from "../records";
import { useView } from "../use-view";
import { PositionEdit } from "./position-edit";
import { PayFacts, SeatFacts, Steps } from "./position-facts";
import classes from "./team.module.css";
import { kindWords, type PositionRow, seatWord, stateWords } from "./words";

/** One position beside the list: who, where, from when to when, and what it costs for those who may see it. */
export function PositionDetail({ id }: { id: string }) {
  const trpc = useTRPC();
  const { view, address } = useView();
  const { data, error } = useQuery(trpc.budget.position.queryOptions({ id, view }));
  const all = useQuery(trpc.budget.team.queryOptions({ view }));
  const ownTeams = all.data?.ownTeams ?? [];
  const mayEdit = useMayEdit(data?.row, ownTeams);
  const closeHref = `/team${changed(address, { edit: null })}`;
  if (error)
    return (
      <DetailPanel title={id} closeHref={closeHref}>
        <ErrorState happened="This position could not be shown" remedy={error.message} />
      </DetailPanel>
    );
  if (!data)
    return (
      <DetailPanel title="Position" closeHref={closeHref}>
        <WaitingChart height={400} what="position" />
      </DetailPanel>
    );
  const { row, months } = data;
  const editing = mayEdit && address.get("edit") === "1";
  return (
    <DetailPanel
      title={row.title || row.id}
      subtitle={[seatWord(row), row.teamName, kindWords[row.kind], stateWords[row.state]]
        .filter(Boolean)
        .join(" · ")}
      closeHref={closeHref}
      actions={mayEdit && !editing && <EditLink href={changed(address, { edit: "1" })} />}
    >
      {editing ? (
        <PositionEdit id={id} closeHref={closeHref} ownTeams={ownTeams} />
      ) : (
        <Shown row={row} months={months} />
      )}
    </DetailPanel>
  );
}

/** Those who edit records edit all; a lead the people of their own teams. */
function useMayEdit(row: PositionRow | undefined, ownTeams: readonly string[]): boolean {
  const [decides, leads] = [useMay("edit-records"), useMay("edit-people")];
  return decides || (leads && row !== undefined && row.team !== null && ownTeams.includes(row.team));
}

const EditLink = ({ href }: { href: string }) => (
  <Button
    component={Link}
    href={href}
    scroll={false}
    variant="default"
    leftSection={<IconPencil size={14} />}
  >
    Edit
  </Button>
);

type Months = Parameters<typeof PlannedMonths>[0]["months"];

function Shown({ row, months }: { row: PositionRow; months: Months | null }) {
  const { data: position } = useQuery(useTRPC().positions.get.queryOptions({ id: row.id }));
  return (
    <>
      {position ? <SeatFacts position={position} row={row} /> : <WaitingChart height={120} what="position" />}
      {position && position.steps.length > 0 && <Steps position={position} />}
      {months ? (
        <Money row={row} months={months}>
          {position && <PayFacts position={position} row={row} currency={months.currency} />}
        </Money>
      ) : (
        <NoMoney team={row.team} />
      )}
      <Past id={row.id} />
    </>
  );
}

function Money({ row, months, children }: { row: PositionRow; months: Months; children: ReactNode }) {
  const { centres } = useCostChoices();
  return (
    <>
      <h3>Pay</h3>
      {children}
      <h3>Months</h3>
      <PlannedMonths months={months} title={row.title || row.id} />
      <h3>Lines of the plan</h3>
      <RecordLines
        months={months}
        nameOf={partName}
        centreName={(id) => centres.find((centre) => centre.id === id)?.name ?? id}
      />
      {months.issues.length > 0 && (
        <>
          <h3>Needs a person</h3>
          <DataIssues issues={months.issues} hrefOf={recordHref} />
        </>
      )}
    </>
  );
}

/** Why there is no amount here, and where the total is that everyone may see. */
function NoMoney({ team }: { team: string | null }) {
  return (
    <>
      <h3>Cost</h3>
      <p>
        What a single person costs is shown only to directors, finance and administrators. What groups of at
        least five people cost is in the{" "}
        <Link href={`/budget?by=source${team === null ? "" : `&team=${encodeURIComponent(team)}`}`}>
          budget
        </Link>
        .
      </p>
    </>
  );
}

function Past({ id }: { id: string }) {
  const { data } = useQuery(useTRPC().positions.history.queryOptions({ id }));
  return (
    <>
      <h3>History</h3>
      {data && (
        <>
          <p className={classes.soft}>Source: {sourceOf(data)}</p>
          <RecordHistory entries={data} />
        </>
      )}
    </>
  );
}
