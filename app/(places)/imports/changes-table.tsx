"use client";
import type { Column } from "../../_parts/column";
import { DataTable } from "../../_parts/data-table";
import { useLocale } from "../../_parts/locale";
import { printNumber } from "../../_parts/money";
import classes from "./imports.module.css";
import { type Answer, columnName, type RowChange } from "./kinds";

const most = 50;
const few = 10;

/** Rows that would change, field by field, and the first of those that are new. */
export function ChangesTable({
  changes,
  answer,
}: {
  changes: readonly RowChange[];
  answer: Pick<Answer, "created" | "updated">;
}) {
  const changed = changes.filter(({ isNew }) => !isNew);
  const fresh = changes.filter(({ isNew }) => isNew);
  return (
    <>
      {changed.length > 0 && <Rows title="Changed, field by field" rows={changed} of={answer.updated} open />}
      {fresh.length > 0 && (
        <Rows
          title="New"
          rows={fresh}
          of={answer.created}
          open={changed.length === 0 && fresh.length <= few}
        />
      )}
    </>
  );
}

interface RowsProps {
  title: string;
  rows: readonly RowChange[];
  of: number;
  open?: boolean;
}

const columns: Column<RowChange>[] = [
  { id: "record", title: "Record", value: ({ record }) => record },
  { id: "line", title: "Line", number: true, value: ({ line }) => line },
  {
    id: "cells",
    title: "What it says",
    value: ({ cells }) => cells.map(({ column, to }) => `${column} ${to}`).join(", "),
    show: (row) => <Cells row={row} />,
  },
];

function Rows({ title, rows, of, open = false }: RowsProps) {
  const locale = useLocale();
  return (
    <details open={open} className={classes.rows}>
      <summary className={classes.heading}>
        {title}: {printNumber(of, locale)} {of === 1 ? "row" : "rows"}
      </summary>
      <DataTable
        caption={`${title}, the first rows`}
        columns={columns}
        rows={rows.slice(0, most)}
        rowKey={({ file, line }) => `${file} ${line}`}
      />
      {of > most && (
        <p className={classes.soft}>
          The first {most} of {printNumber(of, locale)}.
        </p>
      )}
    </details>
  );
}

/** "annual price 1,000 → 1,200" for what changes, "annual price 1,200" for what is new. */
function Cells({ row: { cells, isNew } }: { row: RowChange }) {
  return (
    <span className={classes.cells}>
      {cells.map(({ column, from, to }) => (
        <span key={column}>
          <span className={classes.column}>{columnName(column)}</span>{" "}
          {!isNew && (
            <>
              <del>{from || "–"}</del> <span aria-hidden>→</span>{" "}
            </>
          )}
          <ins>{to || "–"}</ins>
        </span>
      ))}
    </span>
  );
}
