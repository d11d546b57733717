import { limits } from "../limits";
import { refuseFile } from "../refused";
import type { SourceRow } from "./source";

const [QUOTE, RETURN, FEED] = [0x22, 0x0d, 0x0a];

/** Steps through text cell by cell; lines end in CRLF, LF or CR, mixed as they come. */
class Scanner {
  at = 0;
  /** Line breaks inside the quotes of the record that was read last. */
  breaks = 0;
  private readonly separator: number;

  constructor(
    private readonly text: string,
    delimiter: string,
    /** Whether the text ends here; else a record that reaches the end may go on. */
    private readonly finished: boolean,
    private readonly refuse: (reason: string) => never,
  ) {
    this.separator = delimiter.charCodeAt(0);
  }

  /** The next record; null where the text ends before it does. */
  record(): string[] | null {
    const start = this.at;
    const cells: string[] = [];
    this.breaks = 0;
    for (let more: boolean | null = true; more; ) {
      const cell = this.text.charCodeAt(this.at) === QUOTE ? this.quoted() : this.plain();
      more = cell === null ? null : this.step();
      if (cell === null || more === null) {
        this.at = start;
        return null;
      }
      cells.push(cell);
    }
    return cells;
  }

  private plain(): string | null {
    const start = this.at;
    for (; this.at < this.text.length; this.at++) {
      const code = this.text.charCodeAt(this.at);
      if (code === this.separator || code === FEED || code === RETURN) return this.text.slice(start, this.at);
    }
    return this.finished ? this.text.slice(start) : null;
  }

  private quoted(): string | null {
    const start = this.at + 1;
    let [end, doubled] = [this.text.indexOf('"', start), false];
    while (end >= 0 && this.text.charCodeAt(end + 1) === QUOTE) {
      doubled = true;
      end = this.text.indexOf('"', end + 2);
    }
    if (end < 0) return this.finished ? this.refuse("a quote that opens a cell is never closed.") : null;
    this.at = end + 1;
    while (this.separator !== 0x20 && this.text.charCodeAt(this.at) === 0x20) this.at++;
    const cell = this.text.slice(start, end);
    this.breaks += breaksIn(cell);
    return doubled ? cell.replaceAll('""', '"') : cell;
  }

  /** Whether another cell follows; null where the text ends before that can be known. */
  private step(): boolean | null {
    const code = this.text.charCodeAt(this.at);
    if (Number.isNaN(code)) return this.finished ? false : null;
    const last = this.at + 1 >= this.text.length;
    if (code === RETURN && last && !this.finished) return null;
    if (code !== this.separator && code !== RETURN && code !== FEED)
      return this.refuse("text follows the closing quote of a cell; a quote inside a cell is written twice.");
    this.at += code === RETURN && this.text.charCodeAt(this.at + 1) === FEED ? 2 : 1;
    return code === this.separator;
  }

  get ended(): boolean {
    return this.at >= this.text.length;
  }
}

const breaksIn = (cell: string) =>
  cell.includes("\n") || cell.includes("\r") ? cell.split(/\r\n|\n|\r/).length - 1 : 0;

/** Whether nothing stands in a row. */
export const isBlank = (cells: readonly string[]): boolean => cells.every((cell) => cell.trim() === "");

/** Refuses a row that is larger than is read. */
export function checkRow(cells: readonly string[], line: number): void {
  if (cells.length > limits.columns)
    refuseFile(`${cells.length} columns; at most ${limits.columns} are read.`, line);
  const long = cells.findIndex((cell) => cell.length > limits.cellCharacters);
  if (long < 0) return;
  const reason = `cell ${long + 1} has ${cells[long]?.length} characters; at most ${limits.cellCharacters} are read.`;
  refuseFile(reason, line, "", cells[long]);
}

/** Reads records from text that comes in pieces, blank ones too; a record that is not finished waits for the next piece. */
export class Records {
  private rest = "";
  private line = 1;

  constructor(private readonly delimiter: string) {}

  take(text: string, finished: boolean): SourceRow[] {
    this.rest += text;
    const scanner = new Scanner(this.rest, this.delimiter, finished, (reason) =>
      refuseFile(reason, this.line),
    );
    const records: SourceRow[] = [];
    while (!scanner.ended) {
      const cells = scanner.record();
      if (cells === null) break;
      checkRow(cells, this.line);
      records.push({ line: this.line, cells });
      this.line += 1 + scanner.breaks;
    }
    this.rest = this.rest.slice(scanner.at);
    return this.bounded(records);
  }

  private bounded(records: SourceRow[]): SourceRow[] {
    if (this.rest.length <= limits.rowCharacters) return records;
    const reason = `a row of more than ${limits.rowCharacters} characters; is a quote not closed?`;
    return refuseFile(reason, this.line, "", this.rest);
  }
}

/** Pieces short enough that a limit is noticed before the whole text was read. */
export function* pieces(text: string): Generator<string> {
  const size = limits.rowCharacters / 2;
  for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size);
}

/** The records of decoded text, piece by piece. */
export async function* recordsOf(
  texts: AsyncIterable<string>,
  delimiter: string,
): AsyncGenerator<readonly SourceRow[]> {
  const records = new Records(delimiter);
  for await (const text of texts) for (const piece of pieces(text)) yield records.take(piece, false);
  yield records.take("", true);
}
