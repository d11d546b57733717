import type { Right } from "../organisation";

/** The parts of the settings, in their order. */
export const parts = [
  { id: "organisation", name: "Organisation" },
  { id: "rates", name: "Currencies and rates" },
  { id: "cost-centres", name: "Cost centres" },
  { id: "categories", name: "Cost categories" },
  { id: "closes", name: "Closes" },
  { id: "budgets", name: "Budgets" },
  { id: "reminders", name: "Reminders" },
  { id: "users", name: "Users and tokens", right: "administer" },
  { id: "account", name: "My account" },
  { id: "audit", name: "Audit trail", right: "see-audit" },
] as const satisfies readonly { id: string; name: string; right?: Right }[];

export type PartId = (typeof parts)[number]["id"];

/** The parts a person may see. */
export const partsFor = (rights: readonly Right[]) =>
  parts.filter((part) => !("right" in part) || rights.includes(part.right));

/** The part the address names, where one may see it; else the first. */
export const partIn = (address: URLSearchParams, rights: readonly Right[]): PartId =>
  partsFor(rights).find(({ id }) => id === address.get("part"))?.id ?? "organisation";
