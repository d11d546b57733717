"use client";
import { Button } from "@mantine/core";
import { IconDownload } from "@tabler/icons-react";
import type { Column } from "../../_parts/column";
import { DataTable } from "../../_parts/data-table";
import { useLocale } from "../../_parts/locale";
import { printNumber } from "../../_parts/money";
import { correctionAt, placeOf } from "./corrections";
import classes from "./imports.module.css";
import { columnName, type Job, type RefusedCell } from "./kinds";
import { MendCell } from "./mend-cell";
import type { Mending } from "./mended";

const lineOf = ({ line }: RefusedCell): string => (line === 0 ? "the file" : String(line));

/** The file is named where there are several. */
const columnsOf = (files: readonly string[], mending: Mending | null): Column<RefusedCell>[] => [
  {
    id: "line",
    title: "Line",
    value: ({ line }) => line,
    show: (cell) => (files.length > 1 && cell.file ? `${cell.file}, ${lineOf(cell)}` : lineOf(cell)),
  },
  { id: "column", title: "Column", value: ({ column }) => (column ? columnName(column) : null) },
  { id: "value", title: "Value", value: ({ value }) => value || null },
  { id: "reason", title: "Why it is refused", value: ({ reason }) => reason },
  ...(mending ? [mendColumn(files, mending)] : []),
];

function mendColumn(files: readonly string[], { corrections, onMend, onUndo }: Mending): Column<RefusedCell> {
  const said = (cell: RefusedCell) => {
    const place = placeOf(cell, files);
    return place && correctionAt(corrections, place);
  };
  return {
    id: "mend",
    title: "Mend it here",
    value: said,
    show: (cell) => {
      const place = placeOf(cell, files);
      if (!place) return "in the file";
      return (
        <MendCell
          cell={cell}
          mended={said(cell)}
          onMend={(value) => onMend({ ...place, value })}
          onUndo={() => onUndo(place)}
        />
      );
    },
  };
}

const most = 50;

interface RefusedTableProps {
  job: Job;
  /** The names of its files. */
  files: readonly string[];
  mending: Mending | null;
}

/** What is refused, by line, column, value and reason; each can be mended in its row, and all of it can be taken along. */
export function RefusedTable({ job, files, mending }: RefusedTableProps) {
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
        columns={columnsOf(files, mending)}
        rows={cells.slice(0, most)}
        rowKey={(cell) => `${cell.file ?? ""} ${cell.line} ${cell.column} ${cell.value} ${cell.reason}`}
      />
      {cells.length > most && (
        <p className={classes.soft}>
          The first {most} of {printNumber(cells.length, locale)}; the file has them all.
        </p>
      )}
    </section>
  );
}
