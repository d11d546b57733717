"use client";
import { Button } from "@mantine/core";
import { IconPencil } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { changed } from "../../_parts/address";
import { showDay } from "../../_parts/dates";
import { DetailPanel, Facts } from "../../_parts/detail-panel";
import { ErrorState } from "../../_parts/empty-state";
import { WaitingTable } from "../../_parts/waiting";
import { useTRPC } from "../../_trpc/client";
import { RecordHistory, sourceOf } from "../editing/history";
import { useWhenWords } from "../editing/when-words";
import { useMay } from "../organisation";
import { recordHref, recordKind } from "../records";
import { useView } from "../use-view";
import { MilestoneEdit, NewMilestoneForm } from "./milestone-edit";
import { hangingWords } from "./milestone-table";
import classes from "./roadmap.module.css";
import type { MilestoneRecord, MilestoneRow } from "./words";

const useCloseHref = (): string =>
  `/roadmap${changed(useView().address, { milestone: null, new: null, edit: null })}`;

/** One milestone beside the roadmap: its day, what hangs on it, and the way to move it. */
export function MilestoneDetail({ id }: { id: string }) {
  const trpc = useTRPC();
  const { view, address } = useView();
  const { data, error } = useQuery(trpc.milestones.get.queryOptions({ id }));
  const roadmap = useQuery(trpc.budget.roadmap.queryOptions({ view }));
  const mayEdit = useMay("edit-records");
  const closeHref = useCloseHref();
  const editing = mayEdit && address.get("edit") === "1";
  const row = roadmap.data?.milestones.find((one) => one.id === id);
  return (
    <DetailPanel
      title={data?.name || id}
      subtitle={["Milestone", row?.day ? showDay(row.day) : null].filter(Boolean).join(" · ")}
      closeHref={closeHref}
      actions={
        mayEdit && data && !editing && <MoveLink href={`/roadmap${changed(address, { edit: "1" })}`} />
      }
    >
      {error && <ErrorState happened="This milestone could not be shown" remedy={error.message} />}
      {!error && (!data || !row) && <WaitingTable rows={6} what="milestone" />}
      {data &&
        row &&
        (editing ? (
          <MilestoneEdit id={id} rows={roadmap.data?.milestones ?? []} closeHref={closeHref} />
        ) : (
          <Shown milestone={data} row={row} />
        ))}
    </DetailPanel>
  );
}

const MoveLink = ({ href }: { href: string }) => (
  <Button
    component={Link}
    href={href}
    scroll={false}
    variant="default"
    leftSection={<IconPencil size={14} />}
  >
    Move or edit
  </Button>
);

function Shown({ milestone, row }: { milestone: MilestoneRecord; row: MilestoneRow }) {
  const whenWords = useWhenWords();
  return (
    <>
      <Facts facts={[["Date", whenWords(milestone.date)]]} />
      <h3>What hangs on it</h3>
      {row.hanging.length === 0 && <p>Nothing hangs on it yet.</p>}
      <ul className={classes.items}>
        {row.hanging.map((one) => (
          <li key={`${one.kind}/${one.id}/${one.date}`}>
            <Link href={recordHref(`${one.kind}/${one.id}`) ?? "/roadmap"}>{one.title}</Link>{" "}
            <span className={classes.soft}>
              {recordKind(one.kind).toLowerCase()}, {hangingWords(one)}
            </span>
          </li>
        ))}
      </ul>
      <Past id={milestone.id} />
    </>
  );
}

function Past({ id }: { id: string }) {
  const { data } = useQuery(useTRPC().milestones.history.queryOptions({ id }));
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

/** A milestone that is not there yet. */
export function NewMilestone() {
  const mayEdit = useMay("edit-records");
  return (
    <DetailPanel title="New milestone" subtitle="A moment other dates can hang on" closeHref={useCloseHref()}>
      {mayEdit ? (
        <NewMilestoneForm />
      ) : (
        <ErrorState happened="Your role may not add milestones" remedy="Ask a director or finance." />
      )}
    </DetailPanel>
  );
}
