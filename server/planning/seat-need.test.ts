import fc from "fast-check";
import { expect, test } from "vitest";
import { inMonth, onDay, portfolio, position, question, typed } from "./examples";
import { contextOf } from "./expand";
import { seatNeed } from "./seat-need";
import type { Position } from "./sources/position";

function need(seats: number | null, usedSeats: number | null, positions: readonly Position[]) {
  const facts = portfolio({ positions });
  const { context } = contextOf(facts, question());
  return seatNeed({ seats, usedSeats }, facts, context, { from: inMonth("2026-11"), months: 6 });
}
const here = position({ id: "P-1" });

test("seats needed follow the headcount plan from today on", () => {
  const joiner = position({ id: "P-2", start: onDay("2027-02-15") });
  const leaver = position({ id: "P-3", end: onDay("2026-12-31") });
  const found = need(100, 78, [here, joiner, leaver]);
  expect(found?.months.map(({ needed }) => needed)).toEqual([78, 78, 77, 78, 78, 78]);
  expect(found).toMatchObject({ unused: 22, peak: 78, spare: 22 });
});

test("a vacancy that may come counts as a seat: part of a person needs a whole one", () => {
  const maybe = position({
    id: "P-2",
    start: onDay("2027-01-01"),
    vacant: true,
    person: null,
    probabilityPct: typed("50"),
  });
  expect(need(80, 78, [here, maybe])).toMatchObject({ peak: 79, spare: 1 });
});

test("where nobody knows how many are used, nobody knows how many are needed", () => {
  expect(need(100, null, [here])).toMatchObject({ used: null, unused: null, peak: null, spare: null });
  expect(need(null, 10, [here])).toBeNull();
});

test("more used than paid for is said as it is, and none is spare", () => {
  expect(need(10, 12, [here])).toMatchObject({ unused: -2, spare: 0 });
});

test("spare and peak never come to more than is contracted or needed", () => {
  fc.assert(
    fc.property(
      fc.nat(500),
      fc.nat(500),
      fc.array(fc.integer({ min: 0, max: 20 })),
      (seats, used, starts) => {
        const positions = starts.map((n, i) =>
          position({ id: `P-${i}`, start: onDay(`20${25 + (n % 3)}-0${1 + (n % 9)}-10`) }),
        );
        const found = need(seats, used, positions);
        expect(found?.peak).toBeGreaterThanOrEqual(used);
        expect(found?.spare).toBe(Math.max(0, seats - Number(found?.peak)));
      },
    ),
  );
});
