import { readCsv, type CsvRecord } from "./csv";
import type { Columns, Values } from "./formats/column";
import type { Format } from "./formats/format";
import { columnNamed, faultOfHeader, type Header } from "./formats/header";
import { readRow } from "./formats/read";
import { limits } from "./limits";
import { refuseFile, type RefusedCell, shown } from "./refused";

/** One row that was understood, and where it stands. */
export interface TableRow<C extends Columns = Columns> {
  readonly file: string;
  readonly line: number;
  readonly values: Values<C>;
}

/** What a file says: rows that were understood, cells that were not, and how many rows there are in all. */
export interface Table {
  readonly rows: TableRow[];
  readonly refused: RefusedCell[];
  readonly count: number;
}

/** A file as it comes: its name, its size where it is known, and its bytes, read once. */
export interface ImportFile {
  readonly name: string;
  readonly bytes: AsyncIterable<Uint8Array>;
}

function headerOf(format: Format, record: CsvRecord): Header {
  const fault = faultOfHeader(format, record.cells);
  if (fault) refuseFile(fault, record.line);
  return record.cells.map(columnNamed);
}

class Reading {
  readonly table: Table & { count: number } = { rows: [], refused: [], count: 0 };
  private header: Header | null = null;

  constructor(
    private readonly format: Format,
    private readonly file: string,
  ) {}

  take(record: CsvRecord): void {
    if (this.header === null) this.header = headerOf(this.format, record);
    else this.row(this.header, record);
  }

  private row(header: Header, { line, cells }: CsvRecord): void {
    this.table.count++;
    const read = readRow(this.format, header, cells);
    if ("values" in read) this.table.rows.push({ file: this.file, line, values: read.values });
    else for (const cell of read.refused) this.refuse(line, cell);
  }

  private refuse(
    line: number,
    { column, value, reason }: { column: string; value: string; reason: string },
  ): void {
    if (this.table.refused.length < limits.refusals * 100)
      this.table.refused.push({ line, column, value: shown(value), reason, file: this.file });
  }
}

/** Reads a CSV file of a kind, row by row; `progress` hears how many rows were read. */
export async function readTable(
  format: Format,
  { name, bytes }: ImportFile,
  progress: (rows: number) => void = () => {},
): Promise<Table> {
  const reading = new Reading(format, name);
  for await (const records of readCsv(bytes)) {
    for (const record of records) reading.take(record);
    progress(reading.table.count);
  }
  return reading.table;
}

/** The cells of a file's first record: what a kind is recognised by. */
export async function readHeader(bytes: AsyncIterable<Uint8Array>): Promise<readonly string[]> {
  for await (const [first] of readCsv(bytes)) if (first) return first.cells;
  return refuseFile("The file is empty.");
}
