import type { ReactNode } from "react";
import classes from "./status-mark.module.css";

export type Tone = "plain" | "good" | "warn" | "bad" | "accent";

/** A state in a word, with a dot; the word carries the meaning, the colour only helps. */
export function StatusMark({ tone = "plain", children }: { tone?: Tone; children: ReactNode }) {
  return (
    <span className={classes.mark} data-tone={tone}>
      {children}
    </span>
  );
}
