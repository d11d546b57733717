import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import type pg from "pg";
import { DATABASE_NAME, DATABASE_USER, type Runner, stopCluster } from "./cluster";
import { withLock } from "./lock.mjs";
import { makeEnterable, type Place } from "./place";
import { connectTo } from "./postmaster";
import { type EmbeddedOptions, ensureRunning, prepare } from "./running";

/** Held shared by every process that uses the server; whoever gets it alone is the last one and stops the server. */
const USE_LOCK = 4_207_310_001;

/** Where a database is and how to enter it. */
export type Connection = { host: string; port: number; user: string; password: string; database: string };

/** The embedded server as one process uses it. */
export type Embedded = {
  /** The way in; after the server came back its port may be another one. */
  readonly connection: () => Connection;
  /** Tells where the server is whenever it came back. */
  readonly whenMoved: (listener: Listener) => void;
  /** Leaves the server, and stops it when no other process uses it. */
  readonly close: () => Promise<void>;
};

type Session = { readonly runner: Runner; place: Place; hold: pg.Client; closed: boolean };

/** Making, starting, joining and stopping happen one process at a time. */
function locked<T>({ dataDirectory }: EmbeddedOptions, work: () => Promise<T>): Promise<T> {
  return withLock(join(dataDirectory, "postgres.lock"), work);
}

/** Marks the server as used by us, so that no other process stops it. */
async function holdServer(place: Place): Promise<pg.Client> {
  const hold = await connectTo(place);
  await hold.query("SELECT pg_advisory_lock_shared($1)", [USE_LOCK]);
  return hold;
}

async function rejoin(session: Session, options: EmbeddedOptions): Promise<void> {
  await locked(options, async () => {
    if (session.closed) return;
    session.place = await ensureRunning(session.runner, options);
    session.hold = await holdServer(session.place);
  });
}

type Listener = (connection: Connection) => void;

async function bringBack(session: Session, options: EmbeddedOptions, moved: Listener): Promise<void> {
  while (!session.closed) {
    try {
      await rejoin(session, options);
      moved(connectionTo(session.place));
      watch(session, options, moved);
      return;
    } catch (error) {
      options.say?.(`The database is down and does not come back yet: ${String(error)}`);
      await pause(2_000);
    }
  }
}

/** Gets the server back whenever it dies under us, trying for as long as we live. */
function watch(session: Session, options: EmbeddedOptions, moved: Listener): void {
  session.hold.once("end", () => void bringBack(session, options, moved));
}

async function isLastUser(hold: pg.Client): Promise<boolean> {
  await hold.query("SELECT pg_advisory_unlock_shared($1)", [USE_LOCK]);
  const { rows } = await hold.query<{ alone: boolean }>("SELECT pg_try_advisory_lock($1) AS alone", [
    USE_LOCK,
  ]);
  return rows[0]?.alone === true;
}

async function leave(session: Session, options: EmbeddedOptions): Promise<void> {
  if (session.closed) return;
  session.closed = true;
  await locked(options, async () => {
    // A connection that broke says the server is down already; then there is nothing to stop.
    const last = await isLastUser(session.hold).catch(() => false);
    await session.hold.end();
    if (last) await stopCluster(session.runner, session.place);
  });
}

function connectionTo({ port, password }: Place): Connection {
  return { host: "127.0.0.1", port, user: DATABASE_USER, password, database: DATABASE_NAME };
}

/** Opens the embedded PostgreSQL of a data folder: made when missing, started when stopped or dead, else joined. */
export async function openEmbedded(options: EmbeddedOptions): Promise<Embedded> {
  makeEnterable(options.dataDirectory);
  const session = await locked(options, async (): Promise<Session> => {
    const runner = prepare(options);
    const place = await ensureRunning(runner, options);
    return { runner, place, hold: await holdServer(place), closed: false };
  });
  let moved: Listener = () => {};
  watch(session, options, (connection) => moved(connection));
  return {
    whenMoved: (listener) => {
      moved = listener;
    },
    connection: () => connectionTo(session.place),
    close: () => leave(session, options),
  };
}
