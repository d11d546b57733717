import type { Query } from "../database/query";

/** Somebody who leads teams here. */
export interface LeadUser {
  readonly id: string;
  /** In small letters. */
  readonly email: string;
  /** The teams they were given. */
  readonly teams: readonly string[];
}

/** All who may sign in as a team lead. */
export const readLeads = ({ query }: Query): Promise<LeadUser[]> =>
  query("SELECT id, lower(email) AS email, teams FROM users WHERE role = 'lead' AND NOT disabled");
