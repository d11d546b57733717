import fc from "fast-check";
import { expect, test } from "vitest";
import { decimal } from "../planning/decimal";
import { person } from "../planning/examples";
import type { Team } from "../planning/facts";
import { type Line, lineId } from "../planning/line";
import { month } from "../planning/month";
import type { Position } from "../planning/sources/position";
import { visibleLines } from "./salary-privacy";

const january = month(2026, 1);
const lead = { role: "lead" } as const;

const position = (id: string, more: Partial<Position> = {}): Position => ({
  id,
  version: 1,
  title: id,
  kind: "employee",
  costCentre: "it",
  team: null,
  role: null,
  category: "internal-labour",
  currency: "GBP",
  start: 0 as Position["start"],
  end: null,
  annualSalary: decimal("60000"),
  dayRate: null,
  salaryAsOf: january,
  onCostPct: decimal("0"),
  raisePct: decimal("0"),
  fte: decimal("1"),
  daysPerYear: null,
  allowancePerMonth: decimal("0"),
  bonusPct: decimal("0"),
  bonusMonth: 12,
  person: null,
  vacant: false,
  probabilityPct: decimal("100"),
  noticeMonths: 0,
  exitCost: decimal("0"),
  rampUpMonths: 0,
  location: null,
  payBand: null,
  steps: [],
  ...more,
});

const line = (record: string, team: string, amounts: number[], more: Partial<Line> = {}): Line => {
  const header = { source: "positions" as const, record, item: "salary", part: "salary" as const, ...more };
  return {
    nature: "operating",
    category: "internal-labour",
    costCentre: "it",
    vendor: "",
    service: "",
    team,
    initiative: "",
    currency: "GBP",
    people: true,
    converted: true,
    first: january,
    marks: [],
    ...header,
    id: lineId(header),
    amounts: Float64Array.from(amounts),
  };
};

const team = (id: string, parent: string | null = null): Team => ({
  ...{ id, version: 1, name: id, parent, head: null },
});
const byId = <T extends { id: string }>(all: readonly T[]) => new Map(all.map((one) => [one.id, one]));
const seats = (prefix: string, count: number) => Array.from({ length: count }, (_, i) => `${prefix}${i + 1}`);

const ann = person({ id: "E-1", name: "Ann Lee" });

const shown = (
  lines: readonly Line[],
  teams: readonly Team[],
  positions = lines.map((l) => position(l.record)),
) => visibleLines(lines, byId(teams), byId(positions), byId([ann]), lead);
const ledger = (lines: readonly Line[]) => lines.map((l) => [l.id, ...l.amounts]);
const total = (lines: readonly Line[]) =>
  lines.filter((l) => l.converted).reduce((sum, l) => sum + l.amounts.reduce((a, b) => a + b, 0), 0);

test("finance, director and admin see every line as it is", () => {
  const lines = [line("p1", "db", [100])];
  for (const role of ["finance", "director", "admin"] as const)
    expect(visibleLines(lines, new Map(), new Map(), new Map(), { role })).toBe(lines);
});

test("a team of five is one line; what is not people's money stays", () => {
  const licences = line("c1", "", [7], { source: "contracts", people: false });
  const lines = [...seats("p", 5).map((id, i) => line(id, "db", [100 + i, 200])), licences];
  expect(ledger(shown(lines, [team("db")]))).toEqual([
    ["contracts/c1/salary", 7],
    ["positions/team:db/salary@it@internal-labour@operating@", 510, 1000],
  ]);
});

test("a smaller team goes to the team above it", () => {
  const lines = [
    ...seats("p", 5).map((id) => line(id, "platform", [100])),
    ...seats("d", 2).map((id) => line(id, "db", [10])),
  ];
  expect(ledger(shown(lines, [team("platform"), team("db", "platform")]))).toEqual([
    ["positions/team:platform/salary@it@internal-labour@operating@", 520],
  ]);
});

test("a small team without one above takes in the smallest of the others, so that it is not what is left of the total", () => {
  const lines = [
    ...seats("a", 7).map((id) => line(id, "a", [100])),
    ...seats("b", 6).map((id) => line(id, "b", [100])),
    line("c1", "c", [11]),
  ];
  expect(ledger(shown(lines, [team("a"), team("b"), team("c")]))).toEqual([
    ["positions/team:all/salary@it@internal-labour@operating@", 611],
    ["positions/team:a/salary@it@internal-labour@operating@", 700],
  ]);
});

test("one person on another cost centre does not show there", () => {
  const lines = [
    ...seats("a", 6).map((id) => line(id, "a", [100])),
    line("a7", "a", [11], { costCentre: "lab" }),
  ];
  expect(ledger(shown(lines, [team("a")]))).toEqual([
    ["positions/team:all/salary@@internal-labour@operating@", 611],
  ]);
});

