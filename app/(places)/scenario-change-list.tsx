"use client";
import { Button, Switch } from "@mantine/core";
import Link from "next/link";
import { useEffect, useRef, useState } from "react";
import { showMoment } from "../_parts/dates";
import type { Outputs } from "../_trpc/client";
import { fieldName, withMonths } from "./field-words";
import { recordHref, recordKind } from "./records";
import { Handle } from "./scenario-handle";
import { movedTo } from "./scenario-order";
import classes from "./scenario-changes.module.css";

export type ChangeInWords = Outputs["scenarios"]["get"]["changes"][number];

interface ChangeListProps {
  changes: readonly ChangeInWords[];
  mayChange: boolean;
  /** How a value is read: "2 months after Data-centre exit". */
  say: (value: string | null) => string;
  onSwitch: (change: ChangeInWords, off: boolean) => void;
  onDrop: (change: ChangeInWords) => void;
  /** The ids of all changes in their new order. */
  onOrder: (ids: readonly string[]) => void;
}

/** The changes of a scenario in their order: each said in words, to be switched off, undone, or put at another place. */
export function ChangeList({ changes, mayChange, onOrder, ...item }: ChangeListProps) {
  const [dragged, setDragged] = useState<{ id: string; to: number } | null>(null);
  const [said, setSaid] = useState("");
  const [list, keepFocus] = useFocusOfMoved(changes);
  const from = changes.findIndex(({ id }) => id === dragged?.id);
  const sideOf = (at: number) =>
    dragged?.to !== at || from === at ? undefined : from < at ? "after" : "before";
  const move = (id: string, name: string, to: number) => {
    setDragged(null);
    const at = changes.findIndex((change) => change.id === id);
    if (at < 0 || at === to) return;
    keepFocus(id);
    setSaid(`${name} is ${to + 1} of ${changes.length} now.`);
    onOrder(movedTo(changes, at, to).map((change) => change.id));
  };
  return (
    <>
      <ol ref={list} className={classes.list} aria-label="Changes in their order">
        {changes.map((change, at) => (
          <li
            key={change.id}
            className={classes.change}
            data-off={change.off || undefined}
            data-dragged={change.id === dragged?.id || undefined}
            data-drop={sideOf(at)}
            data-change={change.id}
          >
            {mayChange && (
              <Handle
                name={change.title}
                at={at}
                of={changes.length}
                onOver={(to) => setDragged({ id: change.id, to })}
                onMove={(to) => move(change.id, change.title, to)}
                onCancel={() => setDragged(null)}
              />
            )}
            <OneChange change={change} mayChange={mayChange} {...item} />
          </li>
        ))}
      </ol>
      <p className={classes.hidden} role="status">
        {said}
      </p>
    </>
  );
}

/** A row that is put elsewhere by a key keeps the focus, though the browser takes it from what it moves. */
function useFocusOfMoved(changes: readonly ChangeInWords[]) {
  const list = useRef<HTMLOListElement>(null);
  const moved = useRef<string | null>(null);
  useEffect(() => {
    const row = [...(list.current?.children ?? [])].find(
      (one) => one.getAttribute("data-change") === moved.current,
    );
    row?.querySelector("button")?.focus();
    moved.current = null;
  }, [changes]);
  const keepFocus = (id: string) => {
    moved.current = id;
  };
  return [list, keepFocus] as const;
}

type OneChangeProps = Omit<ChangeListProps, "changes" | "onOrder"> & { change: ChangeInWords };

function OneChange({ change, mayChange, say, onSwitch, onDrop }: OneChangeProps) {
  const { title, text, fields, off, record, byName, at } = change;
  const kind = record === null ? "Assumption" : recordKind(record.slice(0, record.indexOf("/")));
  const href = record === null ? null : recordHref(record);
  return (
    <div className={classes.words}>
      <div>
        {href ? <Link href={href}>{title}</Link> : <b>{title}</b>}{" "}
        <span className={classes.soft}>
          {kind.toLowerCase()}
          {off && ", switched off"}
        </span>
      </div>
      {fields.length === 0 && <div>{withMonths(text)}</div>}
      {fields.map(({ field, from, to }) => (
        <div key={field}>
          {fieldName(field)}: <s className={classes.soft}>{say(from)}</s> → <b>{say(to)}</b>
        </div>
      ))}
      <div className={classes.foot}>
        <span className={classes.soft}>
          {byName}, {showMoment(at)}
        </span>
        {mayChange && (
          <>
            <Switch
              size="xs"
              label="counts"
              aria-label={`${title} counts`}
              checked={!off}
              onChange={({ currentTarget }) => onSwitch(change, !currentTarget.checked)}
            />
            <Button
              size="compact-xs"
              variant="subtle"
              aria-label={`Undo the change of ${title}`}
              onClick={() => onDrop(change)}
            >
              Undo
            </Button>
          </>
        )}
      </div>
    </div>
  );
}
