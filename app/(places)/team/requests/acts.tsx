"use client";
import { Button, TextInput } from "@mantine/core";
import { useState } from "react";
import { useRouter } from "next/navigation";
import { PlainDayField } from "../../../_parts/date-fields";
import { useTRPCClient } from "../../../_trpc/client";
import { RecordOrText } from "../../editing/record-or-text";
import { useRefresh } from "../../editing/use-refresh";
import { useMay } from "../../organisation";
import { useSay } from "../../scenario-say";
import { usePeopleChoices } from "../role-choices";
import classes from "./requests.module.css";
import { type RequestPage, type RequestRow, stageWords } from "./words";

type Does = (sentence: string, act: () => Promise<unknown>) => Promise<void>;

/** Does something with the request, says that it is done, and says why where it was not. */
function useDoing(): { does: Does; failed: string | null; busy: boolean } {
  const [failed, setFailed] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const refresh = useRefresh("requisitions", "positions");
  const say = useSay();
  const does: Does = async (sentence, act) => {
    setBusy(true);
    setFailed(null);
    try {
      await act();
      say.done(sentence);
    } catch (error) {
      setFailed(error instanceof Error ? error.message : "The server could not be reached.");
    } finally {
      await refresh();
      setBusy(false);
    }
  };
  return { does, failed, busy };
}

interface ActProps {
  row: RequestRow;
  does: Does;
  busy: boolean;
}

/** What the viewer can do about a request now. */
export function Acts({ answer: { row, mayAct } }: { answer: RequestPage }) {
  const { does, failed, busy } = useDoing();
  const decides = useMay("edit-records");
  const isUnderWay = row.stage === "approved" || row.stage === "open" || row.stage === "offered";
  const parts = [
    row.mayApproveAs.length > 0 && <Approve key="a" {...{ row, does, busy }} />,
    isUnderWay && mayAct && <Move key="m" {...{ row, does, busy }} />,
    isUnderWay && mayAct && <Fill key="f" {...{ row, does, busy }} />,
    decides && (row.stage === "asked" || isUnderWay) && <Decline key="d" {...{ row, does, busy }} />,
    mayAct && (row.stage === "asked" || row.stage === "declined") && (
      <Withdraw key="w" {...{ row, does, busy }} />
    ),
  ].filter(Boolean);
  if (parts.length === 0 && !failed) return null;
  return (
    <div className={classes.acts}>
      {parts}
      {failed && <p role="alert">{failed}</p>}
    </div>
  );
}

function Approve({ row, does, busy }: ActProps) {
  const client = useTRPCClient();
  const { id, version } = row;
  return (
    <div className={classes.row}>
      {row.mayApproveAs.map((as) => (
        <Button
          key={as}
          loading={busy}
          onClick={() =>
            does("The request is approved.", () => client.requisitions.approve.mutate({ id, version, as }))
          }
        >
          Approve as {as}
        </Button>
      ))}
    </div>
  );
}

const movable = ["approved", "open", "offered"] as const;

function Move({ row, does, busy }: ActProps) {
  const client = useTRPCClient();
  const { id, version } = row;
  return (
    <div className={classes.row} role="group" aria-label="Stage">
      {movable.map((stage) => (
        <Button
          key={stage}
          size="compact-sm"
          variant={row.stage === stage ? "light" : "default"}
          aria-pressed={row.stage === stage}
          disabled={busy || row.stage === stage}
          onClick={() =>
            does(`The request is ${stageWords[stage].toLowerCase()}.`, () =>
              client.requisitions.move.mutate({ id, version, stage }),
            )
          }
        >
          {stageWords[stage]}
        </Button>
      ))}
    </div>
  );
}

function Fill({ row, does, busy }: ActProps) {
  const [person, setPerson] = useState<string | null>(null);
  const [start, setStart] = useState(row.start);
  const people = usePeopleChoices();
  const client = useTRPCClient();
  const { id, version } = row;
  return (
    <div className={classes.row}>
      <RecordOrText label="Who was found" records={people} value={person} onChange={setPerson} />
      <PlainDayField label="First day" value={start} onChange={(day) => day !== null && setStart(day)} />
      <Button
        variant="default"
        disabled={person === null}
        loading={busy}
        onClick={() =>
          person !== null &&
          does("The request is filled, and the vacancy with it.", () =>
            client.requisitions.fill.mutate({ id, version, person, start }),
          )
        }
      >
        Filled
      </Button>
    </div>
  );
}

function Decline({ row, does, busy }: ActProps) {
  const [reason, setReason] = useState("");
  const client = useTRPCClient();
  const { id, version } = row;
  return (
    <div className={classes.row}>
      <TextInput
        size="sm"
        label="Decline, because"
        value={reason}
        onChange={({ currentTarget }) => setReason(currentTarget.value)}
      />
      <Button
        variant="default"
        disabled={reason.trim() === ""}
        loading={busy}
        onClick={() =>
          does("The request is declined.", () => client.requisitions.decline.mutate({ id, version, reason }))
        }
      >
        Decline
      </Button>
    </div>
  );
}

function Withdraw({ row, does, busy }: ActProps) {
  const client = useTRPCClient();
  const router = useRouter();
  const { id, version } = row;
  return (
    <div>
      <Button
        size="compact-sm"
        variant="subtle"
        loading={busy}
        onClick={() =>
          does("The request is gone.", async () => {
            await client.requisitions.remove.mutate({ id, version });
            router.push("/team/requests", { scroll: false });
          })
        }
      >
        {row.stage === "asked" ? "Take the request back" : "Clear it away"}
      </Button>
    </div>
  );
}
