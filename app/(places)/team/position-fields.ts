import type { Day } from "@/server/planning/day";
import { decimal, zero } from "@/server/planning/decimal";
import type { Month } from "@/server/planning/month";
import type { Position } from "@/server/planning/sources/position";
import type { When } from "@/server/planning/when";
import { showMonth } from "../../_parts/dates";
import type { PositionRecord } from "./words";

/** What those who decide on money edit of a position. */
export type PositionFields = Omit<Position, "id" | "version">;

/** What a team lead edits: who sits where, as what, from when to when. */
export type SeatFields = Pick<
  PositionFields,
  "title" | "role" | "person" | "team" | "start" | "end" | "vacant" | "rampUpMonths"
>;

/** Salaries and what comes with them, as they stand where they may be seen. */
const noMoney = (month: Month) => ({
  annualSalary: null,
  dayRate: null,
  salaryAsOf: month,
  onCostPct: zero,
  raisePct: zero,
  daysPerYear: null,
  allowancePerMonth: zero,
  bonusPct: zero,
  bonusMonth: 12,
  exitCost: zero,
});

/** A stored position as those edit it who see its money. */
export const fieldsOf = (
  { id: _, version: __, steps, ...fields }: PositionRecord,
  month: Month,
): PositionFields => ({
  ...noMoney(month),
  ...fields,
  steps: steps.map((step) => ({ annualSalary: null, ...step })),
});

export const seatOf = ({
  title,
  role,
  person,
  team,
  start,
  end,
  vacant,
  rampUpMonths,
}: PositionRecord): SeatFields => ({
  title,
  role,
  person,
  team,
  start,
  end,
  vacant,
  rampUpMonths,
});

/** A new position, where nothing is said. */
export const blankFields = (currency: string, today: Day, month: Month): PositionFields => ({
  ...noMoney(month),
  title: "",
  kind: "employee",
  costCentre: "",
  team: null,
  role: null,
  category: "internal-labour",
  currency,
  start: today,
  end: null,
  annualSalary: zero,
  fte: decimal(1),
  person: null,
  vacant: true,
  probabilityPct: decimal(100),
  noticeMonths: 3,
  location: null,
  payBand: null,
  rampUpMonths: 0,
  steps: [],
});

export const fieldLabels: Readonly<Record<keyof PositionFields, string>> = {
  title: "Title",
  kind: "Kind",
  costCentre: "Cost centre",
  team: "Team",
  role: "Role",
  category: "Category",
  currency: "Currency",
  start: "From",
  end: "To",
  annualSalary: "Salary a year",
  dayRate: "Day rate",
  salaryAsOf: "Salary as of",
  onCostPct: "On-cost",
  raisePct: "Raise a year",
  fte: "FTE",
  daysPerYear: "Paid days a year",
  allowancePerMonth: "Allowance a month",
  bonusPct: "Bonus, of the salary",
  bonusMonth: "Bonus paid in",
  person: "Person",
  vacant: "Vacant",
  probabilityPct: "Probability",
  noticeMonths: "Notice (months)",
  exitCost: "Exit cost",
  location: "Location",
  payBand: "Pay band",
  rampUpMonths: "Ramp-up (months)",
  steps: "Dated changes",
};

type StepFields = PositionFields["steps"][number];

/** "from Apr 2027: salary 64000, 0.8 FTE". */
export function stepText(
  { from, annualSalary, fte, costCentre }: StepFields,
  nameOf = (id: string) => id,
): string {
  const changes = [
    annualSalary !== null && `salary ${annualSalary}`,
    fte !== null && `${fte} FTE`,
    costCentre !== null && `cost centre ${nameOf(costCentre)}`,
  ].filter(Boolean);
  return `from ${showMonth(from)}: ${changes.join(", ") || "no change"}`;
}

/** What a field says, for the two sides of a conflict. */
export function fieldText(
  field: string,
  fields: Partial<PositionFields>,
  whenWords: (when: When | null) => string,
): string {
  if (field === "start" || field === "end") return whenWords(fields[field] ?? null);
  if (field === "salaryAsOf") return fields.salaryAsOf === undefined ? "–" : showMonth(fields.salaryAsOf);
  if (field === "steps") return fields.steps?.map((step) => stepText(step)).join("; ") || "–";
  const value = fields[field as keyof PositionFields];
  if (typeof value === "boolean") return value ? "yes" : "no";
  return value === null || value === undefined ? "–" : String(value);
}

/** The fields as they are sent. */
export const sent = ({ steps, ...fields }: Partial<PositionFields>) => ({
  ...fields,
  ...(steps && { steps: [...steps] }),
});
