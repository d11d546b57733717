// A lock between processes that does not outlive its holder, with nothing that only one operating system has.
//
// Files holder-1, holder-2 … : the one with the highest number says who holds the lock. A holder listens on a port of its
// own and is gone when its process is, or when nobody listens there any more. The highest file is never deleted, so
// whoever makes the next number (which only one can) has seen that the one before is gone, and no two ever hold at once.
import { randomUUID } from "node:crypto";
import { linkSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { connect, createServer } from "node:net";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";

const PREFIX = "holder-";

const fileOf = (folder, number) => join(folder, `${PREFIX}${number}`);

function numbersIn(folder) {
  const names = readdirSync(folder).filter((name) => /^holder-\d+$/.test(name));
  return names.map((name) => Number(name.slice(PREFIX.length))).sort((a, b) => a - b);
}

function readHolder(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return undefined;
  }
}

function processExists(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === "EPERM";
  }
}

/** Whether the holder answers on its port. A busy holder that accepts and says nothing counts as there. */
function listens({ port, token }) {
  return new Promise((resolve) => {
    const socket = connect(port, "127.0.0.1");
    socket.setTimeout(2_000, () => socket.destroy(resolve(true)));
    socket.once("error", () => resolve(false));
    socket.once("data", (data) => {
      socket.destroy();
      resolve(data.toString() === token);
    });
    socket.once("end", () => resolve(false));
  });
}

async function isHeld(file) {
  const holder = readHolder(file);
  return holder !== undefined && processExists(holder.pid) && (await listens(holder));
}

function listen(token) {
  const server = createServer((socket) => {
    socket.on("error", () => {});
    socket.end(token);
  });
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => resolve(server));
  });
}

/** Makes the file of one number with its whole content at once; false when somebody else made it first. */
function claim(folder, number, holder) {
  const draft = join(folder, `draft-${holder.token}`);
  writeFileSync(draft, JSON.stringify(holder), { mode: 0o600 });
  try {
    linkSync(draft, fileOf(folder, number));
    return true;
  } catch (error) {
    if (error.code === "EEXIST") return false;
    throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

/** One try: true when the lock is ours now. */
async function tryAcquire(folder, holder) {
  const last = numbersIn(folder).at(-1) ?? 0;
  if (last > 0 && (await isHeld(fileOf(folder, last)))) return false;
  if (!claim(folder, last + 1, holder)) return false;
  const numbers = numbersIn(folder);
  if (numbers.at(-1) !== last + 1) {
    rmSync(fileOf(folder, last + 1), { force: true });
    return false;
  }
  for (const older of numbers.slice(0, -1)) rmSync(fileOf(folder, older), { force: true });
  return true;
}

async function acquire(folder, holder, waitMilliseconds) {
  const giveUp = Date.now() + waitMilliseconds;
  while (!(await tryAcquire(folder, holder))) {
    if (Date.now() > giveUp) {
      throw new Error(
        `Another process has kept ${folder} locked for ${Math.round(waitMilliseconds / 1000)} seconds.`,
      );
    }
    await pause(50 + Math.random() * 100);
  }
}

export async function withLock(folder, work, waitMilliseconds = 120_000) {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const token = randomUUID();
  const server = await listen(token);
  try {
    await acquire(folder, { pid: process.pid, port: server.address().port, token }, waitMilliseconds);
    return await work();
  } finally {
    await new Promise((resolve) => server.close(resolve));
  }
}
