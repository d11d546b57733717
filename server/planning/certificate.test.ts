import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { certificateStandings, lastValidDay } from "./certificate";
import { creditStanding } from "./certificate-credits";
import { holdingsOf } from "./certificate-holding";
import { addDays, printDay } from "./day";
import { byId, onDay, typed } from "./examples";
import { holdsOn } from "./holding-span";
import { certificate, certification } from "./training-examples";

test.each([
  ["2023-11-30", 36, "2026-11-30"],
  ["2024-02-29", 12, "2025-02-28"],
  ["2024-02-29", 48, "2028-02-29"],
  ["2024-08-31", 6, "2025-02-28"],
  ["2027-08-31", 6, "2028-02-29"],
  ["2026-01-31", 1, "2026-02-28"],
])("issued on %s and valid for %i months: the last valid day is %s", (issued, validMonths, last) => {
  const day = lastValidDay({ issued: onDay(issued), expires: null }, { validMonths });
  expect(day && printDay(day)).toBe(last);
});

const catalogue = byId([
  certification(),
  certification({ id: "sec", renews: ["net"], graceDays: 90 }),
  certification({ id: "expert", renews: ["sec"], validMonths: 24 }),
  certification({ id: "life", validMonths: null }),
]);
const statusOn = (day: string, ...held: ReturnType<typeof certificate>[]) => {
  const [first] = held;
  if (!first) throw new Error("hold something");
  return certificateStandings(held, catalogue, onDay(day)).get(first.id);
};

describe("a certificate", () => {
  const held = certificate("2023-11-30");
  test.each([
    ["2023-11-29", "not-yet", 1097],
    ["2026-08-31", "valid", 91],
    ["2026-09-01", "expiring", 90],
    ["2026-11-30", "expiring", 0],
    ["2026-12-01", "expired", -1],
  ])("on %s is %s, %i days left", (day, status, daysLeft) => {
    expect(statusOn(day, held)).toMatchObject({ status, daysLeft });
  });

  it("is in grace for the days its certification grants, the last one included", () => {
    const graced = certificate("2023-11-30", { certification: "sec" });
    expect(statusOn("2027-02-28", graced)?.status).toBe("grace");
    expect(statusOn("2027-03-01", graced)?.status).toBe("expired");
  });

  it("without validity is for life, and the day printed on it counts more than the rule", () => {
    expect(statusOn("2099-01-01", certificate("2001-01-01", { certification: "life" }))?.status).toBe(
      "for-life",
    );
    expect(statusOn("2024-01-01", certificate("2023-11-30", { expires: onDay("2023-12-31") }))?.status).toBe(
      "expired",
    );
  });

  it("is superseded by a later one, from the day that is issued", () => {
    const later = certificate("2026-11-01");
    expect(statusOn("2026-10-31", held, later)?.status).toBe("expiring");
    expect(statusOn("2026-11-01", held, later)).toMatchObject({ status: "superseded", carriedBy: later.id });
  });

  it("is carried on by a higher one earned in time, through the certifications between, and not by one earned too late", () => {
    const higher = certificate("2026-11-30", { certification: "expert" });
    const late = certificate("2026-12-01", { certification: "expert" });
    expect(statusOn("2027-01-01", held, higher)).toMatchObject({
      status: "superseded",
      carriedBy: higher.id,
    });
    expect(statusOn("2027-01-01", held, late)?.status).toBe("expired");
  });
});

