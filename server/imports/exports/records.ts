import { reading } from "@/server/database/query";
import type { Columns, Values } from "../formats/column";
import type { Kind } from "../keepers";
import type { ExportTable } from "./table";

const PIECE = 500;

const printed = (columns: Columns, values: Values<Columns>): string[] =>
  Object.entries(columns).map(([name, column]) => {
    const value = values[name];
    return value === null || value === undefined ? "" : column.print(value);
  });

/** All records of a kind, with the columns they are imported by; numbers as numbers, text neutralised. */
export const recordsTable = ({ format, keeper }: Kind): ExportTable => ({
  name: format.name,
  columns: Object.entries(format.columns).map(([name, { kind }]) => ({ name, kind })),
  async *rows() {
    let piece: string[][] = [];
    for (const fact of await keeper.find(reading, null)) {
      for (const row of format.rows(fact)) piece.push(printed(format.columns, row));
      if (piece.length < PIECE) continue;
      yield piece;
      piece = [];
    }
    yield piece;
  },
});
