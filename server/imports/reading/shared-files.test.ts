import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { Layout } from "../formats/mapping/layout";
import { readFile, refusalOf } from "./testing";

const shared = join(process.cwd(), "../shared/data");
const here = existsSync(join(shared, "tabulator-special"));

/** What becomes of a file: columns, rows, what is left out ("title", "total" …), rows of another length; or why it is refused. */
interface Expected {
  readonly columns: number;
  readonly rows: number;
  readonly leftOut?: readonly string[];
  readonly odd?: number;
  readonly layout?: Partial<Layout>;
}

const latin1: Partial<Layout> = { encoding: "windows-1252" };
const oldWorkbook = "old Excel workbook";
const webPage = "web page";
const archive = "archive of several files";

const files: Readonly<Record<string, Readonly<Record<string, Expected | string>>>> = {
  "csvlint-fixtures": {
    "cr-line-endings.csv": { columns: 3, rows: 2 },
    "crlf-line-endings.csv": { columns: 3, rows: 2 },
    "inconsistent-line-endings-unquoted.csv": { columns: 3, rows: 2 },
    "inconsistent-line-endings.csv": { columns: 3, rows: 2 },
    "invalid-byte-sequence.csv": { columns: 6, rows: 23, layout: latin1 },
    "invalid_many_rows.csv": "Line 4: text follows the closing quote",
    "lf-line-endings.csv": { columns: 3, rows: 2 },
    "spreadsheet.xls": oldWorkbook,
    "spreadsheet.xlsx": { columns: 3, rows: 0 },
    "title-row.csv": { columns: 3, rows: 2, leftOut: ["title"] },
    "valid.csv": { columns: 3, rows: 2 },
    "valid_many_rows.csv": { columns: 3, rows: 6 },
    "white space in filename.csv": { columns: 3, rows: 2 },
    "windows-line-endings.csv": { columns: 3, rows: 1 },
  },
  "bank-csv": {
    "2018-04-14_10-52-13_bunq-transactieoverzicht.csv": { columns: 6, rows: 3 },
    "2019-03-02_11-50-46_bunq-statement.csv": { columns: 6, rows: 7 },
    "test_BOI_TransactionExport.csv": { columns: 5, rows: 27 },
    "test_delimiter_tab.csv": { columns: 5, rows: 74, layout: latin1 },
    "test_headers.csv": { columns: 7, rows: 76, odd: 1 },
    "test_raiffeisen_01.csv": { columns: 5, rows: 74, odd: 1 },
    "test_raiffeisen_02.csv": { columns: 5, rows: 74, odd: 1 },
    "test_regex_123456_87654321_1234_21_12.csv": { columns: 5, rows: 74, odd: 1 },
    "test_row_format_CD_flag.csv": { columns: 5, rows: 74 },
    "test_row_format_default.csv": { columns: 5, rows: 74, layout: latin1 },
    "test_row_format_neg_inflow.csv": { columns: 5, rows: 74 },
    "test_swedebank_statement.xls": { columns: 16, rows: 17 },
  },
  "tabulator-special": {
    "2-files.zip": archive,
    "datapackage.json": "JSON",
    "matrix.csv": { columns: 4, rows: 4 },
    "table-dicts.json": "JSON",
    "table-lists.json": "JSON",
    "table-reverse.csv": { columns: 2, rows: 2 },
    "table.csv": { columns: 2, rows: 2 },
    "table.csv.gz": "compressed (gzip)",
    "table.csv.zip": archive,
    "table.ndjson": "JSON",
    "table.ods": { columns: 2, rows: 2 },
    "table.tsv": { columns: 2, rows: 3 },
    "table.xls": oldWorkbook,
    "table.xlsx": { columns: 2, rows: 2 },
    "table1.html": webPage,
    "table2.html": webPage,
    "table3.html": webPage,
    "table4.html": webPage,
    "table_unicode_headers.csv": { columns: 2, rows: 2 },
  },
  "tabulator-special/special": {
    "accent.csv": { columns: 17, rows: 2 },
    "bom.csv": { columns: 2, rows: 2 },
    "doublequote.csv": { columns: 17, rows: 5 },
    "doublequote.csv.zip": archive,
    "escaping.csv": { columns: 2, rows: 3 },
    "issue305.csv": { columns: 31, rows: 338 },
    "latin1.csv": { columns: 2, rows: 2, layout: latin1 },
    "long.csv": { columns: 2, rows: 6 },
    "merged-cells-boolean.xls": oldWorkbook,
    "merged-cells.xls": oldWorkbook,
    "sheet2.xls": oldWorkbook,
    "skip-blank-at-the-end.csv": { columns: 2, rows: 2, odd: 1 },
    "skip-rows-before-headers.csv": { columns: 2, rows: 2, leftOut: ["title"] },
    "skip-rows.csv": { columns: 2, rows: 3, leftOut: ["title"], odd: 1 },
    "table-with-booleans.ods": { columns: 2, rows: 2 },
    "table-with-booleans.xls": oldWorkbook,
    "table-with-ints-floats-dates.ods": { columns: 4, rows: 3 },
    "table-with-ints-floats-dates.xls": oldWorkbook,
    "table.bad-format": { columns: 2, rows: 2 },
    "table.csv.html": webPage,
    "table.csv.zip": archive,
  },
  "gsa-calc-labor-rates": {
    "s70_example.xlsx": { columns: 13, rows: 1, leftOut: ["title", ...Array<string>(13).fill("note")] },
    "s70_sample.csv": { columns: 14, rows: 21 },
  },
};

test.skipIf(here)("shared files: skipped, since ../shared/data is missing", () => {
  expect(here).toBe(false);
});

describe.runIf(here)("shared files", () => {
  for (const [folder, expected] of Object.entries(files)) {
    test.each(Object.entries(expected))(`${folder}/%s`, async (name, what) => {
      const path = join(shared, folder, name);
      if (typeof what === "string") {
        expect((await refusalOf(path))?.message).toContain(what);
        return;
      }
      const { header, cells, leftOut } = await readFile(path, what.layout);
      const { columns, rows, leftOut: left = [], odd = 0 } = what;
      expect({ columns: header.length, rows: cells.length, leftOut: leftOut.map(({ why }) => why) }).toEqual({
        columns,
        rows,
        leftOut: left,
      });
      expect(cells.filter(({ length }) => length !== columns)).toHaveLength(odd);
    });

    test(`every file of ${folder} is named here`, () => {
      const names = readdirSync(join(shared, folder)).filter((name) =>
        statSync(join(shared, folder, name)).isFile(),
      );
      expect(Object.keys(expected).sort()).toEqual(
        names.filter((name) => !/^(SOURCE\.txt|LICENSE)$/.test(name)).sort(),
      );
    });
  }
});
