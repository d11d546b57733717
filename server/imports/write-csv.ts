import type { Columns, Values } from "./formats/column";
import type { Format } from "./formats/format";

/** A cell as it stands in a CSV file. */
const cell = (text: string): string =>
  /[",;\t\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;

/** One record of a CSV file. */
export const csvLine = (texts: readonly string[]): string => `${texts.map(cell).join(",")}\n`;

/** The header of a kind. */
export const headerLine = ({ columns }: Format): string => csvLine(Object.keys(columns));

/** A row; numbers are printed as numbers, and text that a spreadsheet would take for a formula is neutralised. */
export const rowLine = ({ columns }: Format, values: Values<Columns>): string =>
  csvLine(
    Object.entries(columns).map(([name, column]) => {
      const value = values[name];
      return value === null || value === undefined ? "" : column.print(value);
    }),
  );

/** The header with one row that shows how to fill it in. */
export const templateOf = (format: Format): string =>
  headerLine(format) + csvLine(Object.values(format.columns).map(({ example }) => example));
