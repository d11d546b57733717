import { limits } from "../limits";
import { refuseFile } from "../refused";
import { checkRow, isBlank } from "./records";
import type { SourceRow } from "./source";

/** Gathers the cells of a row of a sheet, which come with gaps and may lie anywhere. */
export class SheetRow {
  private cells: string[] = [];

  constructor(readonly line: number) {}

  /** Empty cells far to the right cost nothing; one that says something there is refused. */
  put(column: number, text: string): void {
    if (text === "") return;
    if (column < 0 || column >= limits.columns)
      refuseFile(
        `a cell stands in column ${column + 1}; at most ${limits.columns} columns are read.`,
        this.line,
      );
    while (this.cells.length < column) this.cells.push("");
    this.cells[column] = text;
  }

  /** The row; null where nothing stands in it. */
  finish(): SourceRow | null {
    if (isBlank(this.cells)) return null;
    checkRow(this.cells, this.line);
    return { line: this.line, cells: this.cells };
  }
}
