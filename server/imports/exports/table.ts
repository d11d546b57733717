/** A column of an export; its kind says whether its cells are numbers, days or text ("decimal", "day YYYY-MM-DD" …). */
export interface ExportColumn {
  readonly name: string;
  readonly kind: string;
}

/** What is exported as one table: rows of cells as they are printed, in pieces. */
export interface ExportTable {
  readonly name: string;
  readonly columns: readonly ExportColumn[];
  rows(): AsyncIterable<readonly (readonly string[])[]>;
}
