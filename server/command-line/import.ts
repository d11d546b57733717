import { currentDay } from "../today";
import { Refusal } from "../errors";
import type { ImportAnswer } from "../imports/answer";
import { kinds } from "../imports/keepers";
import { refusedBy } from "../imports/refused";
import { type ImportRequest, nameOf, type StoredFile } from "../imports/request";
import { demandImport } from "../imports/rights";
import { previewImport, runImport } from "../imports/run";
import { type ReadBy, readBy } from "../imports/read-by";
import { sentences } from "./answer-text";
import { type Call, type Command, Misuse, word } from "./command";
import { withFiles } from "./files";
import { type Installation, inInstallation } from "./installation";
import { layoutHelp, layoutIn, layoutOptions } from "./layout";
import { progressLine } from "./progress";

const names = () => [...kinds.map(({ format }) => format.name), "cloud-bill"].join(", ");

function optionsIn(call: Call): ImportRequest["options"] {
  if (call.flag("replace") && call.flag("add")) throw new Misuse("Say --replace or --add, not both.");
  return {
    createMissing: call.flag("create-missing"),
    skipRefused: call.flag("skip-refused"),
    again: call.flag("replace") ? "replace" : call.flag("add") ? "add" : null,
  };
}

/** Of one file, cells need not say which file they are in. */
function told(answer: ImportAnswer, files: readonly StoredFile[]): ImportAnswer {
  if (files.length > 1) return answer;
  return { ...answer, refused: answer.refused.map(({ file: _, ...cell }) => cell) };
}

/** What a refusal says in the form of an answer. */
function refusedAnswer(refusal: Refusal, kind: string, files: readonly StoredFile[]): ImportAnswer {
  const { details } = refusal;
  if (typeof details === "object" && details !== null && "answer" in details)
    return details.answer as ImportAnswer;
  const cells = refusedBy(refusal);
  const whole = { line: 0, column: "", value: "", reason: refusal.message };
  const refused = cells.length ? cells : [whole];
  return {
    kind,
    file: nameOf(files),
    rows: 0,
    created: 0,
    updated: 0,
    unchanged: 0,
    refused,
    totals: {},
    dataIssues: [],
  };
}

type Asked = Pick<ImportRequest, "kind" | "options" | "mapping" | "mappingName" | "layout">;

/** Reads, checks and writes (or only previews) files that lie there unpacked. */
async function importing(
  call: Call,
  { viewer, origin, environment: { dataDirectory } }: Installation,
  asked: Asked & Pick<ImportRequest, "files">,
): Promise<boolean> {
  const { kind, files, options } = asked;
  demandImport(viewer, kind);
  const preview = call.flag("preview");
  const print = (answer: ImportAnswer) =>
    call.print(
      call.flag("json") ? JSON.stringify(told(answer, files)) : sentences(told(answer, files), preview),
    );
  const { progress, end } = progressLine();
  try {
    const layout = layoutIn(call);
    const { mapping, name } = await howRead(call, kind, files);
    const request = {
      ...asked,
      layout,
      mapping,
      mappingName: name,
      dataDirectory,
      progress,
      today: currentDay(),
    };
    const answer = await (preview ? previewImport : runImport)({
      ...request,
      origin: { ...origin, door: "import" },
    });
    end();
    print(answer);
    return !preview || answer.refused.length === 0 || options.skipRefused;
  } catch (error) {
    end();
    if (call.flag("json") && error instanceof Refusal) print(refusedAnswer(error, kind, files));
    throw error;
  }
}

/** By what the files are read: as the first of them is. */
async function howRead(call: Call, kind: string, [first]: readonly StoredFile[]): Promise<ReadBy> {
  const name = call.option("mapping") ?? null;
  if (kind === "cloud-bill" || !first) return { mapping: null, name: null };
  return readBy(kind, first, { name, layout: layoutIn(call) });
}

async function run(call: Call): Promise<boolean> {
  const kind = word(call, 0, `what to import: ${names()}`);
  if (kind !== "cloud-bill" && !kinds.some(({ format }) => format.name === kind))
    throw new Misuse(`There is no kind "${kind}"; there are ${names()}.`);
  const options = optionsIn(call);
  const paths = call.words.slice(1);
  if (paths.length === 0) throw new Misuse("Say which file to import.");
  layoutIn(call);
  return withFiles(paths, (files) =>
    inInstallation((installation) => importing(call, installation, { kind, files, options })),
  );
}

/** `import <kind> <file…>`: whole or not at all; importing twice changes nothing. */
export const importCommand: Command = {
  usage: [
    "import <kind> <file…> [--preview] [--mapping NAME] [--encoding E] [--sheet NAME] [--create-missing] [--skip-refused] [--replace|--add] [--json]",
  ],
  does: "Imports files, whole or not at all unless --skip-refused; importing twice changes nothing.",
  get help() {
    return `Kinds: ${names()}

CSV, workbooks (.xlsx, .ods), and archives of them (.zip). A file with our header is read as it is, one of another tool by a mapping.

  --preview         says what would change and changes nothing
  --mapping NAME    reads the files by a saved mapping or a preset (see mappings); auto: by what is made for their header, else by
                    a guess, which is refused where something is open. Without it: by what is made for their header
${layoutHelp}
  --create-missing  makes cost centres, categories, vendors and milestones a file names that are not there
  --skip-refused    takes the rows that are right and leaves the others
  --replace, --add  for a bill whose account and month are stored already: takes its place, or comes on top
  --json            prints {"kind","file","rows","created","updated","unchanged","refused","totals","dataIssues"}`;
  },
  options: {
    preview: { type: "boolean" },
    mapping: { type: "string" },
    ...layoutOptions,
    "create-missing": { type: "boolean" },
    "skip-refused": { type: "boolean" },
    replace: { type: "boolean" },
    add: { type: "boolean" },
    json: { type: "boolean" },
  },
  run,
};
