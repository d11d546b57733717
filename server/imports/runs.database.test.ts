import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { unzipSync } from "fflate";
import { beforeAll, describe, expect, test } from "vitest";
import { testDatabase } from "@/server/database/testing";
import { sql } from "@/server/database/transaction";
import { environment } from "@/server/environment";
import { bill } from "./bills/testing";
import { asFound } from "./formats/mapping/layout";
import { type Mapping, plainNumber, rule } from "./formats/mapping/mapping";
import { history, runOf } from "./history";
import { cancelJob, type Job, jobOf, startJob } from "./jobs";
import { keptDownload } from "./kept-download";
import { refusedCsv } from "./refused-rows";
import type { ImportRequest } from "./request";
import { runImport } from "./run";
import { importOf, testFolder } from "./testing";

const folder = testFolder();
testDatabase();
const ada = { userId: "u-1", role: "finance" } as const;

beforeAll(async () => {
  process.env.DATA_DIR = folder.path;
  expect(environment().dataDirectory).toBe(folder.path);
  await runImport(importOf(folder, "cost-centres", "id,name\nCC1,One\n"));
});

const latest = async () => (await history())[0];

async function ended(id: string): Promise<Job> {
  for (;;) {
    const job = jobOf(ada, id);
    if (job.state !== "running") return job;
    await pause(5);
  }
}

const job = (mode: Job["mode"], request: ImportRequest): string =>
  startJob(ada, mode, request, { uploads: [], whenDone: () => Promise.resolve() });

async function textOf(content: AsyncIterable<string | Uint8Array> | Iterable<string>): Promise<string> {
  const pieces: Uint8Array[] = [];
  for await (const piece of content) pieces.push(typeof piece === "string" ? Buffer.from(piece) : piece);
  return Buffer.concat(pieces).toString();
}

const keptIn = (what: string) => {
  const path = join(folder.path, what);
  return existsSync(path) ? readdirSync(path).filter((name) => name !== "spill") : [];
};

describe("a job that is cancelled", () => {
  const vendors = (count: number) =>
    ["id,name", ...Array.from({ length: count }, (_, n) => `X${n},Vendor ${n}`)].join("\n");

  test.each(["preview", "import"] as const)(
    "while it reads writes nothing and keeps no file: %s",
    async (mode) => {
      const before = keptIn("imports");
      const id = job(mode, importOf(folder, "vendors", vendors(20_000)));
      cancelJob(ada, id);
      expect(await ended(id)).toMatchObject({ state: "cancelled", answer: null });
      expect(await sql("SELECT 1 FROM vendor WHERE id LIKE 'X%' LIMIT 1")).toEqual([]);
      expect(keptIn("imports")).toEqual(before);
      expect((await latest())?.state === "cancelled").toBe(mode === "import");
    },
  );

  test("while it writes is rolled back, and stands in the history", async () => {
    const request = importOf(folder, "vendors", vendors(3_000));
    const id = job("import", request);
    while (jobOf(ada, id).step !== "writing" && jobOf(ada, id).state === "running") await pause(1);
    cancelJob(ada, id);
    const { state, message } = await ended(id);
    expect({ state, message }).toEqual({
      state: "cancelled",
      message: "The import was cancelled; nothing was changed.",
    });
    expect(await sql("SELECT 1 FROM vendor WHERE id LIKE 'X%' LIMIT 1")).toEqual([]);
    expect(await latest()).toMatchObject({ id, state: "cancelled", undoableUntil: null, kept: false });
    expect(await runImport(request)).toMatchObject({ created: 3_000 });
  });

  test("of a bill interrupts the summing", async () => {
    const charges = Array.from({ length: 40_000 }, (_, n) => ({ SubAccountId: `sub-${n}` }));
    const id = job("import", importOf(folder, "cloud-bill", bill(...charges)));
    cancelJob(ada, id);
    expect(await ended(id)).toMatchObject({ state: "cancelled" });
    expect(await sql("SELECT 1 FROM cloud_record LIMIT 1")).toEqual([]);
    expect(keptIn("bills")).toEqual([]);
  });

  test("is only cancelled by who started it, and not once it is done", async () => {
    const id = job("import", importOf(folder, "vendors", "id,name\nY1,Y\n"));
    expect(() => cancelJob({ userId: "u-2" }, id)).toThrow("no such import");
    expect(await ended(id)).toMatchObject({ state: "done" });
    cancelJob(ada, id);
    expect(jobOf(ada, id).state).toBe("done");
    expect(await latest()).toMatchObject({ id, state: "done" });
  });
});

