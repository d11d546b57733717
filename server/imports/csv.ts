import Papa from "papaparse";
import { decodeUtf8 } from "./decode";
import { limits } from "./limits";
import { refuseFile } from "./refused";

/** One record of a CSV file and the line it begins in; records may span lines. */
export interface CsvRecord {
  readonly line: number;
  readonly cells: readonly string[];
}

/** How a file separates cells and ends lines. */
export interface Dialect {
  readonly delimiter: "," | ";" | "\t";
  readonly newline: "\n" | "\r\n" | "\r";
}

interface Parsed {
  readonly data: readonly (readonly string[])[];
  readonly errors: readonly { readonly code: string; readonly row: number }[];
  readonly meta: { readonly cursor: number };
}

const outsideQuotes = (text: string) => text.replace(/"(?:[^"]|"")*(?:"|$)/g, "");

/** Detected in the header line; null while its end has not been read. */
export function dialectOf(text: string, finished: boolean): Dialect | null {
  const plain = outsideQuotes(text);
  const end = /\r\n|\n|\r/.exec(plain);
  if (!finished && (!end || end.index + end[0].length >= plain.length)) return null;
  const header = end ? plain.slice(0, end.index) : plain;
  const count = (delimiter: string) => header.split(delimiter).length;
  const delimiter = ([",", ";", "\t"] as const).reduce((best, d) => (count(d) > count(best) ? d : best));
  const newline = end?.[0] === "\r\n" ? "\r\n" : end?.[0] === "\r" ? "\r" : "\n";
  return { delimiter, newline };
}

const breaks = (cell: string) => (/[\r\n]/.test(cell) ? cell.split(/\r\n|\n|\r/).length - 1 : 0);

/** Some files end some lines in CRLF and others in LF. */
const withoutReturn = (cells: readonly string[]) =>
  cells.at(-1)?.endsWith("\r") ? cells.with(-1, cells.at(-1)?.slice(0, -1) ?? "") : cells;

const isBlank = (cells: readonly string[]) => cells.every((cell) => cell.trim() === "");

/** Reads records from text that comes in pieces; what is left of an unfinished record is read with the next piece. */
class Records {
  private rest = "";
  private line = 1;
  private rows = 0;
  private dialect: Dialect | null = null;

  constructor(private readonly mostRows: number) {}

  take(text: string, finished: boolean): CsvRecord[] {
    this.rest += text;
    this.dialect ??= dialectOf(this.rest, finished);
    if (!this.dialect) return this.boundedRest([]);
    const parsed = this.parse(this.dialect, finished);
    const strayReturns = this.dialect.newline === "\n";
    const records = parsed.data.map((read, row) => {
      const cells = strayReturns ? withoutReturn(read) : read;
      return this.record(cells, parsed.errors.find((e) => e.row === row)?.code);
    });
    this.rest = finished ? "" : this.rest.slice(parsed.meta.cursor);
    return this.boundedRest(records.filter(({ cells }) => !isBlank(cells)));
  }

  private parse({ delimiter, newline }: Dialect, finished: boolean): Parsed {
    return new Papa.Parser({ delimiter, newline, quoteChar: '"' }).parse(this.rest, 0, !finished) as Parsed;
  }

  private record(cells: readonly string[], error: string | undefined): CsvRecord {
    const { line } = this;
    if (error === "MissingQuotes") refuseFile("a quote that opens a cell is never closed.", line);
    if (error)
      refuseFile("text follows the closing quote of a cell; a quote inside a cell is written twice.", line);
    this.line += 1 + cells.reduce((sum, cell) => sum + breaks(cell), 0);
    this.check(cells, line);
    return { line, cells };
  }

  private check(cells: readonly string[], line: number): void {
    if (++this.rows > this.mostRows + 1) refuseFile(`more than ${this.mostRows} rows.`, line);
    if (cells.length > limits.columns)
      refuseFile(`${cells.length} columns; at most ${limits.columns} are read.`, line);
    const long = cells.findIndex((cell) => cell.length > limits.cellCharacters);
    if (long < 0) return;
    const reason = `cell ${long + 1} has ${cells[long]?.length} characters; at most ${limits.cellCharacters} are read.`;
    refuseFile(reason, line, "", cells[long]);
  }

  private boundedRest(records: CsvRecord[]): CsvRecord[] {
    if (this.rest.length <= limits.rowCharacters) return records;
    const reason = `a row of more than ${limits.rowCharacters} characters; is a quote not closed?`;
    return refuseFile(reason, this.line, "", this.rest);
  }
}

/**
 * Reads a CSV file piece by piece: UTF-8 with or without mark, separated by comma, semicolon or tab, lines ended in any of the
 * three ways. The first record is the header; blank lines are passed over. Refuses the file whole where its text is broken.
 */
export async function* readCsv(
  source: AsyncIterable<Uint8Array>,
  most: { readonly bytes: number; readonly rows: number } = { bytes: limits.fileBytes, rows: limits.rows },
): AsyncGenerator<readonly CsvRecord[]> {
  const records = new Records(most.rows);
  let empty = true;
  for await (const text of decodeUtf8(source, most.bytes)) {
    for (const piece of pieces(text)) {
      const read = records.take(piece, false);
      if (read.length) empty = false;
      if (read.length) yield read;
    }
  }
  const last = records.take("", true);
  if (empty && last.length === 0) refuseFile("The file is empty.");
  if (last.length) yield last;
}

/** Pieces short enough that a limit is noticed before the whole text was parsed. */
function* pieces(text: string): Generator<string> {
  const size = limits.rowCharacters / 2;
  for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size);
}
