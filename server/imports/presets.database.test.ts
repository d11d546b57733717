import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { testDatabase } from "@/server/database/testing";
import { sql } from "@/server/database/transaction";
import { dayIn } from "@/server/planning/day";
import { month } from "@/server/planning/month";
import { constant } from "./formats/mapping/mapping";
import { propose } from "./propose";
import { usualOptions } from "./request";
import { runImport } from "./run";
import { testFolder } from "./testing";

testDatabase();
const folder = testFolder();
const shared = join(process.cwd(), "../shared/data");
const here = existsSync(shared);
if (!here) console.warn(`Not run: real files of other tools are not in ${shared}.`);

/** Imports a file as it is proposed, with what a person says of columns it leaves open. */
async function imported(
  kind: string,
  file: { readonly name: string; readonly path: string },
  given: Readonly<Record<string, string>> = {},
) {
  const { mapping, questions } = await propose(file, { kind, layout: null, use: null });
  if (!mapping) throw new Error(`${file.name} is not proposed with a mapping`);
  const open = questions.map(({ column }) => column ?? "").filter((column) => !Object.hasOwn(given, column));
  if (open.length) throw new Error(`${file.name} leaves open ${open.join(", ")}`);
  const said = Object.fromEntries(Object.entries(given).map(([name, text]) => [name, constant(text)]));
  return runImport({
    kind,
    files: [file],
    mapping: { ...mapping, columns: { ...mapping.columns, ...said } },
    options: { ...usualOptions, createMissing: true, skipRefused: true },
    origin: { actorId: null, actorName: "test", door: "import" },
    today: dayIn(month(2026, 11), 22),
    dataDirectory: folder.path,
  });
}

const sample = (name: string) => ({
  name: `${name}.csv`,
  path: join(process.cwd(), `server/imports/formats/presets/${name}.sample.csv`),
});

/** A cell of CSV as JSON has it. */
const jsonCell = (text: string) =>
  text === "" || text === "NULL" ? null : /^[\d.]+$/.test(text) ? Number(text) : text.replace(";", ",");

const count = async (table: "contract" | "position" | "rate") =>
  Number((await sql(`SELECT count(*)::int AS n FROM ${table}`))[0]?.["n"]);

describe("files of other tools, imported as they are proposed", () => {
  test("licences: what the file leaves open is given, what is wrong is refused, twice changes nothing", async () => {
    const given = { cost_centre: "CC100", currency: "GBP" };
    const first = await imported("contracts", sample("snipe-it-licences"), given);
    expect(first).toMatchObject({ created: 2, updated: 0, unchanged: 0, totals: { GBP: "3300.5" } });
    expect(first.refused).toMatchObject([{ line: 5, value: "" }]);
    expect(await imported("contracts", sample("snipe-it-licences"), given)).toMatchObject({
      created: 0,
      updated: 0,
      unchanged: 2,
    });
  });

  test("exchange rates come through the euro into the reporting currency", async () => {
    expect(await imported("fx-rates", sample("ecb-rates"))).toMatchObject({ created: 12, refused: [] });
    expect(await count("rate")).toBe(12);
  });

  test("commitments of FOCUS become contracts and orders below them, from CSV and from JSON alike", async () => {
    const given = { cost_centre: "CC100", vendor: "Nimbus" };
    const csv = sample("focus-contract-commitments");
    expect(await imported("contracts", csv, given)).toMatchObject({ created: 5, refused: [] });
    const rows = await sql(
      "SELECT id, parent, minimum_spend::text AS minimum FROM contract WHERE minimum_spend > 0 ORDER BY id",
    );
    expect(rows).toEqual([
      { id: "CC-1", parent: "EDP-7", minimum: "1200" },
      { id: "CC-2", parent: "EDP-7", minimum: "1500.5" },
      { id: "SP-3", parent: null, minimum: "8760" },
    ]);
    const [names = [], ...lines] = readFileSync(csv.path, "utf8")
      .trim()
      .split("\n")
      .map((line) => line.replace(/"([^"]*),([^"]*)"/, "$1;$2").split(","));
    const objects = lines.map((cells) =>
      Object.fromEntries(names.map((name, at) => [name, jsonCell(cells[at] ?? "")])),
    );
    const json = {
      name: "commitments.json",
      path: folder.write("commitments.json", JSON.stringify({ data: objects }, null, 2)),
    };
    expect(await imported("contracts", json, given)).toMatchObject({ created: 0, unchanged: 5, refused: [] });
  });

  test("people name managers that stand in the same file", async () => {
    expect(await imported("people", sample("glpi-users"))).toMatchObject({ created: 2, refused: [] });
  });
});

describe.runIf(here)("real files", () => {
  const quarter = (name: string) => ({
    name: `${name}.csv`,
    path: join(shared, `philadelphia-contracts/professional-services/${name}.csv`),
  });

  test("three quarters of Philadelphia's contracts, one after another, double nothing", async () => {
    const before = await count("contract");
    const [third, fourth, next] = [quarter("FY-2019-Q3"), quarter("FY-2019-Q4"), quarter("FY-2020-Q1")];
    expect(await imported("contracts", third)).toMatchObject({ created: 1820, refused: [] });
    const second = await imported("contracts", fourth);
    expect(second).toMatchObject({ refused: [] });
    expect(second.created + second.updated + second.unchanged).toBe(1974);
    expect(second.created).toBeLessThan(400);
    const last = await imported("contracts", next);
    expect(await count("contract")).toBe(before + 1820 + second.created + last.created);
    expect(await imported("contracts", next)).toMatchObject({ created: 0, updated: 0, unchanged: 1494 });
  });
});
