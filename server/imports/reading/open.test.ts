import { describe, expect, test } from "vitest";
import { testFolder } from "../testing";
import { readFile, refusalOf } from "./testing";

const folder = testFolder();

const read = (text: string | Uint8Array, layout = {}) => readFile(folder.write("file.csv", text), layout);
const refused = async (text: string | Uint8Array, layout = {}) =>
  refusalOf(folder.write("file.csv", text), layout);
const latin1 = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));
const wide = (text: string) => new Uint8Array(Buffer.from(text, "utf16le"));

const payments = "Payee,Date,Amount\nAcme,2026-01-31,10.50\nBolt,2026-02-28,20.00\n";

describe("the encoding of a file", () => {
  test("is UTF-16 without a mark where every other byte is zero", async () => {
    const { cells, source } = await read(wide(payments));
    expect(cells[0]).toEqual(["Acme", "2026-01-31", "10.50"]);
    expect(source.layout.encoding).toBe("utf-16le");
    expect(source.reasons[0]).toContain("every other byte is zero");
    const swapped = new Uint8Array(Buffer.from(wide(payments)).swap16());
    expect((await read(swapped)).source.layout.encoding).toBe("utf-16be");
  });

  test("that is not UTF-8 is asked for, by the byte, and used and named once it is chosen", async () => {
    const file = latin1("Payee,Amount\nCaf\xe9 \x80,10\nBolt,20\n");
    const refusal = await refused(file);
    expect(refusal?.message).toContain("Line 2: byte 16 (0xE9) is not UTF-8");
    expect(refusal?.details).toMatchObject({ encoding: { byte: 16, line: 2, guess: "windows-1252" } });
    const { cells, source } = await read(file, { encoding: "windows-1252" });
    expect(cells[0]).toEqual(["Café €", "10"]);
    expect(source.reasons).toContain("Read as Windows-1252, as chosen.");
  });

  test.each([
    ["windows-1252", "A\nCaf\xe9 \x81\nB\n"],
    ["iso-8859-1", "A\nCaf\xe9 \x92\nB\n"],
  ])("%s refuses bytes that stand for no character in it", async (encoding, text) => {
    expect((await refused(latin1(text), { encoding }))?.message).toContain("stands for no character");
  });

  test("stays UTF-8 where another was chosen but every letter is whole in UTF-8", async () => {
    const { cells, source } = await read("Payee,Amount\nCafé,10\nMüller,20\n", { encoding: "windows-1252" });
    expect(cells.map(([payee]) => payee)).toEqual(["Café", "Müller"]);
    expect(source.reasons[0]).toContain("although Windows-1252 was chosen");
  });

  test("in UTF-16 that ends in half a character, or in UTF-32, is refused", async () => {
    expect((await refused(wide(`\uFEFF${payments}`).slice(0, -1)))?.message).toContain("UTF-16");
    expect((await refused(new Uint8Array([0xff, 0xfe, 0, 0, 0x41, 0, 0, 0])))?.message).toContain("UTF-32");
  });
});

describe("what separates cells", () => {
  test.each([
    [";", "A report of payments\n\nPayee;Amount;Note\nAcme;1.200,50;a, b\nBolt;3,00;\n"],
    ["\t", "Payee\tAmount\tNote\nAcme, Inc.\t1,5\tx;y\nBolt, Inc.\t2,5\tz\n"],
    ["|", "Payee|Amount\nAcme, Inc.|1,5\nBolt, Inc.|2,5\n"],
    [",", 'Payee,Aliases\n"Acme; Inc",a;b\nBolt,c\nCore,d;e;f\n'],
    [";", "sep=;\r\nPayee;Amount\r\nAcme, Inc.;1\r\n"],
  ])("is %j, found by how evenly it splits the lines", async (delimiter, text) => {
    const { source, header } = await read(text);
    expect(source.layout.delimiter).toBe(delimiter);
    expect(header[0]).toBe("Payee");
  });

  test("is nothing in a file of one column", async () => {
    const { header, cells } = await read("Vendor\nAcme\nBolt\n");
    expect([header, cells]).toEqual([["Vendor"], [["Acme"], ["Bolt"]]]);
  });
});

