import type { Layout } from "../formats/mapping/layout";
import { refuseFile, shown } from "../refused";
import { filledIn } from "./cell-kinds";
import type { Grid } from "./grid";
import { findHeader, type FoundHeader, joined } from "./header";
import { numbered, uniqueNames, widthOf } from "./names";
import { asMonth, isNative, monthsIn } from "./native";
import { isBlank } from "./records";
import type { Source, SourceRow } from "./source";
import { TableRows, type TableShape } from "./table-rows";

const firstFilled = (grid: Grid) => grid.sample.find(({ cells }) => !isBlank(cells));

/** Where all rows have fewer cells than the header names: the lengths more than one of them has. */
function shortLengths(rows: readonly SourceRow[], width: number): ReadonlySet<number> {
  const lengths = rows.map(({ cells }) => cells.length);
  if (lengths.some((length) => length >= width)) return new Set();
  return new Set(lengths.filter((length, at) => lengths.indexOf(length) !== at));
}

/** How many cells rows fill in the middle, as far as they follow the header without a gap: notes below fill fewer. */
function usualFilling({ sample, open }: Grid, headerEnd: number): number {
  const fillings: number[] = [];
  let last = 0;
  for (const { line, cells } of sample) {
    if (line <= headerEnd) continue;
    const gap = isBlank(cells) || (open && last > 0 && line > last + 1);
    if (gap && fillings.length) break;
    if (!isBlank(cells)) fillings.push(filledIn(cells));
    last = line;
  }
  return fillings.sort((a, b) => a - b)[Math.floor(fillings.length / 2)] ?? 0;
}

/** Lines of the header, of which those that are missing say where to look. */
function headerRows(grid: Grid, { line, lines }: FoundHeader): readonly (readonly string[])[] {
  if (line === 0) return [];
  const rows = grid.sample.filter((row) => row.line >= line && !isBlank(row.cells)).slice(0, lines);
  if (rows.length === 0 || (rows[0]?.line !== line && !grid.whole && grid.sample.at(-1)?.line === line))
    refuseFile(`the header was looked for in line ${line}, which is not there.`, line);
  return rows.map((row) => grid.headerCells(row));
}

function endOfHeader(grid: Grid, { line, lines }: FoundHeader): number {
  if (line === 0) return 0;
  const rows = grid.sample.filter((row) => row.line >= line && !isBlank(row.cells)).slice(0, lines);
  return rows.at(-1)?.line ?? line;
}

interface Table {
  readonly found: FoundHeader;
  readonly header: readonly string[];
  readonly shape: TableShape;
}

function tableIn(grid: Grid, found: FoundHeader, strict: boolean): Table {
  const lines = headerRows(grid, found);
  const headerEnd = endOfHeader(grid, found);
  const data = grid.sample.filter(({ line, cells }) => line > headerEnd && !isBlank(cells));
  const names = strict ? (lines[0] ?? []).map((name) => name.trim()) : joined(lines);
  const width = strict && !grid.open ? names.length : widthOf(names, data);
  const header = strict
    ? names.slice(0, width)
    : uniqueNames([...names, ...numbered(Math.max(0, width - names.length))].slice(0, width));
  const shape: TableShape = {
    headerEnd,
    titlesEnd: found.line - 1,
    headerCells: lines.at(-1)?.slice(0, width) ?? null,
    width,
    shortLengths: shortLengths(data, width),
    usualFilling: usualFilling(grid, headerEnd),
    strict,
    open: grid.open,
  };
  return { found, header, shape };
}

/** Whether nothing was said of where the header lies. */
const isOpen = ({ headerLine, headerLines }: Layout) => headerLine === null && headerLines === null;

/** One word is no table. */
function refuseSingleWord({ whole, sample }: Grid): void {
  const filled = sample.filter(({ cells }) => !isBlank(cells));
  const [word = ""] = filled.flatMap(({ cells }) => cells).filter((cell) => cell.trim() !== "");
  if (whole && filled.length === 1 && filledIn(filled[0]?.cells ?? []) === 1)
    refuseFile(`The file holds nothing but "${shown(word)}": that is no table.`, filled[0]?.line);
}

/** Makes a table of a grid: finds its header, and tells its rows from what stands above and below. */
export function tableOf(grid: Grid, layout: Layout): Source {
  const first = firstFilled(grid);
  if (!first)
    return refuseFile(grid.sheet === null ? "The file is empty." : `The sheet "${grid.sheet}" is empty.`);
  refuseSingleWord(grid);
  const native = isOpen(layout) && isNative(first.cells);
  const { found, header, shape } = native
    ? tableIn(grid, { line: first.line, lines: 1, reason: null }, true)
    : tableIn(grid, findHeader(grid, layout), false);
  const rows = new TableRows(shape);
  return {
    layout: {
      encoding: grid.encoding,
      delimiter: grid.delimiter,
      sheet: grid.sheet,
      headerLine: found.line,
      headerLines: found.lines,
    },
    reasons: [...grid.reasons, ...(found.reason ? [found.reason] : []), ...reasonsOf(native, shape)],
    sheets: grid.sheets,
    header,
    named: found.line > 0,
    native,
    rows: native && grid.open ? withMonths(dataIn(grid, rows), monthsIn(header)) : dataIn(grid, rows),
    leftOut: rows.leftOut,
  };
}

function reasonsOf(native: boolean, { shortLengths: short, width, open }: TableShape): string[] {
  if (native || open || short.size === 0) return [];
  const lengths = [...short].sort((a, b) => a - b).join(" or ");
  return [`Its rows have ${lengths} cells and its header ${width}: the last columns are read as empty.`];
}

async function* dataIn(grid: Grid, table: TableRows): AsyncGenerator<readonly SourceRow[]> {
  for await (const rows of grid.rows()) {
    const data = table.take(rows);
    if (data.length) yield data;
  }
  const last = table.end(!grid.ended());
  if (last.length) yield last;
}

async function* withMonths(
  rows: AsyncIterable<readonly SourceRow[]>,
  months: ReadonlySet<number>,
): AsyncGenerator<readonly SourceRow[]> {
  for await (const some of rows)
    yield some.map(({ line, cells }) => ({
      line,
      cells: cells.map((cell, at) => (months.has(at) ? asMonth(cell) : cell)),
    }));
}
