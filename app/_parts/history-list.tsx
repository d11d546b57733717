import { showMoment } from "./dates";
import classes from "./history-list.module.css";

/** One entry of the audit trail, as a reader sees it. */
export interface HistoryEntry {
  readonly sequence: number;
  readonly at: Date;
  readonly who: string;
  /** "screen", "import contracts.csv, line 12". */
  readonly through: string;
  /** "created", "changed", "removed". */
  readonly action: string;
  readonly changes: readonly {
    readonly field: string;
    readonly from: string | null;
    readonly to: string | null;
  }[];
}

/** What happened to a record: who, when, what, from what to what, and through which door; newest first. */
export function HistoryList({ entries }: { entries: readonly HistoryEntry[] }) {
  if (entries.length === 0) return <p className={classes.none}>Nothing has been changed yet.</p>;
  return (
    <ol className={classes.list}>
      {entries.map(({ sequence, at, who, through, action, changes }) => (
        <li key={sequence} className={classes.entry}>
          <div className={classes.head}>
            <b>{who}</b> {action} it ·{" "}
            {/* The server does not know the reader's time zone, so the browser's text may differ from its. */}
            <time dateTime={at.toISOString()} suppressHydrationWarning>
              {showMoment(at)}
            </time>{" "}
            · {through}
          </div>
          {changes.map(({ field, from, to }) => (
            <div key={field} className={classes.change}>
              <span className={classes.field}>{field}</span> <del>{from ?? "–"}</del>{" "}
              <span aria-hidden>→</span> <ins>{to ?? "–"}</ins>
            </div>
          ))}
        </li>
      ))}
    </ol>
  );
}
