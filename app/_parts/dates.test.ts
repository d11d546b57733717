import { describe, expect, it } from "vitest";
import { parseDay } from "@/server/planning/day";
import { month } from "@/server/planning/month";
import { readDay, readMonth, showDay, showDistance, showMonth, showSpan } from "./dates";

const day = (text: string) => {
  const known = parseDay(text);
  if (known === null) throw new Error(`no day: ${text}`);
  return known;
};

describe("days and months as people write them", () => {
  it("shows a day as 30 Dec 2026 and a month as Sep 2026", () => {
    expect(showDay(day("2026-12-30"))).toBe("30 Dec 2026");
    expect(showMonth(month(2026, 9))).toBe("Sep 2026");
    expect(showSpan(month(2025, 1), month(2026, 12))).toBe("Jan 2025 – Dec 2026");
  });

  it("says how far a day is away", () => {
    const today = day("2026-11-22");
    expect(showDistance(day("2026-12-01"), today)).toBe("in 9 days");
    expect(showDistance(day("2026-11-21"), today)).toBe("1 day ago");
    expect(showDistance(today, today)).toBe("today");
  });
});

describe("reading what was typed", () => {
  it("understands the forms that mean one thing to everybody", () => {
    expect(readMonth("Dec 2026")).toBe(month(2026, 12));
    expect(readMonth("september 2026")).toBe(month(2026, 9));
    expect(readMonth("2026-12")).toBe(month(2026, 12));
    expect(readMonth("12/2026")).toBe(month(2026, 12));
    expect(readDay("30 Dec 2026")).toBe(day("2026-12-30"));
    expect(readDay("2026-12-30")).toBe(day("2026-12-30"));
  });

  it("refuses what could mean two days, and days that do not exist", () => {
    expect(readDay("03/04/2026")).toBeNull();
    expect(readDay("31 Feb 2027")).toBeNull();
    expect(readMonth("13/2026")).toBeNull();
    expect(readMonth("soon")).toBeNull();
  });
});