describe("the lines of a file", () => {
  test.each([
    ["CR", payments.replaceAll("\n", "\r")],
    ["CRLF", payments.replaceAll("\n", "\r\n")],
    ["mixed", payments.replace("\n", "\r\n").replace(/\n$/, "\r")],
    ["no end of the last", payments.trimEnd()],
  ])("ended in %s are the same rows", async (_, text) => {
    const { cells, lines } = await read(text);
    expect(cells).toHaveLength(2);
    expect(lines).toEqual([2, 3]);
  });

  test("that breaks off at the end of the file refuses it whole", async () => {
    const refusal = await refused(`${payments}Core,2026`);
    expect(refusal?.message).toContain("Line 4: the file breaks off here");
  });
});

describe("the header", () => {
  test("is found below title lines, which are left out by name", async () => {
    const { header, lines, leftOut, source } = await read(
      `Payments over £500,,\nJanuary 2026,,\n\n${payments}`,
    );
    expect(header).toEqual(["Payee", "Date", "Amount"]);
    expect(lines).toEqual([5, 6]);
    expect(leftOut.map(({ line, why }) => [line, why])).toEqual([
      [1, "title"],
      [2, "title"],
    ]);
    expect(source.layout.headerLine).toBe(4);
    expect(source.reasons.join(" ")).toContain("line 4");
  });

  test("of two lines is joined: groups above, names below", async () => {
    const { header, cells, source } = await read(
      "Team,Owner,2026,,2027,\n,,Plan,Actual,Plan,Actual\nOne,Ann,1,2,3,4\nTwo,Bob,5,6,7,8\n",
    );
    expect(source.layout).toMatchObject({ headerLine: 1, headerLines: 2 });
    expect(header).toEqual(["Team", "Owner", "2026 Plan", "2026 Actual", "2027 Plan", "2027 Actual"]);
    expect(cells[1]).toEqual(["Two", "Bob", "5", "6", "7", "8"]);
  });

  test("is made unique where names come twice, and named where there is none", async () => {
    const { header } = await read("Sprint,Sprint,,Sprint,Sprint (2)\n1,2,3,4,5\n");
    expect(header).toEqual(["Sprint", "Sprint (2)", "Column 3", "Sprint (3)", "Sprint (2) (2)"]);
  });

  test("is missing where the first line has dates and numbers like the others", async () => {
    const { header, cells, source } = await read("31.01.2026;Acme;-10,50\n28.02.2026;Bolt;-20,00\n");
    expect(source).toMatchObject({ named: false, layout: { headerLine: 0 } });
    expect(header).toEqual(["Column 1", "Column 2", "Column 3"]);
    expect(cells).toHaveLength(2);
    expect(source.reasons.join(" ")).toContain("no header");
  });

  test("may hold months that lie across", async () => {
    const { header } = await read("Cost centre,2026-01,2026-02,2026-03\nCC1,1,2,3\nCC2,4,5,6\n");
    expect(header).toEqual(["Cost centre", "2026-01", "2026-02", "2026-03"]);
  });

  test("is where it is said to be", async () => {
    const text = `x,y,z\n${payments}`;
    expect((await read(text, { headerLine: 2 })).header).toEqual(["Payee", "Date", "Amount"]);
    expect((await read(text, { headerLine: 0 })).cells).toHaveLength(4);
    expect((await read(text, { headerLine: 1, headerLines: 2 })).header).toEqual([
      "x Payee",
      "y Date",
      "z Amount",
    ]);
    expect((await refused(text, { headerLine: 9 }))?.message).toContain("Line 9");
  });

  test("that comes again is left out", async () => {
    const { cells, leftOut } = await read(`${payments}${payments}`);
    expect(cells).toHaveLength(4);
    expect(leftOut).toMatchObject([{ line: 4, why: "header" }]);
  });

  test("that is exactly one of ours is read strictly: nothing is guessed or left out", async () => {
    const { source, cells, leftOut } = await read("id,name\nCC1,One\nTotal,\nCC1,\n,Total\n");
    expect(source.native).toBe(true);
    expect(cells).toHaveLength(4);
    expect(leftOut).toEqual([]);
  });
});

