"use client";
import { Progress } from "@mantine/core";
import { useLocale } from "./locale";
import { printNumber } from "./money";
import classes from "./work-progress.module.css";

/** "about 40 s left", "about 3 min left". */
export function timeLeft(seconds: number): string {
  if (seconds < 2) return "nearly done";
  if (seconds < 90) return `about ${Math.ceil(seconds / 5) * 5} s left`;
  return `about ${Math.round(seconds / 60)} min left`;
}

interface WorkProgressProps {
  /** What is being done: "Importing contracts.csv". */
  doing: string;
  done: number;
  /** Null while it is not known. */
  total: number | null;
  /** What is counted: "rows". */
  noun?: string;
  secondsLeft?: number | null;
}

/** How far a long piece of work has come: rows done of all, and the time left. */
export function WorkProgress({ doing, done, total, noun = "rows", secondsLeft = null }: WorkProgressProps) {
  const share = total ? Math.min(100, (done / total) * 100) : 0;
  const locale = useLocale();
  const count = `${printNumber(done, locale)}${total === null ? "" : ` of ${printNumber(total, locale)}`} ${noun}`;
  return (
    <div>
      <div className={classes.words}>
        <span>{doing}</span>
        <span role="status">
          {count}
          {secondsLeft !== null && ` · ${timeLeft(secondsLeft)}`}
        </span>
      </div>
      <Progress.Root size="sm">
        <Progress.Section
          value={total === null ? 100 : share}
          striped={total === null}
          aria-label={doing}
          color="var(--accent)"
        />
      </Progress.Root>
    </div>
  );
}
