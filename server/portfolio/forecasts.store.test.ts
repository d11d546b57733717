import { beforeEach, describe, expect, it } from "vitest";
import { testDatabase } from "../database/testing";
import { reading } from "../database/query";
import { inMonth, portfolio, series } from "../planning/examples";
import { forecastsReady } from "./forecasts";

testDatabase();

const lastClose = inMonth("2026-10");
const noise = (i: number) => 1000 + 100 * Math.sin(i * i) + i / 3;
const facts = () =>
  portfolio({
    series: ["a", "b"].map((id, n) =>
      series(
        "2023-11",
        Array.from({ length: 36 }, (_, i) => noise(i + 50 * n).toFixed(4)),
        { id, method: "auto" },
      ),
    ),
  });
const stored = async () =>
  (await reading.query<{ n: number }>("SELECT count(*) AS n FROM forecast_cache"))[0]?.n;
const refuse = () => Promise.reject(new Error("nothing should be computed"));

beforeEach(() => {
  globalThis.chartroomForecasts = undefined;
  globalThis.chartroomComputeForecasts = undefined;
});

describe("stored forecasts", () => {
  it("are read by the next process, to the last digit, instead of being computed", async () => {
    const computed = await forecastsReady(facts(), lastClose);
    expect(await stored()).toBe(2);
    globalThis.chartroomForecasts = undefined;
    globalThis.chartroomComputeForecasts = refuse;
    const read = await forecastsReady(facts(), lastClose);
    expect(read.detail("cost-history/a")).toEqual(computed.detail("cost-history/a"));
    expect(read.of("cost-history/b")).toEqual(computed.of("cost-history/b"));
  });

  it("may be emptied at any time", async () => {
    await forecastsReady(facts(), lastClose);
    await reading.query("DELETE FROM forecast_cache");
    globalThis.chartroomForecasts = undefined;
    expect((await forecastsReady(facts(), lastClose)).pending).toBe(0);
    expect(await stored()).toBe(2);
  });

  it("are dropped when nobody made them anew for long", async () => {
    await reading.query(
      "INSERT INTO forecast_cache (key, method, value, created_at) VALUES ('old', 'mean', '{}', now() - interval '101 days')",
    );
    await forecastsReady(
      portfolio({
        series: [
          series(
            "2024-11",
            Array.from({ length: 24 }, (_, i) => noise(i).toFixed(2)),
            { method: "auto" },
          ),
        ],
      }),
      lastClose,
    );
    expect(await reading.query("SELECT 1 FROM forecast_cache WHERE key = 'old'")).toEqual([]);
  });
});
