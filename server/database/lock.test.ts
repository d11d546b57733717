import { spawn } from "node:child_process";
import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, expect, test } from "vitest";
import { withLock } from "./lock.mjs";

const scratch = mkdtempSync(join(tmpdir(), "chartroom-lock-"));
afterAll(() => rmSync(scratch, { recursive: true }));

/** A process that takes the lock, writes "in" and "out" around its work, and is killed in between when it should be. */
function holder(folder: string, log: string, millisecondsInside: number) {
  const program = `
    import { appendFileSync } from "node:fs";
    import { withLock } from ${JSON.stringify(resolve("server/database/lock.mjs"))};
    await withLock(${JSON.stringify(folder)}, async () => {
      appendFileSync(${JSON.stringify(log)}, "in\\n");
      await new Promise((done) => setTimeout(done, ${millisecondsInside}));
      appendFileSync(${JSON.stringify(log)}, "out\\n");
    });`;
  const child = spawn(process.execPath, ["--input-type=module", "--eval", program], { stdio: "ignore" });
  return { child, ended: new Promise((done) => child.once("exit", done)) };
}

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await pause(20);
}

test("of many processes only one is inside at any time, and all get their turn", async () => {
  const [folder, log] = [join(scratch, "many"), join(scratch, "many.log")];
  await Promise.all(Array.from({ length: 8 }, () => holder(folder, log, 15).ended));
  expect(readFileSync(log, "utf8")).toBe("in\nout\n".repeat(8));
}, 30_000);

test("within one process as well", async () => {
  const [folder, log] = [join(scratch, "one"), join(scratch, "one.log")];
  const work = async () => {
    appendFileSync(log, "in\n");
    await pause(10);
    appendFileSync(log, "out\n");
  };
  await Promise.all([withLock(folder, work), withLock(folder, work), withLock(folder, work)]);
  expect(readFileSync(log, "utf8")).toBe("in\nout\n".repeat(3));
});

test("the lock does not outlive a holder that is killed", async () => {
  const [folder, log] = [join(scratch, "killed"), join(scratch, "killed.log")];
  writeFileSync(log, "");
  const { child, ended } = holder(folder, log, 60_000);
  await until(() => readFileSync(log, "utf8") === "in\n");
  child.kill("SIGKILL");
  await ended;
  await expect(withLock(folder, async () => "mine", 5_000)).resolves.toBe("mine");
});

test("a holder whose process number now belongs to another process is gone", async () => {
  const folder = join(scratch, "reused");
  await withLock(folder, async () => {});
  writeFileSync(join(folder, "holder-7"), JSON.stringify({ pid: process.pid, port: 1, token: "gone" }));
  await expect(withLock(folder, async () => "mine", 5_000)).resolves.toBe("mine");
});

test("whoever waits too long is told which lock it was", async () => {
  const folder = join(scratch, "busy");
  await withLock(folder, async () => {
    await expect(withLock(folder, async () => {}, 200)).rejects.toThrow(`has kept ${folder} locked`);
  });
});
