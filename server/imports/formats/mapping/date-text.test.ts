import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseDay, printDay } from "@/server/planning/day";
import { printMonth } from "@/server/planning/month";
import { readDay, readMonthAlone } from "./date-text";
import type { DateOrder } from "./mapping";

function day(text: string, order: DateOrder = null): string {
  const read = readDay(text, order);
  return "value" in read ? printDay(read.value) : read.reason;
}

function month(text: string): string | null {
  const read = readMonthAlone(text);
  return read === null ? null : printMonth(read);
}

describe("a day of another tool", () => {
  test.each([
    ["31/07/2024", "DMY", "2024-07-31"],
    ["31.7.2024", "DMY", "2024-07-31"],
    ["1. 2. 2026", "DMY", "2026-02-01"],
    ["07/31/24", "MDY", "2024-07-31"],
    ["7/31/2024 12:00:00 AM", "MDY", "2024-07-31"],
    ["31/Jul/24 3:45 PM", "DMY", "2024-07-31"],
    ["99-12-31", "YMD", "1999-12-31"],
    ["69-12-31", "YMD", "2069-12-31"],
    ["20240731", "YMD", "2024-07-31"],
    ["31072024", "DMY", "2024-07-31"],
  ] as const)("%s in the order %s is %s", (text, order, expected) => {
    expect(day(text, order)).toBe(expected);
  });

  test.each([
    ["2024-07-31", "2024-07-31"],
    ["2026/1/5", "2026-01-05"],
    ["2024-07-31T00:00:00", "2024-07-31"],
    ["2024-07-31 23:59:59.000 Z", "2024-07-31"],
    ["2026-01-01T12:00:00+02:00", "2026-01-01"],
    ["31 Jul 2024", "2024-07-31"],
    ["Jul 31, 2024", "2024-07-31"],
    ["Wed, 31 Jul 2024", "2024-07-31"],
    ["31. Juli 2024", "2024-07-31"],
    ["1er janvier 2024", "2024-01-01"],
    ["12 août 2021", "2021-08-12"],
    ["31 de julio de 2024", "2024-07-31"],
    ["3-mrt-2021", "2021-03-03"],
    ["5. März 2024", "2024-03-05"],
    ["03/03/2026", "2026-03-03"],
  ])("%s says itself that it is %s", (text, expected) => {
    expect(day(text)).toBe(expected);
  });

  test.each([
    ["03/04/2026", null, "order of day and month is not known"],
    ["11-Jul-24", null, "order of day and month is not known"],
    ["30/02/2026", "DMY", "does not exist"],
    ["31/07/2024", "MDY", "does not exist"],
    ["45000", "YMD", "day number"],
    ["2026-01-01T00:00:00+14:00", null, "another day (+14:00)"],
    ["2026-01-01T23:30:00-05:00", null, "another day (-05:00)"],
    ["2026-W05-1", null, "not a day"],
    ["2026-Q3", null, "not a day"],
    ["soon", null, "not a day"],
  ] as const)("%s in the order %s is refused: %s", (text, order, words) => {
    expect(day(text, order)).toContain(words);
  });

  test("is the same day again however it is printed", () => {
    const days = fc.integer({ min: -25_000, max: 60_000 }).map((at) => printDay(at as never));
    const separators = fc.constantFrom("/", ".", "-", " ");
    fc.assert(
      fc.property(days, separators, fc.constantFrom("YMD", "DMY", "MDY"), (text, separator, order) => {
        const [y = "", m = "", d = ""] = text.split("-");
        const parts = { YMD: [y, m, d], DMY: [d, m, y], MDY: [m, d, y] }[order];
        expect(day(parts.join(separator), order as DateOrder)).toBe(text);
        expect(parseDay(text)).not.toBeNull();
      }),
    );
  });
});

describe("a month of another tool", () => {
  test.each([
    ["2026-09", "2026-09"],
    ["2026/09", "2026-09"],
    ["202609", "2026-09"],
    ["9/2026", "2026-09"],
    ["09.2026", "2026-09"],
    ["Sep-26", "2026-09"],
    ["September 2026", "2026-09"],
    ["septembre 2026", "2026-09"],
    ["2026 Okt", "2026-10"],
    ["Mai 26", "2026-05"],
  ])("%s is %s", (text, expected) => {
    expect(month(text)).toBe(expected);
  });

  test.each(["09-26", "2026", "13/2026", "2026-13", "Total", "M 2026", "Summary 2026"])(
    "%s is none",
    (text) => {
      expect(month(text)).toBeNull();
    },
  );
});
