"use client";
import { Button } from "@mantine/core";
import { IconPencil } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { changed } from "../../_parts/address";
import { DataIssues } from "../../_parts/data-issues";
import { showSpan } from "../../_parts/dates";
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
import { StrandedOf } from "../joined/stranded/of-initiative";
import { FeasibleSkills } from "../joined/person/feasible-skills";
import { useView } from "../use-view";
import { EffortList } from "./effort-list";
import { InitiativeEdit } from "./initiative-edit";
import { Dependencies, Effects, InitiativeFacts } from "./initiative-parts";
import classes from "./roadmap.module.css";
import { type InitiativeAnswer, statusWord } from "./words";

/** One initiative beside the roadmap: what it costs month by month, what it ends, what it waits for. */
export function InitiativeDetail({ id }: { id: string }) {
  const trpc = useTRPC();
  const { view, address } = useView();
  const { data, error } = useQuery(trpc.budget.initiative.queryOptions({ id, view }));
  const mayEdit = useMay("edit-records");
  const closeHref = `/roadmap${changed(address, { edit: null })}`;
  if (error)
    return (
      <DetailPanel title={id} closeHref={closeHref}>
        <ErrorState happened="This initiative could not be shown" remedy={error.message} />
      </DetailPanel>
    );
  if (!data)
    return (
      <DetailPanel title="Initiative" closeHref={closeHref}>
        <WaitingChart height={400} what="initiative" />
      </DetailPanel>
    );
  const { row } = data;
  const editing = mayEdit && address.get("edit") === "1";
  const span = row.first === null || row.last === null ? "no date" : showSpan(row.first, row.last);
  return (
    <DetailPanel
      title={row.title || row.id}
      subtitle={[statusWord(row), span, row.owner].filter(Boolean).join(" · ")}
      closeHref={closeHref}
      actions={mayEdit && !editing && <EditLink href={changed(address, { edit: "1" })} />}
    >
      {editing ? <InitiativeEdit id={id} closeHref={closeHref} /> : <Shown answer={data} />}
    </DetailPanel>
  );
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

function Shown({ answer }: { answer: InitiativeAnswer }) {
  const { row, months } = answer;
  const { centres } = useCostChoices();
  return (
    <>
      {row.objective && <p>{row.objective}</p>}
      <InitiativeFacts answer={answer} />
      <StrandedOf initiative={row.id} />
      <FeasibleSkills id={row.id} />
      <h3>Months</h3>
      {row.counted ? (
        <PlannedMonths months={months} title={row.title || row.id} />
      ) : (
        <p>It is not in the plan until it is planned or running, so it costs nothing yet.</p>
      )}
      <EffortList efforts={answer.initiative.efforts} />
      <Effects answer={answer} />
      <Dependencies answer={answer} />
      {row.counted && (
        <>
          <h3>Lines of the plan</h3>
          <RecordLines
            months={months}
            nameOf={partName}
            centreName={(id) => centres.find((centre) => centre.id === id)?.name ?? id}
          />
        </>
      )}
      {months.issues.length > 0 && (
        <>
          <h3>Needs a person</h3>
          <DataIssues issues={months.issues} hrefOf={recordHref} />
        </>
      )}
      <Past id={row.id} />
    </>
  );
}

function Past({ id }: { id: string }) {
  const { data } = useQuery(useTRPC().initiatives.history.queryOptions({ id }));
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
