import { type Cell, cellWords, distance } from "../../joined/person/skill-cells";
import classes from "./matrix.module.css";

/** What stands in a cell: the level, how far it is off, and marks; the words say the same. */
export function CellFace({ cell }: { cell: Cell }) {
  const far = distance(cell);
  return (
    <>
      {cell.level === null ? (cell.required === null ? "" : "?") : cell.level}
      {cell.specialist && "★"}
      {far !== null && far !== 0 && <span className={classes.far}>{far < 0 ? `−${-far}` : `+${far}`}</span>}
      {cell.self !== null && cell.known !== "self" && <span className={classes.far}>!</span>}
    </>
  );
}

export const cellMarks = (cell: Cell) => ({
  "data-level": cell.level ?? undefined,
  "data-known": cell.known,
  "data-short": (distance(cell) ?? 0) < 0 || undefined,
});

interface MatrixCellProps {
  readonly cell: Cell;
  readonly id: string;
  readonly column: number;
  readonly width: number;
  readonly left: number;
  /** "Ann Lee, Linux". */
  readonly of: string;
  readonly isActive: boolean;
  readonly isOpen: boolean;
  readonly isLocked: boolean;
}

/** One person and one skill; clicks and keys are the grid's. */
export function MatrixCell({
  cell,
  id,
  column,
  width,
  left,
  of,
  isActive,
  isOpen,
  isLocked,
}: MatrixCellProps) {
  const words = cellWords(cell);
  return (
    <div
      id={id}
      role="gridcell"
      aria-colindex={column + 2}
      aria-selected={isOpen}
      aria-readonly={isLocked}
      title={`${of}: ${words}`}
      tabIndex={isActive ? 0 : -1}
      className={classes.cell}
      data-locked={isLocked || undefined}
      style={{ width, left }}
      {...cellMarks(cell)}
    >
      <span aria-hidden>
        <CellFace cell={cell} />
      </span>
      <span className={classes.hidden}>{words}</span>
    </div>
  );
}
