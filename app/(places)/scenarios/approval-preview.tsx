"use client";
import Link from "next/link";
import { fieldName } from "../field-words";
import { recordHref, recordKind } from "../records";
import { type Approval, type ApprovalRow, actWord, writtenWords } from "./approval-words";
import { assumedSentence } from "./assumed-words";
import classes from "./scenarios.module.css";

interface ApprovalPreviewProps {
  approval: Approval;
  /** How a value is read. */
  say: (value: string | null) => string;
}

/** What approving will write, record by record and field by field; or what is in the way. */
export function ApprovalPreview({ approval, say }: ApprovalPreviewProps) {
  const { rows, assumptions, moved } = approval;
  if (moved.length > 0) return <InTheWay moved={moved} say={say} />;
  if (rows.length + assumptions.length === 0)
    return <p>It changes nothing, so there is nothing to approve.</p>;
  return (
    <>
      <p>When you approve it, {writtenWords(approval)}. You can undo that as a whole afterwards.</p>
      <ul className={classes.rows} aria-label="What will be written">
        {rows.map((row) => (
          <Row key={`${row.kind}/${row.id}`} row={row} say={say} />
        ))}
        {assumptions.map((one) => (
          <li key={one.id}>
            <b>{assumedSentence(one)}</b> <span className={classes.soft}>assumed for all from then on</span>
          </li>
        ))}
      </ul>
    </>
  );
}

function Row({ row, say }: { row: ApprovalRow; say: ApprovalPreviewProps["say"] }) {
  const { kind, id, title, act, changes } = row;
  const href = act === "create" ? null : recordHref(`${kind}/${id}`);
  const fields = changes.map(({ field, from, to }) => (
    <div key={field}>
      {fieldName(field)}: {act !== "create" && <s className={classes.soft}>{say(from)}</s>}
      {act === "update" && " → "}
      {act !== "remove" && <b>{say(to)}</b>}
    </div>
  ));
  const name = (
    <>
      {href ? <Link href={href}>{title}</Link> : <b>{title}</b>}{" "}
      <span className={classes.soft}>
        {recordKind(kind).toLowerCase()}, {actWord(row)}
      </span>
    </>
  );
  return (
    <li>
      {act === "update" ? (
        <>
          {name}
          {fields}
        </>
      ) : (
        <details>
          <summary>{name}</summary>
          {fields}
        </details>
      )}
    </li>
  );
}

function InTheWay({ moved, say }: { moved: Approval["moved"]; say: ApprovalPreviewProps["say"] }) {
  return (
    <>
      <p role="alert">
        It cannot be approved as it is: the records have moved under it. Open it and change these anew, or
        undo what it changes of them.
      </p>
      <ul className={classes.rows} aria-label="What is in the way">
        {moved.map(({ kind, id, title, field, was, now }) => (
          <li key={`${kind}/${id}/${field}`}>
            <Link href={recordHref(`${kind}/${id}`) ?? "/scenarios"}>{title}</Link>{" "}
            <span className={classes.soft}>{recordKind(kind).toLowerCase()}</span>
            <div>
              {field ? `${fieldName(field)}: ` : ""}it was <b>{say(was)}</b> when it was changed, and is{" "}
              <b>{say(now)}</b> in the records now.
            </div>
          </li>
        ))}
      </ul>
    </>
  );
}
