import type { Layout } from "../formats/mapping/layout";

/** One row of a file as text, and the line (of a workbook: the row) in which it begins. */
export interface SourceRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/** A row that is not data, and why it is not taken: a title above the header, a total or a note below, a header that comes again. */
export interface LeftOut extends SourceRow {
  readonly why: "title" | "total" | "note" | "header" | "chosen";
}

/** The layout as it was found or chosen, nothing left open. `sheet` is null where the file is no workbook. */
export type FoundLayout = {
  readonly [Part in keyof Layout]: Part extends "sheet" | "encoding" | "delimiter"
    ? Layout[Part]
    : NonNullable<Layout[Part]>;
};

/** A sheet of a workbook. */
export interface SheetName {
  readonly name: string;
  readonly hidden: boolean;
}

/** A file opened as a table of text. */
export interface Source {
  readonly layout: FoundLayout;
  /** What was found and why, a sentence each: "Read as Windows-1252, because byte 812 (0xA3) is not UTF-8." */
  readonly reasons: readonly string[];
  /** All sheets of a workbook; empty for a text file. */
  readonly sheets: readonly SheetName[];
  /** The header's names, made unique ("Sprint", "Sprint (2)"); "Column 3" where a name is empty or there is no header. */
  readonly header: readonly string[];
  /** Whether a header with these names was read (and not made up). */
  readonly named: boolean;
  /** Whether its first line is exactly the header of one of our kinds: then nothing is guessed and no row is left out. */
  readonly native: boolean;
  /**
   * Rows of data in pieces, read once. A row of a text file may have fewer cells than the header, or more: it is to be
   * refused by its line; rows of a workbook are as wide as the header.
   */
  readonly rows: AsyncIterable<readonly SourceRow[]>;
  /** Rows that were not taken; complete when all rows were read. */
  readonly leftOut: readonly LeftOut[];
}
