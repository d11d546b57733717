"use client";
import Link from "next/link";
import { useLocale } from "../../_parts/locale";
import classes from "./imports.module.css";
import { type Answer, kindHref, kindName } from "./kinds";
import { Issues } from "./preview";
import { Sums } from "./sums";
import { counts } from "./words";

/** What an import did, and where it is seen. */
export function Imported({ answer }: { answer: Answer }) {
  const locale = useLocale();
  return (
    <div className={classes.preview}>
      <p className={classes.verdict} role="status">
        Imported: {counts(answer, locale)}.{" "}
        <Link href={kindHref(answer.kind)}>See {kindName(answer.kind).toLowerCase()}</Link> or{" "}
        <Link href="/overview">the overview</Link>.
      </p>
      <Sums answer={answer} />
      <Issues answer={answer} />
    </div>
  );
}
