import { beforeAll, expect, test } from "vitest";
import { testDatabase } from "../database/testing";
import { loadPortfolio } from "../portfolio/load";
import { calling, signedInUser, testEnvironment, trail } from "../testing-callers";

testEnvironment();
testDatabase();

const denied = { code: "FORBIDDEN" };
const levelsOf = async (person: string, skill: string) =>
  (await loadPortfolio()).personSkills.get(`${person}/${skill}`);

const asLead = async () => calling((await signedInUser("lead", { teams: ["platform"] })).session);
const asDirector = async () => calling((await signedInUser("director")).session);

beforeAll(async () => {
  const director = await asDirector();
  await director.teams.create({ id: "platform", fields: { name: "Platform" } });
  await director.teams.create({ id: "database", fields: { name: "Databases", parent: "platform" } });
  await director.teams.create({ id: "desk", fields: { name: "Desk" } });
  await director.people.create({ id: "ann", fields: { name: "Ann", team: "database" } });
  await director.people.create({ id: "bo", fields: { name: "Bo", team: "desk" } });
  await director.skills.create({ id: "sql", fields: { name: "SQL", family: "Programming" } });
});

const cell = (person: string, level: 0 | 1 | 2 | 3 | 4 | null) => ({ person, skill: "sql", level });

test("a lead gives levels to their own people and those below, which confirms them; all or none", async () => {
  const lead = await asLead();
  expect(await lead.personSkills.set({ cells: [cell("ann", 3)] })).toEqual({
    changed: 1,
    versions: { "ann/sql": 1 },
  });
  expect(await levelsOf("ann", "sql")).toMatchObject({ level: 3, verifiedBy: "The lead" });
  expect((await levelsOf("ann", "sql"))?.verifiedOn).not.toBeNull();
  await expect(lead.personSkills.set({ cells: [cell("ann", 4), cell("bo", 4)] })).rejects.toMatchObject(
    denied,
  );
  expect(await levelsOf("ann", "sql")).toMatchObject({ level: 3 });
  await expect(lead.personSkills.set({ cells: [cell("nobody", 4)] })).rejects.toMatchObject({
    code: "NOT_FOUND",
  });
});

test("a level somebody else changed meanwhile is not written over; a level taken away leaves nothing behind", async () => {
  const director = await asDirector();
  await director.personSkills.set({ cells: [{ ...cell("bo", 1), version: 0 }] });
  await expect(
    director.personSkills.set({ cells: [{ ...cell("bo", 2), version: 0 }] }),
  ).rejects.toMatchObject({ code: "CONFLICT" });
  await director.personSkills.set({ cells: [{ ...cell("bo", null), version: 1 }] });
  expect(await levelsOf("bo", "sql")).toBeUndefined();
  expect(
    (await director.personSkills.history({ person: "bo", skill: "sql" })).map(({ action }) => action),
  ).toEqual(["remove", "create"]);
});

test("everybody says of themselves what they can, by their mail address, and nobody says it of another", async () => {
  const director = await asDirector();
  const { email, session } = await signedInUser("viewer");
  const viewer = await calling(session);
  const own = { cells: [{ skill: "sql", selfLevel: 2 as const }] };
  await expect(viewer.personSkills.assess(own)).rejects.toMatchObject(denied);
  await director.people.create({
    id: "cy",
    fields: { name: "Cy", team: "desk", email: email.toUpperCase() },
  });
  await viewer.personSkills.assess(own);
  expect(await levelsOf("cy", "sql")).toMatchObject({ level: null, selfLevel: 2, verifiedOn: null });
  await expect(viewer.personSkills.set({ cells: [cell("cy", 4)] })).rejects.toMatchObject(denied);
  expect(await viewer.budget.skillCell({ person: "cy", skill: "sql" })).toMatchObject({
    ...{ known: "self", isSelf: true, mayEdit: false },
  });
  await director.personSkills.set({ cells: [cell("cy", 2)] });
  expect(await levelsOf("cy", "sql")).toMatchObject({ level: 2, selfLevel: 2, verifiedBy: "The director" });
});

test("a skill somebody has stays in the catalogue; the usual ones come at once and only once", async () => {
  const lead = await asLead();
  const { version } = await lead.skills.get({ id: "sql" });
  await expect(lead.skills.remove({ id: "sql", version })).rejects.toThrow("skill levels");
  const added = await lead.skills.addUsual();
  expect(added).toBeGreaterThan(50);
  expect(await lead.skills.addUsual()).toBe(0);
});

test("what cannot be is refused: a level of 5, an unknown skill, the same cell twice", async () => {
  const director = await asDirector();
  const wrong = { person: "bo", skill: "nothing", level: 1 as const };
  await expect(director.personSkills.set({ cells: [wrong] })).rejects.toThrow('There is no skill "nothing"');
  await expect(director.personSkills.set({ cells: [cell("bo", 1), cell("bo", 2)] })).rejects.toThrow("twice");
  const five = { ...cell("bo", 1), level: 5 } as never;
  await expect(director.personSkills.set({ cells: [five] })).rejects.toMatchObject({ code: "BAD_REQUEST" });
  expect(await trail("skills")).not.toHaveLength(0);
});

test("a window tells its cells only, sums tell of all", async () => {
  const director = await asDirector();
  const window = { rows: { from: 0, count: 1 }, columns: { from: 0, count: 50 } };
  const answer = await director.budget.skillMatrix(window);
  expect(answer).toMatchObject({ people: 3, rows: [{ id: "ann", mayEdit: true }] });
  expect(answer.cells).toHaveLength(1);
  const lead = await asLead();
  const own = await lead.budget.skillMatrix({ ...window, team: "own", rows: { from: 0, count: 9 } });
  expect(own.rows.map(({ id, mayEdit }) => [id, mayEdit])).toEqual([["ann", true]]);
  await expect(
    director.budget.skillMatrix({ ...window, rows: { from: 0, count: 9_999 } }),
  ).rejects.toMatchObject({
    code: "BAD_REQUEST",
  });
});

test("who can do something is found by skill, technology, service or family, at a level or above", async () => {
  const lead = await asLead();
  const director = await asDirector();
  await director.skills.create({
    id: "move",
    fields: { name: "Cloud migration", family: "Cloud", technology: "Landing zone" },
  });
  await director.personSkills.set({
    cells: [
      { person: "ann", skill: "move", level: 3, specialist: true },
      { person: "bo", skill: "move", level: 2 },
    ],
  });
  const names = async (text: string, level: 2 | 3) =>
    (await lead.budget.whoCan({ text, level })).people.map(({ name }) => name);
  expect(await names("cloud MIGRATION", 3)).toEqual(["Ann"]);
  expect(await names("landing", 2)).toEqual(["Ann", "Bo"]);
  expect(await names("sailing", 2)).toEqual([]);
  const coverage = await lead.budget.skillCoverage({ kind: "technology" });
  expect(coverage.rows.find(({ name }) => name === "Landing zone")).toMatchObject({
    ...{ busFactor: 1, specialists: ["Ann"], people: [{ id: "ann" }] },
  });
});
