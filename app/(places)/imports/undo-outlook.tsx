"use client";
import Link from "next/link";
import { showMoment } from "../../_parts/dates";
import type { Outputs } from "../../_trpc/client";
import { recordHref, recordKind } from "../records";
import classes from "./bringing.module.css";
import { effectOf } from "./history-words";

type Outlook = Outputs["imports"]["undoPreview"];
type InTheWay = Outlook["conflicts"][number];

const most = 20;

/** What undoing an import would take away and put back; or the records that keep it from being undone, with the way to them. */
export function UndoOutlook({ outlook }: { outlook: Outlook }) {
  const { conflicts } = outlook;
  if (conflicts.length === 0)
    return (
      <p role="status">
        Undoing <b>{effectOf(outlook)}</b>. The import stays in this history, and its file is kept.
      </p>
    );
  const count = conflicts.length === 1 ? "A record was" : `${conflicts.length} records were`;
  return (
    <div role="alert">
      <p>
        <b>This import cannot be undone.</b> {count} changed or used since, and undoing would take that away.
        Mend {conflicts.length === 1 ? "it" : "them"} by hand instead, or take those changes back first:
      </p>
      <ul className={classes.inTheWay}>
        {conflicts.slice(0, most).map((conflict) => (
          <li key={`${conflict.kind}/${conflict.id}`}>
            <Conflict conflict={conflict} />
          </li>
        ))}
      </ul>
      {conflicts.length > most && <p>And {conflicts.length - most} more.</p>}
    </div>
  );
}

function Conflict({ conflict: { kind, id, line, reason, by, at } }: { conflict: InTheWay }) {
  const name = `${recordKind(kind)} ${id}`;
  const href = recordHref(`${kind}/${id}`);
  return (
    <>
      {href ? <Link href={href}>{name}</Link> : <b>{name}</b>}
      {line !== null && ` (line ${line})`} {reason}
      {by !== null && ` by ${by}`}
      {at !== null && `, ${showMoment(at)}`}
    </>
  );
}
