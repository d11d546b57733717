import { createWriteStream } from "node:fs";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { exportCsv } from "../imports/export";
import { kindNamed, kinds } from "../imports/keepers";
import { type Call, type Command, Misuse, nothingAfter, word } from "./command";
import { inInstallation } from "./installation";

const names = () => kinds.map(({ format }) => format.name).join(", ");

async function run(call: Call): Promise<boolean> {
  const kind = word(call, 0, `what to export: ${names()}`);
  if (!kindNamed(kind)) throw new Misuse(`There is no kind "${kind}"; there are ${names()}.`);
  nothingAfter(call, 2);
  const file = call.words[1];
  return inInstallation(async ({ viewer }) => {
    const rows = exportCsv(kind, viewer);
    // The first piece is asked for before a file is made: a refusal leaves none behind.
    const first = await rows.next();
    const text = (async function* () {
      if (!first.done) yield first.value;
      yield* rows;
    })();
    if (file === undefined) for await (const piece of text) process.stdout.write(piece);
    else await pipeline(Readable.from(text), createWriteStream(file, { mode: 0o600 }));
    return true;
  });
}

/** `export <kind> [FILE]`: the columns that are imported, back as CSV. */
export const exportCommand: Command = {
  usage: ["export <kind> [FILE]"],
  does: "Writes all records of a kind as CSV, with the columns it is imported by.",
  get help() {
    return `Kinds: ${names()}\nWithout FILE the answer is printed. Text that a spreadsheet would take for a formula begins with an apostrophe, which an import takes away again.`;
  },
  options: {},
  run,
};
