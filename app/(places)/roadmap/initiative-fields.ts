import type { Day } from "@/server/planning/day";
import { zero } from "@/server/planning/decimal";
import type { Benefit, Effort, Initiative } from "@/server/planning/sources/initiative";
import type { When } from "@/server/planning/when";
import { showMonth } from "../../_parts/dates";
import { actionWords } from "./words";

/** What a person edits of an initiative. */
export type InitiativeFields = Omit<Initiative, "id" | "version">;

export const fieldsOf = ({ id: _, version: __, ...fields }: Initiative): InitiativeFields => fields;

/** A new initiative, where nothing is said. */
export const blankFields = (currency: string, start: Day): InitiativeFields => ({
  title: "",
  costCentre: "",
  category: "outside-services",
  runCategory: "outside-services",
  currency,
  start,
  durationMonths: 3,
  oneOff: zero,
  oneOffSteps: [],
  runPerMonth: zero,
  savingsPerMonth: zero,
  nature: "opex",
  usefulLifeMonths: null,
  objective: null,
  status: "idea",
  owner: null,
  service: null,
  dependsOn: [],
  benefits: [],
  efforts: [],
});

export const fieldLabels: Readonly<Record<keyof InitiativeFields, string>> = {
  title: "Title",
  costCentre: "Cost centre",
  category: "Category of the one-off cost",
  runCategory: "Category of the run cost",
  currency: "Currency",
  start: "Begins",
  durationMonths: "Lasts (months)",
  oneOff: "One-off cost",
  oneOffSteps: "One-off cost by month",
  runPerMonth: "Run cost a month, after it",
  savingsPerMonth: "Savings a month, not booked",
  nature: "The one-off cost is",
  usefulLifeMonths: "Useful life (months)",
  objective: "Objective",
  status: "Status",
  owner: "Owner",
  service: "Service",
  dependsOn: "Depends on",
  benefits: "What it ends or scales",
  efforts: "Work of our own people",
};

/** "Ends the contract C-17", "Scales the series x to 40 %". */
const benefitText = ({ action, target, remainingPct }: Benefit, title = target): string =>
  `${actionWords[action]} ${title}${action === "scale-series" ? ` to ${remainingPct ?? "?"} %` : ""}`;

/** "40 days, cloud-l4, platform". */
export const effortText = ({ days, role, skill, level, team }: Effort): string =>
  [`${days} days`, role, skill === null ? null : `${skill} at level ${level ?? 3}`, team]
    .filter((part) => part !== null)
    .join(", ");

/** What a field says, for the two sides of a conflict. */
export function fieldText(
  field: keyof InitiativeFields,
  fields: InitiativeFields,
  whenWords: (when: When | null) => string,
): string {
  if (field === "start") return whenWords(fields.start);
  if (field === "oneOffSteps")
    return fields.oneOffSteps.map(({ month, amount }) => `${showMonth(month)} ${amount}`).join("; ") || "–";
  if (field === "benefits") return fields.benefits.map((benefit) => benefitText(benefit)).join("; ") || "–";
  if (field === "efforts") return fields.efforts.map(effortText).join("; ") || "–";
  if (field === "dependsOn") return fields.dependsOn.join(", ") || "–";
  const value = fields[field];
  return value === null ? "–" : String(value);
}

/** The fields as they are sent. */
export const sent = ({
  oneOffSteps,
  dependsOn,
  benefits,
  efforts,
  ...fields
}: Partial<InitiativeFields>) => ({
  ...fields,
  ...(oneOffSteps && { oneOffSteps: [...oneOffSteps] }),
  ...(dependsOn && { dependsOn: [...dependsOn] }),
  ...(benefits && { benefits: [...benefits] }),
  ...(efforts && { efforts: [...efforts] }),
});
