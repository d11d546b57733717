import { beforeAll, expect, test } from "vitest";
import { testDatabase } from "../database/testing";
import { onDay } from "../planning/examples";
import { loadPortfolio } from "../portfolio/load";
import { calling, signedInUser, testEnvironment, trail } from "../testing-callers";

testEnvironment();
testDatabase();

const denied = { code: "FORBIDDEN" };
const invalid = { code: "BAD_REQUEST" };
const asLead = async () => calling((await signedInUser("lead", { teams: ["platform"] })).session);
const as = async (role: "director" | "viewer") => calling((await signedInUser(role)).session);
const held = (person: string, issued: string) => ({ fields: { person, certification: "net", issued } });

beforeAll(async () => {
  const director = await as("director");
  await director.costCentres.create({ id: "IT", fields: { name: "IT" } });
  await director.teams.create({ id: "platform", fields: { name: "Platform" } });
  await director.teams.create({ id: "desk", fields: { name: "Desk" } });
  await director.people.create({ id: "ann", fields: { name: "Ann", team: "platform" } });
  await director.people.create({ id: "bo", fields: { name: "Bo", team: "desk" } });
  await director.certifications.create({
    id: "net",
    fields: { name: "Network", issuer: "Issuer", validMonths: 36, fee: "300", currency: "USD" },
  });
});

test("the starter catalogue is added once, and leaves what is there as it is", async () => {
  const lead = await asLead();
  const added = await lead.certifications.addStarter();
  expect(added).toBeGreaterThanOrEqual(25);
  expect(await lead.certifications.addStarter()).toBe(0);
  const { certifications } = await loadPortfolio();
  expect(certifications.get("isc2-cissp")).toMatchObject({
    creditsNeeded: "120",
    graceDays: 90,
    checkedOn: null,
  });
  expect(certifications.get("comptia-security")).toMatchObject({
    renews: ["comptia-network"],
    checkedOn: onDay("2026-11-22"),
  });
  await expect((await as("viewer")).certifications.addStarter()).rejects.toMatchObject(denied);
});

test("a lead writes down what their own people hold, and nobody else's", async () => {
  const lead = await asLead();
  expect(await lead.certificates.create(held("ann", "2024-02-29"))).toMatchObject({
    id: "ann/net/2024-02-29",
    version: 1,
  });
  await expect(lead.certificates.create(held("bo", "2024-02-29"))).rejects.toMatchObject(denied);
  await expect((await as("viewer")).certificates.create(held("ann", "2025-01-01"))).rejects.toMatchObject(
    denied,
  );
  await expect(lead.certificates.create(held("ann", "2024-02-29"))).rejects.toMatchObject({
    code: "CONFLICT",
  });
  const { row } = await (await as("viewer")).budget.certificate({ id: "ann/net/2024-02-29" });
  expect(row).toMatchObject({ lastDay: onDay("2027-02-28"), personName: "Ann", teamName: "Platform" });
});

test("credits are kept and audited with their days; who holds what since when is not changed", async () => {
  const lead = await asLead();
  const id = "ann/net/2024-02-29";
  const credits = [{ day: "2026-03-14", amount: "8.5", text: "Hunting" }];
  await lead.certificates.update({ id, version: 1, fields: { credits } });
  expect((await loadPortfolio()).certificates.get(id)?.credits).toEqual([
    { day: onDay("2026-03-14"), amount: "8.5", text: "Hunting" },
  ]);
  const [latest] = await lead.certificates.history({ id });
  expect(JSON.stringify(latest?.changes)).toContain("2026-03-14");
  await expect(
    lead.certificates.update({ id, version: 2, fields: { issued: "2024-03-01" } }),
  ).rejects.toMatchObject(invalid);
  await expect(
    lead.certificates.update({ id, version: 2, fields: { expires: "2024-01-01" } }),
  ).rejects.toMatchObject(invalid);
  expect(await trail("certificates")).toEqual(["update", "create"]);
});

test("a certification that somebody holds or something requires is not removed", async () => {
  const director = await as("director");
  await expect(director.certifications.remove({ id: "net", version: 1 })).rejects.toMatchObject({
    code: "CONFLICT",
  });
});

