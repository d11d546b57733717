import { beforeAll, describe, expect, test } from "vitest";
import { auditOf } from "@/server/database/audit";
import { reading } from "@/server/database/query";
import { testDatabase } from "@/server/database/testing";
import { sql } from "@/server/database/transaction";
import { Refusal } from "@/server/errors";
import { asFound } from "./formats/mapping/layout";
import { constant, type Mapping, plainNumber, rule, usualNullWords } from "./formats/mapping/mapping";
import { allMappings, dropMapping, keepMapping } from "./mappings";
import { propose } from "./propose";
import { readBy } from "./read-by";
import { recogniseFile } from "./recognise";
import { refusedBy } from "./refused";
import type { ImportRequest } from "./request";
import { previewImport, runImport } from "./run";
import { importOf, testFolder } from "./testing";

testDatabase();
const folder = testFolder();
const origin = { actorId: null, actorName: "test", door: "screen" as const };

const header = "Vertrag;Lieferant;Kst;Beginn;Ende;Summe (TEUR)";
const rows = [
  "A-1;Nordwind GmbH;CC1;01.04.2026;31.03.2027;1.200,5",
  "A-2;Suedwind;CC1;15.04.2026;14.04.2027;0,25",
];
const text = (...lines: readonly string[]) =>
  `Vertragsliste 2026\n\n${[header, ...lines].join("\n")}\nSumme;;;;;1.200,75\n`;

const mapping: Mapping = {
  kind: "contracts",
  layout: asFound,
  columns: {
    id: rule("Vertrag"),
    vendor: rule("Lieferant", { values: { "Nordwind GmbH": "V1", Suedwind: "South Wind" } }),
    cost_centre: rule("Kst"),
    currency: constant("EUR"),
    start_date: rule("Beginn", { date: { order: "DMY" } }),
    end_date: rule("Ende", { date: { order: "DMY" } }),
    annual_price: rule("Summe (TEUR)", { number: { ...plainNumber, decimal: ",", factor: "1000" } }),
  },
  across: null,
  leaveOut: [],
  nullWords: usualNullWords,
};

const request = (content: string, more: Partial<ImportRequest> = {}): ImportRequest => ({
  ...importOf(folder, "contracts", content, {}, "liste.csv"),
  mapping,
  ...more,
});

const file = (name: string, content: string | Uint8Array) => ({ name, path: folder.write(name, content) });

const refusalOf = async (work: Promise<unknown>): Promise<Refusal> => {
  const error = await work.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (error instanceof Refusal) return error;
  throw new Error(`expected a refusal, got ${String(error)}`);
};

beforeAll(async () => {
  await runImport(importOf(folder, "cost-centres", "id,name\nCC1,One\n"));
  await runImport(importOf(folder, "vendors", "id,name,aliases\nV1,North Wind,NW\nV2,South Wind,\n"));
});

describe("a file of another tool", () => {
  test("says in its preview what a mapping makes of it, and which rows are none", async () => {
    const preview = await previewImport(request(text(...rows)));
    expect(preview).toMatchObject({ rows: 2, created: 2, refused: [], totals: { EUR: "1200750" } });
    expect(preview.leftOut?.map(({ why, line }) => [why, line])).toEqual([
      ["title", 1],
      ["total", 6],
    ]);
    expect(preview.leftOutCount).toBe(2);
  });

  test("is refused by the file's own line, column and value, however deep the fault lies", async () => {
    const wrong = [
      "B-1;Nordwind GmbH;CC1;31.02.2026;31.03.2027;1,20",
      "B-2;Nordwind GmbH;CC1;01.05.2026;30.04.2026;1",
      "B-3;North Wind Ltd;CC1;01.05.2026;30.04.2027;1",
      "B-4;Nordwind GmbH;CC1;01.05.2026;30.04.2027;",
    ];
    const preview = await previewImport(request(text(...wrong)));
    expect(preview.refused.map(({ line, column, value }) => [line, column, value])).toEqual([
      [4, "Beginn", "31.02.2026"],
      [5, "Ende", "30.04.2026"],
      [6, "Lieferant", "North Wind Ltd"],
      [7, "Summe (TEUR)", ""],
    ]);
    expect(preview.unknown).toEqual([
      {
        target: "vendors",
        column: "Lieferant",
        text: "North Wind Ltd",
        rows: 1,
        like: expect.arrayContaining([{ id: "V1", name: "North Wind" }]) as unknown,
      },
    ]);
  });

  test("takes cells that were mended in place, and refuses a mended cell that is still wrong", async () => {
    const mended = (value: string) => ({
      corrections: [{ file: "liste.csv", line: 4, column: "Beginn", value }],
    });
    const wrong = text("B-1;NW;CC1;31.02.2026;31.03.2027;1,20");
    expect(await previewImport(request(wrong, mended("28.02.2026")))).toMatchObject({
      created: 1,
      refused: [],
    });
    expect((await previewImport(request(wrong, mended("30.02.2026")))).refused).toMatchObject([
      { line: 4, column: "Beginn", value: "30.02.2026" },
    ]);
    const nowhere = { corrections: [{ file: "liste.csv", line: 4, column: "Anfang", value: "x" }] };
    expect((await refusalOf(previewImport(request(wrong, nowhere)))).message).toContain('"Anfang"');
  });

  test("whose header the mapping does not fit is refused whole", async () => {
    const other = text(...rows).replace("Kst", "Abteilung");
    expect((await refusalOf(previewImport(request(other)))).message).toBe(
      'The mapping reads "Kst", which this header lacks.',
    );
  });
});

