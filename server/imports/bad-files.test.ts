import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parseDay } from "@/server/planning/day";
import { Refusal } from "../errors";
import { contracts } from "./formats/contracts";
import type { Format, Identified } from "./formats/format";
import { mergeRows, recordsOf } from "./merging";
import { refusedBy } from "./refused";
import { readTable } from "./table";

const folder = join(process.cwd(), "../shared/data/bad");
const here = existsSync(join(folder, "manifest.json"));
const today = parseDay("2026-11-22");

interface Read {
  readonly facts: readonly Identified[];
  readonly refused: readonly { line: number; column: string; value: string; reason: string }[];
}

/** What becomes of one file of contracts, all names taken as they are. */
async function read(file: string): Promise<Read> {
  const format: Format = contracts;
  try {
    const how = { mapping: null, reportingCurrency: "USD" };
    const table = await readTable(format, { name: file, path: join(folder, file) }, how);
    if (today === null) throw new Error("no day");
    const merged = mergeRows(format, recordsOf(format, table.rows), new Map(), { today });
    return { facts: merged.records.map(({ fact }) => fact), refused: [...table.refused, ...merged.refused] };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { facts: [], refused: refusedBy(error) };
  }
}

const priceOf = (fact: Identified | undefined) => JSON.stringify(fact).match(/"annualPrice":"([^"]*)"/)?.[1];

describe.runIf(here)("hostile files", () => {
  test("the manifest names every file this test expects", () => {
    const names = JSON.parse(readFileSync(join(folder, "manifest.json"), "utf8")) as { file: string }[];
    expect(names.length).toBeGreaterThan(50);
  });

  test.each(["ok.csv", "bom.csv", "crlf.csv", "cr-only.csv", "utf16le.csv"])(
    "%s is one contract of 1200",
    async (file) => {
      const { facts, refused } = await read(file);
      expect(refused).toEqual([]);
      expect(facts).toHaveLength(1);
      expect(facts[0]).toMatchObject({ id: "C1", vendor: "V1", currency: "USD", billingMonths: 1 });
      expect(priceOf(facts[0])).toBe("1200");
    },
  );

  test.each([
    ["amount-neg.csv", "-1200"],
    ["amount-zero.csv", "0"],
    ["amount-huge.csv", "999999999999999.99"],
    ["amount-3dec.csv", "1200.005"],
    ["amount-space.csv", "1200"],
  ])("%s is taken exactly", async (file, price) => {
    const { facts, refused } = await read(file);
    expect(refused).toEqual([]);
    expect(priceOf(facts[0])).toBe(price);
  });

  test.each([
    ["amount-too-huge.csv", "1e30", "e-notation"],
    ["amount-nan.csv", "NaN", "not a number"],
    ["amount-inf.csv", "Infinity", "not a number"],
    ["amount-hex.csv", "0x10", "hexadecimal"],
    ["amount-paren.csv", "(1,200.00)", "brackets"],
    ["amount-cur.csv", "$1200", "currency"],
    ["amount-arabic.csv", "١٢٠٠", "digits 0 to 9"],
    ["amount-minus.csv", "−1200", "minus"],
    ["amount-blank.csv", "", "must not be empty"],
    ["semicolon-decimal-comma.csv", "1.200,00", "decimal point"],
  ])("%s is refused by line, column, value and reason", async (file, value, reason) => {
    const { facts, refused } = await read(file);
    expect(facts).toEqual([]);
    expect(refused).toMatchObject([{ line: 2, column: "annual_price", value }]);
    expect(refused[0]?.reason).toContain(reason);
  });

  test.each([
    ["date-not-leap.csv", "start_date", "2027-02-29"],
    ["date-us.csv", "start_date", "03/04/2026"],
    ["date-serial.csv", "start_date", "46023"],
    ["date-tz.csv", "start_date", "2026-01-01T00:00:00+14:00"],
    ["date-y10k.csv", "start_date", "10000-01-01"],
    ["date-y0.csv", "start_date", "0000-00-00"],
    ["date-century.csv", "start_date", "1900-02-29"],
    ["date-reversed.csv", "end_date", "2026-01-01"],
  ])("%s is refused in %s", async (file, column, value) => {
    const { facts, refused } = await read(file);
    expect(facts).toEqual([]);
    expect(refused[0]).toMatchObject({ line: 2, column, value });
  });

  test.each(["date-leap.csv", "date-one-day.csv"])("%s is taken", async (file) => {
    expect(await read(file)).toMatchObject({ facts: [{ id: "C1" }], refused: [] });
  });

  test.each([
    ["empty.csv", 0, "empty"],
    ["binary.csv", 1, "NUL"],
    ["png-as.csv", 0, "picture"],
    ["nul.csv", 2, "NUL"],
    ["latin1.csv", 2, "byte 108 (0xE9)"],
    ["longfield.csv", 2, "200000"],
    ["wide.csv", 1, "250"],
    ["unclosed-quote.csv", 3, "never closed"],
    ["proto.csv", 1, "__proto__"],
  ])("%s is refused whole, in line %i", async (file, line, reason) => {
    const { facts, refused } = await read(file);
    expect(facts).toEqual([]);
    expect(refused).toHaveLength(1);
    expect(refused[0]?.line).toBe(line);
    expect(refused[0]?.reason).toContain(reason);
    expect(Object.prototype).not.toHaveProperty("polluted");
  });

  test.each([
    ["truncated.csv", 3],
    ["short-row.csv", 2],
    ["extra-cols.csv", 2],
  ])("%s: the row that does not fit its header is named", async (file, line) => {
    const { refused } = await read(file);
    expect(refused).toMatchObject([{ line, column: "" }]);
    expect(refused[0]?.reason).toMatch(/has \d+ cells and the header 10/);
  });

  test("the same id on two lines is refused naming both", async () => {
    const { facts, refused } = await read("dup-in-file.csv");
    expect(facts).toEqual([]);
    expect(refused.map(({ reason }) => reason)).toEqual(Array(2).fill("duplicate id C1 on lines 2 and 3"));
  });

  test("only a header is no row and no refusal", async () => {
    expect(await read("header-only.csv")).toEqual({ facts: [], refused: [] });
  });

  test("an unknown currency is refused, small letters are read", async () => {
    const { facts, refused } = await read("fx-unknown.csv");
    expect(refused).toMatchObject([{ line: 2, column: "currency", value: "XXX" }]);
    expect(facts).toMatchObject([{ id: "C2", currency: "USD" }]);
  });

  test.each([
    ["formula.csv", '"vendor":"\\t=1+1"'],
    ["xss.csv", '"vendor":"<script>alert(1)</script>"'],
    ["rtl.csv", '"vendor":"e\u0301"'],
  ])("%s is kept as it is written", async (file, kept) => {
    const { facts, refused } = await read(file);
    expect(refused).toEqual([]);
    expect(facts.length).toBeGreaterThan(1);
    expect(JSON.stringify(facts)).toContain(kept);
  });
});

test.skipIf(here)("hostile files: skipped, since ../shared/data/bad is missing", () => {
  expect(here).toBe(false);
});
