"use client";
import classes from "./mapping.module.css";
import type { Proposal } from "./proposal";

interface UnusedColumnsProps {
  names: readonly string[];
  columns: Proposal["columns"];
}

/** Columns of the file nothing is taken from, so that none is lost in silence. */
export function UnusedColumns({ names, columns }: UnusedColumnsProps) {
  if (names.length === 0) return <p className={classes.soft}>All columns of the file are used.</p>;
  return (
    <section>
      <h4 className={classes.heading}>
        Not used: {names.length === 1 ? "one column" : `${names.length} columns`} of the file
      </h4>
      <ul className={classes.unused}>
        {names.map((name) => (
          <li key={name}>
            <b>{name}</b>{" "}
            <span className={classes.soft}>
              {columns
                .find((column) => column.name === name)
                ?.samples.filter(Boolean)
                .slice(0, 3)
                .join(" · ")}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
