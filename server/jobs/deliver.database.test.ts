import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeEach, describe, expect, inject, test } from "vitest";
import { reading } from "../database/query";
import { testDatabase } from "../database/testing";
import { insertMail, listMails, type MailState, recoverMails, sendAgain } from "../notifications/mail-store";
import { testEnvironment } from "../testing-callers";
import { deliver } from "./deliver";
import { Sink } from "./testing-sink";

testEnvironment();
testDatabase();

const sink = new Sink();
const address = await sink.listen();
const server = { server: address, from: "Chartroom <chartroom@example.org>" };
afterAll(() => sink.close());

beforeEach(async () => {
  await reading.query("DELETE FROM mail");
  sink.mails.length = 0;
  sink.behave = () => null;
});

const mail = (more = {}) => ({
  recipient: "people/ada",
  address: "ada@example.org",
  subject: "Data hall: due in 38 days",
  text: "Renews.",
  html: "<p>Renews.</p>",
  messageId: `<${crypto.randomUUID()}@localhost>`,
  ...more,
});

const written = async (more = {}) => (await insertMail(reading, mail(more))) ?? "";
const states = async (): Promise<MailState[]> => (await listMails(reading, 10)).map(({ state }) => state);
const soon = (minutes: number) =>
  reading.query("UPDATE mail SET next_try = next_try - make_interval(mins => $1)", [minutes]);

describe("a mail", () => {
  test("is sent once, with an id that is always the same", async () => {
    const messageId = "<abc@localhost>";
    await written({ messageId });
    expect(await insertMail(reading, mail({ messageId }))).toBeNull();
    expect(await deliver("w", server)).toBe(1);
    expect(await deliver("w", server)).toBe(0);
    expect(sink.mails).toHaveLength(1);
    expect(sink.mails[0]).toMatch(/^Message-ID: <abc@localhost>/m);
    expect(sink.mails[0]).toMatch(/^To: ada@example\.org/m);
    expect(await states()).toEqual(["sent"]);
  });

  test("with line ends in its words has no more headers for it", async () => {
    await written({ subject: "Hall\r\nBcc: evil@example.org" });
    await deliver("w", server);
    const [headers = ""] = sink.mails[0]?.split("\r\n\r\n") ?? [];
    expect(headers).not.toMatch(/^Bcc:/m);
  });

  test("is tried again later where the server is not there, says no for now, or falls silent", async () => {
    const id = await written();
    await deliver("w", { ...server, server: "smtp://127.0.0.1:1" });
    expect(await states()).toEqual(["waiting"]);
    expect(await deliver("w", server)).toBe(0);
    await soon(1);
    sink.behave = (moment) => (moment === "end" ? "451 later" : null);
    await deliver("w", server);
    expect(await states()).toEqual(["waiting"]);
    await soon(5);
    sink.behave = () => null;
    await deliver("w", server);
    expect(await listMails(reading, 1)).toMatchObject([{ id, state: "sent", tries: 3 }]);
  });

  test("is given up at once where the server knows nobody of that name, and after eight tries otherwise", async () => {
    await written();
    sink.behave = (moment) => (moment === "data" ? "550 no such mailbox" : null);
    await deliver("w", server);
    expect(await listMails(reading, 1)).toMatchObject([
      { state: "failed", said: expect.stringContaining("550") as string },
    ]);
    await reading.query("DELETE FROM mail");
    await written();
    sink.behave = (moment) => (moment === "data" ? "451 later" : null);
    for (let tries = 1; tries <= 8; tries++) {
      expect(await states()).toEqual(["waiting"]);
      await deliver("w", server);
      await soon(10_000);
    }
    expect(await states()).toEqual(["failed"]);
  });

  test("is not sent twice by itself where nobody knows if it arrived, and can be sent again by a person", async () => {
    const id = await written();
    await reading.query("UPDATE mail SET state = 'handing-over', claimed_by = 'gone'");
    await recoverMails(reading);
    expect(await deliver("w", server)).toBe(0);
    expect(await states()).toEqual(["unsure"]);
    expect(await sendAgain(reading, id)).toBe(true);
    await deliver("w", server);
    expect(await states()).toEqual(["sent"]);
  });

  test("in the hand of a worker that is gone is sent by the next", async () => {
    await written();
    await reading.query("UPDATE mail SET state = 'claimed', claimed_by = 'gone'");
    expect(await deliver("w", server)).toBe(0);
    await recoverMails(reading);
    expect(await deliver("w", server)).toBe(1);
  });
});

describe("a process that is killed", { timeout: 120_000 }, () => {
  const children: ChildProcess[] = [];
  afterAll(() => children.forEach((child) => child.kill("SIGKILL")));

  async function start(): Promise<ChildProcess> {
    const [row] = await reading.query<{ name: string }>("SELECT current_database() AS name");
    const database = JSON.stringify({ ...inject("testServer"), database: row?.name });
    const env = { ...process.env, TEST_DATABASE: database, SMTP_URL: address, MAIL_FROM: server.from };
    const child = spawn(process.execPath, ["--import", "tsx", "server/jobs/testing-worker.ts"], {
      env,
      stdio: "inherit",
    });
    children.push(child);
    return child;
  }

  async function kill(child: ChildProcess): Promise<void> {
    const gone = once(child, "exit");
    child.kill("SIGKILL");
    await gone;
  }

  async function until(state: MailState): Promise<void> {
    for (let tries = 0; tries < 1_000; tries++) {
      if ((await states()).every((one) => one === state)) return;
      await pause(50);
    }
    expect(await states()).toEqual([state]);
  }

  test.each<["greeting" | "data" | "end", number, MailState]>([
    ["greeting", 0, "sent"],
    ["data", 0, "sent"],
    ["end", 1, "unsure"],
  ])(
    "while the mail server keeps it waiting at the %s leaves exactly one mail",
    async (moment, before, after) => {
      await written();
      sink.behave = (now) => (now === moment ? "silence" : null);
      const silent = sink.event();
      const first = await start();
      await silent;
      await kill(first);
      expect(sink.mails).toHaveLength(before);
      sink.behave = () => null;
      const second = await start();
      await until(after);
      await kill(second);
      expect(sink.mails).toHaveLength(1);
    },
  );

  test("right after a mail was taken leaves exactly one mail", async () => {
    await written();
    const taken = sink.event();
    const first = await start();
    await taken;
    await kill(first);
    const second = await start();
    for (
      let tries = 0;
      tries < 1_000 && !(await states()).every((one) => one === "sent" || one === "unsure");
      tries++
    )
      await pause(50);
    await kill(second);
    expect(sink.mails).toHaveLength(1);
  });
});
