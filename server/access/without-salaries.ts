import type { AuditEntry } from "../database/audit-entry";
import { Refusal } from "../errors";
import type { Position, PositionStep } from "../planning/sources/position";
import { may } from "./roles";
import type { Viewer } from "./viewer";

/** What of a position is a single person's money. */
export const moneyFields = [
  "annualSalary",
  "dayRate",
  "salaryAsOf",
  "onCostPct",
  "raisePct",
  "daysPerYear",
  "allowancePerMonth",
  "bonusPct",
  "bonusMonth",
  "exitCost",
] as const;

export type MoneyField = (typeof moneyFields)[number];

const isMoney = (field: string): boolean => moneyFields.some((name) => name === field);

/** A position as everybody may see it. */
export type PublicPosition = Omit<Position, MoneyField | "steps"> & {
  readonly steps: readonly Omit<PositionStep, "annualSalary">[];
};

/** A position with its money only for those who may see it. */
export type VisiblePosition = PublicPosition & Partial<Pick<Position, MoneyField>>;

/** The position without any money of the person on it. */
export function withoutSalaries(position: Position): PublicPosition {
  const {
    annualSalary: _a, dayRate: _d, salaryAsOf: _s, onCostPct: _o, raisePct: _r, daysPerYear: _y,
    allowancePerMonth: _w, bonusPct: _b, bonusMonth: _m, exitCost: _e, steps, ...rest
  } = position; // biome-ignore format: the list above
  // A dated step of the salary alone would still say when somebody got a raise.
  const seen = steps.filter(({ fte, costCentre }) => fte !== null || costCentre !== null);
  return { ...rest, steps: seen.map(({ from, fte, costCentre }) => ({ from, fte, costCentre })) };
}

export const visiblePosition = (position: Position, viewer: Pick<Viewer, "role">): VisiblePosition =>
  may(viewer, "see-salaries") ? position : withoutSalaries(position);

/** A history without the changes of money; a change of nothing else is left out. */
export function visibleHistory(entries: readonly AuditEntry[], viewer: Pick<Viewer, "role">): AuditEntry[] {
  if (may(viewer, "see-salaries")) return [...entries];
  const open = entries.map((entry) => ({
    ...entry,
    changes: entry.changes.filter(({ field }) => !saysMoney(field)),
  }));
  return open.filter(({ changes }, at) => changes.length > 0 || entries[at]?.changes.length === 0);
}

/** "annualSalary", and "steps/2026-04/annualSalary" just so. */
export const saysMoney = (path: string): boolean => isMoney(path.slice(path.lastIndexOf("/") + 1));

/** Refuses to filter, sort, group or export by a field that is a single person's money. */
export function demandNoMoney(fields: Iterable<string>, viewer: Pick<Viewer, "role">): void {
  if (may(viewer, "see-salaries")) return;
  const asked = [...fields].find(saysMoney);
  if (asked !== undefined)
    throw new Refusal(
      "forbidden",
      `The role ${viewer.role} may not use ${asked}: it is a single person's money.`,
    );
}
