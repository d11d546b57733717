import { template } from "../imports/export";
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

async function run(call: Call): Promise<boolean> {
  const kind = word(call, 0, `a kind: ${names()}`);
  if (!kindNamed(kind)) throw new Misuse(`There is no kind "${kind}"; there are ${names()}.`);
  nothingAfter(call, 1);
  call.print(call.flag("columns") ? columnsOf(kind) : template(kind).trimEnd());
  return true;
}

/** `template <kind>`: the CSV header with one example row. */
export const templateCommand: Command = {
  usage: ["template <kind> [--columns]"],
  does: "Prints the CSV header of a kind with one example row.",
  get help() {
    return `Kinds: ${names()}\n\n  --columns  says what each column means instead; those in [brackets] may be missing or empty`;
  },
  options: { columns: { type: "boolean" } },
  run,
};
