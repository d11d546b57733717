import { expect, test } from "vitest";
import { ownLeads } from "./own-lead";

const teams = [
  { id: "it", parent: null },
  { id: "platform", parent: "it" },
  { id: "database", parent: "platform" },
];
const lead = (id: string, ...led: string[]) => ({ id, email: `${id}@example.org`, teams: led });
const ann = { id: "ann", team: "database", email: "ann@example.org", manager: null };
const of = (leads: ReturnType<typeof lead>[], managerMail: string | null = null, person = ann) =>
  [...ownLeads(person, { leads, teams, managerMail })].sort();

test("the nearest team that somebody leads counts, not one further up", () => {
  expect(of([lead("boss", "it"), lead("near", "platform")])).toEqual(["near"]);
  expect(of([lead("boss", "it"), lead("near", "platform"), lead("own", "database")])).toEqual(["own"]);
  expect(of([lead("other", "desk")])).toEqual([]);
});

test("the lead somebody reports to is theirs too, by mail address", () => {
  expect(of([lead("own", "database"), lead("boss", "desk")], "boss@example.org")).toEqual(["boss", "own"]);
});

test("nobody is their own lead: whoever leads a team belongs to the lead above", () => {
  expect(of([lead("ann", "database"), lead("boss", "it")])).toEqual(["boss"]);
  expect(of([lead("ann", "database")], "ann@example.org")).toEqual([]);
});

test("teams that lie in a circle have no lead, and come to an end", () => {
  const round = [
    { id: "database", parent: "platform" },
    { id: "platform", parent: "database" },
  ];
  expect(ownLeads(ann, { leads: [lead("far", "it")], teams: round, managerMail: null }).size).toBe(0);
});
