import { expect, test } from "vitest";
import { type Day, parseDay } from "@/server/planning/day";
import type { Milestone } from "@/server/planning/schedule";
import { chainFrom, movedBy, moveSentence } from "./moving";
import type { MilestoneRow } from "./words";

function day(text: string): Day {
  const parsed = parseDay(text);
  if (parsed === null) throw new Error(`${text} is not a day`);
  return parsed;
}

const after = (milestone: string, months: number) => ({ milestone, months });

const milestones: readonly Milestone[] = [
  { id: "exit", name: "Data-centre exit", date: day("2027-06-30") },
  { id: "racks", name: "Racks removed", date: after("exit", 2) },
  { id: "erp", name: "ERP release", date: day("2027-01-31") },
];

const rows: readonly MilestoneRow[] = [
  {
    id: "exit",
    name: "Data-centre exit",
    day: day("2027-06-30"),
    after: null,
    months: 0,
    hanging: [
      { kind: "milestones", id: "racks", title: "Racks removed", date: "date", months: 2 },
      { kind: "contracts", id: "C-1", title: "Hall", date: "end", months: 0 },
    ],
  },
  {
    id: "racks",
    name: "Racks removed",
    day: day("2027-08-30"),
    after: "exit",
    months: 2,
    hanging: [
      { kind: "positions", id: "P-1", title: "Hall engineer", date: "end", months: 2 },
      { kind: "contracts", id: "C-1", title: "Hall", date: "start", months: -12 },
    ],
  },
  { id: "erp", name: "ERP release", day: day("2027-01-31"), after: null, months: 0, hanging: [] },
];

test("what hangs on a milestone over another moves along, counted from the first day", () => {
  const moved = movedBy("exit", day("2027-08-31"), milestones, rows);
  expect(moved.find(({ id }) => id === "P-1")).toMatchObject({
    from: day("2027-10-30"),
    to: day("2027-12-31"),
  });
  expect(moved).toHaveLength(4);
});

test("the sentence says from where to where, and counts each record once", () => {
  const to = day("2027-08-31");
  expect(moveSentence(day("2027-06-30"), to, movedBy("exit", to, milestones, rows))).toBe(
    "It moves from 30 Jun 2027 to 31 Aug 2027, and 1 milestone, 1 contract and 1 position with it. Their costs move along.",
  );
});

test("a milestone on which nothing hangs moves alone, and one that stays moves nothing", () => {
  const moved = movedBy("erp", day("2027-03-31"), milestones, rows);
  expect(moveSentence(day("2027-01-31"), day("2027-03-31"), moved)).toBe(
    "It moves from 31 Jan 2027 to 31 Mar 2027; nothing else hangs on it.",
  );
  expect(movedBy("exit", day("2027-06-30"), milestones, rows)).toEqual([]);
  expect(moveSentence(day("2027-06-30"), day("2027-06-30"), [])).toBe("It stays where it is; nothing moves.");
});

test("a circle of milestones is followed once", () => {
  const circle = rows.map((row) => (row.id === "exit" ? { ...row, after: "racks" } : row));
  expect([...chainFrom("exit", circle)]).toEqual(["exit", "racks"]);
});
