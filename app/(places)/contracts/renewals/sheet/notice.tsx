"use client";
import { Button, CopyButton } from "@mantine/core";
import { IconCopy, IconDownload } from "@tabler/icons-react";
import Link from "next/link";
import { useState } from "react";
import { showDay, showDistance } from "../../../../_parts/dates";
import { fileName, save } from "../../../../_parts/download";
import { StatusMark } from "../../../../_parts/status-mark";
import { Documents } from "../../../editing/documents";
import { useMay } from "../../../organisation";
import { NoticeFields, type NoticeTyped } from "./notice-fields";
import { letterOf, reachedAt } from "./letter";
import classes from "./sheet.module.css";
import { useDecide } from "./use-decide";
import type { Sheet } from "./words";

/** Where and how notice is given, a letter that is ready, and what was served. */
export function Notice({ sheet }: { sheet: Sheet }) {
  const { contract, standing, today } = sheet;
  const { address, method } = reachedAt(sheet);
  const { nextCancelBy = null, sendBy = null } = standing?.deadlines ?? {};
  return (
    <>
      <p>
        To {address ?? <Unknown contract={contract.id} what="address" />}, by{" "}
        {method?.replaceAll("-", " ") ?? <Unknown contract={contract.id} what="method" />}.
        {nextCancelBy !== null &&
          ` It must be received by ${showDay(nextCancelBy)}, ${showDistance(nextCancelBy, today)}`}
        {contract.clearDays && nextCancelBy !== null ? " (clear days)" : ""}
        {sendBy !== null && sendBy !== nextCancelBy ? `, so send it by ${showDay(sendBy)}` : ""}
        {nextCancelBy === null ? "" : "."}
      </p>
      {contract.noticeServed === null ? <NotServed sheet={sheet} /> : <Served sheet={sheet} />}
      <Letter sheet={sheet} />
      <div className="no-print">
        <Documents kind="contracts" record={contract.id} purpose="notice" title="Notice and its proof" />
      </div>
    </>
  );
}

const Unknown = ({ contract, what }: { contract: string; what: string }) => (
  <Link href={`/contracts/${encodeURIComponent(contract)}?edit=1`}>no {what} is known: type it</Link>
);

function Served({ sheet: { contract, standing, today } }: { sheet: Sheet }) {
  const { noticeServed, noticeServedEnd, noticeServedHow } = contract;
  const lastDay = standing?.lastDay ?? null;
  if (noticeServed === null) return null;
  return (
    <p>
      <StatusMark tone="good">
        Notice was served on {showDay(noticeServed)}
        {noticeServedEnd === null ? "" : `, naming ${showDay(noticeServedEnd)}`}
        {noticeServedHow === null ? "" : ` (${noticeServedHow})`}
        {lastDay === null ? "" : `: it ends on ${showDay(lastDay)}, ${showDistance(lastDay, today)}`}
      </StatusMark>
    </p>
  );
}

const optionOf = {
  end: "end",
  replaced: "replace",
  terminate: "terminate",
  "re-tender": "re-tender",
} as const;

/** Records that notice was given for what is decided to end. */
function NotServed({ sheet }: { sheet: Sheet }) {
  const { contract, renewal, row, today } = sheet;
  const mayEdit = useMay("edit-records");
  const { write, isPending, error } = useDecide(row.title);
  const [typed, setTyped] = useState<NoticeTyped>({ served: today, end: null, how: "" });
  const { decision } = contract;
  if (decision === null || decision === "renew") return null;
  const option = optionOf[decision];
  const serve = () =>
    typed.served !== null &&
    write(
      {
        id: contract.id,
        version: contract.version,
        option,
        reason: renewal?.reason ?? "Notice was served",
        on: renewal?.decidedOn ?? typed.served,
        wishedEnd: option === "re-tender" ? null : contract.wishedEnd,
        replacedBy: contract.replacedBy,
        notice: { served: typed.served, end: typed.end, how: typed.how.trim() || null },
      },
      () => undefined,
    );
  return (
    <>
      <p>
        <StatusMark tone="warn">Decided, and notice is not served yet.</StatusMark>
      </p>
      {mayEdit && (
        <form
          className="no-print"
          aria-label="Record that notice was served"
          onSubmit={(event) => {
            event.preventDefault();
            serve();
          }}
        >
          <NoticeFields value={typed} onChange={setTyped} />
          <Button type="submit" mt="xs" loading={isPending} disabled={typed.served === null}>
            Record notice
          </Button>
          {error && (
            <p role="alert" className={classes.failed}>
              Not recorded: {error.message}
            </p>
          )}
        </form>
      )}
    </>
  );
}

function Letter({ sheet }: { sheet: Sheet }) {
  const { contract, row } = sheet;
  const letter = letterOf(sheet);
  return (
    <details className="no-print">
      <summary>A letter that is ready to be signed</summary>
      <div className={classes.row}>
        <CopyButton value={letter}>
          {({ copied, copy }) => (
            <Button variant="default" size="compact-sm" leftSection={<IconCopy size={13} />} onClick={copy}>
              {copied ? "Copied" : "Copy"}
            </Button>
          )}
        </CopyButton>
        <Button
          variant="default"
          size="compact-sm"
          leftSection={<IconDownload size={13} />}
          onClick={() => save(`${fileName(`Notice ${row.title}`)}.txt`, "text/plain", letter)}
        >
          Download (.txt)
        </Button>
        <Button
          variant="default"
          size="compact-sm"
          component={Link}
          href={`/contracts/${encodeURIComponent(contract.id)}/decision/letter`}
        >
          Print the letter
        </Button>
      </div>
      <pre className={classes.letter}>{letter}</pre>
    </details>
  );
}
