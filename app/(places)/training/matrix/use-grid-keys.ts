"use client";
import { type KeyboardEvent, useState } from "react";
import { type Level, levels } from "@/server/planning/skill";

export interface Place {
  readonly row: number;
  readonly column: number;
}

interface Grid {
  readonly rows: number;
  readonly columns: number;
  /** How many rows are in sight: what Page up and Page down go by. */
  readonly page: number;
  readonly onLevel: (place: Place, level: Level | null) => void;
  readonly onOpen: (place: Place) => void;
  readonly onUndo: () => void;
  readonly onClose: () => void;
}

const steps: Readonly<Record<string, readonly [row: number, column: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** Where a key leads from a place; null: nowhere. */
export function placeAfter(
  { key, ctrlKey, metaKey }: Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey">,
  { row, column }: Place,
  { rows, columns, page }: Pick<Grid, "rows" | "columns" | "page">,
): Place | null {
  const far = ctrlKey || metaKey;
  const step = steps[key];
  const within = (at: Place): Place => ({
    row: Math.min(rows - 1, Math.max(0, at.row)),
    column: Math.min(columns - 1, Math.max(0, at.column)),
  });
  if (step)
    return within({ row: row + step[0] * (far ? rows : 1), column: column + step[1] * (far ? columns : 1) });
  if (key === "Home") return { row: far ? 0 : row, column: 0 };
  if (key === "End") return within({ row: far ? rows : row, column: columns });
  if (key === "PageUp") return within({ row: row - page, column });
  return key === "PageDown" ? within({ row: row + page, column }) : null;
}

/** The cell one stands on, and the keys of a spreadsheet. */
export function useGridKeys(grid: Grid) {
  const [stood, setActive] = useState<Place>({ row: 0, column: 0 });
  const active = {
    row: Math.min(stood.row, Math.max(0, grid.rows - 1)),
    column: Math.min(stood.column, Math.max(0, grid.columns - 1)),
  };

  function onKeyDown(event: KeyboardEvent) {
    const { key, ctrlKey, metaKey } = event;
    const next = placeAfter(event, active, grid);
    const level = levels.find((one) => String(one) === key);
    if (next) setActive(next);
    else if ((ctrlKey || metaKey) && key === "z") grid.onUndo();
    else if (ctrlKey || metaKey || event.altKey) return;
    else if (level !== undefined) grid.onLevel(active, level);
    else if (key === "Delete" || key === "Backspace") grid.onLevel(active, null);
    else if (key === "Enter" || key === " ") grid.onOpen(active);
    else if (key === "Escape") grid.onClose();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  return { active, setActive, onKeyDown };
}
