import { decodeUtf8 } from "./decode";
import { limits } from "./limits";
import { headerDelimiter } from "./reading/dialect";
import { isBlank, pieces, Records } from "./reading/records";
import type { SourceRow } from "./reading/source";
import { refuseFile } from "./refused";

/** One record of a CSV file and the line it begins in; records may span lines. */
export type CsvRecord = SourceRow;

/** Counts rows against the limit, and passes over blank ones. */
function counted(mostRows: number): (records: readonly CsvRecord[]) => CsvRecord[] {
  let rows = 0;
  return (records) =>
    records.filter(({ line, cells }) => {
      if (isBlank(cells)) return false;
      if (++rows > mostRows + 1) refuseFile(`more than ${mostRows} rows.`, line);
      return true;
    });
}

/**
 * Reads a CSV file piece by piece: UTF-8 with or without mark, separated by comma, semicolon or tab, lines ended in any of the
 * three ways. The first record is the header; blank lines are passed over. Refuses the file whole where its text is broken.
 */
export async function* readCsv(
  source: AsyncIterable<Uint8Array>,
  most: { readonly bytes: number; readonly rows: number } = { bytes: limits.fileBytes, rows: limits.rows },
): AsyncGenerator<readonly CsvRecord[]> {
  const take = counted(most.rows);
  let [records, waiting, empty]: [Records | null, string, boolean] = [null, "", true];
  const parse = (text: string, finished: boolean): CsvRecord[] => {
    waiting += text;
    const delimiter = records ? null : headerDelimiter(waiting, finished);
    if (delimiter) records = new Records(delimiter);
    if (!records && waiting.length > limits.rowCharacters)
      refuseFile(`a row of more than ${limits.rowCharacters} characters; is a quote not closed?`, 1);
    if (!records) return [];
    const read = take(records.take(waiting, finished));
    waiting = "";
    if (read.length) empty = false;
    return read;
  };
  for await (const text of decodeUtf8(source, most.bytes)) {
    for (const piece of pieces(text)) {
      const read = parse(piece, false);
      if (read.length) yield read;
    }
  }
  const last = parse("", true);
  if (empty) refuseFile("The file is empty.");
  if (last.length) yield last;
}
