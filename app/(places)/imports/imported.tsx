"use client";
import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { useLocale } from "../../_parts/locale";
import { useTRPC } from "../../_trpc/client";
import classes from "./imports.module.css";
import { type Answer, type Job, kindHref, kindName } from "./kinds";
import { Issues } from "./preview";
import { Sums } from "./sums";
import { UndoImport } from "./undo-import";
import { counts } from "./words";

/** What an import did, where it is seen, and the way back. */
export function Imported({ job, answer }: { job: Job; answer: Answer }) {
  const locale = useLocale();
  const run = useQuery(useTRPC().imports.run.queryOptions({ id: job.id }));
  const until = run.data?.undoableUntil;
  return (
    <div className={classes.preview}>
      <p className={classes.verdict} role="status">
        {run.data?.undoneAt ? "Imported, and undone since: " : "Imported: "}
        {counts(answer, locale)}.{" "}
        <Link href={kindHref(answer.kind)}>See {kindName(answer.kind).toLowerCase()}</Link> or{" "}
        <Link href="/overview">the overview</Link>.
      </p>
      {until && <UndoImport run={job} until={until} />}
      <Sums answer={answer} />
      <Issues answer={answer} />
    </div>
  );
}
