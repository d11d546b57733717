import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, weekday } from "./day";
import { decimal } from "./decimal";
import { absence, capacityIn, rota } from "./example-work";
import { onDay, person, position } from "./examples";
import { isGap, mondayOf, presences, rotaCover } from "./rota-cover";

const ann = person();
const ben = person({ id: "H-2", name: "Ben" });
const monday = onDay("2027-02-01");

const cover = (records: Parameters<typeof capacityIn>[0], given = {}) =>
  rotaCover(rota(given), presences(capacityIn(records).suppliers), onDay("2027-02-03"), 4);

test("a week in which one of two is away is covered by the other; where both are, it is a gap", () => {
  const absences = [
    absence(),
    absence({ id: "A-2", person: "H-2", from: onDay("2027-02-12"), to: onDay("2027-02-19") }),
  ];
  const { weeks } = cover({ people: [ann, ben], absences });
  expect(weeks.map(({ available }) => available)).toEqual([2, 0, 1, 2]);
  expect(weeks.filter(isGap)).toEqual([
    {
      monday: onDay("2027-02-08"),
      needed: 1,
      available: 0,
      missing: [
        { person: "H-1", why: "absent" },
        { person: "H-2", why: "absent" },
      ],
    },
  ]);
});

test("who has left, by their own last day or that of their seat, or is not here yet, takes no turn", () => {
  const { weeks } = cover({
    people: [ann, { ...ben, startDate: onDay("2027-02-15") }],
    positions: [position({ end: onDay("2027-02-14") })],
  });
  expect(weeks.map(({ missing }) => missing)).toEqual([
    [{ person: "H-2", why: "not-here-yet" }],
    [{ person: "H-2", why: "not-here-yet" }],
    [{ person: "H-1", why: "left" }],
    [{ person: "H-1", why: "left" }],
  ]);
});

test("somebody away half of the day, or whom no record knows, is told apart", () => {
  const half = absence({ sharePct: decimal(50) });
  const { weeks } = cover({ people: [ann], absences: [half] }, { people: ["H-1", "H-9"] });
  expect(weeks[1]?.missing).toEqual([{ person: "H-9", why: "unknown" }]);
});

test("turns are shared evenly: two people of four weeks of 128 hours are on for two weeks each", () => {
  expect(cover({ people: [ann, ben] }).load).toEqual([
    { person: "H-1", hours: 256, weeks: 2 },
    { person: "H-2", hours: 256, weeks: 2 },
  ]);
});

test("a rota runs from its first to its last day", () => {
  const { weeks } = cover({ people: [ann, ben] }, { from: onDay("2027-02-14"), to: onDay("2027-02-15") });
  expect(weeks.map((week) => week.monday)).toEqual([onDay("2027-02-08"), onDay("2027-02-15")]);
});

test("the Monday of a day's week is a Monday at most six days before it", () => {
  fc.assert(
    fc.property(fc.integer({ min: -9_000, max: 9_000 }), (days) => {
      const day = addDays(monday, days);
      expect([weekday(mondayOf(day)), day - mondayOf(day) < 7, mondayOf(day) <= day]).toEqual([
        1,
        true,
        true,
      ]);
    }),
  );
});

test("all turns that can be taken are taken: hours add up to those of the weeks with somebody", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(1), fc.nat(27), fc.nat(20)), { maxLength: 5 }), (away) => {
      const absences = away.map(([who, from, days], n) =>
        absence({
          ...{ id: `A-${n}`, person: `H-${who + 1}` },
          from: addDays(monday, from),
          to: addDays(monday, from + days),
        }),
      );
      const { weeks, load } = cover({ people: [ann, ben], absences });
      const taken = weeks.filter(({ missing }) => missing.length < 2).length;
      expect(load.reduce((sum, { hours }) => sum + hours, 0)).toBe(taken * 128);
    }),
  );
});
