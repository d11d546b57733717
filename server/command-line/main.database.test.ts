import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { beforeAll, describe, expect, inject, test, vi } from "vitest";
import { testFolder } from "../imports/testing";
import { sql } from "../database/transaction";
import { testDatabase } from "../database/testing";

// Each call starts a process of its own.
vi.setConfig({ testTimeout: 120_000 });

testDatabase();
const folder = testFolder();

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly said: string;
}

let databaseUrl = "";

beforeAll(async () => {
  const [row] = await sql<{ name: string }>("SELECT current_database() AS name");
  const { host, port, user, password } = inject("testServer");
  databaseUrl = `postgresql://${user}:${password}@${host}:${port}/${row?.name}`;
});

/** Runs the command line as a process of its own, as a person would. */
async function chartroom(words: readonly string[], { input = "", token = "" } = {}): Promise<Ended> {
  const child = spawn(process.execPath, ["--import", "tsx", "server/command-line/main.ts", ...words], {
    env: { ...process.env, DATABASE_URL: databaseUrl, DATA_DIR: folder.path, CHARTROOM_TOKEN: token },
  });
  child.stdin.end(input);
  const code = new Promise<number | null>((resolve) => child.once("exit", resolve));
  const [out, said] = await Promise.all([text(child.stdout), text(child.stderr)]);
  return { code: await code, out, said };
}

const parsed = ({ out }: Ended): unknown => JSON.parse(out);

