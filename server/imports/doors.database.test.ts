import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { strToU8, zipSync } from "fflate";
import { gzipSync } from "node:zlib";
import { setTimeout as pause } from "node:timers/promises";
import { beforeAll, describe, expect, test } from "vitest";
import { addToken } from "@/server/access/tokens";
import { type Role, roles, type Viewer } from "@/server/access/viewer";
import { testDatabase } from "@/server/database/testing";
import { transaction } from "@/server/database/transaction";
import { environment } from "@/server/environment";
import { createCaller } from "@/server/router";
import { receive, send } from "./doors";
import { testFolder } from "./testing";
import type { Received } from "./uploads";

const folder = testFolder();
testDatabase();

const tokens = new Map<Role, string>();
const origin = { actorId: null, actorName: "test", door: "command" as const };

beforeAll(async () => {
  process.env.DATA_DIR = folder.path;
  expect(environment().dataDirectory).toBe(folder.path);
  for (const role of roles)
    await transaction(async (tx) => {
      const { token } = await addToken(tx, { name: role, role, teams: [], expiresAt: null }, origin);
      tokens.set(role, token);
    });
});

const address = "http://localhost:3000/api/imports";

const asked = (path: string, role: Role | null, init: RequestInit = {}) =>
  new Request(`${address}/${path}`, {
    ...init,
    headers: {
      "Content-Type": "application/octet-stream",
      ...(role ? { Authorization: `Bearer ${tokens.get(role)}` } : {}),
    },
  });

const upload = (name: string, body: string | Uint8Array<ArrayBuffer>, role: Role | null = "finance") =>
  receive(asked(`upload?name=${encodeURIComponent(name)}`, role, { method: "POST", body }));

const received = async (...file: Parameters<typeof upload>) =>
  (await (await upload(...file)).json()) as Received;

/** A file that was taken as one. */
async function sentFile(...file: Parameters<typeof upload>) {
  const { files } = await received(...file);
  const [sent] = files;
  if (!sent || files.length > 1) throw new Error(`${files.length} files`);
  return sent;
}

const caller = (role: Role, userId = `user-${role}`) => {
  const viewer: Viewer = { userId, name: role, role, teams: [], door: "screen" };
  return createCaller({
    viewer,
    address: "",
    browser: "",
    sessionId: null,
    demo: false,
    setCookie: () => {},
  });
};

/** The caller that owns what the token of a role sent. */
async function ownerOf(role: Role) {
  const { viewerOfToken } = await import("@/server/access/tokens");
  const { reading } = await import("@/server/database/query");
  const viewer = await viewerOfToken(reading, tokens.get(role) ?? "", "api");
  return caller(role, viewer?.userId ?? "");
}

async function ended(of: Awaited<ReturnType<typeof ownerOf>>, id: string) {
  for (;;) {
    const job = await of.imports.job({ id });
    if (job.state !== "running") return job;
    await pause(20);
  }
}

