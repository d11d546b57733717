"use client";
import { Button } from "@mantine/core";
import { IconDownload } from "@tabler/icons-react";
import type { Column } from "../../_parts/column";
import { DataTable } from "../../_parts/data-table";
import { useLocale } from "../../_parts/locale";
import { printNumber } from "../../_parts/money";
import classes from "./imports.module.css";
import { columnName, type Job, type RefusedCell } from "./kinds";

const lineOf = ({ line }: RefusedCell): string => (line === 0 ? "the file" : String(line));

/** The file is named where there are several. */
const columnsOf = (several: boolean): Column<RefusedCell>[] => [
  {
    id: "line",
    title: "Line",
    value: ({ line }) => line,
    show: (cell) => (several && cell.file ? `${cell.file}, ${lineOf(cell)}` : lineOf(cell)),
  },
  { id: "column", title: "Column", value: ({ column }) => (column ? columnName(column) : null) },
  { id: "value", title: "Value", value: ({ value }) => value || null },
  { id: "reason", title: "Why it is refused", value: ({ reason }) => reason },
];

const most = 50;

/** What is refused, by line, column, value and reason; all of it can be taken along. */
export function RefusedTable({ job }: { job: Job }) {
  const locale = useLocale();
  const cells = job.refused;
  return (
    <section>
      <div className={classes.tools}>
        <h3 className={classes.heading}>
          Refused: {printNumber(cells.length, locale)} {cells.length === 1 ? "cell" : "cells"}
        </h3>
        <Button
          component="a"
          href={`/api/imports/refused/${job.id}`}
          size="compact-xs"
          variant="subtle"
          leftSection={<IconDownload size={14} />}
        >
          Refused rows (CSV)
        </Button>
      </div>
      <DataTable
        caption="Refused cells by line, column, value and reason"
        columns={columnsOf(job.uploads.length > 1)}
        rows={cells.slice(0, most)}
        rowKey={(cell) => `${cell.file ?? ""} ${cell.line} ${cell.column} ${cell.value}`}
      />
      {cells.length > most && (
        <p className={classes.soft}>
          The first {most} of {printNumber(cells.length, locale)}; the file has them all.
        </p>
      )}
    </section>
  );
}
