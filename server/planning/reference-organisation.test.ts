import { describe, expect, it } from "vitest";
import { noForecasts } from "./context";
import { inMonth } from "./examples";
import { expand } from "./expand";
import { referenceOrganisation, referenceToday } from "./reference-organisation";

describe("the reference organisation", () => {
  it("is the same in every run", () => {
    expect(referenceOrganisation("S")).toEqual(referenceOrganisation("S"));
  });

  it("has in size L what benchmarks speak of", () => {
    const { facts, vendors, costCentres, rates } = referenceOrganisation("L");
    const sizes = [
      vendors,
      facts.contracts,
      facts["cost-history"],
      facts.positions,
      facts.initiatives,
      costCentres,
    ];
    expect(sizes.map((records) => records.size)).toEqual([2_000, 10_000, 3_000, 2_500, 600, 40]);
    expect(new Set(rates.map(({ currency }) => currency)).size).toBe(4);
  });

  it("is planned without anything left out", () => {
    const { lines, issues } = expand(referenceOrganisation("S"), {
      today: referenceToday,
      view: "accrual",
      until: inMonth("2030-12"),
      forecasts: noForecasts,
    });
    expect(lines.length).toBeGreaterThan(150);
    expect(issues.filter(({ incomplete }) => incomplete)).toEqual([]);
  });
});
