import { parseArgs } from "node:util";
import { ZodError } from "zod";
import { StartRefusal } from "../database/start-refusal";
import { Refusal } from "../errors";
import { refusedBy } from "../imports/refused";
import { type Call, type Command, Misuse } from "./command";
import { commands } from "./commands";

const DONE = 0;
const REFUSED = 1;
const MISUSED = 2;

const print = (text: string) => void process.stdout.write(`${text}\n`);
const complain = (text: string) => void process.stderr.write(`${text}\n`);

async function overview(): Promise<string> {
  const all = await Promise.all(Object.values(commands).map((load) => load()));
  const lines = all.map(({ usage, does }) => `${usage.map((use) => `  ${use}`).join("\n")}\n      ${does}`);
  return `Usage: npm run chartroom -- <command>\n\n${lines.join("\n")}\n\nEach command explains itself with --help.`;
}

const helpOf = ({ usage, does, help }: Command): string =>
  `${usage.map((use) => `npm run chartroom -- ${use}`).join("\n")}\n\n${does}${help ? `\n\n${help}` : ""}`;

function parsed(command: Command, words: readonly string[]) {
  try {
    const help = { type: "boolean", short: "h" } as const;
    return parseArgs({ args: [...words], options: { ...command.options, help }, allowPositionals: true });
  } catch (error) {
    if (error instanceof TypeError) throw new Misuse(error.message.split(". ")[0] ?? error.message);
    throw error;
  }
}

async function run(name: string, words: readonly string[]): Promise<number> {
  const load = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!load) throw new Misuse(`There is no command "${name}"; --help lists them.`);
  const command = await load();
  const { values, positionals } = parsed(command, words);
  const given: Readonly<Record<string, unknown>> = values;
  if (values.help) {
    print(helpOf(command));
    return DONE;
  }
  const call: Call = {
    words: positionals,
    option: (option) => {
      const value = given[option];
      return typeof value === "string" ? value : undefined;
    },
    flag: (flag) => given[flag] === true,
    print,
  };
  return (await command.run(call)) ? DONE : REFUSED;
}

const MOST_SHOWN = 50;

function reasonsOf(refusal: Refusal): string {
  const cells = refusedBy(refusal).filter(({ line }) => line > 0);
  const lines = cells.slice(0, MOST_SHOWN).map(({ file, line, column, value, reason }) => {
    const place = [file, line ? `line ${line}` : "", column].filter(Boolean).join(", ");
    return `  ${place}${value ? ` "${value}"` : ""}: ${reason}`;
  });
  const more = cells.length > MOST_SHOWN ? [`  … and ${cells.length - MOST_SHOWN} more`] : [];
  return [refusal.message, ...lines, ...more].join("\n");
}

/** The exit code of a failure, after saying why; what is neither misuse nor refusal is a bug and shown whole. */
function exitCodeOf(error: unknown): number {
  if (error instanceof Misuse) complain(error.message);
  else if (error instanceof Refusal) complain(reasonsOf(error));
  else if (error instanceof StartRefusal) complain(error.message);
  else if (error instanceof ZodError) complain(error.issues.map(({ message }) => message).join(" "));
  else console.error(error);
  return error instanceof Misuse ? MISUSED : REFUSED;
}

/** Runs the command line: 0 done, 1 refused, 2 misused. */
async function main([name, ...words]: readonly string[]): Promise<number> {
  try {
    if (name === undefined || name === "--help" || name === "-h" || name === "help") {
      (name === undefined ? complain : print)(await overview());
      return name === undefined ? MISUSED : DONE;
    }
    return await run(name, words);
  } catch (error) {
    return exitCodeOf(error);
  }
}

// Whoever reads our answer may stop reading, as `head` does.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
  process.exit(DONE);
});

process.exitCode = await main(process.argv.slice(2));
