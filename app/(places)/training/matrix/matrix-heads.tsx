import classes from "./matrix.module.css";
import type { Column, Row } from "../../joined/person/skill-cells";
import { side, width } from "./sizes";
import type { Known } from "./use-windows";

export const Corner = () => (
  <div role="columnheader" aria-colindex={1} className={classes.corner} style={{ width: side }}>
    Person · levels short
  </div>
);

const holdersSaid = ({ holders, short }: Column): string =>
  [
    holders === 0
      ? "nobody at 3 or more"
      : holders === 1
        ? "one person at 3 or more"
        : `${holders} people at 3 or more`,
    short > 0 ? `${short} below what is asked for` : "",
  ]
    .filter(Boolean)
    .join(", ");

/** The skills, upright; where one person alone has it the name says so. */
export function ColumnHeads({ known, columns }: { known: Known; columns: readonly number[] }) {
  return columns.map((at) => {
    const column = known.column(at);
    const begins = at > 0 && column !== undefined && known.column(at - 1)?.family !== column.family;
    return (
      <div
        key={at}
        role="columnheader"
        aria-colindex={at + 2}
        className={classes.columnHead}
        data-begins={begins || undefined}
        data-alone={column?.holders === 1 || undefined}
        style={{ left: side + at * width, width }}
        title={column && `${column.name} · ${column.family} · ${holdersSaid(column)}`}
        aria-label={column && `${column.name}, ${column.family}, ${holdersSaid(column)}`}
      >
        {column ? `${column.name}${column.holders === 1 ? " · 1" : ""}` : "…"}
      </div>
    );
  });
}

/** Somebody, with how many levels they are short. */
export const RowHead = ({ row }: { row: Row | undefined }) => (
  <div
    role="rowheader"
    aria-colindex={1}
    className={classes.rowHead}
    style={{ width: side }}
    title={row && [row.name, row.role, row.team].filter(Boolean).join(" · ")}
  >
    <span>{row?.name ?? "…"}</span>
    {row && row.gap > 0 && <span className={classes.short}>−{row.gap}</span>}
  </div>
);
