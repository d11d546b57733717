"use client";
import { dayOf, schedule } from "@/server/planning/schedule";
import { showDay } from "../../_parts/dates";
import { useSchedule } from "../editing/use-schedule";
import { recordKind } from "../records";
import { movedBy, moveSentence } from "./moving";
import classes from "./roadmap.module.css";
import type { MilestoneRecord, MilestoneRow } from "./words";

/** What a person edits of a milestone. */
export type MilestoneFields = Pick<MilestoneRecord, "name" | "date">;

const most = 12;

/** The sentence that says what moves along, and each of it from where to where. */
export function WhatMoves({
  id,
  draft,
  rows,
}: {
  id: string;
  draft: MilestoneFields;
  rows: readonly MilestoneRow[];
}) {
  const { milestones, dates } = useSchedule();
  const after = schedule(
    new Map(milestones.map((one) => [one.id, one.id === id ? { ...one, date: draft.date } : one])),
  );
  const [from, to] = [dayOf({ milestone: id, months: 0 }, dates), dayOf({ milestone: id, months: 0 }, after)];
  const moved = movedBy(id, draft.date, milestones, rows);
  return (
    <section aria-label="What moves along" className={classes.moves}>
      <p role="status">{moveSentence(from, to, moved)}</p>
      {moved.length > 0 && (
        <ul className={classes.items}>
          {moved.slice(0, most).map((one) => (
            <li key={`${one.kind}/${one.id}/${one.date}`}>
              {one.title}{" "}
              <span className={classes.soft}>
                {recordKind(one.kind).toLowerCase()}
                {one.date === "date" ? "" : `, ${one.date}`}:{" "}
                {one.from === null ? "no date" : showDay(one.from)} →{" "}
                {one.to === null ? "no date" : showDay(one.to)}
              </span>
            </li>
          ))}
        </ul>
      )}
      {moved.length > most && <p className={classes.soft}>and {moved.length - most} dates more.</p>}
    </section>
  );
}
