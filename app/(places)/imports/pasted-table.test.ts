import { describe, expect, it } from "vitest";
import { pastedFile, pastedTable } from "./pasted-table";

describe("a table pasted from a spreadsheet", () => {
  it("has its cells parted by tabs, and no empty rows at the end", () => {
    expect(pastedTable("id\tname\r\nC-1\tMail\r\n\t\r\n\r\n")?.rows).toEqual([
      ["id", "name"],
      ["C-1", "Mail"],
    ]);
  });

  it("keeps line breaks, tabs and quotes inside quoted cells", () => {
    const table = pastedTable('id\ttext\nC-1\t"two\nlines, a\ttab and ""words"""\n');
    expect(table?.rows[1]).toEqual(["C-1", 'two\nlines, a\ttab and "words"']);
    expect(table?.text).toBe('id\ttext\nC-1\t"two\nlines, a\ttab and ""words"""\n');
  });

  it("writes a quote that stands in the text so that no reader takes it for the end of a cell", () => {
    const table = pastedTable('id\tscreen\nA-1\t24" wide\nA-2\t"Best" seller\nA-3\t"open\n');
    expect(table?.rows.slice(1).map(([, screen]) => screen)).toEqual(['24" wide', '"Best" seller', '"open']);
    expect(table?.text).toContain('A-1\t"24"" wide"\nA-2\t"""Best"" seller"\nA-3\t"""open"\n');
  });

  it("keeps empty cells, at the beginning and the end of a row too", () => {
    expect(pastedTable("a\tb\tc\n\tx\t\n")?.rows).toEqual([
      ["a", "b", "c"],
      ["", "x", ""],
    ]);
  });

  it("may be CSV, and is then sent as it is", () => {
    const table = pastedTable("id;name\n1;Möbel\n");
    expect([table?.text, table?.ending, table?.rows.length]).toEqual(["id;name\n1;Möbel\n", "csv", 2]);
  });

  it.each(["", "a single cell", "one row\tonly", "two lines\nof prose", "\t\n\t\n"])(
    "is not what was pasted here: %j",
    (text) => expect(pastedTable(text)).toBeNull(),
  );

  it("becomes a file that says when it was pasted", async () => {
    const table = pastedTable("a\tb\n1\t2");
    const file = table && pastedFile(table, new Date(2026, 10, 22, 10, 41));
    expect(file?.name).toBe("Pasted table 22 Nov 2026 10.41.tsv");
    expect(await file?.text()).toBe("a\tb\n1\t2\n");
  });
});
