import type { Outputs } from "../../../_trpc/client";

export type PeopleAnswer = Outputs["budget"]["people"];
export type PersonRow = PeopleAnswer["rows"][number];
export type PersonRecord = Outputs["people"]["get"];

/** What a person edits of a person. */
export type PersonFields = Omit<PersonRecord, "id" | "version">;

export const stateWords: Readonly<Record<PersonRow["state"], string>> = {
  here: "here",
  coming: "not begun",
  left: "left",
};

export const fieldLabels: Readonly<Record<keyof PersonFields, string>> = {
  name: "Name",
  email: "Mail",
  team: "Team",
  role: "Role",
  supportTier: "Support tier",
  startDate: "First day",
  endDate: "Last day",
  manager: "Reports to",
  location: "Location",
  kind: "Employed as",
  mentor: "Mentor",
};

export const personHref = (id: string): string => `/team/people/${encodeURIComponent(id)}`;
