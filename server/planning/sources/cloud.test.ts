import { describe, expect, it } from "vitest";
import { amountsOf, issuesOf, linesOf } from "../example-plans";
import { cloudSeries, inMonth, typed } from "../examples";
import type { ChargeKind, CloudRecord } from "./cost-series";

const record = (month: string, effective: string, given: Partial<CloudRecord> = {}): CloudRecord => ({
  charge: "usage",
  billedMonth: inMonth(month),
  billed: typed(effective),
  effectiveMonth: inMonth(month),
  effective: typed(effective),
  ...given,
});
const closed = { lastClose: inMonth("2026-10") };
const lines = (records: readonly CloudRecord[], asked = {}) =>
  linesOf({ cloud: [cloudSeries({ records })], ...closed }, asked);
const prepaid = record("2026-09", "10", { billed: typed("120"), billedMonth: inMonth("2026-08") });

describe("a cloud bill", () => {
  it("counts in the P&L by its effective month and amount, in cash by its billed ones; they are never added", () => {
    expect(amountsOf(lines([prepaid]).get("cloud/L-1/usage"), "2026-08", 3)).toEqual([0, 1000, 0]);
    expect(amountsOf(lines([prepaid], { view: "cash" }).get("cloud/L-1/usage"), "2026-08", 3)).toEqual([
      12_000, 0, 0,
    ]);
  });

  it("sums the records of a month exactly before it is rounded", () => {
    const records = [record("2026-10", "0.004"), record("2026-10", "0.004")];
    expect(amountsOf(lines(records).get("cloud/L-1/usage"), "2026-10", 1)).toEqual([1]);
  });

  it("carries on usage only: no tax, credits or one-time purchases", () => {
    const charges: ChargeKind[] = ["usage", "tax", "credit", "purchase"];
    const found = lines(charges.map((charge, i) => record("2026-10", String(i + 1), { charge })));
    expect(charges.map((charge) => amountsOf(found.get(`cloud/L-1/${charge}`), "2026-10", 2))).toEqual([
      [100, 100],
      [200, 0],
      [300, 0],
      [400, 0],
    ]);
  });

  it("carries on effective cost in the cash view too", () => {
    expect(amountsOf(lines([prepaid], { view: "cash" }).get("cloud/L-1/usage"), "2026-11", 1)).toEqual([
      1000,
    ]);
  });

  it("has unknown months up to the last close", () => {
    expect(issuesOf({ cloud: [cloudSeries({ records: [prepaid] })], ...closed })).toMatchObject([
      { kind: "unknown-month", months: [inMonth("2026-10")], incomplete: true },
    ]);
  });

  it("keeps records after the last close out of the plan", () => {
    expect(
      amountsOf(
        lines([record("2026-10", "1"), record("2026-11", "500")]).get("cloud/L-1/usage"),
        "2026-11",
        1,
      ),
    ).toEqual([100]);
  });
});
