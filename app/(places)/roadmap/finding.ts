import type { Day } from "@/server/planning/day";
import { showDay } from "../../_parts/dates";
import { printShort } from "../../_parts/money";
import { chainFrom } from "./moving";
import type { InitiativeRow, MilestoneRow, RoadmapAnswer } from "./words";

/** How much hangs on a milestone, over however many others. */
const weight = (milestone: MilestoneRow, rows: readonly MilestoneRow[]): number => {
  const chain = chainFrom(milestone.id, rows);
  return rows.reduce((sum, row) => sum + (chain.has(row.id) ? row.hanging.length : 0), 0);
};

/** The milestone still ahead on which most hangs; of two the earlier. */
export function weightiest(rows: readonly MilestoneRow[], today: Day): MilestoneRow | null {
  const ahead = rows.filter(({ day }) => day !== null && day >= today);
  const sorted = ahead.sort((a, b) => weight(b, rows) - weight(a, rows) || (a.day ?? 0) - (b.day ?? 0));
  return sorted[0] ?? null;
}

/** Planned or running: in the plan and not done. */
export const isAhead = ({ counted, status }: Pick<InitiativeRow, "counted" | "status">): boolean =>
  counted && status !== "done";

const sum = (rows: readonly InitiativeRow[], of: (row: InitiativeRow) => number): number =>
  rows.reduce((total, row) => total + of(row), 0);

export const oneOffOf = (rows: readonly InitiativeRow[]): number => sum(rows, ({ oneOff }) => oneOff);
export const runOf = (rows: readonly InitiativeRow[]): number => sum(rows, ({ runPerYear }) => runPerYear);

/** Savings a year that point at nothing that costs; a saving is negative in the plan. */
export const notBookedOf = (rows: readonly InitiativeRow[]): number =>
  0 - sum(rows, (row) => (row.notBooked ? row.savingsPerYear : 0));

/** Those that begin before something they depend on has ended. */
export function beginTooEarly(rows: readonly InitiativeRow[]): readonly InitiativeRow[] {
  const ends = new Map(rows.map(({ id, last }) => [id, last]));
  return rows.filter(
    (row) =>
      isAhead(row) &&
      row.first !== null &&
      row.dependsOn.some((id) => (ends.get(id) ?? 0) >= (row.first ?? 0)),
  );
}

/** The one line that states the finding, made by rule from initiatives and milestones. */
export function finding({ initiatives, milestones, today, currency }: RoadmapAnswer, locale: string): string {
  const ahead = initiatives.filter(isAhead);
  const milestone = weightiest(milestones, today);
  const saved = notBookedOf(ahead);
  const print = (amount: number) => printShort(amount, currency, locale);
  const cost = oneOffOf(ahead);
  const planned = `${ahead.length} ${ahead.length === 1 ? "initiative" : "initiatives"} ahead${cost === 0 ? "" : `, ${print(cost)} one-off`}`;
  return [
    milestone?.day ? `${milestone.name} on ${showDay(milestone.day)}` : null,
    planned,
    saved === 0 ? null : `${print(saved)} of savings a year not booked`,
  ]
    .filter((part) => part !== null)
    .join("; ");
}
