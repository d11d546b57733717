import { IconAlertTriangle } from "@tabler/icons-react";
import Link from "next/link";
import type { DataIssue } from "@/server/planning/data-issue";
import classes from "./data-issues.module.css";
import { showMonth, showSpan } from "./dates";

/** "Mar 2026", "Mar – Jun 2026 (4 months)": the months an issue touches. */
export function touched({ months }: Pick<DataIssue, "months">): string {
  const [first, last] = [months[0], months.at(-1)];
  if (first === undefined || last === undefined) return "";
  return months.length === 1 ? showMonth(first) : `${showSpan(first, last)} (${months.length} months)`;
}

interface DataIssuesProps {
  issues: readonly DataIssue[];
  /** Where a record is mended: "contracts/C-17" → an address; null where there is none. */
  hrefOf: (subject: string) => string | null;
  /** How many are shown at once; the rest is counted. */
  limit?: number;
  /** The address of all of them. */
  allHref?: string;
}

/** What cannot be computed or is missing, each with the months it touches and the way to mend it. */
export function DataIssues({ issues, hrefOf, limit = 8, allHref }: DataIssuesProps) {
  if (issues.length === 0) return <p className={classes.none}>Nothing is missing.</p>;
  const ordered = [...issues].sort((a, b) => Number(b.incomplete) - Number(a.incomplete));
  const left = issues.length - limit;
  return (
    <>
      <ul className={classes.list}>
        {ordered.slice(0, limit).map((issue) => (
          <Issue
            key={`${issue.kind} ${issue.subject} ${issue.months[0] ?? ""}`}
            issue={issue}
            href={hrefOf(issue.subject)}
          />
        ))}
      </ul>
      {left > 0 && (
        <p className={classes.none}>{allHref ? <Link href={allHref}>{left} more</Link> : `${left} more`}</p>
      )}
    </>
  );
}

function Issue({ issue, href }: { issue: DataIssue; href: string | null }) {
  return (
    <li className={classes.issue} data-incomplete={issue.incomplete || undefined}>
      <IconAlertTriangle size={16} stroke={1.6} aria-hidden className={classes.sign} />
      <div>
        {href ? <Link href={href}>{issue.text}</Link> : issue.text}
        <div className={classes.more}>
          {issue.incomplete && <b>left out of the total</b>} {touched(issue)}
        </div>
      </div>
    </li>
  );
}