test("a single contractor does not show under external labour, and a person on two seats is one person", () => {
  const lines = [
    ...seats("a", 5).map((id) => line(id, "a", [100])),
    line("x1", "a", [11], { source: "contractors", category: "external-labour", part: "day-rate" }),
  ];
  expect(ledger(shown(lines, [team("a")]))).toEqual([["positions/team:all/salary@it@@operating@", 511]]);
  const five = seats("a", 5).map((id) => line(id, "a", [100]));
  const four = five.map((l) =>
    position(l.record, { person: l.record === "a1" ? "ann" : l.record === "a2" ? "ann" : null }),
  );
  expect(ledger(shown(five, [team("a")], four))[0]?.[0]).toContain("team:few");
});

test("somebody named by id on one seat and by name on the other is one person", () => {
  const five = seats("a", 5).map((id) => line(id, "a", [100]));
  const named = (first: string, second: string) =>
    five.map(({ record }) =>
      position(record, { person: record === "a1" ? first : record === "a2" ? second : null }),
    );
  expect(ledger(shown(five, [team("a")], named("E-1", "ann lee")))[0]?.[0]).toContain("team:few");
  expect(ledger(shown(five, [team("a")], named("E-1", "Bo Ray")))[0]?.[0]).toContain("team:a");
});

test("a vacancy does not make a group of four into five", () => {
  const lines = seats("a", 5).map((id) => line(id, "a", [100]));
  const positions = lines.map((l) => position(l.record, { vacant: l.record === "a5" }));
  expect(ledger(shown(lines, [team("a")], positions))).toEqual([
    ["positions/team:few/salary@it@internal-labour@operating@", 500],
  ]);
});

test("a cost centre's vacancy rate lies with its largest team", () => {
  const lines = [
    ...seats("a", 6).map((id) => line(id, "a", [100])),
    line("vacancy-rate", "", [-30], { item: "it" }),
  ];
  const positions = seats("a", 6).map((id) => position(id));
  expect(ledger(shown(lines, [team("a")], positions))).toEqual([
    ["positions/team:a/salary@it@internal-labour@operating@", 570],
  ]);
});

test("in a month in which only four of a team are paid, its money is shown together with others'", () => {
  const lines = [
    ...seats("a", 5).map((id, i) => line(id, "a", [100, i === 0 ? 0 : 100])),
    ...seats("b", 6).map((id) => line(id, "b", [100, 100])),
  ];
  expect(ledger(shown(lines, [team("a"), team("b")]))).toEqual([
    ["positions/team:a/salary@it@internal-labour@operating@", 500, 0],
    ["positions/team:b/salary@it@internal-labour@operating@", 600, 0],
    ["positions/team:few/salary@it@internal-labour@operating@", 0, 1000],
  ]);
});

test("money without a rate is left out where fewer than five people have it", () => {
  const lines = [
    ...seats("a", 5).map((id) => line(id, "a", [100])),
    line("z", "a", [99], { currency: "CHF", converted: false }),
  ];
  expect(ledger(shown(lines, [team("a")]))).toEqual([
    ["positions/team:a/salary@it@internal-labour@operating@", 500],
  ]);
});

const anyLines = fc
  .array(
    fc.record({
      team: fc.constantFrom("", "a", "b", "c", "d", "round"),
      costCentre: fc.constantFrom("it", "lab"),
      category: fc.constantFrom("internal-labour", "external-labour"),
      source: fc.constantFrom("positions" as const, "contractors" as const),
      start: fc.integer({ min: 0, max: 3 }),
      amounts: fc.array(fc.integer({ min: 0, max: 9_000_000 }), { minLength: 1, maxLength: 6 }),
    }),
    { minLength: 1, maxLength: 60 },
  )
  .map((rows) =>
    rows.map(({ team: of, start, amounts, ...rest }, i) =>
      line(`p${i}`, of, amounts, { ...rest, first: month(2026, 1 + start) }),
    ),
  );
const teams = [team("a"), team("b", "a"), team("c", "b"), team("d"), team("round", "round")];

test("whatever the people, totals stay equal in every month, and the order of lines does not matter", () => {
  fc.assert(
    fc.property(anyLines, (lines) => {
      const merged = shown(lines, teams);
      expect(total(merged)).toBe(total(lines));
      for (let m = 0; m < 9; m++) {
        const at = (l: Line) => l.amounts[january + m - l.first] ?? 0;
        const sum = (some: readonly Line[]) => some.reduce((all, l) => all + at(l), 0);
        expect(sum(merged)).toBe(sum(lines));
      }
      expect(ledger(shown([...lines].reverse(), teams))).toEqual(ledger(merged));
    }),
  );
});

test("whatever the people, no month of a merged line comes from fewer than five, unless they are all there are", () => {
  fc.assert(
    fc.property(anyLines, (lines) => {
      const merged = shown(lines, teams);
      for (let m = 0; m < 9; m++) {
        const at = (l: Line) => l.amounts[january + m - l.first] ?? 0;
        const paid = lines.filter((l) => at(l) !== 0);
        const parts = merged.map(at).filter((amount) => amount !== 0);
        if (paid.length < 5) expect(parts.length).toBeLessThanOrEqual(1);
        // The largest number of parts five people or more each could make.
        expect(parts.length).toBeLessThanOrEqual(Math.max(1, Math.floor(paid.length / 5)));
        expect(new Set(merged.map((l) => l.id)).size).toBe(merged.length);
      }
    }),
  );
});
