import { Refusal } from "../errors";
import type { Role, Viewer } from "./viewer";

/** Who may what. The only place that says so. */
const table = {
  read: ["admin", "director", "finance", "lead", "viewer"],
  "edit-records": ["admin", "director", "finance"],
  "edit-people": ["admin", "director", "finance", "lead"],
  "edit-rates": ["admin", "finance"],
  "edit-settings": ["admin", "finance"],
  close: ["admin", "finance"],
  import: ["admin", "director", "finance"],
  "see-salaries": ["admin", "director", "finance"],
  "see-audit": ["admin", "director", "finance"],
  administer: ["admin"],
} as const satisfies Record<string, readonly Role[]>;

export type Right = keyof typeof table;

const meaning: Readonly<Record<Right, string>> = {
  read: "read this",
  "edit-records": "change records",
  "edit-people": "change people and positions",
  "edit-rates": "change exchange rates",
  "edit-settings": "change the organisation's settings",
  close: "close or reopen months",
  import: "import files",
  "see-salaries": "see single salaries",
  "see-audit": "read the audit trail",
  administer: "manage users and access tokens",
};

const allowed: Readonly<Record<Right, readonly Role[]>> = table;

export const mayRole = (role: Role, right: Right): boolean => allowed[right].includes(role);

export const may = (viewer: Pick<Viewer, "role">, right: Right): boolean => mayRole(viewer.role, right);

/** The rights of a role, for screens that leave out what it may not do. */
export const rightsOf = (role: Role): Right[] => rightNames.filter((right) => mayRole(role, right));

export const isRight = (name: string): name is Right => name in table;
const rightNames: readonly Right[] = Object.keys(table).filter(isRight);

/** Refuses a viewer without the right. */
export function demand(viewer: Pick<Viewer, "role">, right: Right): void {
  if (may(viewer, right)) return;
  throw new Refusal("forbidden", `The role ${viewer.role} may not ${meaning[right]}.`);
}
