"use client";
import { type ClipboardEvent, useCallback, useEffect, useId, useRef } from "react";
import type { Level } from "@/server/planning/skill";
import { useLocale } from "../../../_parts/locale";
import { printNumber } from "../../../_parts/money";
import type { Asked } from "./asked";
import { emptyCell } from "./cells";
import { ColumnHeads, Corner, RowHead } from "./matrix-heads";
import { MatrixCell } from "./matrix-cell";
import classes from "./matrix.module.css";
import { headHeight, rowHeight, scrollTo, side, width } from "./sizes";
import { type Place, useGridKeys } from "./use-grid-keys";
import type { Levels } from "./use-levels";
import { usePasteCells } from "./use-paste-cells";
import { useRange } from "./use-range";
import { type Known, useWindows } from "./use-windows";

interface MatrixGridProps {
  readonly asked: Asked;
  readonly people: number;
  readonly skills: number;
  readonly levels: Levels;
  readonly open: { readonly person: string; readonly skill: string } | null;
  readonly onOpen: (cell: { person: string; skill: string } | null) => void;
}

/** People × skills like a spreadsheet: only what is in sight is fetched and drawn. */
export function MatrixGrid(props: MatrixGridProps) {
  const { asked, people, skills, levels, open, onOpen } = props;
  const box = useRef<HTMLDivElement>(null);
  const id = useId();
  const locale = useLocale();
  const range = useRange(box, { rows: people, columns: skills, rowHeight, columnWidth: width, side });
  const known = useWindows(asked, range);
  const place = ({ row, column }: Place) => {
    const [person, skill] = [known.row(row), known.column(column)];
    return person && skill ? { person, skill } : null;
  };

  function onLevel(at: Place, level: Level | null) {
    const here = place(at);
    if (!here) return;
    const { person, skill } = here;
    if (!person.mayEdit) {
      levels.say({ text: `${person.name} is not in your teams: you cannot give a level.`, bad: true });
      return;
    }
    const before = levels.shown(person.id, skill.id, known.cell(at.row, at.column)).level;
    if (level === null && before === null) return;
    const said = `${person.name}, ${skill.name}: ${level ?? "no level"}${before === null ? "" : `, was ${before}`}.`;
    levels.give([{ person: person.id, skill: skill.id, level, before }], said);
  }

  const keys = useGridKeys({
    ...{ rows: people, columns: skills, page: 15, onLevel },
    onOpen(at) {
      const here = place(at);
      if (here) onOpen({ person: here.person.id, skill: here.skill.id });
    },
    onUndo: () => levels.said?.undo?.(),
    onClose: () => onOpen(null),
  });
  const { active, setActive } = keys;
  const paste = usePasteCells(asked, levels);
  const onStand = useCallback(
    (row: number, column: number) => {
      setActive((now) => (now.row === row && now.column === column ? now : { row, column }));
    },
    [setActive],
  );

  // The cell one stands on comes into sight, and has the focus where the grid had it.
  useEffect(() => {
    if (!box.current?.contains(document.activeElement)) return;
    scrollTo(box.current, active);
    const cell = document.getElementById(`${id}-${active.row}-${active.column}`);
    if (cell && document.activeElement !== cell) cell.focus({ preventScroll: true });
  }, [active, id, range]);

  function onPaste(event: ClipboardEvent) {
    event.preventDefault();
    event.stopPropagation();
    void paste(event.clipboardData.getData("text/plain"), active);
  }

  const rows = numbers(range.firstRow, Math.min(range.lastRow, people - 1));
  const columns = numbers(range.firstColumn, Math.min(range.lastColumn, skills - 1));
  return (
    <div
      ref={box}
      role="grid"
      tabIndex={-1}
      aria-label={`${printNumber(people, locale)} people × ${printNumber(skills, locale)} skills`}
      aria-rowcount={people + 1}
      aria-colcount={skills + 1}
      aria-describedby={`${id}-keys`}
      className={classes.grid}
      onKeyDown={keys.onKeyDown}
      onPaste={onPaste}
    >
      <div
        role="presentation"
        className={classes.sheet}
        style={{ width: side + skills * width, height: headHeight + people * rowHeight }}
      >
        <div role="row" aria-rowindex={1} className={classes.head} style={{ height: headHeight }}>
          <Corner />
          <ColumnHeads known={known} columns={columns} />
        </div>
        {rows.map((row) => {
          const person = known.row(row);
          return (
            <div
              key={row}
              role="row"
              aria-rowindex={row + 2}
              className={classes.row}
              style={{ top: headHeight + row * rowHeight, height: rowHeight, width: side + skills * width }}
            >
              <RowHead row={person} />
              {columns.map((column) => (
                <MatrixCell
                  key={column}
                  id={`${id}-${row}-${column}`}
                  {...{ row, column, width, left: side + column * width, onStand }}
                  of={`${person?.name ?? "…"}, ${known.column(column)?.name ?? "…"}`}
                  cell={shownCell(known, levels, row, column)}
                  isActive={active.row === row && active.column === column}
                  isOpen={
                    open !== null && open.person === person?.id && open.skill === known.column(column)?.id
                  }
                  isLocked={!person?.mayEdit}
                />
              ))}
            </div>
          );
        })}
      </div>
    </div>
  );
}

const numbers = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i);

function shownCell(known: Known, levels: Levels, row: number, column: number) {
  const [person, skill] = [known.row(row), known.column(column)];
  const cell = known.cell(row, column);
  return person && skill ? levels.shown(person.id, skill.id, cell) : (cell ?? emptyCell);
}
