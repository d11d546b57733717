import { answerPlan } from "./budget/plan-answer";
import { transaction } from "./database/transaction";
import { saveSettings } from "./organisation/settings-store";
import { inMonth } from "./planning/examples";
import { clearOrganisation } from "./portfolio/clear";
import { createCaller } from "./router";
import { contextOf, signedInUser } from "./testing-callers";

const owner = { actorId: null, actorName: "Test", door: "command" as const };

/** Nothing is there but the organisation, which counts in pounds. */
export async function emptyOrganisation(): Promise<void> {
  await transaction((tx) => clearOrganisation(tx, owner));
  await transaction((tx) => saveSettings(tx, { reportingCurrency: "GBP" }, null, owner));
}

/** A caller that looks at its session anew with every call, as a browser does. */
export async function person(role: "admin" | "director" | "viewer" | "lead" = "director") {
  const { session } = await signedInUser(role);
  return async () => createCaller(await contextOf(session));
}

export const contract = {
  title: "Data hall", vendor: "V-1", currency: "GBP", start: "2027-01-01", end: "2027-12-31",
  items: [{ id: "1", title: "Hall", annualPrice: "12000", category: "facilities", costCentre: "it", service: null, shares: [], priceSteps: [] }],
}; // biome-ignore format: one contract

/** A hall that costs 1,000 a month in 2027, and an open scenario. */
export async function house(role: "admin" | "director" = "director") {
  const as = await person(role);
  const director = await as();
  await director.costCentres.create({ id: "it", fields: { name: "IT" } });
  await director.vendors.create({ id: "V-1", fields: { name: "Hall Ltd" } });
  const { version } = await director.contracts.create({ id: "C-1", fields: contract });
  const { id } = await director.scenarios.create({ name: `Exit ${crypto.randomUUID()}` });
  await director.scenarios.open({ id });
  return { as, id, version };
}

/** What 2027 costs in the records, or in a scenario. */
export async function yearOf(scenario?: string): Promise<number> {
  const viewer = {
    userId: null,
    name: "Test",
    role: "director" as const,
    teams: [],
    door: "command" as const,
  };
  const answer = await answerPlan(
    { from: inMonth("2027-01"), months: 12, by: [], view: "accrual" },
    scenario === undefined ? viewer : { ...viewer, scenario },
  );
  return answer.total;
}