describe("an uploaded file", () => {
  const text = "id,name,entity\nCC1,One,\nCC2,Two,\n";

  test("is previewed, imported and gone from the uploads, and stands in the history", async () => {
    const sent = await sentFile("C:\\plans\\centres.csv", text);
    expect(sent).toMatchObject({ name: "centres.csv", bytes: text.length });
    const finance = await ownerOf("finance");
    expect(await finance.imports.recognise({ id: sent.id })).toMatchObject({
      name: "centres.csv",
      tables: [{ sheet: null, kinds: [{ kind: "cost-centres", how: "own" }] }],
      reason: null,
    });
    const question = { kind: "cost-centres", uploads: [sent.id] };
    const preview = await finance.imports.start({ ...question, mode: "preview" });
    expect(await ended(finance, preview.job)).toMatchObject({
      state: "done",
      answer: { created: 2, changes: [{ line: 2 }, { line: 3 }] },
    });
    const job = await finance.imports.start({ ...question, mode: "import" });
    expect(await ended(finance, job.job)).toMatchObject({
      state: "done",
      answer: { created: 2 },
      secondsLeft: 0,
    });
    expect(existsSync(join(folder.path, "uploads", `${sent.id}.bin`))).toBe(false);
    expect(await finance.imports.history()).toMatchObject([
      { kind: "cost-centres", file: "centres.csv", created: 2, by: "finance" },
    ]);
  });

  test("whose rows are refused says which, and hands them out as CSV", async () => {
    const { id } = await sentFile("centres.csv", "id,name,parent\nCC9,Nine,=nowhere\n");
    const finance = await ownerOf("finance");
    const { job } = await finance.imports.start({ kind: "cost-centres", uploads: [id], mode: "import" });
    expect(await ended(finance, job)).toMatchObject({
      state: "refused",
      refused: [{ line: 2, column: "parent" }],
    });
    const response = await send(asked(`refused/${job}`, "finance"), "refused", job);
    expect(response.headers.get("Content-Disposition")).toBe(`attachment; filename="${job}-refused.csv"`);
    expect(await response.text()).toBe(
      "id,name,parent,refused because\nCC9,Nine,'=nowhere,parent: there is no such cost centre\n",
    );
  });

  test("belongs to who sent it", async () => {
    const { id } = await sentFile("centres.csv", text);
    const director = await ownerOf("director");
    const question = { kind: "cost-centres", uploads: [id], mode: "preview" as const };
    await expect(director.imports.start(question)).rejects.toThrow("not here any more");
    const finance = await ownerOf("finance");
    const { job } = await finance.imports.start(question);
    await expect(director.imports.job({ id: job })).rejects.toThrow("no such import");
    await finance.imports.discard({ id });
    expect(readdirSync(join(folder.path, "uploads"))).not.toContain(`${id}.bin`);
  });

  test("of another type, without a name or of nobody is refused and leaves nothing", async () => {
    const before = readdirSync(join(folder.path, "uploads")).length;
    expect((await upload("x.exe", "MZ")).status).toBe(400);
    expect((await upload("../../x.csv\u0000.html", text)).status).toBe(400);
    expect((await upload("x.csv", text, null)).status).toBe(403);
    expect((await upload("x.csv", text, "lead")).status).toBe(403);
    expect((await upload("x.csv", text, "viewer")).status).toBe(403);
    expect(readdirSync(join(folder.path, "uploads"))).toHaveLength(before);
  });

  test("that is no text says so when it is looked at", async () => {
    const finance = await ownerOf("finance");
    const { id } = await sentFile("x.csv", new Uint8Array([0, 1, 2]));
    expect(await finance.imports.recognise({ id })).toMatchObject({
      tables: [{ kinds: [], reason: "Line 1: byte 0 is NUL: this is not a text file in UTF-8." }],
    });
  });

  test("that is compressed is unpacked; a bill stays as it is", async () => {
    const packed = await sentFile("centres.csv.gz", new Uint8Array(gzipSync(text)));
    expect(packed).toMatchObject({ name: "centres.csv", bytes: text.length });
    const bill =
      "BilledCost,EffectiveCost,BillingCurrency,BillingPeriodStart,ChargePeriodStart,ChargeCategory,ServiceName,BillingAccountId,ProviderName\n";
    const kept = await sentFile("bill.csv.gz", new Uint8Array(gzipSync(bill)));
    expect(kept).toMatchObject({ name: "bill.csv.gz", bytes: gzipSync(bill).length });
  });

  test("that is an archive becomes its files, each on its own; what is no table is named", async () => {
    const archive = zipSync({
      "2026/centres.csv": strToU8(text),
      "2025/centres.csv": strToU8(text),
      "2026/readme.md": strToU8("#"),
      "__MACOSX/._centres.csv": strToU8("x"),
      "old.zip": strToU8("PK"),
    });
    const { files, leftOut } = await received("all.zip", new Uint8Array(archive));
    expect(files.map(({ name, bytes }) => [name, bytes])).toEqual([
      ["centres.csv", text.length],
      ["centres (2).csv", text.length],
    ]);
    expect(leftOut.map(({ name }) => name).sort()).toEqual(["__centres.csv", "old.zip", "readme.md"]);
    const finance = await ownerOf("finance");
    expect(await finance.imports.recognise({ id: files[1]?.id ?? "" })).toMatchObject({
      name: "centres (2).csv",
    });
  });

  test("that is a bad archive is refused and leaves nothing", async () => {
    const before = readdirSync(join(folder.path, "uploads")).length;
    const escaping = zipSync({ "../../escaped.csv": strToU8(text) });
    const response = await upload("all.zip", new Uint8Array(escaping));
    expect(response.status).toBe(400);
    expect(await response.text()).toContain("outside its folder");
    expect((await upload("x.csv.gz", new Uint8Array(gzipSync(text).subarray(0, 30)))).status).toBe(400);
    expect(readdirSync(join(folder.path, "uploads"))).toHaveLength(before);
  });

  test("of rates is not for a director", async () => {
    const { id } = await sentFile("fx.csv", "currency,month,rate\nUSD,2026-01,1\n", "director");
    const director = await ownerOf("director");
    await expect(director.imports.start({ kind: "fx-rates", uploads: [id], mode: "import" })).rejects.toThrow(
      "exchange rates",
    );
  });
});
