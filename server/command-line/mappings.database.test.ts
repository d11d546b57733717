import { spawn } from "node:child_process";
import { text } from "node:stream/consumers";
import { zipSync } from "fflate";
import { beforeAll, describe, expect, inject, test, vi } from "vitest";
import { testDatabase } from "../database/testing";
import { sql } from "../database/transaction";
import { testFolder } from "../imports/testing";

// Each call starts a process of its own.
vi.setConfig({ testTimeout: 120_000 });

testDatabase();
const folder = testFolder();
let databaseUrl = "";

beforeAll(async () => {
  const [row] = await sql<{ name: string }>("SELECT current_database() AS name");
  const { host, port, user, password } = inject("testServer");
  databaseUrl = `postgresql://${user}:${password}@${host}:${port}/${row?.name}`;
  await chartroom("import", "cost-centres", folder.write("cc.csv", "id,name\nCC1,One\n"));
});

async function chartroom(...words: readonly string[]) {
  const child = spawn(process.execPath, ["--import", "tsx", "server/command-line/main.ts", ...words], {
    env: { ...process.env, DATABASE_URL: databaseUrl, DATA_DIR: folder.path, CHARTROOM_TOKEN: "" },
  });
  child.stdin.end();
  const code = new Promise<number | null>((resolve) => child.once("exit", resolve));
  const [out, said] = await Promise.all([text(child.stdout), text(child.stderr)]);
  return { code: await code, out, said };
}

const containing = (words: string): unknown => expect.stringContaining(words);
const header = "Datum;Kostenstelle;Lieferant;Betrag";
const payments = (...rows: readonly string[]) => `${[header, ...rows].join("\n")}\n`;

describe("a file of another tool on the command line", () => {
  const august = () =>
    folder.write("august.csv", payments("31.08.2026;CC1;Nordwind;1.200,50", "03.08.2026;CC1;;99"));

  test("is refused with what is missing and where to go from there", async () => {
    const refused = await chartroom("import", "actuals", august());
    expect(refused).toMatchObject({ code: 1, said: containing("the header lacks month") });
    expect(refused.said).toContain("mappings guess actuals");
    const open = await chartroom("import", "actuals", august(), "--mapping", "auto");
    expect(open).toMatchObject({ code: 1, said: containing("Where does currency come from?") });
  });

  test("has its mapping printed, completed, saved, listed and used from then on", async () => {
    const guessed = await chartroom("mappings", "guess", "actuals", august());
    expect(guessed).toMatchObject({ code: 0, said: containing("Open: Where does currency come from?") });
    const { header: names, mapping } = JSON.parse(guessed.out) as {
      header: string[];
      mapping: { columns: Record<string, object> };
    };
    const currency = { ...mapping.columns.cost_centre, from: [], constant: "EUR" };
    const whole = { header: names, mapping: { ...mapping, columns: { ...mapping.columns, currency } } };
    const path = folder.write("payments.json", JSON.stringify(whole));
    expect(await chartroom("mappings", "save", "Zahlungen", path)).toMatchObject({ code: 0 });
    expect((await chartroom("mappings")).out).toContain("Zahlungen\tactuals\tsaved by");
    expect(JSON.parse((await chartroom("mappings", "show", "zahlungen")).out)).toEqual(whole);

    const done = await chartroom("import", "actuals", august(), "--create-missing", "--json");
    expect(done).toMatchObject({ code: 0, said: "" });
    expect(JSON.parse(done.out)).toMatchObject({
      created: 2,
      totals: { EUR: "1299.5" },
      mapping: "Zahlungen",
    });
    const again = await chartroom("import", "actuals", august(), "--mapping", "Zahlungen");
    expect(again.out).toContain("Read by the mapping Zahlungen.");
    expect(again.out).toContain("0 new, 0 changed, 2 unchanged, 0 refused.");
  });

  test("comes in an archive too, and in an encoding that is said", async () => {
    const latin = Buffer.from(payments("01.09.2026;CC1;Café;5"), "latin1");
    const zip = folder.write(
      "all.zip",
      zipSync({ "september.csv": new Uint8Array(latin), "readme.md": new Uint8Array([1]) }),
    );
    const refused = await chartroom("import", "actuals", zip);
    expect(refused).toMatchObject({ code: 1, said: containing("is not UTF-8") });
    expect(refused.said).toContain("readme.md was left out");
    const done = await chartroom(
      "import",
      "actuals",
      zip,
      "--encoding",
      "windows-1252",
      "--create-missing",
      "--json",
    );
    expect(done.code).toBe(0);
    expect(JSON.parse(done.out)).toMatchObject({ file: "september.csv", created: 1 });
    expect(await sql("SELECT name FROM vendor WHERE name LIKE 'Caf%'")).toEqual([{ name: "Café" }]);
  });

  test("is misused in one sentence, and a mapping is taken away once", async () => {
    expect(await chartroom("import", "actuals", august(), "--encoding", "ebcdic")).toMatchObject({
      code: 2,
      said: containing('There is no encoding "ebcdic"'),
    });
    expect(await chartroom("mappings", "nonsense")).toMatchObject({ code: 2 });
    expect((await chartroom("mappings", "remove", "Zahlungen")).code).toBe(0);
    expect(await chartroom("mappings", "remove", "Zahlungen")).toMatchObject({
      code: 1,
      said: 'There is no saved mapping called "Zahlungen".\n',
    });
  });
});
