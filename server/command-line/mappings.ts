import { readFile } from "node:fs/promises";
import { demand } from "../access/roles";
import { reading } from "../database/query";
import { Refusal } from "../errors";
import { presetNamed } from "../imports/formats/presets";
import { savingInput } from "../imports/input";
import { kindNamed, kinds } from "../imports/keepers";
import { readMapping } from "../imports/mapping-store";
import { allMappings, dropMapping, keepMapping } from "../imports/mappings";
import { type Proposal, propose } from "../imports/propose";
import { type Call, type Command, Misuse, nothingAfter, word } from "./command";
import { fileAt, withFiles } from "./files";
import { type Installation, inInstallation } from "./installation";
import { layoutHelp, layoutIn, layoutOptions } from "./layout";

type Work = (call: Call, installation: Installation) => Promise<boolean>;

const list: Work = async (call) => {
  nothingAfter(call, 0);
  const { saved, presets } = await allMappings();
  if (call.flag("json")) {
    call.print(JSON.stringify({ saved, presets }));
    return true;
  }
  for (const { name, kind, by, at } of saved)
    call.print(`${name}\t${kind}\tsaved by ${by} on ${at.toISOString().slice(0, 10)}`);
  for (const { name, kind, title } of presets) call.print(`${name}\t${kind}\t${title}`);
  return true;
};

/** What `mappings save` takes back: the mapping, and the header it is for. */
const printed = (header: readonly string[], mapping: unknown): string =>
  JSON.stringify({ header, mapping }, null, 2);

function complainOpen({ questions }: Proposal): void {
  for (const { text, choices } of questions) {
    const labels = choices.map(({ value, label }) => (value === label ? label : `${value} (${label})`));
    console.error(`Open: ${text}${labels.length ? ` Choices: ${labels.join(" | ")}` : ""}`);
  }
}

const guess: Work = (call) => {
  const kind = word(call, 1, "a kind and a file");
  const path = word(call, 2, "which file");
  nothingAfter(call, 3);
  const names = kinds.map(({ format }) => format.name).join(", ");
  if (!kindNamed(kind)) throw new Misuse(`There is no kind "${kind}"; there are ${names}.`);
  return withFiles([path], async ([file]) => {
    const layout = layoutIn(call);
    const proposal = await propose(file ?? fileAt(path), {
      kind,
      layout,
      use: call.option("mapping") ?? null,
    });
    for (const reason of proposal.reasons) console.error(reason);
    if (proposal.native) console.error(`Its header is that of ${kind}: it needs no mapping.`);
    else call.print(printed(proposal.header, proposal.mapping));
    complainOpen(proposal);
    return true;
  });
};

const show: Work = async (call) => {
  const name = word(call, 1, "which mapping");
  nothingAfter(call, 2);
  const saved = await readMapping(reading, name);
  if (saved) {
    call.print(printed(saved.header, saved.mapping));
    return true;
  }
  const preset = presetNamed(name);
  if (!preset) throw new Refusal("not-found", `There is no mapping or preset called "${name}".`);
  call.print(
    `${preset.title}: a preset for ${preset.kind}. "mappings guess ${preset.kind} FILE --mapping ${name}" prints how it reads a file.`,
  );
  return true;
};

async function fromJson(path: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(fileAt(path).path, "utf8"));
  } catch (error) {
    if (error instanceof SyntaxError) throw new Refusal("invalid", `${path} is not JSON: ${error.message}`);
    throw error;
  }
}

const save: Work = async (call, { origin }) => {
  const [name, path] = [word(call, 1, "a name"), word(call, 2, "the file with the mapping")];
  nothingAfter(call, 3);
  const said = await fromJson(path);
  const wish = savingInput.parse({ ...(typeof said === "object" ? said : {}), name });
  await keepMapping(wish, origin);
  call.print(`Saved as ${wish.name}.`);
  return true;
};

const remove: Work = async (call, { origin }) => {
  const name = word(call, 1, "which mapping");
  nothingAfter(call, 2);
  await dropMapping(name, origin);
  call.print(`${name} is removed.`);
  return true;
};

const works: Readonly<Record<string, Work>> = { guess, show, save, remove };

/** `mappings`: how files of other tools are read. */
export const mappingsCommand: Command = {
  usage: [
    "mappings [--json]",
    "mappings guess <kind> <file> [--mapping NAME] [--encoding E] [--sheet NAME]",
    "mappings show NAME",
    "mappings save NAME FILE.json",
    "mappings remove NAME",
  ],
  does: "Lists, prints, saves and removes the mappings by which files of other tools are read.",
  help: `guess prints the mapping of a file as JSON, and what it leaves open on standard error. Complete it and save it: files with the
same header are then read by it. show prints a saved mapping in the same form.

  --mapping NAME    starts from a saved mapping or a preset instead of the likeliest; guess: from neither
${layoutHelp}
  --json            prints the list as JSON`,
  options: { mapping: { type: "string" }, ...layoutOptions, json: { type: "boolean" } },
  async run(call) {
    const [what] = call.words;
    const work = what === undefined ? list : Object.hasOwn(works, what) ? works[what] : undefined;
    if (!work) throw new Misuse(`mappings does not know "${what}"; say guess, show, save or remove.`);
    return inInstallation(async (installation) => {
      demand(installation.viewer, "import");
      return work(call, installation);
    });
  },
};
