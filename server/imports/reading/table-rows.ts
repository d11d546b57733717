import { limits } from "../limits";
import { refuseFile } from "../refused";
import { addsUp, fillsFew, whyBelow } from "./footer";
import { isBlank } from "./records";
import type { LeftOut, SourceRow } from "./source";

/** What is known of a table before its rows are read. */
export interface TableShape {
  /** The last line of the header; 0: rows begin with the first line. */
  readonly headerEnd: number;
  readonly titlesEnd: number;
  /** Cells of the header's last line, to know it when it comes again; none where there is no header. */
  readonly headerCells: readonly string[] | null;
  readonly width: number;
  /** Where all rows have fewer cells than the header: the lengths several of them have; such rows are filled up. */
  readonly shortLengths: ReadonlySet<number>;
  /** How many cells rows usually fill. */
  readonly usualFilling: number;
  /** Rows are taken as they stand: the header is exactly one of ours. */
  readonly strict: boolean;
  /** Rows are filled up to the width of the header. */
  readonly open: boolean;
}

/** A row that may yet be a total or a note below the table. */
interface Waiting extends SourceRow {
  readonly afterBlank: boolean;
}

const DEEPEST_FOOTER = 50;
const MOST_LEFT_OUT = 10_000;

const same = (cells: readonly string[], header: readonly string[]) =>
  header.every((cell, at) => (cells[at] ?? "").trim() === cell.trim()) && cells.length >= header.length;

/** Tells rows of data from titles, repeated headers, totals and notes, as they come. */
export class TableRows {
  readonly leftOut: LeftOut[] = [];
  private waiting: Waiting[] = [];
  private blank = false;
  private rows = 0;

  constructor(private readonly shape: TableShape) {}

  /** The rows of data among those that come next. */
  take(rows: readonly SourceRow[]): SourceRow[] {
    for (const row of rows) this.look(row);
    const ready = this.waiting.length - (this.shape.strict ? 0 : DEEPEST_FOOTER);
    return ready > 0 ? this.release(this.waiting.splice(0, ready)) : [];
  }

  /** The rows that were held back until the end was known. `broken`: the last line has no end of its own. */
  end(broken: boolean): SourceRow[] {
    if (this.shape.strict) return this.release(this.waiting.splice(0));
    const data = this.waiting.splice(0);
    const below: LeftOut[] = [];
    const first = this.footerBegin(data);
    for (const row of data.splice(first)) below.push({ ...plain(row), why: whyBelow(row.cells) });
    const last = below.length ? undefined : data.at(-1);
    if (broken && last && this.breaksOff(last)) this.refuseBroken(last);
    const released = this.release(data);
    for (const row of below) this.leave(row);
    return released;
  }

  private look(row: SourceRow): void {
    const { headerEnd, titlesEnd, headerCells, strict } = this.shape;
    if (isBlank(row.cells)) this.blank = true;
    else if (row.line <= titlesEnd) this.leave({ ...row, why: "title" });
    else if (row.line > headerEnd) {
      if (!strict && headerCells && same(row.cells, headerCells)) this.leave({ ...row, why: "header" });
      else this.waiting.push({ ...row, afterBlank: this.blank });
      this.blank = false;
      this.count(row.line);
    } else this.blank = false;
  }

  private count(line: number): void {
    if (++this.rows > limits.rows) refuseFile(`more than ${limits.rows} rows.`, line);
  }

  /** Where the rows below the table begin: the first of the last rows from which on none is data. */
  private footerBegin(rows: readonly Waiting[]): number {
    let begin = rows.length;
    for (let at = rows.length - 1; at >= 0; at--) {
      const row = rows[at];
      if (!row) break;
      const few = fillsFew(row.cells, this.shape.usualFilling);
      if (addsUp(row.cells) || (few && row.afterBlank)) begin = at;
      else if (!few) break;
    }
    return begin;
  }

  private breaksOff({ cells }: SourceRow): boolean {
    const { width, shortLengths, open } = this.shape;
    return !open && cells.length < width && !shortLengths.has(cells.length);
  }

  private refuseBroken({ line, cells }: SourceRow): never {
    const reason = `the file breaks off here: its last line has ${cells.length} cells and no end, and the header ${this.shape.width}. Fetch or save the file once more.`;
    return refuseFile(reason, line, "", cells.at(-1) ?? "");
  }

  private leave(row: LeftOut): void {
    if (this.leftOut.length < MOST_LEFT_OUT) this.leftOut.push(row);
  }

  private release(rows: readonly Waiting[]): SourceRow[] {
    return rows.map((row) => ({ line: row.line, cells: this.fitted(row.cells) }));
  }

  private fitted(cells: readonly string[]): readonly string[] {
    const { width, shortLengths, strict, open } = this.shape;
    if (cells.length === width || (strict && !open)) return cells;
    if (cells.length > width) return isBlank(cells.slice(width)) ? cells.slice(0, width) : cells;
    if (!open && !shortLengths.has(cells.length)) return cells;
    return [...cells, ...Array<string>(width - cells.length).fill("")];
  }
}

const plain = ({ line, cells }: SourceRow): SourceRow => ({ line, cells });
