import { createWriteStream } from "node:fs";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { templateFile } from "../imports/export";
import { kindNamed, kinds } from "../imports/keepers";
import { type Call, type Command, Misuse, nothingAfter, word } from "./command";

const names = () => kinds.map(({ format }) => format.name).join(", ");

/** What each column means, for --help of a kind. */
function columnsOf(kind: string): string {
  const columns = Object.entries(kindNamed(kind)?.format.columns ?? {});
  return columns
    .map(([name, { kind: cell, required, doc }]) => `  ${required ? name : `[${name}]`}: ${cell}. ${doc}`)
    .join("\n");
}

async function written(kind: string, file: string): Promise<void> {
  const form = file.toLowerCase().endsWith(".xlsx") ? "xlsx" : "csv";
  const { content } = templateFile(kind, form);
  await pipeline(Readable.from(content), createWriteStream(file));
}

async function run(call: Call): Promise<boolean> {
  const kind = word(call, 0, `a kind: ${names()}`);
  if (!kindNamed(kind)) throw new Misuse(`There is no kind "${kind}"; there are ${names()}.`);
  nothingAfter(call, 2);
  const file = call.words[1];
  if (file !== undefined) await written(kind, file);
  else if (call.flag("columns")) call.print(columnsOf(kind));
  else for await (const text of templateFile(kind, "csv").content) call.print(String(text).trimEnd());
  return true;
}

/** `template <kind>`: the header with one example row, as CSV or as a workbook that explains each column. */
export const templateCommand: Command = {
  usage: ["template <kind> [FILE] [--columns]"],
  does: "Prints the CSV header of a kind with one example row, or writes it to FILE: a workbook where that ends in .xlsx.",
  get help() {
    return `Kinds: ${names()}\n\n  --columns  says what each column means instead; those in [brackets] may be missing or empty`;
  },
  options: { columns: { type: "boolean" } },
  run,
};