describe("holding a certification", () => {
  const heldOn = (day: string, id: string, ...held: ReturnType<typeof certificate>[]) =>
    holdingsOf(
      held.map((one) => ({ ...one, training: null })),
      catalogue,
    ).some((holding) => holding.certification === id && holdsOn(holding, onDay(day)));

  it("goes on with the higher one, and ends with it", () => {
    const both = [certificate("2023-11-30"), certificate("2026-06-15", { certification: "expert" })];
    expect(heldOn("2028-06-15", "net", ...both)).toBe(true);
    expect(heldOn("2028-06-16", "net", ...both)).toBe(false);
  });

  it("does not come with a higher one alone", () => {
    expect(heldOn("2027-01-01", "net", certificate("2026-06-15", { certification: "expert" }))).toBe(false);
  });

  it("is carried by a higher one earned on the same day, and not in a day of grace before it was earned", () => {
    const sameDay = [
      certificate("2026-06-15", { certification: "expert" }),
      certificate("2026-06-15", { certification: "sec" }),
    ];
    expect(heldOn("2028-06-15", "sec", ...sameDay)).toBe(true);
    const graced = [
      certificate("2023-01-31", { certification: "sec" }),
      certificate("2026-03-01", { certification: "expert" }),
    ];
    expect(heldOn("2026-02-15", "sec", ...graced)).toBe(false);
    expect(heldOn("2026-03-01", "sec", ...graced)).toBe(true);
  });

  it("is for no day on which no certificate is valid", () => {
    const anyHeld = fc.array(
      fc.record({
        issued: fc.integer({ min: 18_000, max: 22_000 }),
        certification: fc.constantFrom("net", "sec", "expert", "life"),
        person: fc.constant("H-1"),
        length: fc.option(fc.integer({ min: 0, max: 900 }), { nil: null }),
      }),
      { maxLength: 6 },
    );
    fc.assert(
      fc.property(anyHeld, fc.integer({ min: 18_000, max: 24_000 }), (rows, d) => {
        const day = addDays(onDay("1970-01-01"), d);
        const earned = rows.map(({ issued, length, ...row }, n) => {
          const from = addDays(onDay("1970-01-01"), issued);
          return {
            ...row,
            id: String(n),
            issued: from,
            expires: length === null ? null : addDays(from, length),
            training: null,
          };
        });
        const valid = earned.filter((one) => {
          const last = lastValidDay(one, catalogue.get(one.certification));
          return one.issued <= day && (last === null || day <= last);
        });
        for (const holding of holdingsOf(earned, catalogue))
          if (holdsOn(holding, day)) expect(valid.map(({ id }) => id)).toContain(holding.by.id);
        for (const one of valid)
          expect(
            holdingsOf(earned, catalogue).some(
              (h) => h.certification === one.certification && holdsOn(h, day),
            ),
          ).toBe(true);
      }),
    );
  });

  it("does not loop where certifications renew each other", () => {
    const circle = byId([
      certification({ id: "a", renews: ["b"] }),
      certification({ id: "b", renews: ["a"] }),
    ]);
    const held = certificate("2026-01-01", { certification: "a" });
    expect(holdingsOf([{ ...held, training: null }], circle)).toHaveLength(1);
  });
});

describe("continuing education", () => {
  const rule = certification({
    creditUnit: "CPE",
    creditsNeeded: typed("120"),
    creditsPerYear: typed("20"),
    graceDays: 90,
  });
  const earned = (...credits: [string, string][]) =>
    certificate("2024-02-29", {
      credits: credits.map(([day, amount]) => ({ day: onDay(day), amount: typed(amount), text: "" })),
    });

  it("counts what was earned from the day of issue to the last day of grace", () => {
    const held = earned(
      ["2024-02-28", "5"],
      ["2024-02-29", "10.5"],
      ["2027-05-29", "30"],
      ["2027-05-30", "7"],
    );
    expect(creditStanding(held, rule, onDay("2026-11-22"))).toMatchObject({
      earned: "40.5",
      needed: "120",
      missing: "79.5",
    });
  });

  it("asks for its minimum year by year from the day of issue, the last year to the last valid day", () => {
    const held = earned(["2025-02-27", "20"], ["2025-02-28", "8"], ["2027-02-28", "3"]);
    const years = creditStanding(held, rule, onDay("2027-02-01"))?.years;
    expect(
      years?.map(({ from, to, earned: got, missing }) => [printDay(from), printDay(to), got, missing]),
    ).toEqual([
      ["2024-02-29", "2025-02-27", "20", "0"],
      ["2025-02-28", "2026-02-27", "8", "12"],
      ["2026-02-28", "2027-02-28", "3", "17"],
    ]);
  });

  it("is not asked of what is renewed otherwise or never", () => {
    expect(creditStanding(earned(), certification(), onDay("2026-11-22"))).toBeNull();
    expect(creditStanding(earned(), { ...rule, validMonths: null }, onDay("2026-11-22"))).toBeNull();
  });
});
