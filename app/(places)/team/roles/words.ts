import type { Outputs } from "../../../_trpc/client";

export type RolesAnswer = Outputs["budget"]["roles"];
export type RoleRow = RolesAnswer["rows"][number];
type RoleRecord = Outputs["roles"]["get"];

/** What a person edits of a role. */
export type RoleFields = Omit<RoleRecord, "id" | "version">;

export const roleHref = (id: string): string => `/team/roles/${encodeURIComponent(id)}`;

/** "L3", "specialist": as it is; "–" for none. */
export const levelWord = (level: string | null): string => level ?? "–";
