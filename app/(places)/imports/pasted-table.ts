import { showMoment } from "../../_parts/dates";

// A cell with quotes around it may hold tabs, line breaks and doubled quotes; a cell that only begins with one is text.
const cell = /"((?:[^"]|"")*)"(?=[\t\r\n]|$)|([^\t\r\n]*)/y;
const end = /\t|\r\n|\n|\r|$/y;

/** The rows of cells in what a spreadsheet puts on the clipboard. */
function rowsOf(text: string): string[][] {
  const rows: string[][] = [[]];
  for (let at = 0; at <= text.length; ) {
    cell.lastIndex = at;
    const [whole = "", quoted, plain = ""] = cell.exec(text) ?? [];
    rows.at(-1)?.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    end.lastIndex = at + whole.length;
    const [mark = ""] = end.exec(text) ?? [];
    if (mark === "") break;
    at = end.lastIndex;
    if (mark !== "\t") rows.push([]);
  }
  return rows;
}

const isBlank = (row: readonly string[]): boolean => row.every((one) => one.trim() === "");

const quotedAsNeeded = (text: string): string =>
  /["\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;

/** A table that was pasted: its rows, and the text it is sent as. */
export interface PastedTable {
  readonly rows: readonly (readonly string[])[];
  readonly text: string;
  readonly ending: "tsv" | "csv";
}

/** The table in a pasted text; null: it is none. Cells come parted by tabs; what programs write as CSV is taken as it is. */
export function pastedTable(pasted: string): PastedTable | null {
  const text = pasted.replace(/^\uFEFF/, "").replace(/\0/g, "");
  if (!text.includes("\t")) {
    const lines = text.split(/\r\n|\n|\r/).filter((line) => line.trim() !== "");
    const isTable = lines.length > 1 && [",", ";", "|"].some((mark) => lines[0]?.includes(mark));
    return isTable ? { rows: lines.map((line) => [line]), text, ending: "csv" } : null;
  }
  const rows = rowsOf(text);
  while (rows.length > 0 && isBlank(rows.at(-1) ?? [])) rows.pop();
  if (rows.length < 2) return null;
  const written = rows.map((row) => row.map(quotedAsNeeded).join("\t")).join("\n");
  return { rows, text: `${written}\n`, ending: "tsv" };
}

/** The table as a file that says when it was pasted; a colon has no place in a file's name. */
export const pastedFile = ({ text, ending }: PastedTable, now: Date): File =>
  new File([text], `Pasted table ${showMoment(now).replace(",", "").replace(":", ".")}.${ending}`, {
    type: ending === "tsv" ? "text/tab-separated-values" : "text/csv",
  });
