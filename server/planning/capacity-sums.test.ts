import fc from "fast-check";
import { expect, it } from "vitest";
import { cellOf } from "./capacity-cell";
import { type CapacityRow, groupings, rowsBy, sumOfRows } from "./capacity-rows";
import { addDays } from "./day";
import { decimal } from "./decimal";
import { absence, capacityIn, effort, runWork, supportDemand } from "./example-work";
import { inMonth, initiative, onDay, person, position } from "./examples";
import { printMonth } from "./month";
import { addToMonth } from "./month";

const teams = ["Platform", "Desk", "Network"];
const roles = ["engineer", "agent", null];
const day = fc.integer({ min: -400, max: 400 }).map((days) => addDays(onDay("2027-06-01"), days));
const team = fc.constantFrom(...teams);
const role = fc.constantFrom(...roles);

const people = fc.array(
  fc.record({
    team,
    role,
    fte: fc.integer({ min: 1, max: 100 }),
    start: day,
    lasts: fc.option(fc.integer({ min: 0, max: 600 })),
    vacant: fc.boolean(),
    probability: fc.integer({ min: 0, max: 100 }),
    rampUpMonths: fc.nat(6),
    away: fc.array(fc.record({ from: day, days: fc.nat(60), share: fc.integer({ min: 1, max: 100 }) }), {
      maxLength: 4,
    }),
  }),
  { maxLength: 8 },
);

const work = fc.record({
  run: fc.array(fc.record({ team, role, hours: fc.nat(400) }), { maxLength: 4 }),
  support: fc.array(fc.record({ team, contacts: fc.nat(5_000) }), { maxLength: 4 }),
  efforts: fc.array(
    fc.record({
      team: fc.option(team),
      role,
      days: fc.integer({ min: 1, max: 500 }),
      length: fc.integer({ min: 1, max: 9 }),
    }),
    { maxLength: 5 },
  ),
});

type People = typeof people extends fc.Arbitrary<infer T> ? T : never;
type Work = typeof work extends fc.Arbitrary<infer T> ? T : never;

const of = (staff: People, { run, support, efforts }: Work, shift = 0) =>
  capacityIn(
    {
      people: staff.map((_, n) => person({ id: `H-${n}`, name: `Person ${n}` })),
      positions: staff.map(({ fte, start, lasts, vacant, probability, ...seat }, n) =>
        position({
          ...{
            id: `P-${n}`,
            team: seat.team,
            role: seat.role,
            rampUpMonths: seat.rampUpMonths,
            start,
            vacant,
          },
          end: lasts === null ? null : addDays(start, lasts),
          person: vacant ? null : `H-${n}`,
          fte: decimal(fte / 100),
          probabilityPct: decimal(probability),
        }),
      ),
      absences: staff.flatMap(({ away }, n) =>
        away.map(({ from, days, share }, k) =>
          absence({
            ...{ id: `A-${n}-${k}`, person: `H-${n}`, from, to: addDays(from, days) },
            sharePct: decimal(share),
          }),
        ),
      ),
      runWork: run.map(({ hours, ...rest }, n) =>
        runWork({ id: `R-${n}`, ...rest, hoursPerMonth: decimal(hours) }),
      ),
      supportDemand: support.map(({ team: line, contacts }, n) =>
        supportDemand({ id: `S-${n}`, team: line, contacts: decimal(contacts) }),
      ),
      initiatives: efforts.map(({ length, ...rest }, n) =>
        initiative({
          id: `I-${n}`,
          start: onDay(`${printMonth(addToMonth(inMonth("2027-05"), shift))}-01`),
          durationMonths: length,
          efforts: [effort(rest.days, { team: rest.team, role: rest.role })],
        }),
      ),
    },
    30,
  );

const sumOf = (rows: readonly CapacityRow[], part: Exclude<keyof CapacityRow, "key">): number[] => [
  ...sumOfRows("", rows, 30)[part],
];

it("grouped by teams or by roles, the same time and the same work come to the same totals", () => {
  fc.assert(
    fc.property(people, work, (staff, asked) => {
      const capacity = of(staff, asked);
      const [byTeam, byRole] = groupings.map((by) => rowsBy(by, capacity));
      for (const part of [
        "funded",
        "unfilled",
        "rampUp",
        "absent",
        "net",
        "run",
        "support",
        "project",
        "free",
      ] as const)
        expect(sumOf(byTeam ?? [], part)).toEqual(sumOf(byRole ?? [], part));
      const demanded = capacity.months.map((_, i) =>
        capacity.demands.reduce((sum, { minutes }) => sum + (minutes[i] ?? 0), 0),
      );
      const told = ["run", "support", "project"] as const;
      const parts = told.map((part) => sumOf(byTeam ?? [], part));
      expect(capacity.months.map((_, i) => parts.reduce((sum, part) => sum + (part[i] ?? 0), 0))).toEqual(
        demanded,
      );
    }),
    { numRuns: 60 },
  );
});

it("nobody has less than no time, and what somebody has is funded less what is missing", () => {
  fc.assert(
    fc.property(people, work, (staff, asked) => {
      for (const row of rowsBy("team", of(staff, asked)))
        row.net.forEach((net, i) => {
          expect(net).toBeGreaterThanOrEqual(0);
          expect(net).toBe(
            (row.funded[i] ?? 0) - (row.unfilled[i] ?? 0) - (row.rampUp[i] ?? 0) - (row.absent[i] ?? 0),
          );
        });
    }),
    { numRuns: 60 },
  );
});

it("what is free in a cell is its people's time less its work, exactly", () => {
  fc.assert(
    fc.property(people, work, fc.nat(29), fc.constantFrom(...groupings), (staff, asked, at, by) => {
      const capacity = of(staff, asked);
      for (const row of rowsBy(by, capacity)) {
        const { suppliers, demands } = cellOf(capacity, by, row.key, at);
        const net = suppliers.reduce((sum, one) => sum + one.net, 0);
        const taken = demands.reduce((sum, one) => sum + one.minutes, 0);
        expect(net - taken).toBe(row.free[at]);
      }
    }),
    { numRuns: 60 },
  );
});

it("an initiative that moves takes its whole work along", () => {
  fc.assert(
    fc.property(people, work, fc.integer({ min: 0, max: 12 }), (staff, asked, shift) => {
      const project = (months: number) =>
        of(staff, asked, months).demands.filter(({ cause }) => cause === "project");
      const [before, after] = [project(0), project(shift)];
      expect(after.map(({ id }) => id)).toEqual(before.map(({ id }) => id));
      after.forEach(({ minutes }, n) => {
        expect(minutes.slice(shift)).toEqual(before[n]?.minutes.slice(0, 30 - shift));
        expect(minutes.slice(0, shift).every((some) => some === 0)).toBe(true);
      });
    }),
    { numRuns: 60 },
  );
});
