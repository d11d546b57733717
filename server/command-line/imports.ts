import { z } from "zod";
import { demand } from "../access/roles";
import { history } from "../imports/history";
import type { ImportRun } from "../imports/run-store";
import { previewUndo, type UndoAnswer, undoImport } from "../imports/undo";
import { type Call, type Command, Misuse, nothingAfter, word } from "./command";
import { inInstallation } from "./installation";

const minute = (moment: Date) => moment.toISOString().slice(0, 16).replace("T", " ");

const line = ({ id, at, state, kind, rows, created, updated, refused, by, file }: ImportRun): string =>
  [
    id,
    minute(at),
    state,
    kind,
    `${rows} rows`,
    `${created} new`,
    `${updated} changed`,
    `${refused} refused`,
    by,
    file,
  ].join("\t");

const listed = (runs: readonly ImportRun[]): string =>
  runs.length ? runs.map(line).join("\n") : "Nothing was imported yet.";

function said({ file, removed, restored, stay, conflicts }: UndoAnswer, preview: boolean): string {
  const ways = conflicts.map(({ kind, id, line: at, reason, by }) => {
    const where = at === null ? "" : `, line ${at}`;
    return `In the way: ${kind} ${id}${where} ${reason}${by === null ? "" : ` by ${by}`}`;
  });
  return [
    `${file}: ${removed} removed, ${restored} put back${preview ? " (preview, nothing was changed)" : ""}.`,
    ...stay.map(({ kind, id, usedBy }) => `${kind} ${id} stays: it is used by ${usedBy}.`),
    ...ways,
  ].join("\n");
}

const idIn = (call: Call): string => {
  const id = z.uuid().safeParse(word(call, 1, "which import to undo; imports lists them"));
  if (!id.success) throw new Misuse("The id of an import looks like those that imports lists.");
  return id.data;
};

async function list(call: Call): Promise<boolean> {
  return inInstallation(async ({ viewer }) => {
    demand(viewer, "import");
    const runs = await history();
    call.print(call.flag("json") ? JSON.stringify(runs) : listed(runs));
    return true;
  });
}

async function undo(call: Call): Promise<boolean> {
  const [id, preview] = [idIn(call), call.flag("preview")];
  nothingAfter(call, 2);
  return inInstallation(async ({ viewer, origin }) => {
    const answer = await (preview ? previewUndo : undoImport)(viewer, id, origin);
    call.print(call.flag("json") ? JSON.stringify(answer) : said(answer, preview));
    return answer.conflicts.length === 0;
  });
}

function run(call: Call): Promise<boolean> {
  if (call.words.length === 0) return list(call);
  if (call.words[0] === "undo") return undo(call);
  throw new Misuse("Say imports, or imports undo ID.");
}

/** `imports`: what was imported; `imports undo ID`: takes one of them back. */
export const importsCommand: Command = {
  usage: ["imports [--json]", "imports undo ID [--preview] [--json]"],
  does: "Lists what was imported, newest first; undoes an import, whole or not at all.",
  help: `  --preview  says what undoing would remove and put back, or what is in the way, and changes nothing
  --json     prints the list, or {"id","kind","file","removed","restored","stay","conflicts"}

An import can be undone for 90 days, unless something of it was changed since or is used by something else.`,
  options: { preview: { type: "boolean" }, json: { type: "boolean" } },
  run,
};
