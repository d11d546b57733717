import { expect, test } from "vitest";
import type { Job } from "./kinds";
import { againAfterImport, changedSheet, type Sheets, sheetsOf, withFile } from "./sheets";

const file = (id: string) => ({ id, name: `${id}.csv` });
const of = (...kinds: string[]) => ({ kinds, reason: kinds.length ? null : "It is of no kind." });
const told = (sheets: Sheets) => sheets.map(({ kind, files }) => [kind, files.map(({ id }) => id)]);

const job = (id: string, upload: string, said: Partial<Job>): Job => ({
  id,
  kind: "contracts",
  file: `${upload}.csv`,
  uploads: [upload],
  options: { createMissing: true, skipRefused: false, again: null },
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

test("files are put in the order in which they are imported, what is of no kind last", () => {
  const some = withFile(
    withFile(withFile([], file("x"), of()), file("c"), of("contracts")),
    file("v"),
    of("vendors"),
  );
  expect(told(some)).toEqual([
    ["vendors", ["v"]],
    ["contracts", ["c"]],
    [null, ["x"]],
  ]);
});

test("files of one kind are imported together, and previewed again with each that comes", () => {
  const one = changedSheet(withFile([], file("a"), of("cloud-bill")), "a", { job: "preview-1" });
  const two = withFile(one, file("b"), of("cloud-bill"));
  expect(told(two)).toEqual([["cloud-bill", ["a", "b"]]]);
  expect(two[0]?.job).toBeNull();
});

test("another option takes the preview away", () => {
  const before = changedSheet(withFile([], file("a"), of("contracts")), "a", { job: "preview-1" });
  const options = { createMissing: true, skipRefused: false, again: null };
  expect(changedSheet(before, "a", { options })[0]).toMatchObject({ job: null, options });
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
    const [sheet] = changedSheet(withFile([], file(id), of(kind)), id, { job: id });
    if (!sheet) throw new Error("no sheet");
    return sheet;
  });
  const states = [job("0", "0", { mode: "import" }), job("1", "1", {}), job("2", "2", { state: "running" })];
  const again = againAfterImport(some, (sheet) => states.find(({ id }) => id === sheet.job));
  expect(again.map((sheet) => sheet.job)).toEqual(["0", null, "2"]);
});
