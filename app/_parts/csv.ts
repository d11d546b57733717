// A text that begins so would be run as a formula by a spreadsheet; an apostrophe in front keeps it a text.
const formula = /^[=+\-@\t\r\0＝＋－＠]/;
const decimal = /^-?\d+(\.\d+)?$/;

function cell(value: string | number | null): string {
  if (value === null) return "";
  if (typeof value === "number" || decimal.test(value)) return String(value);
  const text = formula.test(value) ? `'${value}` : value;
  return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Rows as CSV (RFC 4180): numbers stay numbers, texts never become formulas. */
export const csv = (rows: readonly (readonly (string | number | null)[])[]): string =>
  rows.map((row) => `${row.map(cell).join(",")}\r\n`).join("");
