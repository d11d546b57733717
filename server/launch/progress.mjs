// Long steps say what they are doing and for how long; short ones say nothing.
import { spawn } from "node:child_process";

const QUIET_MILLISECONDS = 700;
const REPEAT_MILLISECONDS = 15_000;

export const seconds = (since) => `${((Date.now() - since) / 1000).toFixed(1)} s`;

/** On a terminal one line that counts; in a log a line now and then. */
function announce(title, since) {
  if (process.stderr.isTTY)
    process.stderr.write(`\r${title} … ${Math.round((Date.now() - since) / 1000)} s `);
  else process.stderr.write(`${title} … ${seconds(since)}\n`);
}

/** Runs one step, showing its title and the time it takes. */
export async function step(title, work) {
  const since = Date.now();
  let repeat;
  let shown = false;
  const first = setTimeout(() => {
    shown = true;
    announce(title, since);
    repeat = setInterval(() => announce(title, since), process.stderr.isTTY ? 1_000 : REPEAT_MILLISECONDS);
  }, QUIET_MILLISECONDS);
  let outcome = "failed after";
  try {
    const result = await work();
    outcome = "done in";
    return result;
  } finally {
    clearTimeout(first);
    clearInterval(repeat);
    if (shown)
      process.stderr.write(`${process.stderr.isTTY ? "\r" : ""}${title}: ${outcome} ${seconds(since)}.\n`);
  }
}

/** A program that ended badly, with everything it said. */
export class Failure extends Error {}

/** Runs a program to its end without a word; what it said is handed out, and in the Failure when it ended badly. */
export function run(program, words, { env = process.env, shell = false } = {}) {
  const child = spawn(program, words, { env, shell, stdio: ["ignore", "pipe", "pipe"], windowsHide: true });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (data) => (output += data));
  return new Promise((resolve, reject) => {
    child.once("error", (error) => reject(new Failure(`${program} cannot be run: ${error.message}`)));
    child.once("close", (code) =>
      code === 0 ? resolve(output) : reject(new Failure(output.trim() || `exit ${code}`)),
    );
  });
}

/** Runs a JavaScript program with this Node. */
export const runNode = (words, options) => run(process.execPath, words, options);
