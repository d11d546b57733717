import { expect, test } from "vitest";
import { reading } from "../database/query";
import { testDatabase } from "../database/testing";
import { calling, signedInUser, testEnvironment, trail } from "../testing-callers";

testEnvironment();
testDatabase();

const money = ["annualSalary", "salaryAsOf", "onCostPct", "raisePct", "bonusPct", "exitCost", "dayRate"];

/** A director's caller, two teams one below the other, another team, and a position in each. */
async function house() {
  const director = await calling((await signedInUser("director")).session);
  await director.costCentres.create({ id: "it", fields: { name: "IT" } }).catch(() => null);
  for (const [id, parent] of [
    ["platform", null],
    ["database", "platform"],
    ["desk", null],
  ] as const)
    await director.teams.create({ id, fields: { name: id, parent } }).catch(() => null);
  const seat = async (team: string) => {
    const fields = {
      title: "Engineer", costCentre: "it", category: "internal-labour", currency: "GBP", start: "2026-01-01",
      annualSalary: "61234", salaryAsOf: "2026-01", team,
    }; // biome-ignore format: one position
    return (await director.positions.create({ fields })).id;
  };
  return {
    director,
    platform: await seat("platform"),
    database: await seat("database"),
    desk: await seat("desk"),
  };
}

const asLead = async () => calling((await signedInUser("lead", { teams: ["platform"] })).session);

test("a lead edits who sits on the seats of their own teams and those below, and nobody else's", async () => {
  const { platform, database, desk } = await house();
  const lead = await asLead();
  for (const id of [platform, database])
    expect(
      await lead.positions.update({ id, version: 1, fields: { person: "Ann", end: "2027-03-31" } }),
    ).toMatchObject({ version: 2 });
  const denied = { code: "FORBIDDEN" };
  await expect(
    lead.positions.update({ id: desk, version: 1, fields: { person: "Ann" } }),
  ).rejects.toMatchObject(denied);
  await expect(
    lead.positions.update({ id: platform, version: 2, fields: { team: "desk" } }),
  ).rejects.toMatchObject(denied);
  await expect(
    lead.positions.update({ id: platform, version: 2, fields: { team: null } }),
  ).rejects.toMatchObject(denied);
  await expect(lead.positions.remove({ id: platform, version: 2 })).rejects.toMatchObject(denied);
  expect(await trail("procedures")).toHaveLength(4);
});

test("a lead neither sees nor sets what a person is paid: not in the record, its history, or a conflict", async () => {
  const { director, platform } = await house();
  const lead = await asLead();
  await director.positions.update({
    id: platform,
    version: 1,
    fields: {
      annualSalary: "65432",
      steps: [{ from: "2027-04", annualSalary: "70123", fte: null, costCentre: null }],
    },
  });
  await director.positions.update({ id: platform, version: 2, fields: { title: "Lead engineer" } });
  for (const field of money)
    await expect(
      lead.positions.update({
        id: platform,
        version: 3,
        fields: { [field]: field === "salaryAsOf" ? "2026-01" : "1" },
      }),
    ).rejects.toMatchObject({ code: "FORBIDDEN" });
  const conflict = await lead.positions
    .update({ id: platform, version: 1, fields: { title: "Mine" } })
    .catch((error: { cause: unknown }) => error.cause);
  const seen = JSON.stringify([
    await lead.positions.get({ id: platform }),
    await lead.positions.history({ id: platform }),
    conflict,
  ]);
  expect(conflict).toMatchObject({
    code: "conflict",
    details: { current: { title: "Lead engineer" }, sent: { title: "Mine" } },
  });
  expect(seen).toContain("Lead engineer");
  for (const secret of ["61234", "65432", "70123", ...money]) expect(seen).not.toContain(secret);
  expect(JSON.stringify(await director.positions.history({ id: platform }))).toContain("65432");
});

test("what a record's fields must be to each other is told field by field, and nothing is stored", async () => {
  const { director, desk } = await house();
  const wrong = [
    [{ end: "2025-12-31" }, "The end lies before the start."],
    [{ dayRate: "500" }, "Give either a yearly salary or a day rate, not both."],
    [{ currency: "XXY" }, "This is not a currency code such as GBP."],
    [
      { annualSalary: "123456789012345678901" },
      "Type a number with at most 20 digits before the point and 18 after it.",
    ],
    [{ start: "2026-02-30" }, "This is neither a day nor months after a milestone."],
    [{ costCentre: "nowhere" }, 'There is no cost centre "nowhere".'],
  ] as const;
  for (const [fields, message] of wrong)
    await expect(director.positions.update({ id: desk, version: 1, fields })).rejects.toThrow(message);
  expect(
    await director.positions.update({ id: desk, version: 1, fields: { end: "2026-01-01" } }),
  ).toMatchObject({ version: 2 });
  const [row] = await reading.query("SELECT currency, annual_salary FROM position WHERE id = $1", [desk]);
  expect(row).toEqual({ currency: "GBP", annual_salary: "61234" });
});
