import { readdirSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { contractStore } from "@/server/contracts/store";
import { reading } from "@/server/database/query";
import { testDatabase } from "@/server/database/testing";
import { sql } from "@/server/database/transaction";
import { Refusal } from "@/server/errors";
import { refusedBy } from "./refused";
import { previewImport, runImport } from "./run";
import { importOf, testFolder } from "./testing";

testDatabase();
const folder = testFolder();

const doImport = (...[kind, text, options, name]: [string, string, object?, string?]) =>
  runImport(importOf(folder, kind, text, options, name));

const refusalOf = async (work: Promise<unknown>): Promise<Refusal> => {
  const error = await work.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (error instanceof Refusal) return error;
  throw new Error(`expected a refusal, got ${String(error)}`);
};

const counted = async (table: string) =>
  (await sql<{ n: number }>(`SELECT count(*) AS n FROM ${table}`))[0]?.n;

const header = "id,vendor,cost_center,category,currency,start_date,end_date,annual_price";
const contract = (id: string, price: string, vendor = "V1") =>
  `${id},${vendor},CC1,SaaS,GBP,2026-01-01,2026-12-31,${price}`;
const contracts = (...rows: string[]) => [header, ...rows].join("\n");

beforeAll(async () => {
  await doImport("cost-centres", "id,name,parent\nCC2,Two,CC1\nCC1,One,\n");
  await doImport("vendors", "id,name,aliases\nV1,Northgate Hosting,NGH;Northgate Ltd\nV2,Other,\n");
});

describe("an import", () => {
  test("takes all rows and says what they sum to", async () => {
    const answer = await doImport(
      "contracts",
      contracts(contract("A1", "100.10"), contract("A2", "200.205")),
    );
    expect(answer).toEqual({
      kind: "contracts",
      file: "contracts.csv",
      rows: 2,
      created: 2,
      updated: 0,
      unchanged: 0,
      refused: [],
      totals: { GBP: "300.305" },
      dataIssues: [
        {
          kind: "rate-missing",
          subject: "currencies/GBP",
          text: "GBP has no rate yet: its amounts stay outside the total.",
        },
      ],
    });
    const [fact] = await contractStore.find(reading, ["A2"]);
    expect(fact).toMatchObject({
      vendor: "V1",
      renewal: "ends",
      billingMonths: 12,
      inAdvance: true,
      version: 1,
    });
    expect(fact?.items).toMatchObject([
      { id: "price", annualPrice: "200.205", category: "saas", costCentre: "CC1" },
    ]);
  });

  test("changes nothing when it is repeated, in another order, under another name", async () => {
    const text = contracts(contract("A2", "200.205"), contract("A1", "100.10"));
    const [before] = await sql("SELECT value FROM subject_counter WHERE subject = 'contracts'");
    expect(await doImport("contracts", text, {}, "renamed.csv")).toMatchObject({
      created: 0,
      updated: 0,
      unchanged: 2,
    });
    expect(await sql("SELECT value FROM subject_counter WHERE subject = 'contracts'")).toEqual([before]);
    expect(readdirSync(join(folder.path, "imports")).some((name) => name.includes("renamed"))).toBe(false);
  });

  test("is whole or not at all", async () => {
    const before = await counted("contract");
    const text = contracts(contract("B1", "1"), contract("B2", "NaN"), contract("B3", "3", "nobody"));
    const refusal = await refusalOf(doImport("contracts", text));
    expect(refusal.message).toBe("2 rows are refused; nothing was changed.");
    expect(refusedBy(refusal)).toMatchObject([
      { line: 3, column: "annual_price", value: "NaN", reason: "not a number" },
      { line: 4, column: "vendor", value: "nobody" },
    ]);
    expect(await counted("contract")).toBe(before);
  });

  test("takes the rows that are right where that is asked for", async () => {
    const text = contracts(contract("B1", "1"), contract("B2", "NaN"));
    const answer = await doImport("contracts", text, { skipRefused: true });
    expect(answer).toMatchObject({ rows: 2, created: 1, totals: { GBP: "1" }, refused: [{ line: 3 }] });
  });

  test("knows records by id, name or alias in any case", async () => {
    const rows = ["northgate  hosting", "NGH", "v1"].map((name, at) => contract(`C${at}`, "1", name));
    await doImport("contracts", contracts(...rows));
    const facts = await contractStore.find(reading, ["C0", "C1", "C2"]);
    expect(facts.map(({ vendor }) => vendor)).toEqual(["V1", "V1", "V1"]);
  });

  test("makes what is missing where that is asked for, once for all spellings", async () => {
    const rows = ["Café Ltd", "CAFÉ LTD", "Cafe\u0301 Ltd"].map((name, at) => contract(`D${at}`, "1", name));
    await doImport("contracts", contracts(...rows), { createMissing: true });
    const facts = await contractStore.find(reading, ["D0", "D1", "D2"]);
    expect(facts.map(({ vendor }) => vendor)).toEqual(Array(3).fill("Café Ltd"));
  });

  test("leaves a stored value where a cell is empty or a column missing", async () => {
    const wide = `${header},notice_months,owner\nE1,V1,CC1,saas,GBP,2026-01-01,2026-12-31,5,6,Ann`;
    await doImport("contracts", wide);
    await doImport("contracts", `${header},notice_months\nE1,V1,CC1,,GBP,2026-01-01,,7,`);
    const [fact] = await contractStore.find(reading, ["E1"]);
    expect(fact).toMatchObject({
      noticeMonths: 6,
      owner: "Ann",
      items: [{ annualPrice: "7", category: "saas" }],
    });
    expect(fact?.end).not.toBeNull();
  });

  test("says in its preview what would change, cell by cell, and changes nothing", async () => {
    const text = contracts(contract("A1", "111"), contract("F1", "1"));
    const preview = await previewImport(importOf(folder, "contracts", text));
    expect(preview).toMatchObject({ created: 1, updated: 1 });
    expect(preview.changes).toMatchObject([
      { line: 2, record: "A1", isNew: false, cells: [{ column: "annual_price", from: "100.1", to: "111" }] },
      { line: 3, record: "F1", isNew: true },
    ]);
    const [fact] = await contractStore.find(reading, ["A1"]);
    expect(fact?.items[0]?.annualPrice).toBe("100.1");
  });

  test("of two at once one waits, and the second changes nothing", async () => {
    const text = contracts(...Array.from({ length: 200 }, (_, i) => contract(`G${i}`, "1")));
    const answers = await Promise.all(
      ["one.csv", "two.csv"].map((name) => doImport("contracts", text, {}, name)),
    );
    expect(answers.map(({ created }) => created).sort()).toEqual([0, 200]);
    expect(answers.map(({ unchanged }) => unchanged).sort()).toEqual([0, 200]);
  });

  test("leaves file and line with each row, an audit row for each change and itself in the history", async () => {
    const [row] = await sql("SELECT source_file, source_line FROM contract WHERE id = 'A2'");
    expect(row).toEqual({ source_file: "contracts.csv", source_line: 3 });
    const audit = await contractStore.history(reading, "A2");
    expect(audit).toMatchObject([{ action: "create", door: "import", file: "contracts.csv", line: 3 }]);
    const [run] = await sql(
      "SELECT created, totals, kept_file FROM import_run WHERE kind = 'contracts' ORDER BY started_at LIMIT 1",
    );
    expect(run).toMatchObject({ created: 2, totals: { GBP: "300.305" } });
    expect(readdirSync(join(folder.path, "imports"))).toContain(run?.kept_file);
  });
});
