"use client";
import classes from "./imports.module.css";
import type { LeftOutRow } from "./preview-answer";

const most = 20;

const words: Readonly<Record<LeftOutRow["why"], string>> = {
  title: "title above the table",
  total: "total",
  note: "note below the table",
  header: "the header again",
  chosen: "left out as the mapping says",
};

/** Rows of the file that are no data, each with its line and why it is not taken. */
export function LeftOutRows({ rows }: { rows: readonly LeftOutRow[] }) {
  if (rows.length === 0) return null;
  return (
    <details className={classes.rows}>
      <summary className={classes.heading}>
        Not taken: {rows.length === 1 ? "one line that is no data" : `${rows.length} lines that are no data`}
      </summary>
      <ul className={classes.issues}>
        {rows.slice(0, most).map(({ file, line, why, cells }) => (
          <li key={`${file ?? ""} ${line}`}>
            Line {line}, {words[why]}:{" "}
            <span className={classes.soft}>{cells.filter(Boolean).join(" · ")}</span>
          </li>
        ))}
        {rows.length > most && <li>and {rows.length - most} more</li>}
      </ul>
    </details>
  );
}
