import { beforeAll, expect, test } from "vitest";
import { reading } from "../database/query";
import { testDatabase } from "../database/testing";
import { parseDay } from "../planning/day";
import { emptyOrganisation, yearOf } from "../testing-house";
import { contextOf, signedInUser, testEnvironment } from "../testing-callers";
import { createCaller } from "../router";
import { personStore } from "./people-store";
import { requisitionStore } from "./requisition-store";
import { positionStore } from "./store";

testEnvironment();
testDatabase();
beforeAll(emptyOrganisation);

const day = (text: string) => parseDay(text);
const denied = { code: "FORBIDDEN" };

async function caller(role: "director" | "lead", teams: string[] = []) {
  const { session } = await signedInUser(role, { teams });
  return async () => createCaller(await contextOf(session));
}

async function house() {
  const as = await caller("director");
  const director = await as();
  await director.costCentres.create({ id: "it", fields: { name: "IT" } }).catch(() => null);
  for (const id of ["platform", "desk"])
    await director.teams.create({ id, fields: { name: id } }).catch(() => null);
  const id = crypto.randomUUID();
  await director.people.create({ id, fields: { name: `Ann ${id}`, team: "platform", role: "engineer" } });
  const fields = {
    title: "Engineer", costCentre: "it", category: "internal-labour", currency: "GBP", start: "2026-01-01",
    annualSalary: "60000", salaryAsOf: "2026-01", team: "platform", person: `ann  ${id}`, role: "engineer",
  }; // biome-ignore format: one seat
  const seat = (await director.positions.create({ fields })).id;
  return { as, director, id, seat };
}

test("the last day ends the seat with the person, and it is open again from a day on", async () => {
  const { director, id, seat } = await house();
  const before = await yearOf();
  const count = (await positionStore.load(reading, null)).changed.length;
  await director.people.leave({
    ...{ id, version: 1, lastDay: "2027-03-31", seats: "open", from: "2027-07-01", probabilityPct: "50" },
  });
  expect((await personStore.find(reading, [id]))[0]?.endDate).toBe(day("2027-03-31"));
  expect((await positionStore.find(reading, [seat]))[0]?.end).toBe(day("2027-03-31"));
  const after = (await positionStore.load(reading, null)).changed;
  expect(after).toHaveLength(count + 1);
  expect(after.find((one) => one.vacant && one.start === day("2027-07-01"))).toMatchObject({
    ...{ probabilityPct: "50", person: null, annualSalary: "60000", end: null },
  });
  expect((await yearOf()) - before).toBe(-3_000_000);
});

test("a lead lets people of their own teams go and asks for somebody, but opens no seat", async () => {
  const { id } = await house();
  const lead = await (await caller("lead", ["platform"]))();
  const other = await (await caller("lead", ["desk"]))();
  const going = { id, version: 1, lastDay: "2027-03-31" } as const;
  await expect(other.people.leave({ ...going, seats: "ends" })).rejects.toMatchObject(denied);
  await expect(lead.people.leave({ ...going, seats: "open" })).rejects.toMatchObject(denied);
  expect(await lead.people.leave({ ...going, seats: "ask" })).toEqual({ seats: 1, opened: 0, asked: 1 });
  const requests = (await requisitionStore.load(reading, null)).changed;
  expect(requests.find(({ reason }) => reason.includes(id))).toMatchObject({
    ...{ stage: "asked", team: "platform", role: "engineer", start: day("2027-04-01"), approvals: [] },
  });
});

test("a version that is old changes nothing, and neither does a last day before the first", async () => {
  const { director, id, seat } = await house();
  await director.people.update({ id, version: 1, fields: { startDate: "2026-01-01" } });
  const going = { id, lastDay: "2027-03-31", seats: "ends" } as const;
  await expect(director.people.leave({ ...going, version: 1 })).rejects.toMatchObject({ code: "CONFLICT" });
  await expect(director.people.leave({ ...going, version: 2, lastDay: "2025-01-01" })).rejects.toThrow(
    "before the start",
  );
  expect((await positionStore.find(reading, [seat]))[0]?.end).toBeNull();
});

test("in a scenario the records stay as they are, and the scenario saves the pay", async () => {
  const { as, director, id, seat } = await house();
  const before = await yearOf();
  const { id: scenario } = await director.scenarios.create({ name: `Idea ${crypto.randomUUID()}` });
  await director.scenarios.open({ id: scenario });
  await (await as()).people.leave({ id, version: 1, lastDay: "2027-03-31", seats: "ends" });
  expect((await positionStore.find(reading, [seat]))[0]?.end).toBeNull();
  expect(await yearOf()).toBe(before);
  expect((await yearOf(scenario)) - before).toBe(-4_500_000);
});