describe("the history", () => {
  test("has refused imports too, with what was wrong, from whatever door", async () => {
    const text = "id,name,parent\nCC2,Two,nowhere\n";
    await expect(runImport(importOf(folder, "cost-centres", text))).rejects.toThrow("One row is refused");
    const run = await latest();
    expect(run).toMatchObject({ state: "refused", rows: 1, created: 0, refused: 1, kept: false });
    expect(await runOf(ada, run?.id ?? "")).toMatchObject({
      message: "One row is refused; nothing was changed.",
      refusals: [{ line: 2, column: "parent", value: "nowhere" }],
    });
  });

  test("keeps what an import changed first, cell by cell", async () => {
    await runImport(importOf(folder, "cost-centres", "id,name\nCC1,Uno\nCC3,Three\n"));
    const run = await latest();
    expect((await runOf(ada, run?.id ?? "")).changes).toMatchObject([
      { line: 2, record: "CC1", isNew: false, cells: [{ column: "name", from: "One", to: "Uno" }] },
      { line: 3, record: "CC3", isNew: true },
    ]);
  });

  test("hands out the files as they were sent, several as an archive, to who may import the kind", async () => {
    const text = "currency,month,rate\nUSD,2026-01,0.8\n";
    await runImport(importOf(folder, "fx-rates", text, {}, "rates of January.csv"));
    const id = (await latest())?.id ?? "";
    const { name, content } = await keptDownload(ada, id);
    expect([name, await textOf(content)]).toEqual(["rates of January.csv", text]);
    await expect(keptDownload({ role: "director" }, id)).rejects.toThrow("exchange rates");
    const one = importOf(folder, "vendors", "id,name\nZ1,One\n", {}, "v.csv");
    const two = { name: "v.csv", path: folder.write("second.csv", "id,name\nZ2,Two\n") };
    await runImport({ ...one, files: [...one.files, two] });
    const both = await keptDownload(ada, (await latest())?.id ?? "");
    const pieces: Uint8Array[] = [];
    for await (const piece of both.content) pieces.push(Buffer.from(piece));
    const unpacked = unzipSync(Buffer.concat(pieces));
    expect(Object.entries(unpacked).map(([file, bytes]) => [file, Buffer.from(bytes).toString()])).toEqual([
      ["v.csv", "id,name\nZ1,One\n"],
      ["2-v.csv", "id,name\nZ2,Two\n"],
    ]);
  });
});

describe("refused rows", () => {
  const mapping: Mapping = {
    kind: "actuals",
    layout: asFound,
    columns: {
      month: rule("Periode"),
      cost_centre: rule("Kostenstelle"),
      currency: { ...rule([]), constant: "EUR" },
      amount: rule("Betrag", { number: { ...plainNumber, decimal: "," } }),
      text: rule("Text"),
    },
    across: null,
    leaveOut: [],
    nullWords: ["-"],
  };
  const text = [
    "Periode;Kostenstelle;Betrag;Text",
    "2026-09;CC1;-5,10;'=fine",
    "2026-09;CC9;-1.000,50;=HYPERLINK(1)",
    '2026-09;CC1;-;"two',
    'lines"',
  ].join("\n");
  const request = (content: string, name: string, skipRefused = false): ImportRequest => ({
    ...importOf(folder, "actuals", content, { skipRefused }, name),
    mapping,
  });

  test("come with their file's own header and the reasons, and are taken by the same mapping once mended", async () => {
    const id = job("import", request(text, "sap.csv", true));
    expect(await ended(id)).toMatchObject({ state: "done", answer: { created: 1 } });
    const csv = await textOf(await refusedCsv(ada, id));
    expect(csv.split("\n")[0]).toBe("Periode,Kostenstelle,Betrag,Text,refused because");
    expect(csv).toContain(
      '2026-09,CC9,"-1.000,50",\'=HYPERLINK(1),Kostenstelle: there is no such cost centre',
    );
    expect(csv).toContain('2026-09,CC1,-,"two\nlines",');
    const mended = csv.replace("CC9", "CC1").replace(",-,", ",7,");
    expect(await runImport(request(mended, "mended.csv"))).toMatchObject({ created: 2, refused: [] });
    const stored = await sql(
      "SELECT amount, text FROM actual_posting WHERE source_file = 'mended.csv' ORDER BY amount",
    );
    expect(stored).toEqual([
      { amount: "-1000.5", text: "=HYPERLINK(1)" },
      { amount: "7", text: "two\nlines" },
    ]);
  });

  test("of a preview are there as long as its job, for who started it", async () => {
    const id = job("preview", request(text, "sap.csv"));
    await ended(id);
    expect(await textOf(await refusedCsv(ada, id))).toContain("there is no such cost centre");
    await expect(refusedCsv({ ...ada, userId: "u-2" }, id)).rejects.toThrow("no such import");
  });

  test("are all there, however many", async () => {
    const rows = Array.from({ length: 2_500 }, (_, n) => `R${n},Name,nowhere`);
    const id = job("import", importOf(folder, "cost-centres", ["id,name,parent", ...rows].join("\n")));
    const { state, refused } = await ended(id);
    expect([state, refused.length]).toEqual(["refused", 1_000]);
    expect((await textOf(await refusedCsv(ada, id))).trimEnd().split("\n")).toHaveLength(2_501);
  });

  test("of our own kinds are read by their own header again, more cells than columns and all", async () => {
    const own = "id,name,entity\nQ1,One,A,left\nQ2,-Two,\n";
    const id = job("import", importOf(folder, "cost-centres", own));
    await ended(id);
    const csv = await textOf(await refusedCsv(ada, id));
    expect(csv).toBe("id,name,entity,refused because\nQ1,One,A,the row has 4 cells and the header 3,left\n");
    expect(await runImport(importOf(folder, "cost-centres", csv.replace(",left", "")))).toMatchObject({
      created: 1,
    });
  });
});