test("of several files, the one whose header does not fit is named", async () => {
  const two = [text(...rows), text(...rows).replace("Kst", "Abteilung")];
  const files = two.map((content, at) => file(`part-${at}.csv`, content));
  const refusal = await refusalOf(previewImport(request("", { files })));
  expect(refusal.message).toMatch(/^part-1.csv: The mapping reads "Kst"/);
  expect(refusedBy(refusal)).toMatchObject([{ file: "part-1.csv" }]);
});

describe("an import by a mapping", () => {
  test("keeps the mapping by its name, teaches vendors their other names, and is named in the history", async () => {
    const answer = await runImport(
      request(text(...rows), { saveAs: "Vertragsliste", mappingName: "Vertragsliste" }),
    );
    expect(answer).toMatchObject({ created: 2, mapping: "Vertragsliste" });
    const vendors = await sql("SELECT id, aliases FROM vendor ORDER BY id");
    expect(vendors).toEqual([
      { id: "V1", aliases: ["NW", "Nordwind GmbH"] },
      { id: "V2", aliases: ["Suedwind"] },
    ]);
    expect(await auditOf(reading, "vendors", "V2")).toMatchObject([
      { action: "update", file: "liste.csv", changes: [{ field: "aliases" }] },
      { action: "create" },
    ]);
    expect(await sql("SELECT mapping FROM import_run WHERE kind = 'contracts' AND created = 2")).toEqual([
      { mapping: "Vertragsliste" },
    ]);
    const { saved } = await allMappings();
    expect(saved).toMatchObject([{ name: "Vertragsliste", kind: "contracts", by: "test", mapping }]);
  });

  test("changes nothing the second time", async () => {
    const before = await sql(
      "SELECT count(*)::int AS n FROM audit_entry WHERE kind IN ('vendors', 'import-mappings')",
    );
    const again = await runImport(request(text(...rows.toReversed()), { saveAs: "Vertragsliste" }));
    expect(again).toMatchObject({ created: 0, updated: 0, unchanged: 2 });
    expect(
      await sql("SELECT count(*)::int AS n FROM audit_entry WHERE kind IN ('vendors', 'import-mappings')"),
    ).toEqual(before);
  });

  test("that is refused keeps neither its mapping nor a vendor's name", async () => {
    const taught = {
      ...mapping,
      columns: { ...mapping.columns, vendor: rule("Lieferant", { values: { Ost: "V1" } }) },
    };
    const wrong = request(text("C-1;Ost;CC1;x;31.03.2027;1"), { mapping: taught, saveAs: "never" });
    await refusalOf(runImport(wrong));
    expect((await allMappings()).saved.map(({ name }) => name)).toEqual(["Vertragsliste"]);
    expect(await sql("SELECT aliases FROM vendor WHERE id = 'V1'")).toEqual([
      { aliases: ["NW", "Nordwind GmbH"] },
    ]);
  });
});

