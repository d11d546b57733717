import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { strToU8, zipSync } from "fflate";
import { writeOds } from "hucre/ods";
import { writeXlsx } from "hucre/xlsx";
import { describe, expect, test } from "vitest";
import { testFolder } from "../testing";
import { readFile, refusalOf, workbookOf } from "./testing";

const folder = testFolder();
const read = (bytes: Uint8Array, layout = {}) => readFile(folder.write("book.xlsx", bytes), layout);
const refused = (bytes: Uint8Array) => refusalOf(folder.write("book.xlsx", bytes));

const sheetOf = (rows: string, behind = "") =>
  `<?xml version="1.0"?><worksheet><sheetData>${rows}</sheetData>${behind}</worksheet>`;

const text = (reference: string, said: string) =>
  `<c r="${reference}" t="inlineStr"><is><t>${said}</t></is></c>`;
const number = (reference: string, value: string, style = 0) =>
  `<c r="${reference}" s="${style}"><v>${value}</v></c>`;

/** Styles 0 to 6: a number, a day, a moment, a time, a percentage, money, a code. */
const styles = `<styleSheet><numFmts><numFmt numFmtId="164" formatCode="[$-409]d\\-mmm\\-yyyy h:mm;@"/>
  <numFmt numFmtId="165" formatCode="0.0%"/><numFmt numFmtId="166" formatCode="&quot;USD&quot; #,##0.00_);[Red]\\(#,##0.00\\)"/><numFmt numFmtId="167" formatCode="00000"/></numFmts>
  <cellStyleXfs><xf numFmtId="9"/></cellStyleXfs>
  <cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="20"/><xf numFmtId="165"/><xf numFmtId="166"/><xf numFmtId="167"/></cellXfs></styleSheet>`;
const withStyles = { parts: { "xl/styles.xml": styles } };

const header = `<row r="1">${text("A1", "Name")}${text("B1", "Value")}</row>`;

/** What a sheet says of one cell. */
async function cell(value: string, workbook = ""): Promise<string | undefined> {
  const sheet = sheetOf(`${header}<row r="2">${text("A2", "x")}${value}</row>`);
  const { cells } = await read(workbookOf({ S: sheet }, { ...withStyles, workbook }));
  return cells[0]?.[1];
}

describe("a cell of an Excel workbook", () => {
  test.each([
    ["a day", number("B2", "46053", 1), "2026-01-31"],
    ["a moment", number("B2", "46053.6041666667", 2), "2026-01-31 14:30:00"],
    ["a moment at midnight", number("B2", "46053", 2), "2026-01-31"],
    ["a time", number("B2", "0.604166666666667", 3), "14:30:00"],
    ["a percentage", number("B2", "3.5000000000000003E-2", 4), "3.5%"],
    ["money", number("B2", "1200.5", 5), "1200.5"],
    ["a sum with the noise of binary fractions", number("B2", "0.30000000000000004"), "0.3"],
    ["a large number", number("B2", "1.23456789012E+14"), "123456789012000"],
    ["a small number", number("B2", "1.5E-7"), "0.00000015"],
    ["a day before the one that never was", number("B2", "59", 1), "1900-02-28"],
    ["the day that never was", number("B2", "60", 1), "1900-02-29"],
    ["the day after it", number("B2", "61", 1), "1900-03-01"],
    ["yes", '<c r="B2" t="b"><v>1</v></c>', "TRUE"],
    ["an error", '<c r="B2" t="e"><f>A1/0</f><v>#REF!</v></c>', "#REF!"],
    ["a formula", '<c r="B2"><f>1+1</f><v>2</v></c>', "2"],
    ["a formula that makes text", '<c r="B2" t="str"><f>A1</f><v>a &amp; b</v></c>', "a & b"],
    ["a formula that makes nothing", '<c r="B2" t="str"><f>A1</f><v></v></c>', ""],
    ["a formula that was never reckoned", '<c r="B2"><f>SUM(A1:A9)</f></c>', "=SUM(A1:A9)"],
    ["a code with zeros before it", number("B2", "123", 6), "00123"],
    ["a day as text", '<c r="B2" t="d"><v>2026-01-31T00:00:00</v></c>', "2026-01-31"],
    ["text with a return", text("B2", "a_x000D_\nb"), "a\r\nb"],
    [
      "text in pieces",
      '<c r="B2" t="inlineStr"><is><r><t>a</t></r><r><t xml:space="preserve"> b</t></r></is></c>',
      "a b",
    ],
  ])("that is %s", async (_, xml, said) => {
    expect(await cell(xml)).toBe(said);
  });

  test("counts days from 1904 where the workbook says so", async () => {
    expect(await cell(number("B2", "44591", 1), '<workbookPr date1904="1"/>')).toBe("2026-01-31");
  });

  test("refers to texts that cells share, without their reading aids", async () => {
    const shared =
      "<sst><si><t>one</t></si><si><t>東京</t><rPh sb='0' eb='1'><t>トウキョウ</t></rPh></si></sst>";
    const sheet = sheetOf(
      `${header}<row r="2"><c r="A2" t="s"><v>0</v></c><c r="B2" t="s"><v>1</v></c></row>`,
    );
    const { cells } = await read(workbookOf({ S: sheet }, { parts: { "xl/sharedStrings.xml": shared } }));
    expect(cells).toEqual([["one", "東京"]]);
  });
});

