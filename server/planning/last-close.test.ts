import { describe, expect, it } from "vitest";
import { cloudSeries, inMonth, onDay, portfolio, type Records, series, typed } from "./examples";
import { lastCloseOf } from "./last-close";
import { printMonth } from "./month";

const closeOn = (day: string, records: Records) => printMonth(lastCloseOf(portfolio(records), onDay(day)));
const month = inMonth("2026-07");
const bill = cloudSeries({
  records: [
    {
      charge: "usage",
      billedMonth: inMonth("2026-08"),
      billed: typed("1"),
      effectiveMonth: month,
      effective: typed("1"),
    },
  ],
});

describe("the last close", () => {
  it("is the month that was closed", () => {
    expect(closeOn("2026-11-22", { lastClose: inMonth("2026-03"), series: [series("2026-01", ["1"])] })).toBe(
      "2026-03",
    );
  });

  it("before any was closed is the last month that ended before today and has cost records", () => {
    expect(closeOn("2026-11-22", { series: [series("2026-01", ["1", "1", "1"])] })).toBe("2026-03");
    expect(closeOn("2026-11-22", { series: [series("2026-09", ["1", "1", "1"])] })).toBe("2026-10");
    expect(closeOn("2026-11-30", { series: [series("2026-09", ["1", "1", "1"])] })).toBe("2026-10");
    expect(closeOn("2026-12-01", { series: [series("2026-09", ["1", "1", "1"])] })).toBe("2026-11");
  });

  it("looks at the effective month of bills", () => {
    expect(closeOn("2026-11-22", { cloud: [bill] })).toBe("2026-07");
  });

  it("without any record is the month before today's", () => {
    expect(closeOn("2026-11-22", {})).toBe("2026-10");
  });
});
