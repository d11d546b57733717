"use client";
import { useState } from "react";
import { FirstRows } from "./first-rows";
import { LayoutChoice } from "./layout-choice";
import classes from "./mapping.module.css";
import type { Layout, Proposal } from "./proposal";

interface HowReadProps {
  proposal: Proposal;
  layout: Layout;
  /** Another way to read it: it is proposed again. */
  onLayout: (layout: Layout) => void;
}

/** How the file was read in one line; opens to what can be chosen otherwise, with its first rows as they lie in the file. */
export function HowRead({ proposal, layout, onLayout }: HowReadProps) {
  const [open, setOpen] = useState(false);
  return (
    <details
      className={classes.fold}
      open={open}
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
    >
      <summary>
        <b>How it was read</b> <span className={classes.soft}>{proposal.reasons.join(" ")}</span>
      </summary>
      {open && (
        <div className={classes.inside}>
          <LayoutChoice proposal={proposal} layout={layout} onLayout={onLayout} />
          <FirstRows proposal={proposal} />
        </div>
      )}
    </details>
  );
}
