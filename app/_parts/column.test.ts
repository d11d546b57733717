import { describe, expect, it } from "vitest";
import { arrange, type Column, nextSort, readSort, type TableQuery, writeSort } from "./column";

interface Row {
  name: string;
  price: number | null;
  kind: string;
}

const rows: Row[] = [
  { name: "Lot 10", price: 5, kind: "SaaS" },
  { name: "Lot 2", price: null, kind: "Telecom" },
  { name: "Café wifi", price: 30, kind: "Telecom" },
];
const columns: Column<Row>[] = [
  { id: "name", title: "Name", value: (row) => row.name },
  { id: "price", title: "Price", number: true, value: (row) => row.price },
  { id: "kind", title: "Kind", choice: true, value: (row) => row.kind },
];
const all: TableQuery = { search: "", sort: null, choices: {}, page: 1 };
const names = (query: Partial<TableQuery>) =>
  arrange(rows, columns, { ...all, ...query }).map(({ name }) => name);

describe("a list arranged as it is asked for", () => {
  it("sorts numbers in names as numbers", () => {
    expect(names({ sort: { column: "name", descending: false } })).toEqual(["Café wifi", "Lot 2", "Lot 10"]);
  });

  it("puts what is unknown last, up and down", () => {
    expect(names({ sort: { column: "price", descending: false } })).toEqual(["Lot 10", "Café wifi", "Lot 2"]);
    expect(names({ sort: { column: "price", descending: true } })).toEqual(["Café wifi", "Lot 10", "Lot 2"]);
  });

  it("finds every word in any column, whatever its case and accents", () => {
    expect(names({ search: "CAFE telecom" })).toEqual(["Café wifi"]);
    expect(names({ search: "cafe saas" })).toEqual([]);
  });

  it("narrows to a chosen value", () => {
    expect(names({ choices: { kind: "Telecom" } })).toEqual(["Lot 2", "Café wifi"]);
  });

  it("keeps the sort in the address and comes back from it", () => {
    const sort = { column: "price", descending: true };
    expect(writeSort(sort)).toBe("-price");
    expect(readSort("-price")).toEqual(sort);
  });

  it("turns a header up, down, and back to how it came", () => {
    const up = nextSort(null, "price");
    const down = nextSort(up, "price");
    expect([up, down, nextSort(down, "price")]).toEqual([
      { column: "price", descending: false },
      { column: "price", descending: true },
      null,
    ]);
  });
});
