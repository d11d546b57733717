import type { ExportTable } from "./exports/table";
import type { Format } from "./formats/format";

/** A cell as it stands in a CSV file. */
const cell = (text: string): string =>
  /[",;\t\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;

/** One record of a CSV file. */
export const csvLine = (texts: readonly string[]): string => `${texts.map(cell).join(",")}\n`;

/** A table as CSV, piece by piece. */
export async function* csvOf({ columns, rows }: ExportTable): AsyncGenerator<string> {
  yield csvLine(columns.map(({ name }) => name));
  for await (const piece of rows()) if (piece.length) yield piece.map(csvLine).join("");
}

/** The header with one row that shows how to fill it in. */
export const templateOf = ({ columns }: Format): string =>
  csvLine(Object.keys(columns)) + csvLine(Object.values(columns).map(({ example }) => example));
