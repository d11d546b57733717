"use client";
import classes from "./imports.module.css";
import type { RecognisedTable } from "./recognised";

/** Sheets of a workbook of which nothing is taken, in one line. */
export function Besides({ tables }: { tables: readonly RecognisedTable[] }) {
  if (tables.length === 0) return null;
  const said = tables.map(({ sheet, hidden, kinds, reason }) => {
    const why = kinds.length > 0 ? "hidden; choose it under how it was read" : (reason ?? "no table");
    return `“${sheet ?? ""}” (${hidden && kinds.length === 0 ? `hidden, ${why}` : why})`;
  });
  return <p className={classes.soft}>Sheets not taken: {said.join(", ")}.</p>;
}
