import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Refusal } from "@/server/errors";
import { type CsvRecord, readCsv } from "./csv";
import { csvLine } from "./write-csv";

const encoder = new TextEncoder();

/** The file in pieces of so many bytes, as a disk or a network hands it out. */
async function* inPieces(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.slice(at, at + size);
}

async function read(file: string | Uint8Array, size = 1_000): Promise<CsvRecord[]> {
  const records: CsvRecord[] = [];
  const bytes = typeof file === "string" ? encoder.encode(file) : file;
  for await (const some of readCsv(inPieces(bytes, size))) records.push(...some);
  return records;
}

const cellsIn = async (file: string, size?: number) => (await read(file, size)).map(({ cells }) => cells);

const refusalOf = (file: string | Uint8Array) =>
  read(file).then(
    () => null,
    (error: unknown) => (error instanceof Refusal ? error.message : error),
  );

describe("a CSV file", () => {
  test.each([
    ["comma", "a,b\n1,2\n"],
    ["semicolon", "a;b\n1;2\n"],
    ["tab", "a\tb\n1\t2\n"],
    ["CRLF", "a,b\r\n1,2\r\n"],
    ["CR", "a,b\r1,2\r"],
    ["no line end at its end", "a,b\n1,2"],
    ["a byte order mark", "\uFEFFa,b\n1,2\n"],
    ["blank lines", "\na,b\n\n1,2\n,\n\n"],
    ["some lines in CRLF", "a,b\n1,2\r\n"],
  ])("with %s is the same two records", async (_, file) => {
    expect(await cellsIn(file)).toEqual([
      ["a", "b"],
      ["1", "2"],
    ]);
  });

  test("keeps separators, quotes and line ends inside quotes, and counts the lines of the file", async () => {
    const file = 'id,"text; with, separators"\n1,"two\nlines"\n2,"a ""quoted"" word"\n\n3,"x\r\ny"\n4,z\n';
    expect(await read(file)).toEqual([
      { line: 1, cells: ["id", "text; with, separators"] },
      { line: 2, cells: ["1", "two\nlines"] },
      { line: 4, cells: ["2", 'a "quoted" word'] },
      { line: 6, cells: ["3", "x\r\ny"] },
      { line: 8, cells: ["4", "z"] },
    ]);
  });

  test("is the same however it comes in pieces", async () => {
    const file = 'id,näme\r\n1,"zwei\r\nZeilen €"\r\n2,😀\r\n';
    const whole = await read(file);
    for (let size = 1; size < 20; size++) expect(await read(file, size)).toEqual(whole);
  });

  test("written by us is read as it was", async () => {
    const cell = fc.string({ unit: "grapheme", maxLength: 12 }).filter((text) => !text.includes("\0"));
    const row = fc.tuple(
      fc.constant("x"),
      cell,
      fc.constantFrom("", " ", '"', "a\nb", "a\r\nb", ",;\t", "'=1"),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(row, { maxLength: 5 }),
        fc.integer({ min: 1, max: 50 }),
        async (rows, size) => {
          const file = [["a", "b", "c"], ...rows].map(csvLine).join("");
          expect(await cellsIn(file, size)).toEqual([["a", "b", "c"], ...rows]);
        },
      ),
    );
  });

  test.each([
    ['a,b\n1,"2\n3,4\n', "Line 2: a quote that opens a cell is never closed."],
    [
      'a,b\n1,2\n"3"x,4\n',
      "Line 3: text follows the closing quote of a cell; a quote inside a cell is written twice.",
    ],
    ["", "The file is empty."],
    ["\n\n", "The file is empty."],
    ["a\0b", "Line 1: byte 1 is NUL: this is not a text file in UTF-8."],
  ])("%j is refused: %s", async (file, message) => {
    expect(await refusalOf(file)).toBe(message);
  });

  test("in another encoding is refused by the position of its first wrong byte", async () => {
    const latin1 = Uint8Array.from("a,b\n1,Caf\xe9\n", (character) => character.charCodeAt(0));
    expect(await refusalOf(latin1)).toBe(
      "Line 2: byte 9 (0xE9) is not UTF-8: choose the encoding the file was written in (often Windows-1252), or save it as CSV in UTF-8.",
    );
    expect(await refusalOf(new Uint8Array([0x50, 0x4b, 3, 4]))).toContain("Excel workbook");
  });
});
