"use client";
import { useTRPCClient } from "../../../_trpc/client";
import type { Asked } from "./asked";
import { cellOf } from "../../joined/person/skill-cells";
import { cellsIn, levelIn } from "./pasted-levels";
import type { Place } from "./use-grid-keys";
import type { Change, Levels } from "./use-levels";

const most = 200;

/** Pastes a block of levels from the cell one stands on, as a spreadsheet does; what does not fit is said and left out. */
export function usePasteCells(asked: Asked, levels: Levels): (text: string, at: Place) => Promise<void> {
  const client = useTRPCClient();
  return async (text, at) => {
    const lines = cellsIn(text).slice(0, most);
    const wide = Math.min(most, Math.max(...lines.map((cells) => cells.length)));
    const window = await client.budget.skillMatrix.query({
      ...asked,
      rows: { from: at.row, count: lines.length },
      columns: { from: at.column, count: wide },
    });
    const before = new Map(window.cells.map((cell) => [`${cell[0]}/${cell[1]}`, cellOf(cell)]));
    const changes: Change[] = [];
    let left = 0;
    lines.forEach((cells, row) => {
      cells.slice(0, wide).forEach((cell, column) => {
        const [person, skill, level] = [window.rows[row], window.columns[column], levelIn(cell)];
        if (level === null) return;
        if (!person?.mayEdit || !skill || level === undefined) left += 1;
        else
          changes.push({
            ...{ person: person.id, skill: skill.id, level },
            before: before.get(`${row}/${column}`)?.level ?? null,
          });
      });
    });
    const leftOut = left === 0 ? "" : ` ${left} left out: no level, no such cell, or not your people.`;
    if (changes.length === 0)
      levels.say({
        text: `Nothing was pasted.${leftOut || " Copy cells with levels from 0 to 4."}`,
        bad: true,
      });
    else levels.give(changes, `${changes.length} levels pasted.${leftOut}`);
  };
}
