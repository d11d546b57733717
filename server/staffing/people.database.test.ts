import { expect, test } from "vitest";
import { reading } from "../database/query";
import { testDatabase } from "../database/testing";
import { transaction } from "../database/transaction";
import { person } from "../planning/examples";
import { over } from "../portfolio/testing";
import { calling, signedInUser, testEnvironment, trail } from "../testing-callers";
import { personStore } from "./people-store";

testEnvironment();
testDatabase();

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

const asLead = async () => calling((await signedInUser("lead", { teams: ["platform"] })).session);
const denied = { code: "FORBIDDEN" };

test("a lead adds, changes and removes people of their own teams and those below, and nobody else's", async () => {
  const director = await house();
  const lead = await asLead();
  const { id } = await lead.people.create({ fields: { name: "Ann Lee", team: "database", role: "DBA" } });
  const { id: elsewhere } = await director.people.create({ fields: { name: "Bo Ray", team: "desk" } });
  expect(await lead.people.update({ id, version: 1, fields: { supportTier: "L3" } })).toMatchObject({
    version: 2,
  });
  for (const refused of [
    () => lead.people.create({ fields: { name: "Cy", team: "desk" } }),
    () => lead.people.update({ id, version: 2, fields: { team: "desk" } }),
    () => lead.people.update({ id: elsewhere, version: 1, fields: { team: "platform" } }),
    () => lead.people.remove({ id: elsewhere, version: 1 }),
  ])
    await expect(refused()).rejects.toMatchObject(denied);
  await lead.people.remove({ id, version: 2 });
  expect(await trail("procedures")).toHaveLength(4);
});

test("everybody reads them, and a viewer changes nothing", async () => {
  const director = await house();
  const { id } = await director.people.create({ fields: { name: "Di Poe", team: "desk", manager: null } });
  const viewer = await calling((await signedInUser("viewer")).session);
  expect(await viewer.people.get({ id })).toMatchObject({ name: "Di Poe", version: 1 });
  expect((await viewer.budget.person({ id })).row).toMatchObject({
    teamName: "desk",
    state: "here",
    seats: [],
  });
  await expect(viewer.people.update({ id, version: 1, fields: { name: "Me" } })).rejects.toMatchObject(
    denied,
  );
});

test("what is wrong is said by field, and a manager stays while somebody reports to them", async () => {
  const director = await house();
  const wrong = { name: "Ed", team: "desk", email: "ed", startDate: "2026-02-01", endDate: "2026-01-01" };
  await expect(director.people.create({ id: "E-7", fields: wrong })).rejects.toThrow("not an address");
  await expect(
    director.people.create({ id: "E-7", fields: { name: "Ed", team: "desk", manager: "E-7" } }),
  ).rejects.toThrow("their own manager");
  await director.people.create({ id: "E-8", fields: { name: "Flo", team: "desk" } });
  await director.people.create({ id: "E-9", fields: { name: "Gus", team: "desk", manager: "E-8" } });
  await expect(director.people.remove({ id: "E-8", version: 1 })).rejects.toThrow("used by 1 people");
  expect((await director.budget.person({ id: "E-8" })).reports).toEqual([{ id: "E-9", name: "Gus" }]);
});

test("people come back as they were written, managers of later parts and all", async () => {
  const many = Array.from({ length: 10_001 }, (_, n) =>
    person({ id: `M-${n}`, manager: n === 0 ? "M-10000" : null }),
  );
  await transaction((tx) => personStore.save(tx, over(...many)));
  expect(await personStore.find(reading, ["M-0"])).toEqual([many[0]]);
});
