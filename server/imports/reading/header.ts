import type { Layout } from "../formats/mapping/layout";
import { filledIn, kindOfCell } from "./cell-kinds";
import type { Grid } from "./grid";
import { isBlank } from "./records";
import type { SourceRow } from "./source";

/** Where the header lies, counted in lines of the file; line 0: there is none. */
export interface FoundHeader {
  readonly line: number;
  readonly lines: number;
  readonly reason: string | null;
}

const DEEPEST = 40;

/** How many cells most rows of the table fill: titles above and totals below fill few. */
function usualFilling(rows: readonly SourceRow[]): number {
  const counts = rows.map(({ cells }) => filledIn(cells)).sort((a, b) => b - a);
  const usual = counts[Math.ceil(counts.length * 0.25) - 1] ?? 0;
  if (usual > 2) return usual;
  const second = counts[1] ?? 0;
  return second > 2 ? second : usual;
}

const isNumbered = (cells: readonly string[]) =>
  cells.length > 2 && cells.every((cell, at) => at === 0 || Number(cell) === Number(cells[at - 1]) + 1);

/** Whether a row reads like names of columns: text, or months and years that lie across. */
function namesColumns(cells: readonly string[]): boolean {
  const filled = cells.filter((cell) => cell.trim() !== "");
  const of = (kind: string) => filled.filter((cell) => kindOfCell(cell) === kind);
  const text = of("text").length;
  const dates = new Set(of("date"));
  const across = dates.size > 2 && dates.size === of("date").length ? dates.size : 0;
  const numbers = isNumbered(of("number")) ? of("number").length : 0;
  return text > 0 && text + of("period").length + across + numbers >= filled.length * 0.9;
}

/** Whether rows below a line hold, in a column it names in words, mostly numbers or dates. */
function differsBelow(names: readonly string[], below: readonly SourceRow[]): boolean {
  return names.some((name, at) => {
    if (kindOfCell(name) !== "text") return false;
    const cells = below.map(({ cells }) => kindOfCell(cells[at] ?? "")).filter((kind) => kind !== "empty");
    return cells.length > 0 && cells.filter((kind) => kind !== "text").length > cells.length / 2;
  });
}

const distinctShare = (cells: readonly string[]) => {
  const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== "");
  return filled.length ? new Set(filled).size / filled.length : 1;
};

/** Whether a row may name groups of columns: words, years and months, with gaps. */
const groupsColumns = (cells: readonly string[]) =>
  filledIn(cells) > 1 && cells.every((cell) => ["empty", "text", "period"].includes(kindOfCell(cell)));

/** Whether the row below a line of group names is the header proper: its names are told apart only by their groups. */
function goesOn(grid: Grid, [row, next, ...below]: readonly SourceRow[], usual: number): boolean {
  if (!row || !next || below.length === 0 || next.line !== row.line + 1) return false;
  const [above, under] = [grid.headerCells(row), grid.headerCells(next)];
  if (!groupsColumns(row.cells) || !namesColumns(under)) return false;
  const names = joined([above, under]);
  const gaps = distinctShare(above) < 0.9 || filledIn(row.cells) < filledIn(names);
  const apart = distinctShare(names) > Math.min(distinctShare(above), distinctShare(under));
  return gaps && apart && filledIn(names) >= usual * 0.8 && differsBelow(names, below);
}

const across = (cells: readonly string[]) => {
  let left = "";
  return cells.map((cell) => (left = cell.trim() === "" ? left : cell));
};

const tidy = (text: string) => text.replace(/\s+/g, " ").trim();

/** Names of several lines as one: above a name stands the group it belongs to, or nothing. */
export function joined(lines: readonly (readonly string[])[]): string[] {
  const width = Math.max(0, ...lines.map((cells) => cells.length));
  const filled = lines.map((cells, at) =>
    at < lines.length - 1 ? across([...cells, ...Array<string>(width - cells.length).fill("")]) : cells,
  );
  return Array.from({ length: width }, (_, at) => {
    const words = filled.map((cells) => tidy(cells[at] ?? ""));
    return words.filter((word, line) => word !== "" && word !== words[line - 1]).join(" ");
  });
}

/** The header that is chosen, or the first line that names the columns of what is below. */
export function findHeader(grid: Grid, layout: Layout): FoundHeader {
  if (layout.headerLine !== null)
    return {
      line: layout.headerLine,
      lines: layout.headerLine ? (layout.headerLines ?? 1) : 0,
      reason: null,
    };
  const rows = grid.sample.filter(({ cells }) => !isBlank(cells));
  const usual = usualFilling(rows);
  let best: SourceRow | null = null;
  for (const [at, row] of rows.slice(0, DEEPEST).entries()) {
    const [filled, names] = [filledIn(row.cells), namesColumns(row.cells)];
    if (layout.headerLines === null && goesOn(grid, rows.slice(at, at + 30), usual)) return twoLines(row);
    if (names && filled >= usual * 0.6 && filled > filledIn(best?.cells ?? [])) best = row;
    if (filled >= usual * 0.8) break;
  }
  if (!best) return none;
  const reason = best === rows[0] ? null : belowTitles(best);
  return { line: best.line, lines: layout.headerLines ?? 1, reason };
}

const none: FoundHeader = {
  line: 0,
  lines: 0,
  reason: "There is no header: the first line holds dates or numbers like those below it.",
};

const belowTitles = ({ line }: SourceRow) =>
  `The header is in line ${line}: it is the first that has a name for every column.`;

const twoLines = ({ line }: SourceRow): FoundHeader => ({
  line,
  lines: 2,
  reason: `The header has two lines, ${line} and ${line + 1}: the first names groups of columns, the second the columns.`,
});
