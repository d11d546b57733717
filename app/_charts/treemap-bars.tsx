"use client";
import classes from "./treemap.module.css";

/** One rectangle: its area is its amount, in whole minor units and more than zero. */
export interface TreemapPart {
  readonly id: string;
  readonly name: string;
  readonly amount: number;
  /** What else is said of it in the table: words by the heads in `more`. */
  readonly more?: readonly string[];
}

/** The id of what is left of the smaller parts. */
export const others = "\0others";

interface BarsProps {
  parts: readonly TreemapPart[];
  largest: number;
  said: (amount: number) => string;
  onPart: ((id: string) => void) | undefined;
}

/** The same on a phone: one bar below the other, all on one scale. */
export function TreemapBars({ parts, largest, said, onPart }: BarsProps) {
  return (
    <ol className={classes.bars}>
      {parts.map(({ id, name, amount }) => (
        <li key={id}>
          {onPart && id !== others ? (
            <button type="button" onClick={() => onPart(id)}>
              {name}
            </button>
          ) : (
            <span>{name}</span>
          )}
          <span className={classes.said}>{said(amount)}</span>
          <span className={classes.bar} style={{ width: `${(100 * amount) / largest}%` }} aria-hidden />
        </li>
      ))}
    </ol>
  );
}
