import { expect, test } from "vitest";
import { firstDayOf } from "@/server/planning/day";
import { zero } from "@/server/planning/decimal";
import { month } from "@/server/planning/month";
import { beginTooEarly, finding, weightiest } from "./finding";
import type { InitiativeRow, MilestoneRow, RoadmapAnswer } from "./words";

const today = firstDayOf(month(2026, 11));

const move: InitiativeRow = {
  id: "R-1",
  title: "Move",
  status: "planned",
  counted: true,
  objective: null,
  owner: null,
  costCentre: "IT",
  category: "cloud",
  first: month(2027, 1),
  last: month(2027, 6),
  hangsOn: null,
  dependsOn: [],
  oneOff: 1_000_000_00,
  runPerYear: 0,
  savingsPerYear: -180_000_00,
  notBooked: true,
  typed: { oneOff: zero, runPerMonth: zero, savingsPerMonth: zero, currency: "GBP" },
};
const idea: InitiativeRow = { ...move, id: "R-2", status: "idea", counted: false, oneOff: 0 };
const done: InitiativeRow = { ...move, id: "R-3", status: "done" };
const second: InitiativeRow = { ...move, id: "R-4", oneOff: 200_000_00, notBooked: false, savingsPerYear: 0 };

const plain = (id: string, name: string, at: number): MilestoneRow => ({
  id,
  name,
  day: firstDayOf(month(2027, at)),
  after: null,
  months: 0,
  hanging: [],
});
const release = plain("erp", "ERP release", 1);
const exit: MilestoneRow = {
  ...plain("exit", "Data-centre exit", 6),
  hanging: [{ kind: "contracts", id: "C-1", title: "Hall", date: "end", months: 0 }],
};

const answer = (initiatives: InitiativeRow[], milestones: MilestoneRow[]): RoadmapAnswer => ({
  initiatives,
  milestones,
  currency: "GBP",
  today,
  lastClose: month(2026, 10),
  year: month(2026, 4),
});

test("the finding names the milestone most hangs on, what is ahead, and what nobody booked", () => {
  expect(finding(answer([move, second, idea, done], [release, exit]), "en-GB")).toBe(
    "Data-centre exit on 1 Jun 2027; 2 initiatives ahead, £1.20M one-off; £180k of savings a year not booked",
  );
});

test("without milestones ahead and savings, only the initiatives are told", () => {
  const past = { ...exit, day: firstDayOf(month(2026, 1)) };
  expect(finding(answer([second], [past]), "en-GB")).toBe("1 initiative ahead, £200k one-off");
  expect(weightiest([past], today)).toBeNull();
});

test("what begins before the end of what it depends on begins too early", () => {
  const follows: InitiativeRow = { ...second, dependsOn: ["R-1"], first: month(2027, 6) };
  const waits: InitiativeRow = { ...follows, id: "R-5", first: month(2027, 7) };
  expect(beginTooEarly([move, follows, waits]).map(({ id }) => id)).toEqual(["R-4"]);
});