describe("a sheet", () => {
  test("gives rows by their numbers, cut where nothing stands any more", async () => {
    const rows = `<row r="3">${text("B3", "Name")}${text("C3", "Value")}</row><row r="4">${text("B4", "x")}${number("C4", "1")}<c r="D4" s="1"/></row>
      <row r="7">${text("B7", "y")}</row><row r="90"><c r="A90" s="1"/></row>`;
    const { header: names, cells, lines, source } = await read(workbookOf({ S: sheetOf(rows) }));
    expect(source.layout).toMatchObject({ sheet: "S", headerLine: 3, encoding: null });
    expect(names).toEqual(["Column 1", "Name", "Value"]);
    expect(cells).toEqual([
      ["", "x", "1"],
      ["", "y", ""],
    ]);
    expect(lines).toEqual([4, 7]);
  });

  test("says in every column of a merged header what the first says; merged cells of data only say it once", async () => {
    const rows = `<row r="1">${text("A1", "Team")}${text("B1", "2026")}${text("D1", "2027")}</row>
      <row r="2">${text("B2", "Plan")}${text("C2", "Actual")}${text("D2", "Plan")}${text("E2", "Actual")}</row>
      <row r="3">${text("A3", "One")}${["B", "C", "D", "E"].map((at) => number(`${at}3`, "5")).join("")}</row>
      <row r="4">${["B", "C", "D", "E"].map((at) => number(`${at}4`, "6")).join("")}</row>`;
    const merged =
      '<mergeCells count="4"><mergeCell ref="A1:A2"/><mergeCell ref="B1:C1"/><mergeCell ref="D1:E1"/><mergeCell ref="A3:A4"/></mergeCells>';
    const { header: names, cells } = await read(workbookOf({ S: sheetOf(rows, merged) }));
    expect(names).toEqual(["Team", "2026 Plan", "2026 Actual", "2027 Plan", "2027 Actual"]);
    expect(cells.map(([team]) => team)).toEqual(["One", ""]);
  });

  test("is the first visible one that has a table, or the one that is named; hidden ones are listed as hidden", async () => {
    const table = sheetOf(`${header}<row r="2">${text("A2", "x")}${number("B2", "1")}</row>`);
    const cover = sheetOf(`<row r="1">${text("A1", "Read me")}</row>`);
    const book = workbookOf({ Old: table, Cover: cover, Data: table }, { states: { Old: "veryHidden" } });
    const { source } = await read(book);
    expect(source.layout.sheet).toBe("Data");
    expect(source.sheets).toEqual([
      { name: "Old", hidden: true },
      { name: "Cover", hidden: false },
      { name: "Data", hidden: false },
    ]);
    expect((await read(book, { sheet: "Old" })).cells).toEqual([["x", "1"]]);
    await expect(read(book, { sheet: "None" })).rejects.toThrow(
      'no sheet "None". Its sheets: "Old", "Cover", "Data"',
    );
  });

  test("has totals left out that stand below a blank row", async () => {
    const rows = Array.from(
      { length: 4 },
      (_, at) =>
        `<row r="${at + 2}">${text(`A${at + 2}`, "x")}${number(`B${at + 2}`, "1")}${number(`C${at + 2}`, "2")}</row>`,
    );
    const first = `<row r="1">${text("A1", "Name")}${text("B1", "Value")}${text("C1", "Other")}</row>`;
    const { leftOut } = await read(
      workbookOf({ S: sheetOf(`${first}${rows.join("")}<row r="8">${number("B8", "4")}</row>`) }),
    );
    expect(leftOut).toMatchObject([{ line: 8, why: "total" }]);
  });

  test("of our own kind says months where a workbook has made days of them", async () => {
    const rows = `<row r="1">${["currency", "month", "rate"].map((name, at) => text(`${"ABC"[at]}1`, name)).join("")}</row>
      <row r="2">${text("A2", "USD")}${number("B2", "46054", 1)}${number("C2", "1.1")}</row>`;
    const { source, cells } = await read(workbookOf({ S: sheetOf(rows) }, withStyles));
    expect(source.native).toBe(true);
    expect(cells).toEqual([["USD", "2026-02", "1.1"]]);
  });

  test("of our own kind is native; what another program writes is read", async () => {
    const bytes = await writeXlsx({
      sheets: [
        {
          name: "Centres",
          rows: [
            ["id", "name"],
            ["CC1", "One"],
            ["CC2", null],
          ],
        },
      ],
    });
    const { source, cells } = await read(bytes);
    expect(source.native).toBe(true);
    expect(cells).toEqual([
      ["CC1", "One"],
      ["CC2", ""],
    ]);
  });
});

