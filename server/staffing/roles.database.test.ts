import { beforeAll, expect, test } from "vitest";
import { testDatabase } from "../database/testing";
import { calling, signedInUser, testEnvironment } from "../testing-callers";
import { emptyOrganisation } from "../testing-house";

testEnvironment();
testDatabase();
beforeAll(emptyOrganisation);

const role = { name: "Senior Engineer", currency: "GBP" };

test("a spelling becomes a role for everybody at once when somebody says so, and not before", async () => {
  const director = await calling((await signedInUser("director")).session);
  await director.teams.create({ id: "ops", fields: { name: "Ops" } });
  await director.roles.create({ id: "SE", fields: role });
  for (const [id, text] of [
    ["1", "Sen. Engineer"],
    ["2", "Sen. Engineer"],
    ["3", "senior engineer"],
  ] as const)
    await director.people.create({ id, fields: { name: id, team: "ops", role: text } });
  const before = await director.budget.roles();
  expect(before.unknown).toMatchObject([
    { text: "Sen. Engineer", people: 2, positions: 0, like: [{ id: "SE" }] },
  ]);
  expect(before.rows[0]?.people).toBe(1);
  expect(await director.roles.adopt({ text: "Sen. Engineer", role: "SE" })).toEqual({
    people: 2,
    positions: 0,
  });
  const after = await director.budget.roles();
  expect([after.unknown, after.rows[0]?.people]).toEqual([[], 3]);
  await expect(director.roles.adopt({ text: "x", role: "none" })).rejects.toMatchObject({
    code: "NOT_FOUND",
  });
});

test("the steps after a role do not lead back to it", async () => {
  const director = await calling((await signedInUser("director")).session);
  await director.roles.create({ id: "L1", fields: { ...role, name: "One" } });
  await director.roles.create({ id: "L2", fields: { ...role, name: "Two", next: "L1" } });
  await expect(director.roles.update({ id: "L1", version: 1, fields: { next: "L2" } })).rejects.toThrow(
    "lead back",
  );
});
