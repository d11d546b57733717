import { memo } from "react";
import { emptyCell } from "../../joined/person/skill-cells";
import { MatrixCell } from "./matrix-cell";
import { RowHead } from "./matrix-heads";
import classes from "./matrix.module.css";
import { headHeight, rowHeight, side, width } from "./sizes";
import { type AllLaid, shownCell } from "./use-levels";
import type { Known } from "./use-windows";

interface MatrixRowProps {
  readonly row: number;
  readonly known: Known;
  readonly laid: AllLaid;
  readonly firstColumn: number;
  readonly lastColumn: number;
  readonly skills: number;
  /** The column one stands on in this row; null: one stands elsewhere. */
  readonly active: number | null;
  /** The skill that is open beside the grid, where it is this person's. */
  readonly open: { readonly person: string; readonly skill: string } | null;
  readonly cellId: (row: number, column: number) => string;
}

const numbers = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i);

/** Somebody's row: of the cells in sight those that say something, and the one one stands on. The lines between are drawn by the row. */
export const MatrixRow = memo(function MatrixRow(props: MatrixRowProps) {
  const { row, known, laid, firstColumn, lastColumn, skills, active, open, cellId } = props;
  const person = known.row(row);
  const inSight = numbers(firstColumn, Math.min(lastColumn, skills - 1));
  const isBeyond = active !== null && (active < firstColumn || active > lastColumn);
  const columns = isBeyond ? [...inSight, active] : inSight;
  const cells = columns.flatMap((column) => {
    const skill = known.column(column);
    const stored = known.cell(row, column);
    const cell = person && skill ? shownCell(laid, person.id, skill.id, stored) : (stored ?? emptyCell);
    return cell === emptyCell && column !== active ? [] : [{ column, cell, skill }];
  });
  return (
    <div
      role="row"
      aria-rowindex={row + 2}
      className={classes.row}
      style={{ top: headHeight + row * rowHeight, height: rowHeight, width: side + skills * width }}
    >
      <RowHead row={person} />
      {cells.map(({ column, cell, skill }) => (
        <MatrixCell
          key={column}
          id={cellId(row, column)}
          {...{ cell, column, width, left: side + column * width }}
          of={`${person?.name ?? "…"}, ${skill?.name ?? "…"}`}
          isActive={column === active}
          isOpen={open !== null && open.person === person?.id && open.skill === skill?.id}
          isLocked={!person?.mayEdit}
        />
      ))}
    </div>
  );
});
