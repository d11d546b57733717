import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { decimal } from "../planning/decimal";
import { byId, cloudSeries, inMonth, portfolio, question, series } from "../planning/examples";
import { expand } from "../planning/expand";
import { monthAt } from "../planning/month";
import { type SeriesForecasts, forecastsReady, portfolioForecasts } from "./forecasts";
import { forecastInThread } from "./forecast-thread";
import { portfolioTotalRange } from "./total-range";

const lastClose = inMonth("2026-10");
const amounts = (base: number) => Array.from({ length: 36 }, (_, i) => String(base + 7 * ((i * i) % 13)));
const measured = (id: string, base: number, method: "auto" | "flat" = "auto") =>
  series("2023-11", amounts(base), { id, method });
const usage = cloudSeries({
  id: "L-1",
  method: "auto",
  records: amounts(300).map((amount, i) => ({
    charge: "usage" as const,
    billedMonth: monthAt(inMonth("2023-11") + i),
    billed: decimal(amount),
    effectiveMonth: monthAt(inMonth("2023-11") + i),
    effective: decimal(amount),
  })),
});
const facts = () => portfolio({ series: [measured("a", 900), measured("b", 40, "flat")], cloud: [usage] });

async function waited(ask: () => SeriesForecasts): Promise<SeriesForecasts> {
  await vi.waitFor(() => expect(ask().pending).toBe(0), { timeout: 20_000 });
  return ask();
}

beforeEach(() => {
  globalThis.chartroomForecasts = undefined;
});
afterEach(() => {
  globalThis.chartroomComputeForecasts = undefined;
});

describe("the forecasts of a portfolio", () => {
  it("are made for every series that is carried on by one, sixty months with both ranges", async () => {
    const forecasts = await forecastsReady(facts(), lastClose);
    expect(forecasts.of("cost-history/a")).toHaveLength(60);
    expect(forecasts.of("cloud/L-1")).toHaveLength(60);
    expect(forecasts.of("cost-history/b")).toBeNull();
    const detail = forecasts.detail("cost-history/a");
    expect(detail?.start).toBe(inMonth("2026-11"));
    expect(Object.keys(detail?.ranges ?? {})).toEqual(["80", "95"]);
    expect(detail?.backtest?.error).toBeGreaterThan(0);
    expect(forecasts.pending).toBe(0);
  });

  it("are told without waiting; what is missing follows with a new version", async () => {
    const asked = facts();
    const first = portfolioForecasts(asked, lastClose);
    expect([first.pending, first.of("cost-history/a")]).toEqual([2, null]);
    const later = await waited(() => portfolioForecasts(asked, lastClose));
    expect(later.of("cost-history/a")).toHaveLength(60);
    expect(later.version).not.toBe(first.version);
  });

  it("are the same values as long as the records are", async () => {
    const asked = facts();
    const forecasts = await forecastsReady(asked, lastClose);
    expect(portfolioForecasts(asked, lastClose)).toBe(forecasts);
    const changed = portfolio({ series: [measured("a", 900), measured("c", 70)] });
    const others = await forecastsReady(changed, lastClose);
    expect(others.of("cost-history/a")).toBe(forecasts.of("cost-history/a"));
    expect(portfolioForecasts(asked, lastClose)).toBe(forecasts);
  });

  it("begin after the close they are asked for", async () => {
    const earlier = await forecastsReady(facts(), inMonth("2026-06"));
    expect(earlier.detail("cost-history/a")?.start).toBe(inMonth("2026-07"));
  });

  it("carry the plan on, and repeat their last year beyond the months they reach", async () => {
    const asked = { ...facts(), lastClose };
    const forecasts = await forecastsReady(asked, lastClose);
    const { lines } = expand(asked, question({ until: inMonth("2036-12"), forecasts }));
    const line = byId(lines).get("cost-history/a/usage");
    const mean = forecasts.of("cost-history/a") ?? [];
    const exact = (n: number) => (mean[n] ?? 0) * 100;
    expect(line?.amounts[36]).toBeCloseTo(exact(0), -0.5);
    expect(line?.amounts[36 + 59]).toBeCloseTo(exact(59), -0.5);
    expect(line?.amounts[36 + 60]).toBeCloseTo(exact(48), -0.5);
    expect(line?.amounts[36 + 83]).toBeCloseTo(exact(59), -0.5);
  });

  it("made in the thread of the server are those made here", async () => {
    const here = await forecastsReady(facts(), lastClose);
    globalThis.chartroomForecasts = undefined;
    forecastInThread();
    const there = await forecastsReady(facts(), lastClose);
    expect(there).not.toBe(here);
    expect(there.detail("cost-history/a")).toEqual(here.detail("cost-history/a"));
    expect(there.detail("cloud/L-1")).toEqual(here.detail("cloud/L-1"));
  }, 30_000);

  it("tell whoever waits when they cannot be made, and are tried again", async () => {
    globalThis.chartroomComputeForecasts = () => Promise.reject(new Error("no thread"));
    await expect(forecastsReady(facts(), lastClose)).rejects.toThrow("no thread");
    globalThis.chartroomComputeForecasts = undefined;
    expect((await forecastsReady(facts(), lastClose)).pending).toBe(0);
  });

  it("give the range of their total, remembered", async () => {
    const asked = facts();
    const forecasts = await forecastsReady(asked, lastClose);
    const range = portfolioTotalRange(asked, lastClose, forecasts);
    expect(range?.from).toBe(inMonth("2026-11"));
    expect(range?.hi95).toHaveLength(60);
    expect(portfolioTotalRange({ ...asked }, lastClose, forecasts)).toBe(range);
  });
});
