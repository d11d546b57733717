import { describe, expect, test } from "vitest";
import { forecastsOf } from "@/prisma/seed/forecasts";
import { demoOn } from "@/prisma/seed/portfolio";
import type { Role } from "../access/viewer";
import { onDay } from "../planning/examples";
import { type Month, monthAt } from "../planning/month";
import { type Asked, asked } from "./asked";
import { overviewOf } from "./overview";
import { type Measure, tableOf } from "./table";

const today = onDay("2026-11-22");
const { portfolio } = demoOn(today);
const lastClose = portfolio.lastClose ?? monthAt(0);
const forecasts = { ...forecastsOf(portfolio, lastClose), detail: () => null, pending: 0, version: 0 };

const seenBy = (role: Role): Asked =>
  asked(portfolio, { role }, forecasts, { view: "accrual", until: lastClose, today });

const totalOf = (seen: Asked, measure: Measure, from: Month, months = 12) =>
  tableOf(seen, {
    measure,
    from,
    months,
    by: ["vendor"],
    view: "accrual",
    filters: {},
    version: null,
    capital: false,
  }).total;

describe("the overview of the demo organisation", () => {
  const seen = seenBy("director");
  const page = overviewOf(seen, { by: "category" });
  const figure = (key: string) => page.figures.find((one) => one.key === key);

  test("lands at the total of the budget page, and differs from the budget by the budget page's difference", () => {
    expect(figure("landing")?.amount).toBe(totalOf(seen, "forecast", page.year.from));
    expect(figure("landing")?.base).toBe(totalOf(seen, "budget", page.year.from));
    expect(figure("landing")?.pct).toBeCloseTo(4.3, 1);
  });

  test("has closed months in the year to date, and the year before from the same actuals", () => {
    const closed = lastClose - page.year.from + 1;
    expect(figure("year-to-date")?.amount).toBe(totalOf(seen, "forecast", page.year.from, closed));
    expect(figure("last-year")?.base).toBe(totalOf(seen, "last-year", page.year.from));
  });

  test("draws parts that add up to the total of every month", () => {
    const { series, totals } = page.chart;
    const sums = totals.map((_, i) => series.reduce((sum, { amounts }) => sum + (amounts[i] ?? 0), 0));
    expect(sums).toEqual(totals);
  });

  test("names what moved most first, and stacks the same figures by anything", () => {
    expect(page.movers[0]?.label).toBe("Cloud storage");
    const other = overviewOf(seen, { by: "source" });
    expect(other.figures).toEqual(page.figures);
  });

  test("lists what is due, soonest first, with the deadline that was missed", () => {
    const days = page.due.map(({ daysLeft }) => daysLeft);
    expect(days).toEqual([...days].sort((a, b) => a - b));
    expect(days.slice(0, 4)).toEqual([-12, 9, 23, 41]);
    expect(page.due[0]?.what).toBe("missed");
  });

  test("says the same totals to those who may not see single salaries", () => {
    const lead = overviewOf(seenBy("lead"), { by: "category" });
    expect(lead.figures).toEqual(page.figures);
    expect(lead.chart.totals).toEqual(page.chart.totals);
    const lines = seenBy("lead").outlook.lines.filter(({ people }) => people);
    expect(lines.every(({ record }) => record.startsWith("team:"))).toBe(true);
  });
});
