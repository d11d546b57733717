import type { Role } from "../organisation";

/** What a role may, in a few words. */
export const roleWords: Readonly<Record<Role, string>> = {
  admin: "Administrator: everything, and users",
  director: "Director: edits all records",
  finance: "Finance: edits all records, rates, closes",
  lead: "Team lead: reads, edits own teams' people",
  viewer: "Viewer: reads",
};

/** Roles to choose from, those that may least first. */
export const roleChoices: readonly { readonly value: Role; readonly label: string }[] = (
  ["viewer", "lead", "finance", "director", "admin"] as const
).map((value) => ({ value, label: roleWords[value] }));

/** A role as a select says it; the one that may least where it is none. */
export const roleOf = (value: string): Role =>
  roleChoices.find((choice) => choice.value === value)?.value ?? "viewer";
