import { existsSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { amountsOf, issuesOf, linesOf } from "./example-plans";
import { inMonth, onDay, payBand, position, role, typed } from "./examples";
import { anyMonth } from "./oracle/arbitraries";
import { midpoint, payBandsOf } from "./pay-bands";
import type { PayBand, Role } from "./role";
import type { Position } from "./sources/position";

const band = payBand;
const seat = (given: Partial<Position> = {}) =>
  position({ annualSalary: null, role: "engineer", location: "Leeds", ...given });
const lines = (given: Partial<Position>, payBands: readonly PayBand[], roles: readonly Role[] = []) =>
  linesOf({ positions: [seat(given)], payBands, roles, lastClose: inMonth("2026-10") });
const salary = (...asked: Parameters<typeof lines>) => lines(...asked).get("positions/P-1/salary");

describe("a seat without a salary", () => {
  it("is paid the middle of its band: 50,000 to 70,000 at 0.6 FTE and 20 % on-cost is 3,600.00 a month", () => {
    const paid = salary({ fte: typed("0.6"), onCostPct: typed("20") }, [band("B")]);
    expect(amountsOf(paid, "2026-01", 2)).toEqual([360_000, 360_000]);
  });

  it("takes the band that says most of its role, then of its place, then of its level", () => {
    const all = [
      band("ANY", { minimum: typed("12000"), maximum: typed("12000") }),
      band("LEVEL", { level: "L3", minimum: typed("24000"), maximum: typed("24000") }),
      band("PLACE", { location: " leeds ", minimum: typed("36000"), maximum: typed("36000") }),
      band("ROLE", { role: "Engineer", minimum: typed("48000"), maximum: typed("48000") }),
      band("OTHER", { role: "driver", minimum: typed("96000"), maximum: typed("96000") }),
      band("EUROS", { role: "engineer", currency: "EUR" }),
    ];
    const roles = [role("engineer", { level: "L3" })];
    const first = (n: number) => amountsOf(salary({}, all.slice(0, n), roles), "2026-01", 1)[0];
    expect([1, 2, 3, 4, 6].map(first)).toEqual([100_000, 200_000, 300_000, 400_000, 400_000]);
  });

  it("follows its band by its months, each stated as of its first; raises come after it", () => {
    const bands = [
      band("2026", { validTo: inMonth("2027-03") }),
      band("2027", { validFrom: inMonth("2027-04"), minimum: typed("72000"), maximum: typed("72000") }),
    ];
    const paid = salary({ raisePct: typed("10") }, bands);
    expect(
      ["2026-03", "2026-04", "2027-03", "2027-04", "2028-04"].map((m) => amountsOf(paid, m, 1)[0]),
    ).toEqual([500_000, 550_000, 550_000, 600_000, 660_000]);
  });

  it("keeps the band it names while that is valid, and then takes the one that fits", () => {
    const bands = [
      band("NAMED", {
        role: "other",
        validTo: inMonth("2026-06"),
        minimum: typed("12000"),
        maximum: typed("12000"),
      }),
      band("FITS", { role: "engineer", minimum: typed("24000"), maximum: typed("24000") }),
    ];
    expect(amountsOf(salary({ payBand: "NAMED" }, bands), "2026-06", 2)).toEqual([100_000, 200_000]);
  });

  it("has a salary of its own from a dated step on", () => {
    const steps = [{ from: inMonth("2026-03"), annualSalary: typed("84000"), fte: null, costCentre: null }];
    const bands = [band("B", { validTo: inMonth("2026-08") })];
    expect(amountsOf(salary({ steps }, bands), "2026-02", 2)).toEqual([500_000, 700_000]);
    expect(amountsOf(salary({ steps }, bands), "2026-09", 1)).toEqual([700_000]);
  });

  it("is a data issue of the months in which no band fits, and the total is incomplete", () => {
    const records = { positions: [seat({})], payBands: [band("B", { validFrom: inMonth("2026-03") })] };
    expect(issuesOf(records)).toEqual([
      expect.objectContaining({
        kind: "pay-band-missing",
        subject: "positions/P-1",
        months: [inMonth("2026-01"), inMonth("2026-02")],
        incomplete: true,
      }),
    ]);
    expect(amountsOf(linesOf(records).get("positions/P-1/salary"), "2026-02", 2)).toEqual([0, 500_000]);
  });
});

describe("a pay band", () => {
  it("has an exact middle, and 0.005 is not lost", () => {
    expect(midpoint({ minimum: typed("22437"), maximum: typed("26688") })).toBe("24562.5");
    expect(midpoint({ minimum: typed("0.005"), maximum: typed("0.01") })).toBe("0.0075");
  });

  it("is the same whatever the order of the bands", () => {
    const any = fc.record({
      role: fc.constantFrom(null, "engineer", "driver"),
      location: fc.constantFrom(null, "Leeds", "Hull"),
      level: fc.constantFrom(null, "L3" as const, "L4" as const),
      validFrom: fc.option(anyMonth("2026-01", "2027-12"), { nil: null }),
    });
    fc.assert(
      fc.property(fc.array(any, { maxLength: 8 }), (given) => {
        const bands = given.map((one, i) => band(`B${i}`, one));
        const table = (all: readonly PayBand[]) =>
          payBandsOf(new Map(all.map((one) => [one.id, one])), new Map());
        const asked = seat({});
        expect(table(bands).of(asked)).toEqual(table(bands.toReversed()).of(asked));
      }),
    );
  });
});

const organogram = `${process.cwd()}/../shared/data/organograms-uk/land_registry-2011-09-30-junior.csv`;

describe.runIf(existsSync(organogram))("published pay bands", () => {
  it("plan the information systems of the Land Registry at 11,851,384.015 a year, at the middle of their grades", () => {
    const rows = readFileSync(organogram, "utf8")
      .trim()
      .split("\n")
      .slice(1)
      .map((line) => line.slice(1, -1).split('","'))
      .filter(([, , unit]) => unit === "Information Systems");
    const bands = new Map(
      rows.map(([, , , , grade = "", least = "", most = ""]) => [grade, { least, most }]),
    );
    const posts = rows.map(([, , , , grade = "", , , , fte = ""], n) =>
      seat({
        id: `P-${n}`,
        person: `H-${n}`,
        payBand: grade,
        role: null,
        fte: typed(fte),
        start: onDay("2026-01-01"),
      }),
    );
    const known = linesOf({
      positions: posts,
      payBands: [...bands].map(([grade, { least, most }]) =>
        band(grade, { role: "none", minimum: typed(least), maximum: typed(most) }),
      ),
      lastClose: inMonth("2026-10"),
    });
    const minor = [...known.values()].reduce(
      (sum, line) => sum + amountsOf(line, "2026-01", 12).reduce((year, amount) => year + amount, 0),
      0,
    );
    // Each line is rounded to the penny; the exact sum is 1,185,138,401.5 pence.
    expect(Math.abs(minor - 1_185_138_401.5)).toBeLessThan(posts.length / 2 + 1);
  });
});
