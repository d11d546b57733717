"use client";
import { useThrottledValue } from "@mantine/hooks";
import {
  type ClipboardEvent,
  type KeyboardEvent,
  type MouseEvent,
  useCallback,
  useEffect,
  useId,
  useRef,
} from "react";
import type { Level } from "@/server/planning/skill";
import { useLocale } from "../../../_parts/locale";
import { printNumber } from "../../../_parts/money";
import type { Asked } from "./asked";
import { ColumnHeads, Corner } from "./matrix-heads";
import { MatrixRow } from "./matrix-row";
import classes from "./matrix.module.css";
import { headHeight, placeAt, rowHeight, scrollTo, side, width } from "./sizes";
import { type Place, useGridKeys } from "./use-grid-keys";
import { type Levels, shownCell } from "./use-levels";
import { usePasteCells } from "./use-paste-cells";
import { useRange } from "./use-range";
import { useWindows } from "./use-windows";

interface MatrixGridProps {
  readonly asked: Asked;
  readonly people: number;
  readonly skills: number;
  readonly levels: Levels;
  readonly open: { readonly person: string; readonly skill: string } | null;
  readonly onOpen: (cell: { person: string; skill: string } | null) => void;
}

/** People × skills like a spreadsheet: only what is in sight is fetched and drawn. */
export function MatrixGrid({ asked, people, skills, levels, open, onOpen }: MatrixGridProps) {
  const box = useRef<HTMLDivElement>(null);
  const moved = useRef(false);
  const id = useId();
  const locale = useLocale();
  const range = useRange(box, { rows: people, columns: skills, rowHeight, columnWidth: width, side });
  // Who scrolls fast passes by more than can be read: it is asked for a few times a second, and where one stops.
  const known = useWindows(asked, useThrottledValue(range, 120));
  const paste = usePasteCells(asked, levels);
  const cellId = useCallback((row: number, column: number) => `${id}-${row}-${column}`, [id]);

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
    const before = shownCell(levels.laid, person.id, skill.id, known.cell(at.row, at.column)).level;
    if (level === null && before === null) return;
    const was = before === null ? "" : `, was ${before}`;
    const said = `${person.name}, ${skill.name}: ${level ?? "no level"}${was}.`;
    levels.give([{ person: person.id, skill: skill.id, level, before }], said);
  }

  function onOpenAt(at: Place) {
    const here = place(at);
    if (here) onOpen({ person: here.person.id, skill: here.skill.id });
  }

  const { active, setActive, onKeyDown } = useGridKeys({
    ...{ rows: people, columns: skills, page: 15, onLevel, onOpen: onOpenAt },
    onUndo: () => levels.said?.undo?.(),
    onClose: () => onOpen(null),
  });

  // The cell one went to comes into sight and has the focus; the one one left may be gone by then.
  const { row: activeRow, column: activeColumn } = active;
  useEffect(() => {
    if (!moved.current || !box.current) return;
    moved.current = false;
    scrollTo(box.current, { row: activeRow, column: activeColumn });
    document.getElementById(cellId(activeRow, activeColumn))?.focus({ preventScroll: true });
  }, [activeRow, activeColumn, cellId]);

  function onKey(event: KeyboardEvent) {
    moved.current = true;
    onKeyDown(event);
  }

  function onMouseDown(event: MouseEvent) {
    const at = box.current && placeAt(box.current, event, { rows: people, columns: skills });
    if (!at) return;
    event.preventDefault();
    moved.current = true;
    setActive(at);
    document.getElementById(cellId(at.row, at.column))?.focus({ preventScroll: true });
  }

  function onPaste(event: ClipboardEvent) {
    event.preventDefault();
    event.stopPropagation();
    void paste(event.clipboardData.getData("text/plain"), active);
  }

  const { firstRow, lastRow, firstColumn, lastColumn } = range;
  const inSight = numbers(firstRow, Math.min(lastRow, people - 1));
  // The row one stands on stays, so that the focus does.
  const rows = active.row < firstRow || active.row > lastRow ? [...inSight, active.row] : inSight;
  return (
    <div
      ref={box}
      role="grid"
      tabIndex={-1}
      aria-label={`${printNumber(people, locale)} people × ${printNumber(skills, locale)} skills`}
      aria-rowcount={people + 1}
      aria-colcount={skills + 1}
      className={classes.grid}
      onKeyDown={onKey}
      onMouseDown={onMouseDown}
      onDoubleClick={(event) => {
        const at = box.current && placeAt(box.current, event, { rows: people, columns: skills });
        if (at) onOpenAt(at);
      }}
      onPaste={onPaste}
    >
      <div
        role="presentation"
        className={classes.sheet}
        style={{ width: side + skills * width, height: headHeight + people * rowHeight }}
      >
        <div role="row" aria-rowindex={1} className={classes.head} style={{ height: headHeight }}>
          <Corner />
          <ColumnHeads known={known} columns={numbers(firstColumn, Math.min(lastColumn, skills - 1))} />
        </div>
        {rows.map((row) => (
          <MatrixRow
            key={row}
            {...{ row, known, firstColumn, lastColumn, skills, cellId }}
            laid={levels.laid}
            active={row === active.row ? active.column : null}
            open={open !== null && open.person === known.row(row)?.id ? open : null}
          />
        ))}
      </div>
    </div>
  );
}

const numbers = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i);
