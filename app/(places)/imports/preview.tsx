"use client";
import { useLocale } from "../../_parts/locale";
import { ChangesTable } from "./changes-table";
import classes from "./imports.module.css";
import type { Answer, Job } from "./kinds";
import { RefusedTable } from "./refused-table";
import { Sums } from "./sums";
import { verdict } from "./words";

/** What an import would do: counts and sums, what it leaves open, the changed rows field by field, the refused rows by line. */
export function Preview({ job, answer }: { job: Job; answer: Answer }) {
  const locale = useLocale();
  return (
    <div className={classes.preview}>
      <p className={classes.verdict} role="status">
        {verdict(job, answer, locale)}
      </p>
      <Sums answer={answer} />
      <Issues answer={answer} />
      {job.refused.length > 0 && <RefusedTable job={job} />}
      <ChangesTable changes={answer.changes ?? []} answer={answer} />
    </div>
  );
}

const most = 8;

/** What would be taken although it is not complete. */
export function Issues({ answer: { dataIssues } }: { answer: Answer }) {
  if (dataIssues.length === 0) return null;
  return (
    <section>
      <h3 className={classes.heading}>Taken, but not complete</h3>
      <ul className={classes.issues}>
        {dataIssues.slice(0, most).map(({ kind, subject, text }) => (
          <li key={`${kind} ${subject}`}>
            <b>{subject.slice(subject.indexOf("/") + 1)}</b> {text}
          </li>
        ))}
        {dataIssues.length > most && <li>and {dataIssues.length - most} more</li>}
      </ul>
    </section>
  );
}
