import { describe, expect, test } from "vitest";
import type { Job } from "./kinds";
import type { Candidate, Recognised, RecognisedTable } from "./recognised";
import { againAfterImport, takenAs, changedSheet, type Sheets, touchedSheet, withFile } from "./sheets";
import { sheetsOf } from "./sheets-of-jobs";

const file = (id: string) => ({ id, name: `${id}.csv` });
const as = (kind: string, how: Candidate["how"] = "own", mapping: string | null = null): Candidate => ({
  kind,
  how,
  mapping,
  reason: "its header",
});
const table = (
  kinds: readonly Candidate[],
  sheet: string | null = null,
  hidden = false,
): RecognisedTable => ({
  sheet,
  hidden,
  kinds,
  reason: kinds.length ? null : "It is of no kind.",
});
const of = (...kinds: Candidate[]): Recognised => ({ name: "a.csv", tables: [table(kinds)], reason: null });
const book = (...tables: RecognisedTable[]): Recognised => ({ name: "a.xlsx", tables, reason: null });
const told = (sheets: Sheets) => sheets.map(({ kind, files }) => [kind, files.map(({ id }) => id)]);

const job = (id: string, upload: string, said: Partial<Job>): Job => ({
  id,
  kind: "contracts",
  file: `${upload}.csv`,
  uploads: [upload],
  options: { createMissing: true, skipRefused: false, again: null },
  how: { mapping: null, mappingName: null, layout: null, corrections: [] },
  startedAt: new Date(0),
  mode: "preview",
  state: "done",
  step: "checking",
  rows: 0,
  share: null,
  secondsLeft: null,
  answer: null,
  message: null,
  refused: [],
  ...said,
});

describe("files that were sent", () => {
  test("are put in the order in which they are imported, what is of no kind last", () => {
    const some = [
      ["x", of()],
      ["c", of(as("contracts"))],
      ["v", of(as("vendors"))],
    ] as const;
    const sheets = some.reduce<Sheets>((now, [id, what]) => withFile(now, file(id), what), []);
    expect(told(sheets)).toEqual([
      ["vendors", ["v"]],
      ["contracts", ["c"]],
      [null, ["x"]],
    ]);
    expect(sheets.at(-1)?.reason).toBe("It is of no kind.");
  });

  test("of one kind are imported together, and previewed again with each that comes", () => {
    const bill = of(as("cloud-bill", "bill"));
    const one = changedSheet(withFile([], file("a"), bill), "a", { job: "preview-1" });
    const two = withFile(one, file("b"), bill);
    expect(told(two)).toEqual([["cloud-bill", ["a", "b"]]]);
    expect(two[0]?.job).toBeNull();
  });

  test("are kept apart where they are only guessed, or read by another preset", () => {
    const guessed = withFile(
      withFile([], file("a"), of(as("contracts", "guess"))),
      file("b"),
      of(as("contracts", "guess")),
    );
    expect(told(guessed)).toHaveLength(2);
    const preset = (name: string) => of(as("contracts", "preset", name));
    const two = withFile(withFile([], file("a"), preset("glpi")), file("b"), preset("snipe-it"));
    expect(told(two)).toHaveLength(2);
    expect(told(withFile(two, file("c"), preset("glpi")))).toContainEqual(["contracts", ["a", "c"]]);
  });
});

describe("a workbook", () => {
  const sheets = withFile(
    [],
    file("w"),
    book(
      table([as("contracts", "guess")], "Contracts"),
      table([], "Notes"),
      table([as("vendors")], "Suppliers"),
      table([as("vendors")], "Old", true),
    ),
  );

  test("becomes a card for each of its tables, each reading its own sheet", () => {
    expect(sheets.map(({ kind, layout }) => [kind, layout.sheet])).toEqual([
      ["vendors", "Suppliers"],
      ["contracts", "Contracts"],
    ]);
    expect(new Set(sheets.map(({ id }) => id)).size).toBe(2);
  });

  test("names sheets that are nothing or hidden once", () => {
    expect(sheets.flatMap(({ besides }) => besides.map(({ sheet }) => sheet))).toEqual(["Notes", "Old"]);
  });

  test("with nothing but a hidden table offers that", () => {
    const hidden = withFile([], file("h"), book(table([as("vendors")], "Data", true), table([], "Cover")));
    expect(told(hidden)).toEqual([["vendors", ["h"]]]);
  });
});

describe("a change", () => {
  const before = changedSheet(withFile([], file("a"), of(as("contracts"))), "a", { job: "preview-1" });

  test("of an option takes the preview away", () => {
    const options = { createMissing: true, skipRefused: false, again: null };
    expect(changedSheet(before, "a", { options })[0]).toMatchObject({ job: null, options });
  });

  test("of a cell leaves the preview in view and marks it as one to be made again", () => {
    const corrections = [{ file: "a.csv", line: 2, column: "Price", value: "12" }];
    const [touched] = touchedSheet(before, "a", { corrections });
    expect(touched).toMatchObject({ job: "preview-1", isStale: true, corrections });
  });

  test("of the kind forgets what was said of the columns, and keeps the sheet of the workbook", () => {
    const [sheet] = withFile(
      [],
      file("w"),
      book(table([as("contracts", "guess")], "Data"), table([], "Notes")),
    );
    if (!sheet) throw new Error("no sheet");
    const said = { ...sheet, corrections: [{ file: "w", line: 1, column: "a", value: "b" }], saved: "mine" };
    expect({ ...said, ...takenAs(said, { kind: "vendors", use: "theirs" }) }).toMatchObject({
      kind: "vendors",
      use: "theirs",
      corrections: [],
      saved: null,
      mapping: null,
      layout: { sheet: "Data" },
    });
  });
});

test("what a closed page left is taken up again with its latest job, but not what is imported", () => {
  const jobs = [
    job("1", "a", {}),
    job("2", "a", { mode: "import", state: "refused" }),
    job("3", "b", {}),
    job("4", "b", { mode: "import" }),
  ];
  expect(sheetsOf(jobs)).toMatchObject([{ id: "a", job: "2", options: { createMissing: true } }]);
});

test("after an import the others are previewed again, what runs or is imported is left alone", () => {
  const some = ["vendors", "contracts", "positions"].map((kind, at) => {
    const id = String(at);
    const [sheet] = changedSheet(withFile([], file(id), of(as(kind))), id, { job: id });
    if (!sheet) throw new Error("no sheet");
    return sheet;
  });
  const states = [job("0", "0", { mode: "import" }), job("1", "1", {}), job("2", "2", { state: "running" })];
  const again = againAfterImport(some, (sheet) => states.find(({ id }) => id === sheet.job));
  expect(again.map((sheet) => sheet.job)).toEqual(["0", null, "2"]);
});
