import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { testFolder } from "../testing";
import { readFile, refusalOf } from "./testing";

const shared = join(process.cwd(), "../shared/data/bad");
const here = existsSync(join(shared, "manifest.json"));

/** Why a file is refused whole, as a table of another tool. */
const refusedWhole: Readonly<Record<string, string>> = {
  "binary.csv": "is NUL: this is not a text file",
  "empty.csv": "The file is empty.",
  "latin1.csv": "(0xE9) is not UTF-8",
  "longfield.csv": "Line 2: a row of more than 200000 characters",
  "nul.csv": "Line 2: byte",
  "png-as.csv": "This is a picture",
  "truncated.csv": "Line 3: the file breaks off here",
  "unclosed-quote.csv": "Line 3: a quote that opens a cell is never closed.",
  "wide.csv": "Line 1: 20000 columns; at most 250 are read.",
};

/** Rows of files that have another number than one. */
const rows: Readonly<Record<string, number>> = {
  "dup-in-file.csv": 2,
  "formula.csv": 11,
  "fx-unknown.csv": 2,
  "header-only.csv": 0,
  "rtl.csv": 3,
  "xss.csv": 5,
};

const workbooks: Readonly<Record<string, string>> = {
  "billion-laughs.xlsx": "declares a document type or entities",
  "bomb-64MiB.xlsx": "unpacks to more than 200 times its size",
  "far-cell.xlsx": "Line 1048576: a cell stands in column 16384; at most 250 columns are read.",
  "many-entries.xlsx": "holds 20005 files, and at most 2000 are read",
  "ok.xlsx": 'nothing but "id"',
  "xxe.xlsx": "declares a document type or entities",
  "zipslip.xlsx": "outside its folder",
};

const names = here ? readdirSync(shared) : [];

/** The same bytes under a header of another tool: "price" for "annual_price", and so on. */
function renamed(name: string): Buffer {
  const wide = name.startsWith("utf16");
  const [from, to] = ["annual_price", "price"].map((text) => Buffer.from(text, wide ? "utf16le" : "latin1"));
  const bytes = readFileSync(join(shared, name));
  const at = from ? bytes.indexOf(from) : -1;
  if (!from || !to || at < 0) return bytes;
  return Buffer.concat([bytes.subarray(0, at), to, bytes.subarray(at + from.length)]);
}

describe.runIf(here)("hostile files as another tool writes them", () => {
  const folder = testFolder();

  test.each(Object.entries(refusedWhole))("%s is refused: %s", async (name, words) => {
    expect((await refusalOf(folder.write(name, renamed(name))))?.message).toContain(words);
  });

  test.each(names.filter((name) => name.endsWith(".csv") && !Object.hasOwn(refusedWhole, name)))(
    "%s has its rows, each cell as it is written",
    async (name) => {
      const { cells, source, leftOut } = await readFile(folder.write(name, renamed(name)));
      expect(source.native).toBe(false);
      expect(source.header).toContain("price");
      expect(cells).toHaveLength(rows[name] ?? 1);
      expect(leftOut).toEqual([]);
      const said = readFileSync(join(shared, name), name.startsWith("utf16") ? "utf16le" : "utf8");
      for (const cell of cells.flat()) expect(said.replaceAll('""', '"')).toContain(cell);
    },
  );

  test.each(Object.entries(workbooks))("%s is refused: %s", async (name, words) => {
    expect((await refusalOf(join(shared, name)))?.message).toContain(words);
    expect(existsSync("/tmp/zipslip-proof.txt")).toBe(false);
  });

  test("every workbook of the folder is named here", () => {
    expect(Object.keys(workbooks)).toEqual(names.filter((name) => name.endsWith(".xlsx")).sort());
  });

  test("a bad workbook leaves no more than a little memory behind", async () => {
    const before = process.memoryUsage().rss;
    for (const name of Object.keys(workbooks)) await refusalOf(join(shared, name));
    expect(process.memoryUsage().rss - before).toBeLessThan(200 * 1024 * 1024);
  });
});

test.skipIf(here)("hostile files: skipped, since ../shared/data/bad is missing", () => {
  expect(here).toBe(false);
});
