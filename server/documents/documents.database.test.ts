import { existsSync, readdirSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { strToU8, zipSync } from "fflate";
import { beforeAll, describe, expect, test } from "vitest";
import { addToken, viewerOfToken } from "@/server/access/tokens";
import type { Role } from "@/server/access/viewer";
import { reading } from "@/server/database/query";
import { testDatabase } from "@/server/database/testing";
import { transaction } from "@/server/database/transaction";
import { environment } from "@/server/environment";
import { createCaller } from "@/server/router";
import { testEnvironment } from "@/server/testing-callers";
import { sendDocument, takeDocument } from "./doors";
import { sweepDocuments } from "./sweep";

testEnvironment();
testDatabase();

const origin = { actorId: null, actorName: "test", door: "command" as const };
const tokens = new Map<string, string>();

async function addWith(name: string, role: Role, teams: string[] = []): Promise<void> {
  const wish = { name, role, teams, expiresAt: null };
  const { token } = await transaction((tx) => addToken(tx, wish, origin));
  tokens.set(name, token);
}

async function caller(name: string) {
  const viewer = await viewerOfToken(reading, tokens.get(name) ?? "", "api");
  const more = { address: "", browser: "", sessionId: null, demo: false, setCookie: () => {} };
  return createCaller({ viewer, ...more });
}

beforeAll(async () => {
  for (const role of ["director", "viewer"] as const) await addWith(role, role);
  await addWith("lead A", "lead", ["A"]);
  await addWith("lead B", "lead", ["B"]);
  const director = await caller("director");
  await director.vendors.create({ id: "V", fields: { name: "Vendor" } });
  for (const id of ["A", "B"]) await director.teams.create({ id, fields: { name: `Team ${id}` } });
  await director.people.create({ id: "ada", fields: { name: "Ada", team: "A" } });
});

const pdf = "%PDF-1.7\nhello";
const at = "http://localhost:3000/api/documents";

function sending(name: string, body: string | Uint8Array<ArrayBuffer>, as: string | null, more = {}) {
  const words = new URLSearchParams({ kind: "vendors", record: "V", name, ...more });
  return takeDocument(
    new Request(`${at}?${words}`, {
      method: "POST",
      body,
      headers: {
        "Content-Type": "application/octet-stream",
        ...(as ? { Authorization: `Bearer ${tokens.get(as)}` } : {}),
      },
    }),
  );
}

async function sent(...what: Parameters<typeof sending>): Promise<string> {
  const answer = await sending(...what);
  const { id, error } = (await answer.json()) as { id?: string; error?: { message: string } };
  if (!id) throw new Error(error?.message);
  return id;
}

const fetched = (id: string, as: string) =>
  sendDocument(new Request(`${at}/${id}`, { headers: { Authorization: `Bearer ${tokens.get(as)}` } }), id);

const ofVendor = { kind: "vendors", record: "V" } as const;
const ofAda = { kind: "people", record: "ada" } as const;
const files = () => readdirSync(join(environment().dataDirectory, "documents"));
const pathOf = (id: string) => join(environment().dataDirectory, "documents", id);

describe("a document", () => {
  test("is attached, listed, and sent back as a file to be saved that no browser runs", async () => {
    const id = await sent("Angebot – März.pdf", pdf, "director", { purpose: "offer" });
    const { documents } = await (await caller("viewer")).documents.list(ofVendor);
    expect(documents).toMatchObject([
      { id, name: "Angebot – März.pdf", bytes: pdf.length, mediaType: "application/pdf", purpose: "offer" },
    ]);
    const answer = await fetched(id, "viewer");
    expect(await answer.text()).toBe(pdf);
    const headers = Object.fromEntries(answer.headers);
    expect(headers["content-disposition"]).toMatch(/^attachment; filename="Angebot _ M_rz\.pdf"; filename\*/);
    expect(headers["x-content-type-options"]).toBe("nosniff");
    expect(headers["cache-control"]).toBe("private, no-store");
    expect(headers["content-security-policy"]).toBe("default-src 'none'; sandbox");
  });

  test("lies below its id, readable by its owner only", async () => {
    const id = await sent("../../etc/passwd.txt", "words", "director");
    expect(statSync(pathOf(id)).mode & 0o777).toBe(0o600);
    const { documents } = await (await caller("director")).documents.list(ofVendor);
    expect(documents.find((one) => one.id === id)?.name).toBe("passwd.txt");
  });

  test("that is sent twice is one document", async () => {
    const first = await sent("twice.txt", "same", "director");
    expect(await sent("twice.txt", "same", "director")).toBe(first);
    expect(files().filter((name) => name === first)).toHaveLength(1);
  });

  test("is removed and brought back, and its record's history says so", async () => {
    const director = await caller("director");
    const id = await sent("gone.txt", "gone", "director");
    await director.documents.remove({ id });
    expect((await director.documents.list(ofVendor)).documents.map((one) => one.id)).not.toContain(id);
    expect((await fetched(id, "director")).status).toBe(404);
    await director.documents.restore({ id });
    expect((await fetched(id, "director")).status).toBe(200);
    const changes = (await director.vendors.history({ id: "V" })).flatMap((entry) => entry.changes);
    expect(changes.filter(({ from, to }) => [from, to].includes("gone.txt"))).toHaveLength(3);
  });
});

const office = (parts: Record<string, string>) =>
  zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));

