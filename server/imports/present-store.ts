import { reading } from "@/server/database/query";

/** Where the records of each kind lie. */
const tables: Readonly<Record<string, string>> = {
  "cost-centres": "cost_centre",
  "cost-categories": "cost_category",
  vendors: "vendor",
  "fx-rates": "rate",
  indices: "index_value",
  teams: "team",
  people: "person",
  roles: "role",
  "pay-bands": "pay_band",
  "skill-catalogue": "skill",
  skills: "person_skill",
  milestones: "milestone",
  contracts: "contract",
  "price-steps": "price_step",
  renewals: "renewal",
  "rate-cards": "rate_card",
  "cost-history": "cost_series",
  "cloud-bill": "bill_file",
  assets: "asset",
  positions: "position",
  certifications: "certification",
  certificates: "certificate",
  initiatives: "initiative",
  requirements: "requirement",
  trainings: "training",
  "training-budgets": "training_budget",
  "working-calendars": "working_calendar",
  absences: "absence",
  "support-demand": "support_demand",
  "run-work": "run_work",
  rotas: "rota",
  tasks: "task",
  budget: "budget",
  actuals: "actual_posting",
};

/** How many records of each kind there are: for the list of what to import first. */
export async function readPresent(): Promise<{ kind: string; records: number }[]> {
  const counts = Object.entries(tables).map(
    ([kind, table]) => `SELECT '${kind}' AS kind, count(*)::integer AS records FROM "${table}"`,
  );
  return reading.query<{ kind: string; records: number }>(counts.join(" UNION ALL "));
}
