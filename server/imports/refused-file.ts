import { once } from "node:events";
import { createWriteStream, type WriteStream } from "node:fs";
import { mkdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import { reasonColumn } from "./formats/header";
import { neutralised } from "./formats/neutral";
import { grouped } from "./grouped";
import { openMended } from "./open-table";
import type { Source } from "./reading/source";
import type { RefusedCell } from "./refused";
import type { ImportRequest, StoredFile } from "./request";
import { csvLine } from "./write-csv";

/** Where the refused rows of an import or of a preview lie below DATA_DIR; those of previews go with the uploads. */
export const refusedFile = (dataDirectory: string, id: string, preview: boolean): string =>
  join(dataDirectory, preview ? "uploads" : "imports", `${id}-refused.csv`);

/** A number or a lone sign is no formula, whatever it begins with: it stays as it is, so that it can be read again. */
const harmless = /^[-+]?[\d.,\s\p{Sc}%]*$/u;
const safe = (cell: string) => (harmless.test(cell) ? cell : neutralised(cell));

const said = ({ column, reason }: RefusedCell) => (column ? `${column}: ${reason}` : reason);

/** The cells of a row under a header that may have more columns than its file, with the reason after them. */
function rowUnder(columns: readonly string[], header: readonly string[], cells: readonly string[]) {
  const own = columns.map((name) => cells[header.indexOf(name)] ?? "");
  return { own: own.map(safe), beyond: cells.slice(header.length).map(safe) };
}

const unique = (reasons: readonly string[]) => [...new Set(reasons)].join("; ");

async function copyRefused(
  into: WriteStream,
  { header, rows }: Source,
  columns: readonly string[],
  byLine: ReadonlyMap<number, readonly RefusedCell[]>,
): Promise<void> {
  for await (const piece of rows)
    for (const { line, cells } of piece) {
      const refused = byLine.get(line);
      if (!refused) continue;
      const { own, beyond } = rowUnder(columns, header, cells);
      const text = csvLine([...own, neutralised(unique(refused.map(said))), ...beyond]);
      if (!into.write(text)) await once(into, "drain");
    }
}

/** The first name of a file stands for it where cells do not say which file they are in. */
const ofFile = (files: readonly StoredFile[], { file }: RefusedCell) => file ?? files[0]?.name ?? "";

/**
 * Writes the rows that were refused as they stand in their files, under the files' own header, each with the reasons at its end. They
 * can be mended and imported again in the same way. Rows are read anew for this, so that none has to be remembered.
 */
export async function writeRefused(
  request: ImportRequest,
  refused: readonly RefusedCell[],
  where: { readonly id: string; readonly preview: boolean },
): Promise<void> {
  const { files, mapping, dataDirectory } = request;
  // Rows that stand for something only among their neighbours are not taken out of their file.
  if (mapping?.rearrangedBy) return;
  const named = grouped(
    refused.filter(({ line }) => line > 0),
    (cell) => ofFile(files, cell),
  );
  const touched = files.filter(({ name }) => named.has(name));
  if (touched.length === 0) return;
  const path = refusedFile(dataDirectory, where.id, where.preview);
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const open = (file: StoredFile) => openMended(file, request);
  const headers = await Promise.all(touched.map(async (file) => (await open(file)).header));
  const columns = [...new Set(headers.flat())];
  const into = createWriteStream(path, { mode: 0o600 });
  into.write(csvLine([...columns.map(neutralised), reasonColumn]));
  for (const file of touched)
    await copyRefused(
      into,
      await open(file),
      columns,
      grouped(named.get(file.name) ?? [], ({ line }) => line),
    );
  into.end();
  await once(into, "finish");
}
