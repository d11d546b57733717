import type { ReactNode } from "react";
import classes from "./figures.module.css";

export interface Figure {
  label: string;
  /** As a person reads it: "£10.23M". */
  value: string;
  /** To the cent, for the hover. */
  exact?: string;
  /** What it is compared with and in which direction: usually one or two `Variance`. */
  comparison?: ReactNode;
  /** One word more where the number needs it: "1 currency without rate". */
  note?: ReactNode;
  href?: string;
}

/** The headline figures of a page: at most five, each with its comparison. */
export function Figures({
  figures,
  label = "Headline figures",
}: {
  figures: readonly Figure[];
  label?: string;
}) {
  return (
    <dl className={classes.row} aria-label={label}>
      {figures.slice(0, 5).map(({ label: name, value, exact, comparison, note, href }) => (
        <div key={name} className={classes.figure}>
          <dt className={classes.label}>{name}</dt>
          <dd className={classes.value} title={exact}>
            {href ? <a href={href}>{value}</a> : value}
          </dd>
          {comparison && <dd className={classes.comparison}>{comparison}</dd>}
          {note && <dd className={classes.note}>{note}</dd>}
        </div>
      ))}
    </dl>
  );
}