test("a lead says what their own team requires, a director what anybody does", async () => {
  const [lead, director] = [await asLead(), await as("director")];
  const fields = { subject: "team" as const, subjectId: "platform", certification: "net", holders: 2 };
  await lead.requirements.create({ id: "R-1", fields });
  await expect(lead.requirements.create({ fields: { ...fields, subjectId: "desk" } })).rejects.toMatchObject(
    denied,
  );
  await expect(lead.requirements.create({ fields: { ...fields, subject: "service" } })).rejects.toMatchObject(
    denied,
  );
  await expect(
    director.requirements.create({ fields: { ...fields, certification: null } }),
  ).rejects.toMatchObject(invalid);
  const { rows, renewals } = await director.budget.requirements();
  expect(rows.find(({ id }) => id === "R-1")).toMatchObject({ subjectName: "Platform", whatName: "Network" });
  expect(rows[0]?.months[0]).toMatchObject({ needed: 2, held: 1 });
  expect(renewals.map(({ certificate }) => certificate)).toEqual([]);
});

test("a course is planned for one's own people, stands in the plan, and is completed with evidence", async () => {
  const [lead, director] = [await asLead(), await as("director")];
  const fields = {
    title: "Routing",
    fee: "1450",
    currency: "USD",
    people: ["ann"],
    date: "2027-03-10",
    certification: "net",
  };
  const { id } = await lead.trainings.create({ fields });
  await expect(lead.trainings.create({ fields: { ...fields, people: ["ann", "bo"] } })).rejects.toMatchObject(
    denied,
  );
  await expect(lead.trainings.create({ fields: { ...fields, people: [] } })).rejects.toMatchObject(denied);
  await expect(lead.trainings.create({ fields: { ...fields, skill: "x" } })).rejects.toMatchObject(invalid);
  await director.positions.create({
    id: "P-1",
    fields: {
      title: "Engineer",
      category: "internal-labour",
      costCentre: "IT",
      person: "ann",
      start: "2026-01-01",
      annualSalary: "60000",
      currency: "USD",
      salaryAsOf: "2026-01",
    },
  });
  const { lines } = await lead.budget.course({ id });
  expect(lines).toMatchObject([{ costCentre: "IT", amount: 145_000 }]);
  await lead.trainings.complete({ id, people: ["ann"], day: "2026-11-20", evidence: "Score 91" });
  await lead.trainings.complete({ id, people: ["ann"], day: "2026-11-21", evidence: null });
  const { people } = await lead.budget.course({ id });
  expect(people).toMatchObject([{ name: "Ann", completed: onDay("2026-11-20"), evidence: "Score 91" }]);
});

test("a training budget is of a team or a person, once a year, and shows what is left", async () => {
  const director = await as("director");
  const fields = { year: "2027-01", team: "platform", amount: "2000", currency: "USD" };
  expect(await director.trainingBudgets.create({ fields })).toMatchObject({ id: "2027-01/team/platform" });
  await expect(
    director.trainingBudgets.create({ fields: { ...fields, person: "ann" } }),
  ).rejects.toMatchObject(invalid);
  await expect(
    (await asLead()).trainingBudgets.create({ fields: { ...fields, year: "2028-01" } }),
  ).rejects.toMatchObject(denied);
  const { budgets } = await director.budget.courses();
  expect(budgets).toMatchObject([{ amount: 200_000, taken: 0, planned: 145_000, left: 55_000 }]);
});

test("a plan is chosen from what is lacking, shows its effect, and is taken over; into an open scenario the records stay", async () => {
  const director = await as("director");
  await director.certificates.create(held("bo", "2024-01-31"));
  const { rows } = await director.budget.trainingPlan();
  const [renewal] = rows.filter(({ person }) => person === "bo");
  expect(renewal).toMatchObject({
    reason: "expires",
    cost: 30_000,
    fits: null,
    by: onDay("2027-01-31"),
    date: onDay("2027-01-01"),
  });
  const effect = await director.budget.trainingPlanEffect({ ids: [renewal?.id ?? ""] });
  expect(effect.total).toBe(30_000);
  expect(effect.issues).toEqual([expect.stringContaining("bo has no position")]);
  await director.trainings.createAll({ trainings: effect.trainings });
  expect((await director.budget.trainingPlan()).rows.filter(({ person }) => person === "bo")).toEqual([]);
  await expect(director.budget.trainingPlanEffect({ ids: [renewal?.id ?? ""] })).rejects.toMatchObject({
    code: "CONFLICT",
  });
  await expect((await asLead()).trainings.createAll({ trainings: effect.trainings })).rejects.toMatchObject(
    denied,
  );
});
