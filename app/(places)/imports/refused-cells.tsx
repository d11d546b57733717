"use client";
import type { Column } from "../../_parts/column";
import { DataTable } from "../../_parts/data-table";
import { useLocale } from "../../_parts/locale";
import { printNumber } from "../../_parts/money";
import classes from "./bringing.module.css";
import { columnName, type RefusedCell } from "./kinds";

const most = 20;

const columns: Column<RefusedCell>[] = [
  { id: "line", title: "Line", value: ({ line }) => (line === 0 ? "the file" : line) },
  { id: "column", title: "Column", value: ({ column }) => (column ? columnName(column) : null) },
  { id: "value", title: "Value", value: ({ value }) => value || null },
  { id: "reason", title: "Why it was refused", value: ({ reason }) => reason },
];

/** What an import of the history refused, as it was said then. */
export function RefusedCells({ cells }: { cells: readonly RefusedCell[] }) {
  const locale = useLocale();
  return (
    <section>
      <h3>
        Refused: {printNumber(cells.length, locale)} {cells.length === 1 ? "cell" : "cells"}
      </h3>
      <DataTable
        caption="What this import refused, by line, column, value and reason"
        columns={columns}
        rows={cells.slice(0, most)}
        rowKey={(cell) => `${cell.file ?? ""} ${cell.line} ${cell.column} ${cell.value}`}
      />
      {cells.length > most && (
        <p className={classes.soft}>
          The first {most} of {printNumber(cells.length, locale)}; the download has them all.
        </p>
      )}
    </section>
  );
}
