import { existsSync, statSync } from "node:fs";
import { basename } from "node:path";
import { currentDay } from "../today";
import { Refusal } from "../errors";
import type { ImportAnswer } from "../imports/answer";
import { kinds } from "../imports/keepers";
import { refusedBy } from "../imports/refused";
import { type ImportRequest, nameOf, type StoredFile } from "../imports/request";
import { demandImport } from "../imports/rights";
import { previewImport, runImport } from "../imports/run";
import { type Call, type Command, Misuse, word } from "./command";
import { inInstallation } from "./installation";
import { progressLine } from "./progress";

const names = () => [...kinds.map(({ format }) => format.name), "cloud-bill"].join(", ");

function filesIn({ words }: Call): StoredFile[] {
  const paths = words.slice(1);
  if (paths.length === 0) throw new Misuse("Say which file to import.");
  return paths.map((path) => {
    if (!existsSync(path) || !statSync(path).isFile())
      throw new Refusal("not-found", `There is no file ${path}.`);
    return { name: basename(path), path };
  });
}

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

function sentences(answer: ImportAnswer, preview: boolean): string {
  const { rows, created, updated, unchanged, refused, totals, dataIssues } = answer;
  const lines = [
    `${answer.file}: ${rows} ${rows === 1 ? "row" : "rows"} of ${answer.kind}${preview ? " (preview, nothing was changed)" : ""}.`,
    `${created} new, ${updated} changed, ${unchanged} unchanged, ${refused.length} refused.`,
    ...refused.map(
      ({ line, column, value, reason }) => `  line ${line}${column && `, ${column}`} "${value}": ${reason}`,
    ),
    ...Object.entries(totals).map(([currency, sum]) =>
      typeof sum === "string"
        ? `Sum ${currency} ${sum}`
        : `Sum ${currency} ${Object.entries(sum)
            .map(([kind, value]) => `${kind} ${value}`)
            .join(", ")}`,
    ),
    ...dataIssues.slice(0, 20).map(({ subject, text }) => `${subject}: ${text}`),
    ...(dataIssues.length > 20 ? [`… and ${dataIssues.length - 20} more data issues.`] : []),
  ];
  return lines.join("\n");
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

async function run(call: Call): Promise<boolean> {
  const kind = word(call, 0, `what to import: ${names()}`);
  if (kind !== "cloud-bill" && !kinds.some(({ format }) => format.name === kind))
    throw new Misuse(`There is no kind "${kind}"; there are ${names()}.`);
  const options = optionsIn(call);
  const files = filesIn(call);
  const preview = call.flag("preview");
  const print = (answer: ImportAnswer) =>
    call.print(
      call.flag("json") ? JSON.stringify(told(answer, files)) : sentences(told(answer, files), preview),
    );
  return inInstallation(async ({ viewer, origin, environment: { dataDirectory } }) => {
    demandImport(viewer, kind);
    const { progress, end } = progressLine();
    const request = { kind, files, options, dataDirectory, progress, today: currentDay() };
    try {
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
  });
}

/** `import <kind> <file…>`: whole or not at all; importing twice changes nothing. */
export const importCommand: Command = {
  usage: ["import <kind> <file…> [--preview] [--create-missing] [--skip-refused] [--replace|--add] [--json]"],
  does: "Imports files, whole or not at all unless --skip-refused; importing twice changes nothing.",
  get help() {
    return `Kinds: ${names()}

  --preview         says what would change and changes nothing
  --create-missing  makes cost centres, categories, vendors and milestones a file names that are not there
  --skip-refused    takes the rows that are right and leaves the others
  --replace, --add  for a bill whose account and month are stored already: takes its place, or comes on top
  --json            prints {"kind","file","rows","created","updated","unchanged","refused","totals","dataIssues"}`;
  },
  options: {
    preview: { type: "boolean" },
    "create-missing": { type: "boolean" },
    "skip-refused": { type: "boolean" },
    replace: { type: "boolean" },
    add: { type: "boolean" },
    json: { type: "boolean" },
  },
  run,
};
