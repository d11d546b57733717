import type { ReactNode } from "react";
import { type Arrangeable, type Arrangement, arranger, type Sort } from "@/server/planning/arrangement";

export type { Sort };

/** One column of a table of records; its id is its name in the address, its value is also what is downloaded. */
export interface Column<Row> extends Arrangeable<Row> {
  readonly title: string;
  /** Said once, in the header: "k£", "days". */
  readonly unit?: string;
  /** Numbers stand at the end, right-aligned. */
  readonly number?: boolean;
  /** What is shown; the value as it is where this is missing. */
  readonly show?: (row: Row) => ReactNode;
  /** Offers a choice of its values above the table. */
  readonly choice?: boolean;
  /** What a value is called in that choice; the value itself where this is missing. */
  readonly choiceWord?: (value: string) => string;
  /** Left out where there is no room for it. */
  readonly spare?: boolean;
}

/** What a reader asked of a list. */
export interface TableQuery extends Arrangement {
  readonly page: number;
}

/** "-end" → the column `end`, latest first. */
export function readSort(text: string | null): Sort | null {
  if (!text) return null;
  const descending = text.startsWith("-");
  return { column: descending ? text.slice(1) : text, descending };
}

export const writeSort = ({ column, descending }: Sort): string => (descending ? `-${column}` : column);

/** The sort after a click on a header: up, then down, then as it came. */
export function nextSort(now: Sort | null, column: string): Sort | null {
  if (now?.column !== column) return { column, descending: false };
  return now.descending ? null : { column, descending: true };
}

/** The rows a query asks for, in its order; rows that tie keep theirs. */
export const arrange = <Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  query: Arrangement,
): Row[] => arranger(rows, columns).arrange(query);

/** The values a column can be narrowed to, in order. */
export const choicesOf = <Row>(rows: readonly Row[], column: Column<Row>): readonly string[] =>
  arranger(rows, [column]).choicesOf(column.id);
