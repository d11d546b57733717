import { spawn } from "node:child_process";
import {
  existsSync,
  mkdtempSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { chownSync, closeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Account } from "./account";
import { programIn } from "./binaries";
import { makeOwned, type Place } from "./place";

/** PostgreSQL's programs and the account that runs them. */
export type Runner = { readonly programs: string; readonly account: Account | undefined };

/** The user and the database that hold everything. */
export const DATABASE_USER = "chartroom";
export const DATABASE_NAME = "chartroom";

const MEGABYTES = 1024 * 1024;
const SETTINGS = {
  listen_addresses: "127.0.0.1",
  unix_socket_directories: "",
  max_connections: "100",
  shared_buffers: "128MB",
  timezone: "UTC",
  log_timezone: "UTC",
  jit: "off",
};

type Outcome = { readonly code: number | null; readonly output: string };

/** Runs one of PostgreSQL's programs to its end. Output goes to a file: a pipe would be kept open by the server it starts. */
function run(
  runner: Runner,
  program: "initdb" | "pg_ctl",
  words: readonly string[],
  cwd: string,
): Promise<Outcome> {
  const scratch = mkdtempSync(join(tmpdir(), "chartroom-"));
  const file = join(scratch, "output");
  const output = openSync(file, "w");
  const { uid, gid } = runner.account ?? {};
  const child = spawn(programIn(runner.programs, program), words, {
    uid,
    gid,
    cwd,
    stdio: ["ignore", output, output],
    env: { ...process.env, LC_ALL: "C" },
    windowsHide: true,
  });
  return new Promise<Outcome>((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", (code) => resolve({ code, output: readFileSync(file, "utf8").trim() }));
  }).finally(() => {
    closeSync(output);
    rmSync(scratch, { recursive: true, force: true });
  });
}

function writePassword(password: string, account: Account | undefined): { file: string; remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), "chartroom-"));
  const file = join(folder, "password");
  writeFileSync(file, `${password}\n`, { mode: 0o600 });
  if (account) for (const path of [folder, file]) chownSync(path, account.uid, account.gid);
  return { file, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** Makes the data folder: beside its place first, so that a half-made one is never taken for a whole one. */
export async function makeCluster(runner: Runner, place: Place): Promise<void> {
  const draft = `${place.folder}.part`;
  rmSync(draft, { recursive: true, force: true });
  makeOwned(draft, runner.account);
  const password = writePassword(place.password, runner.account);
  const words = [`--pgdata=${draft}`, `--username=${DATABASE_USER}`, `--pwfile=${password.file}`];
  const standard = ["--auth=scram-sha-256", "--encoding=UTF8", "--locale=C", "--data-checksums"];
  const outcome = await run(runner, "initdb", [...words, ...standard], draft).finally(password.remove);
  if (outcome.code !== 0) throw new Error(`The database could not be made. ${outcome.output}`);
  renameSync(draft, place.folder);
}

const logOf = (folder: string) => join(folder, "server.log");

function keepLogSmall(folder: string): void {
  const log = logOf(folder);
  if (existsSync(log) && statSync(log).size > 10 * MEGABYTES) renameSync(log, `${log}.1`);
}

function lastLines(folder: string): string {
  const log = logOf(folder);
  return existsSync(log) ? readFileSync(log, "utf8").trimEnd().split("\n").slice(-5).join("\n") : "";
}

/** Starts the server on the place's port and waits until it takes connections, recovery after a crash included. */
export async function startCluster(
  runner: Runner,
  place: Place,
  extra: Record<string, string> = {},
): Promise<void> {
  keepLogSmall(place.folder);
  const settings = Object.entries({ ...SETTINGS, port: String(place.port), ...extra });
  const options = settings.map(([name, value]) => `-c ${name}=${value}`).join(" ");
  const words = ["start", "-w", "-t", "120", "-D", place.folder, "-l", logOf(place.folder), "-o", options];
  const outcome = await run(runner, "pg_ctl", words, place.folder);
  if (outcome.code === 0) return;
  throw new Error(
    `The database in ${place.folder} did not start. ${outcome.output}\n${lastLines(place.folder)}`,
  );
}

/** Stops the server; open transactions are rolled back. */
export async function stopCluster(runner: Runner, place: Place): Promise<void> {
  const outcome = await run(
    runner,
    "pg_ctl",
    ["stop", "-w", "-t", "30", "-m", "fast", "-D", place.folder],
    place.folder,
  );
  if (outcome.code !== 0) throw new Error(`The database in ${place.folder} did not stop. ${outcome.output}`);
}
