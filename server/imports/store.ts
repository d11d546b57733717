import type { Query } from "@/server/database/query";
import type { ReferenceTarget } from "./formats/column";
import type { Named } from "./names";

const namesOf: Readonly<Record<ReferenceTarget, string>> = {
  "cost-centres": "SELECT id, ARRAY[name] AS names FROM cost_centre",
  "cost-categories": "SELECT id, ARRAY[name] AS names FROM cost_category",
  vendors: "SELECT id, name || aliases AS names FROM vendor",
  teams: "SELECT id, ARRAY[name] AS names FROM team",
  people: "SELECT id, ARRAY[name] AS names FROM person",
  roles: "SELECT id, ARRAY[name] AS names FROM role",
  "pay-bands": "SELECT id, ARRAY[name] AS names FROM pay_band",
  "skill-catalogue": "SELECT id, ARRAY[name] AS names FROM skill",
  certifications: "SELECT id, ARRAY[name, issuer || ' ' || name] AS names FROM certification",
  milestones: "SELECT id, ARRAY[name] AS names FROM milestone",
  contracts: "SELECT id, ARRAY[title] AS names FROM contract",
  positions: "SELECT id, ARRAY[]::text[] AS names FROM position",
  initiatives: "SELECT id, ARRAY[title] AS names FROM initiative",
  series:
    "SELECT id, ARRAY[]::text[] AS names FROM cost_series UNION ALL SELECT id, ARRAY[]::text[] FROM cloud_series",
};

/** What the stored records of a kind are called. */
export const readNames = ({ query }: Query, target: ReferenceTarget): Promise<Named[]> =>
  query<{ id: string; names: string[] }>(namesOf[target]);

/** Currencies that can be converted: those with a rate, and the reporting currency. */
export async function readConvertible({ query }: Query): Promise<ReadonlySet<string>> {
  const rows = await query<{ currency: string }>(
    "SELECT DISTINCT currency FROM rate UNION SELECT reporting_currency FROM organisation",
  );
  return new Set(rows.map(({ currency }) => currency));
}