describe("an OpenDocument workbook", () => {
  test("is read like the other", async () => {
    const rows = [
      ["Name", "Day", "Share", "Live"],
      ["a\nb", new Date(Date.UTC(2026, 0, 31)), 0.1 + 0.2, true],
      ["c", new Date(Date.UTC(2026, 1, 28)), -12.5, false],
    ];
    const bytes = await writeOds({
      sheets: [
        { name: "One", rows: [["x"]] },
        { name: "Two", rows },
      ],
    });
    const { header: names, cells, source } = await read(bytes);
    expect(source.layout.sheet).toBe("Two");
    expect(names).toEqual(["Name", "Day", "Share", "Live"]);
    expect(cells).toEqual([
      ["a\nb", "2026-01-31", "0.3", "TRUE"],
      ["c", "2026-02-28", "-12.5", "FALSE"],
    ]);
  });

  test("repeats cells and rows, covers merged ones, and hides sheets by their style", async () => {
    const content = `<office:document-content><office:automatic-styles><style:style style:name="ta2"><style:table-properties table:display="false"/></style:style></office:automatic-styles>
      <office:body><office:spreadsheet><table:table table:name="Hidden" table:style-name="ta2"/><table:table table:name="S">
      <table:table-row><table:table-cell office:value-type="string"><text:p>Name</text:p></table:table-cell><table:table-cell office:value-type="string" table:number-columns-spanned="2"><text:p>Share</text:p></table:table-cell><table:covered-table-cell/></table:table-row>
      <table:table-row table:number-rows-repeated="2"><table:table-cell office:value-type="string"><text:p>x<text:s text:c="2"/>y</text:p><office:annotation><text:p>note</text:p></office:annotation></table:table-cell><table:table-cell table:number-columns-repeated="2" office:value-type="percentage" office:value="0.035"/></table:table-row>
      <table:table-row table:number-rows-repeated="1048000"><table:table-cell table:number-columns-repeated="16384"/></table:table-row></table:table></office:spreadsheet></office:body></office:document-content>`;
    const bytes = zipSync({
      "content.xml": strToU8(content),
      "META-INF/manifest.xml": strToU8("<manifest/>"),
    });
    const { header: names, cells, source } = await read(bytes);
    expect(source.sheets).toEqual([
      { name: "Hidden", hidden: true },
      { name: "S", hidden: false },
    ]);
    expect(names).toEqual(["Name", "Share", "Share (2)"]);
    expect(cells).toEqual(Array(2).fill(["x  y", "3.5%", "3.5%"]));
  });

  test("that is protected by a password is refused", async () => {
    const manifest = "<manifest><file-entry><encryption-data/></file-entry></manifest>";
    const bytes = zipSync({
      "content.xml": new Uint8Array([1, 2, 3]),
      "META-INF/manifest.xml": strToU8(manifest),
    });
    expect((await refused(bytes))?.message).toContain("password");
  });
});

