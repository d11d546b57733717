import { beforeAll, expect, test } from "vitest";
import { loadDemo } from "@/prisma/seed/demo";
import { answerPlan } from "@/server/budget/plan-answer";
import { dimensions } from "@/server/planning/plan";
import { reading } from "@/server/database/query";
import { testDatabase } from "@/server/database/testing";
import { sql, transaction } from "@/server/database/transaction";
import { readLastClose, setLastClose } from "@/server/organisation/closes-store";
import { readSettings, saveSettings } from "@/server/organisation/settings-store";
import { onDay } from "@/server/planning/examples";
import { month } from "@/server/planning/month";
import { clearOrganisation } from "@/server/portfolio/clear";
import { type Download, exportEverything, exportNames, exportOf, type Form } from "../export";
import { unpackFile } from "../reading/unpacking";
import { recogniseFile } from "../recognise";
import { usualOptions } from "../request";
import { runImport } from "../run";
import { testFolder } from "../testing";

testDatabase();
const folder = testFolder();
const today = onDay("2026-11-22");
const origin = { actorId: null, actorName: "test", door: "import" as const };
const admin = { userId: null, name: "test", role: "admin" as const, teams: [], door: "command" as const };

beforeAll(() => loadDemo(today, () => {}));

async function written(name: string, { content }: Download): Promise<string> {
  const pieces: Buffer[] = [];
  for await (const piece of content) pieces.push(Buffer.from(piece));
  return folder.write(name, Buffer.concat(pieces));
}

/** What must be the same again: plans by every dimension, in both views, and how many records of each kind there are. */
async function everythingSaid() {
  const question = { from: month(2025, 1), months: 48, today };
  const by = dimensions.filter((dimension) => dimension !== "line");
  const counts = await sql(
    `SELECT ${[
      "cost_centre",
      "vendor",
      "rate",
      "team",
      "person",
      "milestone",
      "contract",
      "contract_item",
      "cost_record",
      "cloud_series",
      "position",
      "initiative",
    ]
      .map((table) => `(SELECT count(*)::int FROM ${table}) AS ${table}`)
      .join(", ")},
       (SELECT count(DISTINCT (series, billing_account, billed_month, effective_month, charge, region, service_category, commitment))::int
          FROM cloud_record) AS cloud_record`,
  );
  const accrual = await answerPlan({ ...question, by, view: "accrual" }, admin);
  const cash = await answerPlan({ ...question, by, view: "cash" }, admin);
  return { counts, accrual, cash };
}

/** Empties the installation and gives it the settings it had. */
async function begin(): Promise<void> {
  const { id: _, version: __, demo: ___, ...settings } = await readSettings(reading);
  const close = await readLastClose(reading);
  await transaction((tx) => clearOrganisation(tx, origin));
  await transaction((tx) => saveSettings(tx, settings, null, origin));
  if (close !== null) await transaction((tx) => setLastClose(tx, close, origin));
}

const doImport = (kind: string, name: string, path: string) =>
  runImport({
    kind,
    files: [{ name, path }],
    options: usualOptions,
    mapping: null,
    corrections: [],
    origin,
    today,
    dataDirectory: folder.path,
  });

test("everything that is exported, imported in its order into an empty installation, is the same plan", async () => {
  const before = await everythingSaid();
  const archive = await written("everything.zip", await exportEverything(admin));
  let count = 0;
  const place = () => `${folder.path}/${++count}.bin`;
  const { files, leftOut } = await unpackFile({ name: "everything.zip", path: archive }, place);
  expect(leftOut.map(({ name }) => name)).toEqual(["README.txt"]);
  await begin();
  for (const { name, path } of files.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    const kind = name.replace(/^\d+-|\.csv$/g, "");
    const [table] = await recogniseFile(reading, { name, path }, folder.path);
    expect(table?.kinds[0]?.kind, name).toBe(kind);
    expect(await doImport(kind, name, path), name).toMatchObject({ refused: [] });
  }
  expect(await everythingSaid()).toEqual(before);
});

test("the same as workbooks", async () => {
  const before = await everythingSaid();
  const books = new Map<string, string>();
  for (const kind of exportNames) {
    const form: Form = kind === "cloud-bill" ? "csv" : "xlsx";
    books.set(kind, await written(`${kind}.${form}`, exportOf(kind, form, admin)));
  }
  await begin();
  for (const [kind, path] of books) {
    const name = kind === "cloud-bill" ? `${kind}.csv` : `${kind}.xlsx`;
    expect(await doImport(kind, name, path), kind).toMatchObject({ refused: [] });
  }
  expect(await everythingSaid()).toEqual(before);
});
