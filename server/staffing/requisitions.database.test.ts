import { beforeAll, expect, test } from "vitest";
import { reading } from "../database/query";
import { testDatabase } from "../database/testing";
import { emptyOrganisation, yearOf } from "../testing-house";
import { calling, signedInUser, testEnvironment } from "../testing-callers";
import { positionStore } from "./store";

testEnvironment();
testDatabase();
beforeAll(emptyOrganisation);

async function house() {
  const director = await calling((await signedInUser("director")).session);
  await director.costCentres.create({ id: "it", fields: { name: "IT" } }).catch(() => null);
  for (const [id, parent] of [["platform", null], ["database", "platform"], ["desk", null]] as const)
    await director.teams.create({ id, fields: { name: id, parent } }).catch(() => null); // biome-ignore format: one list
  const band = { name: "Grade 7", currency: "GBP", minimum: "50000", maximum: "70000" };
  await director.payBands.create({ id: "G7", fields: band }).catch(() => null);
  const as = async (role: "finance" | "admin" | "viewer") => calling((await signedInUser(role)).session);
  const lead = await calling((await signedInUser("lead", { teams: ["platform"] })).session);
  return { director, lead, as };
}

const wish = {
  title: "Engineer", team: "database", role: "engineer", costCentre: "it", start: "2027-01-01",
  reason: "More databases than hands", payBand: "G7",
}; // biome-ignore format: one request
const denied = { code: "FORBIDDEN" };

test("a lead asks for their own teams and those below, and for nobody else's; a viewer does not ask", async () => {
  const { lead, as } = await house();
  expect(await lead.requisitions.ask({ fields: wish })).toMatchObject({ stage: "asked", version: 1 });
  await expect(lead.requisitions.ask({ fields: { ...wish, team: "desk" } })).rejects.toMatchObject(denied);
  await expect((await as("viewer")).requisitions.ask({ fields: wish })).rejects.toMatchObject(denied);
  await expect(lead.requisitions.ask({ fields: { ...wish, payBand: null, role: null } })).rejects.toThrow(
    "which role",
  );
});

test("director and finance approve in any order, and the second approval makes the vacancy at 50 %", async () => {
  const { director, lead, as } = await house();
  const finance = await as("finance");
  const before = await yearOf();
  const { id } = await lead.requisitions.ask({ fields: wish });
  expect(await yearOf()).toBe(before);
  await expect(lead.requisitions.approve({ id, version: 1, as: "director" })).rejects.toMatchObject(denied);
  await expect(finance.requisitions.approve({ id, version: 1, as: "director" })).rejects.toMatchObject(
    denied,
  );
  expect(await finance.requisitions.approve({ id, version: 1, as: "finance" })).toMatchObject({
    stage: "asked",
  });
  await expect(finance.requisitions.approve({ id, version: 2, as: "finance" })).rejects.toMatchObject({
    code: "CONFLICT",
  });
  expect(await director.requisitions.approve({ id, version: 2, as: "director" })).toMatchObject({
    stage: "approved",
  });
  expect((await yearOf()) - before).toBe(3_000_000);
  const { position } = await lead.requisitions.get({ id });
  expect(await lead.positions.get({ id: position ?? "" })).toMatchObject({
    ...{ vacant: true, probabilityPct: "50", team: "database", payBand: "G7" },
  });
  expect(JSON.stringify(await lead.requisitions.history({ id }))).not.toMatch(/50000|70000|60000/);
});

test("an administrator stands in for one of the two, not for both", async () => {
  const { lead, as } = await house();
  const admin = await as("admin");
  const { id } = await lead.requisitions.ask({ fields: wish });
  await admin.requisitions.approve({ id, version: 1, as: "director" });
  await expect(admin.requisitions.approve({ id, version: 2, as: "finance" })).rejects.toMatchObject(denied);
  expect(await (await as("admin")).requisitions.approve({ id, version: 2, as: "finance" })).toMatchObject({
    stage: "approved",
  });
});

test("the stage moves the vacancy's probability, and filling it puts the person on the seat", async () => {
  const { director, lead, as } = await house();
  const { id } = await lead.requisitions.ask({ fields: wish });
  await director.requisitions.approve({ id, version: 1, as: "director" });
  await (await as("finance")).requisitions.approve({ id, version: 2, as: "finance" });
  const { position } = await lead.requisitions.get({ id });
  const seat = async () => (await positionStore.find(reading, [position ?? ""]))[0];
  await lead.requisitions.move({ id, version: 3, stage: "open" });
  expect(await seat()).toMatchObject({ probabilityPct: "75", vacant: true });
  await lead.requisitions.move({ id, version: 4, stage: "offered" });
  expect(await seat()).toMatchObject({ probabilityPct: "90" });
  const stale = lead.requisitions.fill({ id, version: 4, person: "Ann Lee", start: "2027-02-08" });
  await expect(stale).rejects.toMatchObject({ code: "CONFLICT" });
  await lead.requisitions.fill({ id, version: 5, person: "Ann Lee", start: "2027-02-08" });
  expect(await seat()).toMatchObject({ person: "Ann Lee", vacant: false, probabilityPct: "100" });
  expect(await lead.requisitions.get({ id })).toMatchObject({ stage: "filled", person: "Ann Lee" });
  await expect(lead.requisitions.move({ id, version: 6, stage: "open" })).rejects.toThrow("filled");
});

test("a declined request says why, and its vacancy goes; a request that changed is approved anew", async () => {
  const { director, lead, as } = await house();
  const finance = await as("finance");
  const before = await yearOf();
  const { id } = await lead.requisitions.ask({ fields: wish });
  await director.requisitions.approve({ id, version: 1, as: "director" });
  await lead.requisitions.change({ id, version: 2, fields: { fte: "0.5" } });
  expect(await lead.requisitions.get({ id })).toMatchObject({ approvals: [], fte: "0.5" });
  await director.requisitions.approve({ id, version: 3, as: "director" });
  await finance.requisitions.approve({ id, version: 4, as: "finance" });
  await expect(lead.requisitions.change({ id, version: 5, fields: { fte: "1" } })).rejects.toThrow("decided");
  await expect(lead.requisitions.remove({ id, version: 5 })).rejects.toThrow("decline it");
  await expect(lead.requisitions.decline({ id, version: 5, reason: "No" })).rejects.toMatchObject(denied);
  await finance.requisitions.decline({ id, version: 5, reason: "Not this year" });
  expect(await yearOf()).toBe(before);
  const gone = await lead.requisitions.get({ id });
  expect(gone).toMatchObject({ stage: "declined", position: null });
  expect(gone.declined).toContain("Not this year");
  await lead.requisitions.remove({ id, version: 6 });
  await expect(lead.requisitions.get({ id })).rejects.toMatchObject({ code: "NOT_FOUND" });
});

test("nothing is decided in a scenario", async () => {
  const { director } = await house();
  const { id } = await director.scenarios.create({ name: `Idea ${crypto.randomUUID()}` });
  await director.scenarios.open({ id });
  const { session } = await signedInUser("director");
  const other = await calling(session);
  await other.scenarios.open({ id });
  await expect((await calling(session)).requisitions.ask({ fields: wish })).rejects.toThrow(
    "Close the scenario",
  );
});
