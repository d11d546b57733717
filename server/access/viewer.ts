import type { Door, Origin } from "../database/origin";

/** What a person or a program may do here; see roles.ts. */
export type Role = "admin" | "director" | "finance" | "lead" | "viewer";

export const roles: readonly Role[] = ["admin", "director", "finance", "lead", "viewer"];

export const isRole = (text: string): text is Role => roles.some((role) => role === text);

/** Who asks: read from the database with every request, so that a changed role or a disabled user acts at once. */
export interface Viewer {
  /** null: the owner of the installation, at its command line. */
  readonly userId: string | null;
  readonly name: string;
  readonly role: Role;
  /** Teams whose people a lead may edit. */
  readonly teams: readonly string[];
  readonly door: Door;
  /** The open scenario: what is seen is laid over the records, and what is changed goes into it. */
  readonly scenario?: string;
}

/** How the audit trail names a viewer. */
export const originOf = ({ userId, name, door }: Viewer): Origin => ({
  actorId: userId,
  actorName: name,
  door,
});