describe("a saved mapping", () => {
  test("is recognised and proposed where the same header comes again, in whatever case", async () => {
    const next = file("next.csv", text(...rows).replace("Vertrag;Lieferant", "VERTRAG; Lieferant"));
    const [table] = await recogniseFile(reading, next, folder.path);
    expect(table?.kinds[0]).toMatchObject({ kind: "contracts", how: "saved", mapping: "Vertragsliste" });
    const proposal = await propose(next, { kind: "contracts", layout: null, use: null });
    expect(proposal).toMatchObject({
      native: false,
      from: { how: "saved", name: "Vertragsliste" },
      questions: [],
    });
    expect(await readBy("contracts", next, { name: null })).toMatchObject({ name: "Vertragsliste" });
    const guessed = await propose(next, { kind: "contracts", layout: null, use: "guess" });
    expect(guessed.from).toEqual({ how: "guess", name: null });
  });

  test("asks for what another header lacks, when it is chosen for it", async () => {
    const other = file("other.csv", text(...rows).replace("Kst", "Abteilung"));
    const proposal = await propose(other, { kind: "contracts", layout: null, use: "vertragsliste" });
    expect(proposal.questions).toMatchObject([{ about: "column", column: "cost_centre" }]);
    expect(proposal.questions[0]?.choices).toContainEqual({ value: "Abteilung", label: "Abteilung" });
  });

  test("is replaced under its name and taken away, with an audit row each", async () => {
    const wish = { name: "vertragsliste", mapping: { ...mapping, nullWords: [] }, header: header.split(";") };
    await keepMapping(wish, origin);
    expect((await allMappings()).saved).toMatchObject([
      { name: "vertragsliste", mapping: { nullWords: [] } },
    ]);
    await dropMapping("Vertragsliste", origin);
    expect((await allMappings()).saved).toEqual([]);
    expect((await refusalOf(dropMapping("Vertragsliste", origin))).code).toBe("not-found");
    const actions = await auditOf(reading, "import-mappings", "vertragsliste");
    expect(actions.map(({ action }) => action)).toEqual(["remove", "update"]);
  });

  test("is not called like a preset, and must be able to read its header", async () => {
    const wish = { name: "snipe-it-licences", mapping, header: header.split(";") };
    expect((await refusalOf(keepMapping(wish, origin))).message).toContain("A preset is called");
    const short = { ...wish, name: "x", header: ["Vertrag"] };
    expect((await refusalOf(keepMapping(short, origin))).message).toContain("lacks");
  });
});

describe("a file nobody knows", () => {
  test("is likest to what its columns are named like, with what must be said", async () => {
    const unknown = file("payments.csv", "Date,Department,Supplier,Amount\n31/07/2024,IT,Acme,5.00\n");
    const [table] = await recogniseFile(reading, unknown, folder.path);
    expect(table?.kinds[0]).toMatchObject({ kind: "actuals", how: "guess" });
    expect(table?.kinds[0]?.reason).toContain("to be said: currency");
    const open = await refusalOf(readBy("actuals", unknown, { name: "auto" }));
    expect(open.message).toContain("Where does currency come from?");
    expect((await refusalOf(readBy("actuals", unknown, { name: null }))).message).toContain("lacks month");
  });

  test("that is not UTF-8 is shown as Windows-1252, and asked for", async () => {
    const latin = file("latin.csv", Buffer.from(text("A-1;Café;CC1;01.04.2026;31.03.2027;1,5"), "latin1"));
    const proposal = await propose(latin, { kind: "contracts", layout: null, use: "guess" });
    const [question] = proposal.questions;
    expect(question).toMatchObject({ about: "encoding", column: null });
    expect(question?.choices[0]).toEqual({ value: "windows-1252", label: "Windows-1252: Café" });
    expect(proposal.mapping?.layout.encoding).toBeNull();
    const said = { ...asFound, encoding: "windows-1252" as const };
    const chosen = await propose(latin, { kind: "contracts", layout: said, use: "guess" });
    expect(chosen.questions.map(({ about }) => about)).not.toContain("encoding");
    expect(chosen.mapping?.layout.encoding).toBe("windows-1252");
  });

  test("with our own header needs no mapping", async () => {
    const own = file("own.csv", "id,name\nCC7,Seven\n");
    expect(await propose(own, { kind: "cost-centres", layout: null, use: null })).toMatchObject({
      native: true,
      mapping: null,
      questions: [],
    });
    expect(await readBy("cost-centres", own, { name: "auto" })).toEqual({ mapping: null, name: null });
    expect((await refusalOf(readBy("cost-centres", own, { name: "nothing" }))).code).toBe("not-found");
  });
});
