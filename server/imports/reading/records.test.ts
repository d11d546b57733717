import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Refusal } from "../../errors";
import { delimiters, encodings } from "../formats/mapping/layout";
import { testFolder } from "../testing";
import { isBlank, Records } from "./records";
import { readFile } from "./testing";

const shared = (folder: string) => join(process.cwd(), "../shared/data", folder);

const recordsIn = (text: string) =>
  new Records(",").take(text.replace(/^\uFEFF/, ""), true).map(({ cells }) => cells);

const textOf = (path: string) => readFileSync(path, "utf8");

/** Files of a folder by name, without their ending. */
const namesIn = (folder: string) =>
  existsSync(folder) ? readdirSync(folder).map((name) => name.replace(/\.csv$/, "")) : [];

const objectsIn = (text: string) => {
  const [header = [], ...rows] = recordsIn(text);
  return rows.map((cells) => Object.fromEntries(header.map((column, at) => [column, cells[at]])));
};

describe.runIf(existsSync(shared("csv-spectrum")))("csv-spectrum", () => {
  const names = namesIn(shared("csv-spectrum/csvs"));

  /** The files are kept with LF; those that are there for their CRLF get it back. */
  const textIn = (name: string) => {
    const text = textOf(shared(`csv-spectrum/csvs/${name}.csv`));
    return name.endsWith("_crlf") ? text.replace(/\r?\n/g, "\r\n") : text;
  };

  test.each(names.filter((name) => name !== "location_coordinates"))("%s parses as its JSON says", (name) => {
    expect(objectsIn(textIn(name))).toEqual(JSON.parse(textOf(shared(`csv-spectrum/json/${name}.json`))));
  });

  test("location_coordinates parses as its JSON says, which names another telephone", () => {
    const said = JSON.parse(textOf(shared("csv-spectrum/json/location_coordinates.json"))) as object;
    expect(objectsIn(textIn("location_coordinates"))).toEqual([
      { ...said, "Contact Phone Number": "2095257564" },
    ]);
  });
});

describe.runIf(existsSync(shared("csv-test-data")))("csv-test-data", () => {
  const names = namesIn(shared("csv-test-data/csv"));

  test.each(names.filter((name) => !/^(bad|header)-/.test(name)))("%s parses as its JSON says", (name) => {
    const records = recordsIn(textOf(shared(`csv-test-data/csv/${name}.csv`)));
    expect(records).toEqual(JSON.parse(textOf(shared(`csv-test-data/json/${name}.json`))));
  });

  test.each(names.filter((name) => name.startsWith("header-")))("%s parses as its JSON says", (name) => {
    const text = textOf(shared(`csv-test-data/csv/${name}.csv`));
    expect(recordsIn(text)[0]).toEqual(["foo", "bar", "baz"]);
    expect(objectsIn(text)).toEqual(JSON.parse(textOf(shared(`csv-test-data/json/${name}.json`))));
  });

  test.each([
    ["bad-missing-quote", "Line 2: a quote that opens a cell is never closed."],
    ["bad-quotes-with-unescaped-quote", "Line 2: text follows the closing quote of a cell"],
  ])("%s is refused", (name, message) => {
    const read = () => recordsIn(textOf(shared(`csv-test-data/csv/${name}.csv`)));
    expect(read).toThrow(Refusal);
    expect(read).toThrow(message);
  });

  test.each([
    ["bad-header-less-fields", "breaks off"],
    ["bad-header-no-header", "is empty"],
  ])("%s is refused as a table", async (name, message) => {
    await expect(readFile(shared(`csv-test-data/csv/${name}.csv`))).rejects.toThrow(message);
  });

  test("a row with more cells than the header keeps all of them, to be refused by its line", async () => {
    const { header, cells } = await readFile(shared("csv-test-data/csv/bad-header-more-fields.csv"));
    expect(header).toEqual(["foo", "bar", "baz"]);
    expect(cells).toEqual([["1", "2", "3", "4"]]);
  });

  test("a quote inside a cell that is not quoted is a quote", async () => {
    const { cells } = await readFile(shared("csv-test-data/csv/bad-unescaped-quote.csv"));
    expect(cells).toEqual([["1", 'This "quotes" must be escaped', "3"]]);
  });
});

const written = (cell: string, delimiter: string) =>
  /["\r\n]/.test(cell) || cell.includes(delimiter) || cell !== cell.trim()
    ? `"${cell.replaceAll('"', '""')}"`
    : cell;

function encoded(text: string, encoding: (typeof encodings)[number], mark: boolean): Uint8Array {
  if (encoding === "utf-8") return Buffer.from(mark ? `\uFEFF${text}` : text, "utf8");
  if (encoding === "windows-1252" || encoding === "iso-8859-1") return Buffer.from(text, "latin1");
  const wide = Buffer.from(mark ? `\uFEFF${text}` : text, "utf16le");
  return encoding === "utf-16le" ? wide : wide.swap16();
}

describe("any table", () => {
  const folder = testFolder();
  const character = fc.oneof(
    { weight: 5, arbitrary: fc.constantFrom(..."aZ19 ,;|\"'\n\r\t.-=") },
    fc.constantFrom(..."éßÄ£§ñ"),
  );
  const cell = fc.array(character, { maxLength: 8 }).map((all) => all.join(""));
  const row = fc.tuple(fc.constantFrom("x1", "y 2", "z"), cell, cell, fc.constantFrom("12", "0.5", ""));

  test("reads back the same, however its cells are separated, its lines ended and its letters encoded", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(row, { minLength: 1, maxLength: 6 }),
        fc.constantFrom(...delimiters),
        fc.constantFrom("\n", "\r\n", "\r"),
        fc.constantFrom(...encodings),
        fc.boolean(),
        async (rows, delimiter, lineEnd, encoding, mark) => {
          const table = [["Code", "Größe", "Remark", "Amount"], ...rows];
          const lines = table.map((cells) => cells.map((each) => written(each, delimiter)).join(delimiter));
          const bytes = encoded(lines.join(lineEnd) + lineEnd, encoding, mark || encoding === "utf-16be");
          const path = folder.write("table.csv", bytes);
          const { header, cells, source } = await readFile(path, { encoding, delimiter, headerLine: 1 });
          expect(header).toEqual(table[0]);
          expect(cells).toEqual(rows);
          expect(source.layout.encoding).toBe(encoding);
        },
      ),
      { numRuns: 200 },
    );
  });

  test("comes in pieces of any size, and lines are counted as the file has them", () => {
    const text = 'a,b\r\n1,"two\r\nlines"\n2,"x""y"\r3,\r\n\r\n4,z';
    const whole = new Records(",").take(text, true);
    expect(whole.filter(({ cells }) => !isBlank(cells)).map(({ line }) => line)).toEqual([1, 2, 4, 5, 7]);
    for (let size = 1; size < 12; size++) {
      const records = new Records(",");
      const all = [];
      for (let at = 0; at < text.length; at += size)
        all.push(...records.take(text.slice(at, at + size), false));
      expect([...all, ...records.take("", true)]).toEqual(whole);
    }
  });
});
