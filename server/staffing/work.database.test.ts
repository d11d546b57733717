import { expect, test } from "vitest";
import { reading } from "../database/query";
import { testDatabase } from "../database/testing";
import { onDay } from "../planning/examples";
import { monthAt, printMonth } from "../planning/month";
import { calling, signedInUser, testEnvironment } from "../testing-callers";

testEnvironment();
testDatabase();

const denied = { code: "FORBIDDEN" };

async function house() {
  const director = await calling((await signedInUser("director")).session);
  for (const [id, parent] of [
    ["platform", null],
    ["database", "platform"],
    ["desk", null],
  ] as const)
    await director.teams.create({ id, fields: { name: id, parent } }).catch(() => null);
  return director;
}

const leadOf = async (...teams: string[]) => calling((await signedInUser("lead", { teams })).session);

test("a lead writes absences, rotas, support and run work of their own teams and those below, and nobody else's", async () => {
  const director = await house();
  const lead = await leadOf("platform");
  const { id: own } = await director.people.create({ fields: { name: "Ann", team: "database" } });
  const { id: other } = await director.people.create({ fields: { name: "Bo", team: "desk" } });
  const days = { from: "2027-02-08", to: "2027-02-12" };
  const { id } = await lead.absences.create({ fields: { person: own, ...days } });
  expect(await lead.absences.get({ id })).toMatchObject({ person: own, sharePct: "100", version: 1 });
  await lead.rotas.create({ fields: { name: "Nights", team: "platform", people: [own] } });
  await lead.runWork.create({ fields: { title: "Patching", team: "database", hoursPerMonth: "40" } });
  for (const refused of [
    () => lead.absences.create({ fields: { person: other, ...days } }),
    () => lead.absences.update({ id, version: 1, fields: { person: other } }),
    () => lead.rotas.create({ fields: { name: "Nights", team: "desk" } }),
    () => lead.runWork.create({ fields: { title: "Patching", team: "desk", hoursPerMonth: "40" } }),
    () =>
      lead.supportDemand.create({
        fields: { team: "desk", month: "2027-01", contacts: "1", minutesPerContact: "1" },
      }),
    () => lead.workingCalendars.create({ fields: { name: "Leeds" } }),
  ])
    await expect(refused()).rejects.toMatchObject(denied);
});

test("fields are held to each other", async () => {
  const director = await house();
  const { id: person } = await director.people.create({ fields: { name: "Cy", team: "desk" } });
  const absence = { person, from: "2027-02-12", to: "2027-02-08" };
  await expect(director.absences.create({ fields: absence })).rejects.toThrow(
    "The end lies before the start.",
  );
  await expect(
    director.absences.create({ fields: { ...absence, to: "2027-02-12", sharePct: "0" } }),
  ).rejects.toThrow("More than 0 %");
  await expect(
    director.supportDemand.create({
      fields: { team: "desk", month: "2027-01", users: "100", minutesPerContact: "8" },
    }),
  ).rejects.toThrow("Give users and contacts for each, or neither.");
});

test("whoever a task was given to says that it is done, whatever their role; others may not", async () => {
  const director = await house();
  const viewer = await signedInUser("viewer");
  const { id: person } = await director.people.create({
    fields: { name: "Di Poe", team: "desk", email: viewer.email.toUpperCase() },
  });
  const given = (assignee: string | null) =>
    director.tasks.create({ fields: { title: "Ask", due: "2027-01-31", team: "desk", assignee } });
  const [mine, byName, others] = [await given(person), await given("di  poe"), await given("Somebody")];
  const me = await calling(viewer.session);
  for (const { id } of [mine, byName]) {
    expect((await me.tasks.finish({ id, done: true })).doneOn).not.toBeNull();
    expect((await me.tasks.finish({ id, done: false })).doneOn).toBeNull();
  }
  await expect(me.tasks.finish({ id: others.id, done: true })).rejects.toMatchObject(denied);
  await expect((await leadOf("platform")).tasks.finish({ id: others.id, done: true })).rejects.toMatchObject(
    denied,
  );
});

test("capacity, rotas and what needs somebody are asked of what is stored", async () => {
  const director = await house();
  const lead = await signedInUser("lead", { teams: ["platform"] });
  const { id: ann } = await director.people.create({
    fields: { name: "Ann Grey", team: "platform", email: lead.email },
  });
  await director.absences.create({ fields: { person: ann, from: "2026-11-01", to: "2099-01-01" } });
  await director.rotas.create({ id: "r", fields: { name: "Nights", team: "platform", people: [ann] } });
  await director.runWork.create({ fields: { title: "Patching", team: "platform", hoursPerMonth: "40" } });
  const { rows } = await director.budget.capacity({ by: "team" });
  expect(rows.find(({ key }) => key === "platform")?.free[0]).toBeLessThan(0);
  const seen = await (await calling(lead.session)).budget.mine();
  expect(seen).toMatchObject({
    me: { id: ann },
    people: expect.arrayContaining([expect.objectContaining({ name: "Ann Grey" })]) as unknown,
  });
  expect(seen.overloads[0]).toMatchObject({ team: "platform" });
  expect(seen.gaps[0]).toMatchObject({ rota: "r", needed: 1, available: 0 });
  expect(onDay("2026-11-22")).toBeLessThan(seen.today + 365 * 50);
});

test("a removed absence takes its reason along", async () => {
  const director = await house();
  const lead = await leadOf("desk");
  const { id: person } = await director.people.create({ fields: { name: "Eve", team: "desk" } });
  const { id } = await lead.absences.create({
    fields: { person, from: "2027-02-08", to: "2027-02-12" },
  });
  await lead.absences.keepReason({ id, reason: "Flu" });
  expect(await lead.absences.reason({ id })).toEqual({ reason: "Flu" });
  await lead.absences.remove({ id, version: 1 });
  expect(await reading.query("SELECT reason FROM absence_reason WHERE absence = $1", [id])).toEqual([]);
});

test("an open scenario that moves an initiative moves its work, and tells what was free before", async () => {
  const director = await signedInUser("director");
  const records = await calling(director.session);
  await records.costCentres.create({ id: "it", fields: { name: "IT" } });
  await records.teams.create({ id: "moved", fields: { name: "Moved" } });
  await records.people.create({ fields: { name: "Fay", team: "moved" } });
  const from = (await records.budget.capacity({ by: "team" })).months;
  const [first = "", third = ""] = [from[0], from[2]].map((m) => `${printMonth(monthAt(m ?? 0))}-01`);
  const { id: initiative } = await records.initiatives.create({
    fields: {
      ...{ title: "Move", costCentre: "it", category: "cloud", runCategory: "cloud", currency: "GBP" },
      ...{ start: first, durationMonths: 1, status: "planned" },
      efforts: [{ days: "10", team: "moved", role: null, skill: null, level: null }],
    },
  });
  const { id } = await records.scenarios.create({ name: "Later" });
  await (await calling(director.session)).scenarios.open({ id });
  const inScenario = await calling(director.session);
  const { version } = await inScenario.initiatives.get({ id: initiative });
  await inScenario.initiatives.update({ id: initiative, version, fields: { start: third } });
  const { rows } = await inScenario.budget.capacity({ by: "team" });
  const row = rows.find(({ key }) => key === "moved");
  const tenDays = 10 * 8 * 60;
  expect(row?.project.slice(0, 3)).toEqual([0, 0, tenDays]);
  expect([0, 2].map((at) => (row?.free[at] ?? 0) - (row?.was?.[at] ?? 0))).toEqual([tenDays, -tenDays]);
});
