"use client";
import Link from "next/link";
import { changed } from "../../../_parts/address";
import { showDay } from "../../../_parts/dates";
import { useView } from "../../use-view";
import classes from "./requests.module.css";
import { ageWords, type RequestRow, requestHref, stages, stageWords, waitsWords } from "./words";

/** Requests by stage: who has to act, and for how long they have stood there. On a phone the stages stand one below the other. */
export function Board({ rows, openId }: { rows: readonly RequestRow[]; openId: string | null }) {
  return (
    <div className={classes.board}>
      {stages.map((stage) => {
        const own = rows.filter((row) => row.stage === stage).sort((a, b) => b.age - a.age);
        return (
          <section
            key={stage}
            className={classes.stage}
            aria-label={stageWords[stage]}
            data-empty={own.length === 0}
          >
            <h2>
              {stageWords[stage]} <span className={classes.count}>{own.length}</span>
            </h2>
            <ul>
              {own.map((row) => (
                <Card key={row.id} row={row} isOpen={row.id === openId} />
              ))}
            </ul>
          </section>
        );
      })}
    </div>
  );
}

function Card({ row, isOpen }: { row: RequestRow; isOpen: boolean }) {
  const { address } = useView();
  return (
    <li>
      <Link
        className={classes.card}
        data-mine={row.isMine || undefined}
        aria-current={isOpen ? "true" : undefined}
        href={`${requestHref(row.id)}${changed(address, { edit: null })}`}
        scroll={false}
      >
        <strong>{row.title}</strong>
        <span>{row.teamName}</span>
        <span className={classes.soft}>
          {row.fte} FTE from {showDay(row.start)}
        </span>
        {row.waitsFor.length > 0 && (
          <span className={classes.soft}>
            {ageWords(row.age)} · waits for {waitsWords(row)}
          </span>
        )}
        {row.isMine && <span className={classes.mine}>needs you</span>}
      </Link>
    </li>
  );
}
