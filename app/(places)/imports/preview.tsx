"use client";
import { useLocale } from "../../_parts/locale";
import { ChangesTable } from "./changes-table";
import classes from "./imports.module.css";
import type { Answer, Job } from "./kinds";
import { LeftOutRows } from "./left-out-rows";
import type { Mending } from "./mended";
import { OwnTotalLines } from "./own-total-lines";
import { PlanEffect } from "./plan-effect";
import { RefusedTable } from "./refused-table";
import type { Sheet } from "./sheets";
import { Sums } from "./sums";
import { type Choosing, UnknownNames } from "./unknown-names";
import { verdict } from "./words";

interface PreviewProps {
  sheet: Sheet;
  job: Job;
  answer: Answer;
  mending: Mending | null;
  choosing: Choosing | null;
}

/** What an import would do: counts and sums, what it leaves open, refused rows to mend, changes field by field, and the plan after it. */
export function Preview({ sheet, job, answer, mending, choosing }: PreviewProps) {
  const locale = useLocale();
  return (
    <div className={classes.preview}>
      <p className={classes.verdict} role="status">
        {sheet.isStale && "As it was before your changes: "}
        {verdict(job, answer, locale)}
      </p>
      <Sums answer={answer}>
        <OwnTotalLines sheet={sheet} answer={answer} />
      </Sums>
      {choosing && <UnknownNames unknown={answer.unknown ?? []} {...choosing} />}
      {job.refused.length > 0 && (
        <RefusedTable job={job} files={sheet.files.map(({ name }) => name)} mending={mending} />
      )}
      <Issues answer={answer} />
      <ChangesTable changes={answer.changes ?? []} answer={answer} />
      <LeftOutRows rows={answer.leftOut ?? []} />
      {answer.effect && <PlanEffect effect={answer.effect} file={answer.file} />}
    </div>
  );
}

const most = 8;

/** What would be taken although it is not complete. */
export function Issues({ answer: { dataIssues } }: { answer: Pick<Answer, "dataIssues"> }) {
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