describe("a workbook that would harm", () => {
  const sheet = sheetOf(header);

  test.each([
    ["a document type", { S: `<!DOCTYPE x [<!ENTITY a "b">]>${sheet}` }, {}, "document type"],
    [
      "a document type in a part nobody reads",
      { S: sheet },
      { parts: { "xl/theme.xml": "<!DOCTYPE a>" } },
      "document type",
    ],
    ["an entity nobody declared", { S: sheetOf(`<row r="1">${text("A1", "&lol;")}</row>`) }, {}, "&lol;"],
    [
      "a cell far to the right",
      { S: sheetOf(`<row r="1">${text("XFD1", "x")}</row>`) },
      {},
      "at most 250 columns",
    ],
    ["rows out of order", { S: sheetOf(`<row r="2">${text("A2", "x")}</row>${header}`) }, {}, "out of order"],
    ["a path out of its folder", { S: sheet }, { parts: { "../../x.txt": "x" } }, "outside its folder"],
    ["a path of a drive", { S: sheet }, { parts: { "C:/x.txt": "x" } }, "outside its folder"],
    ["a path with a backslash", { S: sheet }, { parts: { "a\\b.txt": "x" } }, "outside its folder"],
    [
      "a part that unpacks to much more than it is",
      { S: sheetOf(`${header}${" ".repeat(20_000_000)}`) },
      {},
      "200 times",
    ],
  ])("with %s is refused", async (_, sheets, more, words) => {
    expect((await refused(workbookOf(sheets, more)))?.message).toContain(words);
  });

  test("and says less of its size than it unpacks to is refused", async () => {
    const bytes = Buffer.from(workbookOf({ S: sheetOf(header + " ".repeat(5_000)) }));
    const at = bytes.lastIndexOf("xl/worksheets/sheet1.xml");
    bytes.writeUInt32LE(100, at - 46 + 24);
    expect((await refused(new Uint8Array(bytes)))?.message).toContain("damaged");
  });

  test("and is broken off is refused", async () => {
    const bytes = workbookOf({ S: sheet });
    expect((await refused(bytes.slice(0, bytes.length - 40)))?.message).toContain("damaged");
  });
});

const naughty = join(process.cwd(), "../shared/data/naughty-strings/blns.json");

describe.runIf(existsSync(naughty))("naughty strings", () => {
  const strings = () =>
    (JSON.parse(readFileSync(naughty, "utf8")) as string[]).filter((each) => each.trim() !== "");

  test("go through a CSV file unchanged", async () => {
    const rows = strings().map((each, at) => `${at},"${each.replaceAll('"', '""')}"\n`);
    const { cells } = await readFile(folder.write("naughty.csv", `Number,Text\n${rows.join("")}`));
    expect(cells.map(([, said]) => said)).toEqual(strings());
  });

  test("go through an Excel workbook unchanged", async () => {
    const rows = strings().map((each, at) => [at, each]);
    const { cells } = await read(
      await writeXlsx({ sheets: [{ name: "S", rows: [["Number", "Text"], ...rows] }] }),
    );
    expect(cells.map(([, said]) => said)).toEqual(strings());
  });
});
