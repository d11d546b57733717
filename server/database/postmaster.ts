import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { DATABASE_NAME, DATABASE_USER } from "./cluster";
import type { Place } from "./place";

const fileIn = (folder: string) => join(folder, "postmaster.pid");

function recordedProcess(folder: string): number | undefined {
  if (!existsSync(fileIn(folder))) return undefined;
  const pid = Number.parseInt(readFileSync(fileIn(folder), "utf8"), 10);
  return Number.isNaN(pid) ? undefined : pid;
}

function processExists(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

/** A connection to the embedded server's own database, where locks between processes are held. */
export async function connectTo(place: Place): Promise<pg.Client> {
  const { port, password } = place;
  const client = new pg.Client({
    host: "127.0.0.1",
    port,
    password,
    user: DATABASE_USER,
    database: "postgres",
    connectionTimeoutMillis: 5_000,
    keepAlive: true,
  });
  // Without a listener a dying server would take this process with it.
  client.on("error", () => {});
  await client.connect();
  return client;
}

type Answer = "yes" | "no" | "starting";

/** 57P03: starting up, shutting down or recovering; 53300: it runs, all its connections are taken. */
const ANSWER_BY_CODE: Record<string, Answer> = { "57P03": "starting", "53300": "yes" };

async function answers(place: Place): Promise<Answer> {
  try {
    await (await connectTo(place)).end();
    return "yes";
  } catch (error) {
    return (error instanceof Error && "code" in error && ANSWER_BY_CODE[String(error.code)]) || "no";
  }
}

/** Whether the server of this place runs; waits while it recovers. Only its own password opens it, so no other is taken for it. */
export async function isRunning(place: Place, patienceMilliseconds = 5_000): Promise<boolean> {
  const giveUp = Date.now() + patienceMilliseconds;
  for (;;) {
    if (place.port === 0 || !existsSync(fileIn(place.folder))) return false;
    const answer = await answers(place);
    if (answer === "yes") return true;
    const pid = recordedProcess(place.folder);
    if (answer === "no" && (pid === undefined || !processExists(pid) || Date.now() > giveUp)) return false;
    await pause(100);
  }
}

/**
 * Removes the note of a server that does not answer. Its process number may by now belong to somebody else, which would
 * keep PostgreSQL from starting for ever. Should the old server still live, its shared memory keeps a second one from starting.
 */
export function forgetProcess(place: Place): void {
  rmSync(fileIn(place.folder), { force: true });
}

/** Makes the database that holds everything, beside the server's own. */
export async function ensureDatabase(place: Place): Promise<void> {
  const client = await connectTo(place);
  try {
    const { rowCount } = await client.query("SELECT FROM pg_database WHERE datname = $1", [DATABASE_NAME]);
    if (rowCount === 0) await client.query(`CREATE DATABASE ${DATABASE_NAME}`);
  } finally {
    await client.end();
  }
}
