"use client";
import { useAddress } from "./address";
import { type Column, readSort, type Sort, type TableQuery, writeSort } from "./column";

const pageIn = (text: string | null): number => Math.max(1, Number.parseInt(text ?? "", 10) || 1);

/** What the address asks of a list. */
export function tableQueryIn<Row>(
  address: URLSearchParams,
  columns: readonly Column<Row>[],
  usual: Sort | null,
): TableQuery {
  const asked = columns.filter(({ choice, id }) => choice && address.has(id));
  return {
    search: address.get("q") ?? "",
    sort: readSort(address.get("sort")) ?? usual,
    choices: Object.fromEntries(asked.map(({ id }) => [id, address.get(id) ?? ""])),
    page: pageIn(address.get("page")),
  };
}

/** The query of a list, kept in the address; each change but turning the page begins at the first page again. */
export function useTableQuery<Row>(columns: readonly Column<Row>[], usual: Sort | null = null) {
  const { address, set } = useAddress();
  return {
    query: tableQueryIn(address, columns, usual),
    search: (text: string) => set({ q: text, page: null }),
    sort: (sort: Sort | null) => set({ sort: sort && writeSort(sort), page: null }),
    choose: (column: string, value: string | null) => set({ [column]: value, page: null }),
    turnTo: (page: number) => set({ page: page > 1 ? String(page) : null }),
    clear: () => set({ q: null, page: null, ...Object.fromEntries(columns.map(({ id }) => [id, null])) }),
  };
}
