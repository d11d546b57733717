import type { ReactNode } from "react";
import classes from "./state.module.css";

interface EmptyStateProps {
  /** "No contracts yet". */
  title: string;
  /** What belongs here and what one gets from it. */
  children: ReactNode;
  /** The first step: a button or link. */
  action?: ReactNode;
  /** The template one can fill instead: a link. */
  template?: ReactNode;
}

/** An empty place: says what belongs here and offers the first step and the template. */
export function EmptyState({ title, children, action, template }: EmptyStateProps) {
  return (
    <div className={classes.state}>
      <h2 className={classes.title}>{title}</h2>
      <p className={classes.text}>{children}</p>
      {(action || template) && (
        <div className={classes.ways}>
          {action}
          {template}
        </div>
      )}
    </div>
  );
}

interface ErrorStateProps {
  /** What happened: "The contract was not saved". */
  happened: string;
  /** What was kept: "What you typed is still here." */
  kept?: string;
  /** What to do about it. */
  remedy: string;
  action?: ReactNode;
}

/** An error in three sentences: what happened, what was kept, what to do. */
export function ErrorState({ happened, kept, remedy, action }: ErrorStateProps) {
  return (
    <div className={classes.state} data-tone="bad" role="alert">
      <h2 className={classes.title}>{happened}</h2>
      <p className={classes.text}>
        {kept} {remedy}
      </p>
      {action && <div className={classes.ways}>{action}</div>}
    </div>
  );
}
