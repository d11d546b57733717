import type { ReactNode } from "react";

/** One column of a table of records. */
export interface Column<Row> {
  /** Its name in the address. */
  readonly id: string;
  readonly title: string;
  /** Said once, in the header: "k£", "days". */
  readonly unit?: string;
  /** Numbers stand at the end, right-aligned. */
  readonly number?: boolean;
  /** What it is sorted, searched, filtered and downloaded by; null is unknown or nothing and sorts last. */
  readonly value: (row: Row) => string | number | null;
  /** What is shown; the value as it is where this is missing. */
  readonly show?: (row: Row) => ReactNode;
  /** Offers a choice of its values above the table. */
  readonly choice?: boolean;
  /** Left out where there is no room for it. */
  readonly spare?: boolean;
}

export interface Sort {
  readonly column: string;
  readonly descending: boolean;
}

/** What a reader asked of a list. */
export interface TableQuery {
  readonly search: string;
  readonly sort: Sort | null;
  /** Column id → the value wanted. */
  readonly choices: Readonly<Record<string, string>>;
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

const collator = new Intl.Collator("en", { numeric: true, sensitivity: "base" });

function compare(a: string | number | null, b: string | number | null, descending: boolean): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  const order =
    typeof a === "number" && typeof b === "number" ? a - b : collator.compare(String(a), String(b));
  return descending ? -order : order;
}

const plain = (text: string) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();

/** Whether each word of a search occurs in some column of a row; case and accents do not matter. */
function found<Row>(row: Row, columns: readonly Column<Row>[], search: string): boolean {
  const words = plain(search).split(/\s+/).filter(Boolean);
  if (words.length === 0) return true;
  const text = plain(columns.map((column) => column.value(row) ?? "").join(" "));
  return words.every((word) => text.includes(word));
}

/** The rows a query asks for, in its order; rows that tie keep theirs. */
export function arrange<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  query: TableQuery,
): Row[] {
  const wanted = columns.flatMap((column) => {
    const choice = query.choices[column.id];
    return choice === undefined ? [] : [{ column, choice }];
  });
  const kept = rows.filter(
    (row) =>
      wanted.every(({ column, choice }) => String(column.value(row) ?? "") === choice) &&
      found(row, columns, query.search),
  );
  const by = columns.find(({ id }) => id === query.sort?.column);
  const descending = query.sort?.descending ?? false;
  return by ? kept.sort((a, b) => compare(by.value(a), by.value(b), descending)) : kept;
}

/** The values a column can be narrowed to, in order. */
export const choicesOf = <Row>(rows: readonly Row[], column: Column<Row>): string[] =>
  [...new Set(rows.map((row) => String(column.value(row) ?? "")))].filter(Boolean).sort(collator.compare);