describe("below the table", () => {
  test.each([
    ["Total,,30.50\n", "total"],
    ["\n,,30.50\n", "total"],
    ["Summe:,,30.50\n", "total"],
    ["\nMade on 1 March by the finance office\n", "note"],
  ])("%j is left out as a %s", async (text, why) => {
    const { cells, leftOut } = await read(payments + text);
    expect(cells).toHaveLength(2);
    expect(leftOut.map((row) => row.why)).toEqual([why]);
  });

  test("rows that are like the others stay, whatever they are called and however they are parted", async () => {
    const { cells, leftOut } = await read(
      `${payments}\nTotal Energies,2026-03-31,5.00\n\nCore,2026-04-30,6.00\n`,
    );
    expect(cells).toHaveLength(4);
    expect(leftOut).toEqual([]);
  });

  test("a total in the midst of the table is a row, to be seen there", async () => {
    const { cells } = await read(`${payments}Total,,30.50\n${"Core,2026-04-30,6.00\n".repeat(20)}`);
    expect(cells).toHaveLength(23);
  });
});

describe("cells and columns", () => {
  test("empty columns at the end are cut, those that say something are kept and named", async () => {
    expect((await read("Payee,Amount,,\nAcme,1,,\nBolt,2,,\n")).header).toEqual(["Payee", "Amount"]);
    expect((await read("Payee,Amount,,\nAcme,1,x,\nBolt,2,,\n")).header).toEqual([
      "Payee",
      "Amount",
      "Column 3",
    ]);
  });

  test("rows that all have fewer cells than the header are filled up, and it is said", async () => {
    const { cells, source } = await read("a,b,c,d\n1,2\n3,4\n");
    expect(cells).toEqual([
      ["1", "2", "", ""],
      ["3", "4", "", ""],
    ]);
    expect(source.reasons.join(" ")).toContain("have 2 cells and its header 4");
  });

  test("a single row that is too short or too long keeps its cells, to be refused by its line", async () => {
    const { cells } = await read("a,b,c\n1,2,3\n1,2\n1,2,3,4\n1,2,3\n");
    expect(cells.map(({ length }) => length)).toEqual([3, 2, 4, 3]);
  });
});

describe("a file that is no table is refused with what to do", () => {
  test.each<[string, string | Uint8Array, string]>([
    ["nothing", "", "empty"],
    ["one letter", "x", "nothing but"],
    ["one zero", new Uint8Array([0]), "NUL"],
    ["blank lines", "\n\n  \n", "empty"],
    ["a web page that calls itself xls", "<html><table><tr><td>1</td></tr></table></html>", "web page"],
    [
      "a workbook in XML",
      '<?xml version="1.0"?>\n<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">',
      "2003",
    ],
    ["other XML", '<?xml version="1.0"?><Document/>', "XML"],
    ["JSON", '[{"id": 1}]', "JSON"],
    ["lines of JSON", '{"id":1}\n{"id":2}\n', "JSON"],
    ["a PDF", "%PDF-1.7\n1 0 obj", "PDF"],
    ["a picture", new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]), "picture"],
    ["Parquet", "PAR1\u0015\u0000", "Parquet"],
    ["an archive that is not read", "7z\u00bc\u00af", "unpack it first"],
  ])("%s", async (_, content, words) => {
    const bytes = typeof content === "string" && /[\u0080-\u00ff]/.test(content) ? latin1(content) : content;
    expect((await refused(bytes))?.message).toContain(words);
  });

  test.each([
    ["EncryptedPackage", "protected by a password"],
    ["Workbook", "old Excel workbook"],
    ["WordDocument", "text document"],
  ])("an old container with %s", async (name, words) => {
    const container = Buffer.alloc(2048);
    Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]).copy(container);
    Buffer.from("Root Entry", "utf16le").copy(container, 1024);
    Buffer.from(name, "utf16le").copy(container, 1152);
    expect((await refused(new Uint8Array(container)))?.message).toContain(words);
  });
});
