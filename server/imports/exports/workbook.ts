import { type CellValue, type ColumnDef, writeXlsx, writeXlsxStream } from "hucre/xlsx";
import type { Columns } from "../formats/column";
import type { Format } from "../formats/format";
import { plainNumber } from "../reading/number-format";
import type { ExportColumn, ExportTable } from "./table";

/** How the cells of a column are kept in a workbook. */
type Holding = "number" | "day" | "text";

function holdingOf(kind: string): Holding {
  if (kind.includes("several")) return "text";
  if (/^(decimal|percent|whole number)/.test(kind)) return "number";
  return kind.startsWith("day ") ? "day" : "text";
}

/** Excel writes characters that XML cannot hold as _x000D_; text that looks like that is written so that it stays what it is. */
const escaped = (text: string) => text.replace(/_(x[0-9A-Fa-f]{4}_)/g, "_x005F_$1");

/** Days before March 1900 are counted differently by different programs. */
const isSafeDay = (text: string) => /^\d{4}-\d{2}-\d{2}$/.test(text) && text >= "1900-03-01";

/**
 * A cell as it is printed → as a workbook keeps it: a number where it is one with no more digits than a workbook holds, a day where
 * it is one, everything else as the text it is, so that codes keep their zeros and no text is ever a formula.
 */
function cellOf(text: string, holding: Holding): CellValue {
  if (text === "") return null;
  if (holding === "number" && plainNumber(Number(text)) === text) return Number(text);
  if (holding === "day" && isSafeDay(text)) return new Date(`${text}T00:00:00Z`);
  return escaped(text);
}

const formats: Readonly<Record<Holding, string | undefined>> = {
  number: undefined,
  day: "yyyy-mm-dd",
  text: "@",
};

function columnOf({ name, kind }: ExportColumn): ColumnDef {
  const numFmt = formats[holdingOf(kind)];
  const width = Math.min(40, Math.max(12, name.length + 2));
  return numFmt === undefined ? { width } : { width, numFmt };
}

async function* rowsOf({ columns, rows }: ExportTable): AsyncGenerator<CellValue[]> {
  yield columns.map(({ name }) => name);
  const holdings = columns.map(({ kind }) => holdingOf(kind));
  for await (const piece of rows())
    for (const row of piece) yield row.map((text, at) => cellOf(text, holdings[at] ?? "text"));
}

/** A table as a workbook with its header frozen, byte by byte as its rows come. */
export const workbookOf = (table: ExportTable): AsyncIterable<Uint8Array> =>
  writeXlsxStream(rowsOf(table), {
    name: table.name,
    columns: table.columns.map(columnOf),
    freezePane: { rows: 1 },
  });

const explained = (columns: Columns): CellValue[][] => [
  ["column", "must be filled", "written as", "what it says", "example"],
  ...Object.entries(columns).map(([name, { required, kind, doc, example }]) => [
    name,
    required ? "yes" : "",
    kind,
    doc,
    example,
  ]),
];

/** A workbook to be filled in: the header with one row that shows how, and a second sheet that says what each column means. */
export function templateWorkbook({ name, columns }: Format): Promise<Uint8Array> {
  const described = Object.entries(columns).map(([column, { kind }]) => ({ name: column, kind }));
  const example = Object.values(columns).map(({ kind, example: text }) => cellOf(text, holdingOf(kind)));
  return writeXlsx({
    sheets: [
      {
        name,
        rows: [described.map((column) => column.name), example],
        columns: described.map(columnOf),
        freezePane: { rows: 1 },
      },
      {
        name: "columns",
        rows: explained(columns),
        columns: [{ width: 24 }, { width: 14 }, { width: 30 }, { width: 80 }, { width: 20 }],
        freezePane: { rows: 1 },
      },
    ],
  });
}