describe("the command line", () => {
  test("says how it is used; what it does not understand is exit 2 and one sentence", async () => {
    expect(await chartroom(["--help"])).toMatchObject({
      code: 0,
      out: expect.stringContaining("import <kind>") as string,
    });
    expect(await chartroom(["nonsense"])).toEqual({
      code: 2,
      out: "",
      said: 'There is no command "nonsense"; --help lists them.\n',
    });
    expect(await chartroom(["plan", "--bogus"])).toEqual({
      code: 2,
      out: "",
      said: "Unknown option '--bogus'\n",
    });
    expect((await chartroom(["plan", "--from", "2026-01", "--months", "601"])).said).toBe(
      "Say --months N, from 1 to 600.\n",
    );
    expect((await chartroom(["template", "vendors"])).out).toMatch(
      /^id,name,aliases,[a-z_,]+\nV-017,Northgate Hosting,"Northgate Ltd;NGH",/,
    );
  });

  test("imports, plans, explains, exports and checks", async () => {
    await chartroom(["settings", "set", "reporting-currency", "GBP"]);
    const header =
      "id,vendor,cost_centre,category,currency,start_date,end_date,annual_price,billing_months\n";
    const file = folder.write("c.csv", `${header}C1,V1,CC1,SaaS,GBP,2026-01-01,2026-12-31,1200.00,1\n`);
    const refused = await chartroom(["import", "contracts", file, "--json"]);
    expect(refused).toMatchObject({
      code: 1,
      said: expect.stringContaining("nothing was changed") as string,
    });
    expect(parsed(refused)).toEqual({
      kind: "contracts",
      file: "c.csv",
      rows: 1,
      created: 0,
      updated: 0,
      unchanged: 0,
      refused: [
        { line: 2, column: "vendor", value: "V1", reason: "there is no such vendor" },
        { line: 2, column: "cost_centre", value: "CC1", reason: "there is no such cost centre" },
      ],
      totals: {},
      dataIssues: [],
    });
    const done = await chartroom(["import", "contracts", file, "--create-missing", "--json"]);
    expect(done.code).toBe(0);
    expect(parsed(done)).toMatchObject({ created: 1, refused: [], totals: { GBP: "1200" }, dataIssues: [] });
    const plan = await chartroom([
      "plan",
      "--from",
      "2026-01",
      "--months",
      "2",
      "--by",
      "category,line",
      "--json",
    ]);
    expect(parsed(plan)).toEqual({
      currency: "GBP",
      from: "2026-01",
      months: ["2026-01", "2026-02"],
      rows: [{ category: "saas", line: "contracts/C1/price", amounts: [10000, 10000] }],
      total: 20000,
      incomplete: false,
      dataIssues: expect.any(Array) as unknown[],
    });
    const explained = await chartroom(["explain", "contracts/C1/price", "--month", "2026-01"]);
    expect(explained).toMatchObject({ code: 0, out: expect.stringContaining("GBP 100.00") as string });
    expect((await chartroom(["export", "vendors"])).out).toMatch(/^id,name,aliases,[a-z_,]+\nV1,V1,+\n$/);
    expect(await chartroom(["check"])).toMatchObject({
      code: 0,
      out: expect.not.stringContaining("WRONG") as string,
    });
    const [entry] = await sql("SELECT door, file, line FROM audit_entry WHERE kind = 'contracts'");
    expect(entry).toEqual({ door: "import", file: "c.csv", line: 2 });
  });

  test("writes a kind as a workbook that imports as it is, a template, and everything as an archive", async () => {
    const [book, form, archive] = ["c.xlsx", "t.xlsx", "all.zip"].map((name) => join(folder.path, name));
    expect((await chartroom(["export", "contracts", book ?? ""])).code).toBe(0);
    const again = await chartroom(["import", "contracts", book ?? "", "--json"]);
    expect(parsed(again)).toMatchObject({ rows: 1, unchanged: 1, refused: [] });
    expect((await chartroom(["template", "contracts", form ?? ""])).code).toBe(0);
    expect((await chartroom(["export", "everything", archive ?? ""])).code).toBe(0);
    for (const path of [book, form, archive])
      expect(readFileSync(path ?? "").subarray(0, 4)).toEqual(Buffer.from("PK\u0003\u0004"));
    expect(await chartroom(["export", "everything"])).toMatchObject({
      code: 2,
      said: "Say which file to write everything to, ending in .zip.\n",
    });
  });

  test("has the rights of a token, or refuses it", async () => {
    const { out } = await chartroom(["token", "add", "--name", "reader", "--role", "viewer"]);
    const token = out.trim();
    expect(await chartroom(["export", "positions"], { token })).toMatchObject({ code: 1, out: "" });
    expect(await chartroom(["export", "vendors"], { token })).toMatchObject({ code: 0 });
    expect(await chartroom(["settings", "set", "raise-month", "5"], { token })).toMatchObject({ code: 1 });
    expect(await chartroom(["settings"], { token: "chartroom_wrong" })).toMatchObject({ code: 1, out: "" });
  });

  test("lists imports, those that were refused too, and undoes one", async () => {
    const file = folder.write("v.csv", "id,name\nW1,One\nW2,Two\n");
    await chartroom(["import", "vendors", file]);
    await chartroom(["import", "vendors", folder.write("bad.csv", "id,name\nW3,\n")]);
    const listed = parsed(await chartroom(["imports", "--json"])) as {
      id: string;
      state: string;
      file: string;
    }[];
    expect(listed.slice(0, 2)).toMatchObject([
      { state: "refused", file: "bad.csv" },
      { state: "done", file: "v.csv", created: 2 },
    ]);
    const id = listed[1]?.id ?? "";
    expect((await chartroom(["imports", "undo", id, "--preview"])).out).toBe(
      "v.csv: 2 removed, 0 put back (preview, nothing was changed).\n",
    );
    expect(await chartroom(["imports", "undo", id])).toMatchObject({
      code: 0,
      out: "v.csv: 2 removed, 0 put back.\n",
    });
    expect(await sql("SELECT id FROM vendor WHERE id LIKE 'W%'")).toEqual([]);
    expect(await chartroom(["imports", "undo", id])).toMatchObject({ code: 1 });
    expect(await chartroom(["imports", "undo", "nonsense"])).toMatchObject({ code: 2 });
  });

  test("makes accounts, whose password comes on standard input", async () => {
    const words = ["user", "add", "--email", "ann@example.org", "--role", "finance"];
    expect(await chartroom(words)).toMatchObject({ code: 1 });
    expect(await chartroom(words, { input: "a long pass phrase\n" })).toMatchObject({ code: 0 });
    expect(await sql("SELECT role FROM users WHERE email = 'ann@example.org'")).toEqual([
      { role: "finance" },
    ]);
    expect(await chartroom(words, { input: "a long pass phrase\n" })).toMatchObject({ code: 1 });
  });

  test("finds what was changed behind its back", async () => {
    await sql(
      "INSERT INTO initiative (id, title, cost_centre, category, run_category, currency, start_date, duration_months, one_off, one_off_steps, run_per_month, savings_per_month, nature, depends_on, benefits, version, changed) VALUES ('I1', 'x', 'CC1', 'saas', 'saas', 'GBP', '2026-01-01', 1, 0, '[]', 0, 0, 'opex', '{gone}', '[]', 1, 1)",
    );
    const check = await chartroom(["check"]);
    expect(check.code).toBe(1);
    expect(check.out).toContain("initiatives/I1 names initiatives/gone, which is not there");
  });

  test("forecasts without any database", async () => {
    const series = { id: "s", start: "2024-01", values: Array(12).fill(100) };
    const file = folder.write("f.json", JSON.stringify({ horizon: 2, levels: [80], series: [series] }));
    const answer = await chartroom(["forecast", file, "--json"]);
    expect(parsed(answer)).toMatchObject({
      forecasts: [{ id: "s", mean: [100, 100], lo80: [100, 100] }],
      refused: [],
    });
    expect(await chartroom(["forecast", folder.write("no.json", "{")])).toMatchObject({ code: 1 });
  });
});
