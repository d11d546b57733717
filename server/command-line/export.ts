import { createWriteStream } from "node:fs";
import { extname } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { Viewer } from "../access/viewer";
import { type Download, EVERYTHING, exportEverything, exportNames, exportOf } from "../imports/export";
import { type Call, type Command, Misuse, nothingAfter, word } from "./command";
import { inInstallation } from "./installation";

const names = () => exportNames.join(", ");

/** What is to be written, as the name of its file says. */
function asked(kind: string, file: string | undefined): (viewer: Viewer) => Download | Promise<Download> {
  const end = file === undefined ? "" : extname(file).toLowerCase();
  if (kind === EVERYTHING) {
    if (end !== ".zip") throw new Misuse("Say which file to write everything to, ending in .zip.");
    return exportEverything;
  }
  if (!exportNames.includes(kind)) throw new Misuse(`There is no kind "${kind}"; there are ${names()}.`);
  if (end === ".zip") throw new Misuse("One kind is written as .csv or .xlsx.");
  return (viewer) => exportOf(kind, end === ".xlsx" ? "xlsx" : "csv", viewer);
}

/** The first piece is asked for before a file is made: a refusal leaves none behind. */
async function begun({ content }: Download): Promise<AsyncIterable<string | Uint8Array>> {
  const pieces = content[Symbol.asyncIterator]();
  const first = await pieces.next();
  return (async function* () {
    for (let next = first; !next.done; next = await pieces.next()) yield next.value;
  })();
}

async function run(call: Call): Promise<boolean> {
  const kind = word(call, 0, `what to export: ${names()}, or ${EVERYTHING}`);
  nothingAfter(call, 2);
  const file = call.words[1];
  const download = asked(kind, file);
  return inInstallation(async ({ viewer }) => {
    const content = await begun(await download(viewer));
    if (file === undefined) for await (const piece of content) process.stdout.write(piece);
    else await pipeline(Readable.from(content), createWriteStream(file, { mode: 0o600 }));
    return true;
  });
}

/** `export <kind> [FILE]`: the columns that are imported, back as CSV or as a workbook; everything as an archive. */
export const exportCommand: Command = {
  usage: ["export <kind> [FILE]", `export ${EVERYTHING} FILE.zip`],
  does: "Writes all records of a kind, with the columns it is imported by: as CSV, or as a workbook where FILE ends in .xlsx.",
  get help() {
    return `Kinds: ${names()}
Without FILE the answer is printed as CSV. Text that a spreadsheet would take for a formula begins with an apostrophe, which an import takes away again.
${EVERYTHING} writes an archive of one CSV file for each kind, numbered in the order they are imported in, with a README.txt that says how.`;
  },
  options: {},
  run,
};
