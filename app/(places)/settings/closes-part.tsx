"use client";
import { Button } from "@mantine/core";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { addToMonth, type Month, month, printMonth } from "@/server/planning/month";
import { MonthField } from "../../_parts/date-fields";
import { showMonth } from "../../_parts/dates";
import { ErrorState } from "../../_parts/empty-state";
import { PageHeader, Panel } from "../../_parts/page";
import { WaitingTable } from "../../_parts/waiting";
import { useTRPC } from "../../_trpc/client";
import { RecordHistory } from "../editing/history";
import { useHere, useMay } from "../organisation";
import { CloseFirst } from "../scenario-close-first";
import { Fault } from "./faults";
import classes from "./settings.module.css";
import { UnassignedMoney } from "./unassigned-money";
import { useSaid } from "./use-said";

const thisMonth = (): Month => {
  const now = new Date();
  return month(now.getFullYear(), now.getMonth() + 1);
};

/** Months whose actuals are complete: closing the next one, opening the last one again. */
export function ClosesPart() {
  const here = useHere();
  const may = useMay("close");
  const { data: last, error } = useQuery(useTRPC().closes.last.queryOptions());
  if (error) return <ErrorState happened="The closes could not be fetched" remedy={error.message} />;
  if (last === undefined) return <WaitingTable rows={4} what="closes" />;
  return (
    <>
      <PageHeader
        finding={last === null ? "No month is closed yet" : `${showMonth(last)} is closed, and all before it`}
        title={[
          here.name,
          "closes",
          "actuals up to the last close, forecast after it",
          may ? null : "read only for your role",
        ]}
      />
      {may && <CloseFirst what="Closed months are" />}
      {may && <NextClose last={last} />}
      {last !== null && <LastClose last={last} may={may} />}
    </>
  );
}

function NextClose({ last }: { last: Month | null }) {
  const trpc = useTRPC();
  const said = useSaid();
  const [chosen, setChosen] = useState<Month | null>(null);
  const next = last === null ? (chosen ?? addToMonth(thisMonth(), -1)) : addToMonth(last, 1);
  const unassigned = useQuery(trpc.closes.unassigned.queryOptions({ month: printMonth(next) }));
  const reopen = useMutation(trpc.closes.reopen.mutationOptions());
  const close = useMutation(
    trpc.closes.close.mutationOptions({
      onSuccess: () =>
        said(`${showMonth(next)} is closed.`, last === null ? undefined : () => reopen.mutateAsync()),
    }),
  );
  const runs = next >= thisMonth();
  const left = unassigned.data ?? [];
  return (
    <Panel title={`Close ${showMonth(next)}`}>
      <p className={classes.text}>
        Its actuals are complete: from then on its numbers are what was spent, no longer what was planned.
        {runs && ` ${showMonth(next)} has not ended yet.`}
      </p>
      {last === null && (
        <MonthField label="Close up to and with" value={next} onChange={setChosen} mt="xs" maw={240} />
      )}
      <UnassignedMoney money={left} isKnown={unassigned.data !== undefined} />
      <Button
        mt="sm"
        loading={close.isPending}
        disabled={runs || !unassigned.data || left.length > 0}
        onClick={() => close.mutate({ month: printMonth(next) })}
      >
        Close {showMonth(next)}
      </Button>
      <Fault error={close.error} />
    </Panel>
  );
}

function LastClose({ last, may }: { last: Month; may: boolean }) {
  const trpc = useTRPC();
  const said = useSaid();
  const { data: history } = useQuery(trpc.closes.history.queryOptions({ id: printMonth(last) }));
  const close = useMutation(trpc.closes.close.mutationOptions());
  const reopen = useMutation(
    trpc.closes.reopen.mutationOptions({
      onSuccess: () =>
        said(`${showMonth(last)} is open again.`, () => close.mutateAsync({ month: printMonth(last) })),
    }),
  );
  return (
    <Panel title={`The last close: ${showMonth(last)}`}>
      <RecordHistory entries={history ?? []} />
      {may && (
        <Button mt="sm" variant="default" loading={reopen.isPending} onClick={() => reopen.mutate()}>
          Open {showMonth(last)} again
        </Button>
      )}
      <Fault error={reopen.error} />
    </Panel>
  );
}
