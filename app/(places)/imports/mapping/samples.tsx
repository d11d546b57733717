"use client";
import { nothing } from "../../../_parts/money";
import classes from "./mapping.module.css";
import type { ColumnRule, Proposal } from "./proposal";
import type { TriedCell } from "./tried";

interface SamplesProps {
  cells: readonly TriedCell[] | undefined;
  rule: ColumnRule | null;
  proposal: Proposal;
}

const most = 3;

/** Some cells as the file has them, and what becomes of each. */
export function Samples({ cells, rule, proposal }: SamplesProps) {
  const shown = cells ?? untried(rule, proposal);
  const different = shown.filter(({ said }, at) => shown.findIndex((other) => other.said === said) === at);
  return (
    <ul className={classes.samples}>
      {different.slice(0, most).map(({ line, said, becomes, reason }) => (
        <li key={line} data-refused={reason !== null || undefined}>
          <span className={classes.soft}>{said || nothing}</span>{" "}
          {cells && (
            <>
              <span aria-hidden>→</span> {reason === null ? becomes || nothing : reason}
            </>
          )}
        </li>
      ))}
    </ul>
  );
}

/** What the file says, before it is known what becomes of it. */
function untried(rule: ColumnRule | null, { header, samples }: Proposal): TriedCell[] {
  const [from] = rule?.from ?? [];
  const at = from === undefined ? -1 : header.indexOf(from);
  if (at < 0) return [];
  return samples.map(({ line, cells }) => ({ line, said: cells[at] ?? "", becomes: "", reason: null }));
}
