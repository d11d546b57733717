import { describe, expect, it } from "vitest";
import { reasonNotToSend, size } from "./before-sending";

const megabyte = 1024 * 1024;
const limits = { fileBytes: 200 * megabyte, billBytes: 2_048 * megabyte, files: 100 };
const reason = (name: string, bytes: number) => reasonNotToSend({ name, size: bytes }, limits);

describe("what is said before a file is sent", () => {
  it("is nothing of tables, workbooks, archives and bills of an honest size", () => {
    for (const name of ["a.csv", "A.CSV", "a.tsv", "a.xlsx", "a.ods", "a.zip", "bill.csv.gz", "bill.parquet"])
      expect(reason(name, megabyte)).toBeNull();
  });

  it("is that a workbook is too large, and that text of this size may still be a bill", () => {
    expect(reason("a.xlsx", 201 * megabyte)).toBe("it has 201\u00a0MB, and 200\u00a0MB is the most.");
    expect(reason("a.csv", 201 * megabyte)).toBeNull();
    expect(reason("a.csv", 3_072 * megabyte)).toBe("it has 3\u00a0GB, and 2\u00a0GB is the most.");
  });

  it("is that a file is empty, or no table", () => {
    expect(reason("a.csv", 0)).toBe("it is empty.");
    expect(reason("photo.png", 10)).toContain("it is no table");
  });

  it("writes sizes shortly", () =>
    expect([size(200 * megabyte), size(2_048 * megabyte)]).toEqual(["200\u00a0MB", "2\u00a0GB"]));
});
