import type { ReactNode } from "react";
import classes from "./page.module.css";

interface PageHeaderProps {
  /** The one line that states the finding, made by rule from the numbers; else the name of the place. */
  finding: string;
  /** Who, what, unit, period: joined with " · ". */
  title: readonly (string | null | undefined)[];
  /** Where one comes from: a link back to the list. */
  back?: ReactNode;
  actions?: ReactNode;
}

/** The head of a page: the finding first, then the sentence that says what one looks at. */
export function PageHeader({ finding, title, back, actions }: PageHeaderProps) {
  return (
    <div className={classes.header}>
      <div>
        {back && <div className={classes.back}>{back}</div>}
        <h1 className={classes.finding}>{finding}</h1>
        <p className={classes.title}>{title.filter(Boolean).join(" · ")}</p>
      </div>
      {actions && <div className={classes.actions}>{actions}</div>}
    </div>
  );
}

interface PanelProps {
  title?: string;
  /** A word beside the title: a count, a link. */
  aside?: ReactNode;
  children: ReactNode;
}

/** A part of a page on its own ground. */
export function Panel({ title, aside, children }: PanelProps) {
  return (
    <section className={classes.panel}>
      {(title || aside) && (
        <div className={classes.head}>
          {title && <h2 className={classes.name}>{title}</h2>}
          {aside && <div className={classes.aside}>{aside}</div>}
        </div>
      )}
      {children}
    </section>
  );
}

/** Parts beside each other where there is room, the first taking two thirds when `first wide`; below each other on a phone. */
export function Columns({
  children,
  shape = "even",
}: {
  children: ReactNode;
  shape?: "even" | "first wide";
}) {
  return (
    <div className={classes.columns} data-shape={shape}>
      {children}
    </div>
  );
}
