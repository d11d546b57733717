import type { Delimiter, Encoding } from "../formats/mapping/layout";
import type { SheetName, SourceRow } from "./source";

/** A file as rows of text, before it is known which of them is the header: of a text file its records, of a workbook a sheet. */
export interface Grid {
  readonly encoding: Encoding | null;
  readonly delimiter: Delimiter | null;
  readonly sheet: string | null;
  readonly sheets: readonly SheetName[];
  readonly reasons: readonly string[];
  /** The first rows, blank ones too. */
  readonly sample: readonly SourceRow[];
  /** Whether the sample is all there is. */
  readonly whole: boolean;
  /** Whether a row has no end of its own: only what was filled in (a workbook), and not what was separated (a text file). */
  readonly open: boolean;
  /** A row as it reads in a header: where cells were merged, each says what the first of them says. */
  headerCells(row: SourceRow): readonly string[];
  /** All rows from the first, blank ones too, in pieces; each call reads anew. */
  rows(): AsyncIterable<readonly SourceRow[]>;
  /** Whether the last line has its end; asked when all rows were read. */
  ended(): boolean;
}
