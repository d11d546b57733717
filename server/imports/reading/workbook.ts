import { asFound, type Layout } from "../formats/mapping/layout";
import { refuseFile } from "../refused";
import { filledIn } from "./cell-kinds";
import type { Grid } from "./grid";
import { findHeader } from "./header";
import { type Merged, unmerged } from "./merged";
import type { SheetName, SourceRow } from "./source";

/** A sheet of a workbook, read when it is asked for. */
export interface Sheet extends SheetName {
  /** Rows that say something, in pieces; each call reads anew. */
  rows(): AsyncIterable<readonly SourceRow[]>;
  merged(): Promise<readonly Merged[]>;
}

/** A workbook, whatever it is written in. */
export interface Workbook {
  readonly sheets: readonly Sheet[];
}

const SAMPLE_ROWS = 200;

interface Sample {
  readonly sheet: Sheet;
  readonly rows: readonly SourceRow[];
  readonly whole: boolean;
}

async function sampleOf(sheet: Sheet): Promise<Sample> {
  const rows: SourceRow[] = [];
  for await (const some of sheet.rows()) {
    rows.push(...some);
    if (rows.length > SAMPLE_ROWS) return { sheet, rows: rows.slice(0, SAMPLE_ROWS), whole: false };
  }
  return { sheet, rows, whole: true };
}

/** A sheet as a grid, as far as its first rows tell. */
function gridOf(
  { sheet, rows, whole }: Sample,
  merged: readonly Merged[],
  sheets: readonly SheetName[],
): Grid {
  return {
    encoding: null,
    delimiter: null,
    sheet: sheet.name,
    sheets: sheets.map(({ name, hidden }) => ({ name, hidden })),
    reasons: [],
    sample: rows,
    whole,
    open: true,
    headerCells: (row) => unmerged(row, merged, rows),
    rows: () => withBlanks(sheet.rows()),
    ended: () => true,
  };
}

/** Whether a sheet has a header with a row below that fills most of it. */
function hasTable(sample: Sample): boolean {
  const { line, lines } = findHeader(gridOf(sample, [], []), asFound);
  const header = sample.rows.find((row) => row.line === line);
  const names = filledIn(header?.cells ?? []);
  const below = sample.rows.filter((row) => row.line > line + lines - 1);
  return names > 1 && below.some(({ cells }) => filledIn(cells) >= names * 0.6);
}

/** Whether at least two rows of a sheet have two cells or more: a table without a header. */
const hasRows = ({ rows }: Sample) => rows.filter(({ cells }) => filledIn(cells) > 1).length > 1;

async function firstTable({ sheets }: Workbook): Promise<Sample> {
  const visibleFirst = [...sheets.filter(({ hidden }) => !hidden), ...sheets.filter(({ hidden }) => hidden)];
  const filled: Sample[] = [];
  for (const sheet of visibleFirst) {
    const sample = await sampleOf(sheet);
    if (hasTable(sample)) return sample;
    if (sample.rows.length) filled.push(sample);
  }
  const found = filled.find(hasRows) ?? filled[0];
  return found ?? refuseFile("The workbook is empty: no sheet of it has a row.");
}

function sheetNamed({ sheets }: Workbook, name: string): Sheet {
  const found = sheets.find((sheet) => sheet.name === name);
  const names = sheets.map((sheet) => `"${sheet.name}"`).join(", ");
  return found ?? refuseFile(`The workbook has no sheet "${name}". Its sheets: ${names}.`);
}

/** Blank rows are not written into a workbook: where lines are left out, one was blank. */
async function* withBlanks(rows: AsyncIterable<readonly SourceRow[]>): AsyncGenerator<readonly SourceRow[]> {
  let last = 0;
  for await (const some of rows)
    yield some.flatMap((row) => {
      const skipped = last > 0 && row.line > last + 1 ? [{ line: row.line - 1, cells: [] }] : [];
      last = row.line;
      return [...skipped, row];
    });
}

/** Opens a sheet of a workbook as rows of cells: the one that is chosen, else the first that has a table. */
export async function sheetGrid(workbook: Workbook, layout: Layout): Promise<Grid> {
  const sample =
    layout.sheet === null ? await firstTable(workbook) : await sampleOf(sheetNamed(workbook, layout.sheet));
  const grid = gridOf(sample, await sample.sheet.merged(), workbook.sheets);
  if (workbook.sheets.length < 2 || layout.sheet !== null) return grid;
  return { ...grid, reasons: [`Read from the sheet "${sample.sheet.name}", the first that has a table.`] };
}
