import { readCsv } from "./csv";
import type { Columns, Values } from "./formats/column";
import type { Format } from "./formats/format";
import { columnNamed, faultOfHeader, type Header } from "./formats/header";
import { faultOfMapping } from "./formats/mapping/fault-of-mapping";
import { Mapper, type MappedRow } from "./formats/mapping/mapper";
import { type CellRefusal, readRow } from "./formats/read";
import { limits } from "./limits";
import { type HowToRead, openTable } from "./open-table";
import type { LeftOut, SourceRow } from "./reading/source";
import { refuseFile, type RefusedCell, shown } from "./refused";
import type { StoredFile } from "./request";

/** The cells of another tool's row that a row of ours was made from. */
export interface RowSource {
  readonly mapper: Mapper;
  readonly cells: readonly string[];
  readonly across: number | null;
}

/** One row that was understood, and where it stands. */
export interface TableRow<C extends Columns = Columns> {
  readonly file: string;
  readonly line: number;
  readonly values: Values<C>;
  /** Set where a mapping made it. */
  readonly source?: RowSource;
}

/** A row that was not taken, and the file it stands in. */
export interface RowLeftOut extends LeftOut {
  readonly file: string;
}

/** What files say: rows that were understood, cells that were not, rows that are none, and how many rows there are in all. */
export interface Table {
  readonly rows: TableRow[];
  readonly refused: RefusedCell[];
  readonly leftOut: RowLeftOut[];
  readonly count: number;
  /** The first file's own header. */
  readonly header: readonly string[];
}

const MOST_REFUSED = limits.refusals * 100;

/** A refusal of a cell of a row, named as its file names it. */
export function refusedIn(
  row: Omit<TableRow, "values">,
  { column, value, reason }: CellRefusal,
): RefusedCell {
  const place = row.source
    ? row.source.mapper.sourceOf(column, row.source.cells, row.source.across)
    : { column, value };
  const isWhole = column === "";
  return {
    line: row.line,
    file: row.file,
    column: isWhole ? "" : place.column,
    value: shown(isWhole ? value : place.value),
    reason,
  };
}

class Reading {
  readonly rows: TableRow[] = [];
  readonly refused: RefusedCell[] = [];
  readonly leftOut: RowLeftOut[] = [];
  count = 0;

  constructor(
    private readonly format: Format,
    private readonly file: string,
    /** Names of our columns, in the order of a row's cells. */
    private readonly header: Header,
    private readonly mapper: Mapper | null,
  ) {}

  take(row: SourceRow): void {
    if (this.mapper) this.mapped(this.mapper, row);
    else this.row(row, row.cells);
  }

  private mapped(mapper: Mapper, { line, cells }: SourceRow): void {
    const { rows, refused, leftOut, count } = mapper.map(cells);
    this.count += count - rows.length;
    if (leftOut) this.leftOut.push({ file: this.file, line, cells, why: "chosen" });
    for (const cell of refused) this.refuse({ file: this.file, line }, cell);
    for (const { cells: ours, across } of rows) this.row({ line, cells }, ours, { mapper, cells, across });
  }

  private row({ line }: SourceRow, cells: MappedRow["cells"], source?: RowSource): void {
    this.count++;
    const place = source ? { file: this.file, line, source } : { file: this.file, line };
    const read = readRow(this.format, this.header, cells);
    if ("values" in read) this.rows.push({ ...place, values: read.values });
    else for (const cell of read.refused) this.refuse(place, cell);
  }

  private refuse(place: Omit<TableRow, "values">, cell: CellRefusal): void {
    if (this.refused.length < MOST_REFUSED) this.refused.push(refusedIn(place, cell));
  }
}

/** The share of a text that was read with these rows, as far as its letters tell; null where its size is not known. */
function sharing(size: number | null): (rows: readonly SourceRow[]) => number | null {
  let letters = 0;
  return (rows) => {
    if (!size) return null;
    for (const { cells } of rows) for (const cell of cells) letters += cell.length + 1;
    return Math.min(1, letters / size);
  };
}

/**
 * Reads a file of a kind, row by row, by a mapping or by its own header; `progress` hears how many rows were
 * read, and which share of the file they are (null: cannot be told).
 */
export async function readTable(
  format: Format,
  file: StoredFile,
  how: HowToRead,
  progress: (rows: number, share: number | null) => void = () => {},
): Promise<Table> {
  const { mapping } = how;
  const table = await openTable(file, how);
  const fault = mapping ? faultOfMapping(format, mapping, table.header) : faultOfHeader(format, table.header);
  if (fault) refuseFile(fault, mapping ? 0 : table.line);
  const mapper = mapping ? new Mapper(format, mapping, table.header) : null;
  const reading = new Reading(format, file.name, mapper?.header ?? table.header.map(columnNamed), mapper);
  const shareOf = sharing(await table.size());
  for await (const rows of table.rows) {
    for (const row of rows) reading.take(row);
    progress(reading.count, shareOf(rows));
  }
  const above = table.leftOut().map((row) => ({ ...row, file: file.name }));
  const { rows, refused, leftOut, count } = reading;
  const left = [...above, ...leftOut].sort((a, b) => a.line - b.line);
  return { rows, refused, leftOut: left, count, header: table.ownHeader };
}

/** The cells of a CSV file's first record: what a bill is recognised by. */
export async function readHeader(bytes: AsyncIterable<Uint8Array>): Promise<readonly string[]> {
  for await (const [first] of readCsv(bytes)) if (first) return first.cells;
  return refuseFile("The file is empty.");
}