describe("what is no document is refused and leaves nothing behind:", () => {
  test.each<[string, string | Uint8Array<ArrayBuffer>, RegExp]>([
    ["page.html", "<script>alert(1)</script>", /taken as PDF/],
    ["drawing.svg", "<svg onload='alert(1)'/>", /taken as PDF/],
    ["all.zip", office({ a: "b" }), /Archives are not/],
    ["x.pdf", "<html>", /content is something else/],
    ["x.png", pdf, /content is something else/],
    ["x.txt", "a\0b", /content is something else/],
    ["x.docx", office({ "[Content_Types].xml": "", "xl/workbook.xml": "" }), /content is something else/],
    ["x.docx", office({ "[Content_Types].xml": "", "word/document.xml": "", "word/vbaProject.bin": "" }), /macros/],
    ["x.docx", "PK\u0003\u0004 and nothing more", /not taken|damaged/],
    ["empty.txt", "", /empty/],
    ["large.txt", "a".repeat(20 * 1024 * 1024 + 1), /at most 20 MB/],
  ])("%s", async (name, body, reason) => {
    const before = files();
    const answer = await sending(name, body, "director");
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(JSON.stringify(await answer.json())).toMatch(reason);
    expect(files()).toEqual(before);
  }); // biome-ignore format: one row a file
});

test("workbooks, documents and mails are what their content says", async () => {
  const word = office({ "[Content_Types].xml": "", "word/document.xml": "" });
  const odt = zipSync({ mimetype: [strToU8("application/vnd.oasis.opendocument.text"), { level: 0 }] });
  for (const [
    name,
    body,
  ] of [["a.docx", word], ["b.odt", odt], ["c.eml", "From: a@b.test\r\n\r\nHello"]] as const) // biome-ignore format: one list
    expect(await sent(name, body, "director")).toMatch(/^[0-9a-f-]{36}$/);
});

describe("rights:", () => {
  test("nobody who is not signed in, and no other site's page, sends one", async () => {
    expect((await sending("a.txt", "a", null)).status).toBe(403);
    const request = new Request(`${at}?kind=vendors&record=V&name=a.txt`, { method: "POST", body: "a" });
    request.headers.set("origin", "https://evil.example");
    expect((await takeDocument(request)).status).toBe(403);
    const own = new Request(request, { headers: { origin: "http://localhost:3000" } });
    expect((await takeDocument(own)).status).toBe(401);
  });

  test("who may only read a record may fetch what is attached to it and change nothing", async () => {
    const id = await sent("read.txt", "read", "director");
    const viewer = await caller("viewer");
    expect(await viewer.documents.list(ofVendor)).toMatchObject({ mayRead: true, mayChange: false });
    expect((await sending("a.txt", "a", "viewer")).status).toBe(403);
    await expect(viewer.documents.remove({ id })).rejects.toMatchObject({ code: "FORBIDDEN" });
  });

  test("what is attached to a person is for their own lead, not for another and not for viewers", async () => {
    const id = await sent("review.txt", "MARK", "lead A", ofAda);
    expect((await fetched(id, "director")).status).toBe(200);
    for (const name of ["lead B", "viewer"]) {
      const answer = await fetched(id, name);
      expect(answer.status).toBe(403);
      expect(await answer.text()).not.toContain("MARK");
      const list = await (await caller(name)).documents.list(ofAda);
      expect(list).toEqual({ mayRead: false, mayChange: false, documents: [] });
      await expect((await caller(name)).documents.remove({ id })).rejects.toMatchObject({
        code: "FORBIDDEN",
      });
    }
    expect((await sending("b.txt", "b", "lead B", ofAda)).status).toBe(403);
  });

  test("a record that is not there takes none", async () => {
    expect((await sending("a.txt", "a", "director", { record: "none" })).status).toBe(404);
  });
});

describe("the sweep", () => {
  test("takes away old files that no document names, and leaves those that may still get one", async () => {
    const [old, young] = [pathOf("old.part"), pathOf("young.part")];
    for (const path of [old, young]) writeFileSync(path, "x");
    utimesSync(old, new Date(0), new Date(0));
    await sweepDocuments();
    expect([existsSync(old), existsSync(young)]).toEqual([false, true]);
  });

  test("hides the documents of a record that is gone, and shows them when it is back", async () => {
    const director = await caller("director");
    await director.vendors.create({ id: "W", fields: { name: "Other" } });
    const id = await sent("other.txt", "other", "director", { record: "W" });
    const { version } = await director.vendors.get({ id: "W" });
    await director.vendors.remove({ id: "W", version });
    expect((await fetched(id, "director")).status).toBe(404);
    await sweepDocuments();
    await director.vendors.create({ id: "W", fields: { name: "Other" } });
    await sweepDocuments();
    expect((await fetched(id, "director")).status).toBe(200);
  });

  test("deletes after thirty days what was removed, with its file", async () => {
    const id = await sent("late.txt", "late", "director");
    await (await caller("director")).documents.remove({ id });
    await reading.query("UPDATE document SET removed_at = removed_at - interval '31 days' WHERE id = $1", [
      id,
    ]);
    await sweepDocuments();
    expect(existsSync(pathOf(id))).toBe(false);
    expect((await fetched(id, "director")).status).toBe(404);
  });
});
