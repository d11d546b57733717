"use client";
import { keepPreviousData, type UseQueryResult, useQueries } from "@tanstack/react-query";
import { useTRPC } from "../../../_trpc/client";
import type { Asked } from "./asked";
import { type Cell, cellOf, type Column, type Row, type Window } from "../../joined/person/skill-cells";
import type { Range } from "./use-range";

/** Rows and columns that are asked for at once. */
export const block = 50;

/** What is known of the matrix now; what was not fetched yet is undefined. */
export interface Known {
  /** Any window: what it says of the whole. */
  readonly window: Window | undefined;
  readonly error: string | null;
  row(at: number): Row | undefined;
  column(at: number): Column | undefined;
  cell(row: number, column: number): Cell | undefined;
  isLoaded(row: number, column: number): boolean;
}

const blocksIn = (first: number, last: number): number[] => {
  const [from, to] = [Math.floor(Math.max(0, first) / block), Math.floor(Math.max(0, last) / block)];
  return Array.from({ length: to - from + 1 }, (_, i) => (from + i) * block);
};

const remembered = new WeakMap<Window, ReadonlyMap<number, Cell>>();

function cellsOf(window: Window): ReadonlyMap<number, Cell> {
  const cells =
    remembered.get(window) ?? new Map(window.cells.map((cell) => [cell[0] * block + cell[1], cellOf(cell)]));
  remembered.set(window, cells);
  return cells;
}

const start = (at: number): number => Math.floor(at / block) * block;

/** Looks up rows, columns and cells in the windows that came. */
export function knownOf(windows: readonly Window[], error: string | null): Known {
  const byPlace = new Map(windows.map((window) => [`${window.at.row}/${window.at.column}`, window]));
  const byRow = new Map(windows.map((window) => [window.at.row, window]));
  const byColumn = new Map(windows.map((window) => [window.at.column, window]));
  const windowAt = (row: number, column: number) => byPlace.get(`${start(row)}/${start(column)}`);
  return {
    window: windows[0],
    error,
    row: (at) => byRow.get(start(at))?.rows[at % block],
    column: (at) => byColumn.get(start(at))?.columns[at % block],
    cell(row, column) {
      const window = windowAt(row, column);
      return window && cellsOf(window).get((row % block) * block + (column % block));
    },
    isLoaded: (row, column) => windowAt(row, column) !== undefined,
  };
}

/** Where something of the new question came, nothing of the one before is shown. */
function combine(answers: UseQueryResult<Window, unknown>[]): Known {
  const fresh = answers.filter(({ data, isPlaceholderData }) => data && !isPlaceholderData);
  const shown = (fresh.length > 0 ? fresh : answers).flatMap(({ data }) => data ?? []);
  const failed = answers.find(({ error }) => error instanceof Error)?.error;
  return knownOf(shown, failed instanceof Error ? failed.message : null);
}

/** Fetches the windows that are in sight; those of before stay until they came. */
export function useWindows(asked: Asked, { firstRow, lastRow, firstColumn, lastColumn }: Range): Known {
  const trpc = useTRPC();
  return useQueries({
    queries: blocksIn(firstRow, lastRow).flatMap((row) =>
      blocksIn(firstColumn, lastColumn).map((column) =>
        trpc.budget.skillMatrix.queryOptions(
          { ...asked, rows: { from: row, count: block }, columns: { from: column, count: block } },
          { placeholderData: keepPreviousData },
        ),
      ),
    ),
    combine,
  });
}
