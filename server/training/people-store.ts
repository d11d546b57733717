import type { Query } from "../database/query";
import type { Team } from "../planning/facts";

/** What has to be known of somebody to say whose they are. */
export interface Employed {
  readonly id: string;
  readonly team: string;
  /** In small letters. */
  readonly email: string | null;
  readonly manager: string | null;
}

/** These people; unknown ones are left out. */
export const findPeople = ({ query }: Query, ids: readonly string[]): Promise<Employed[]> =>
  query<Employed>("SELECT id, team, lower(email) AS email, manager FROM person WHERE id = ANY($1::text[])", [
    ids,
  ]);

/** The one person with this mail address; null where there is none, or more than one. */
export async function personWithMail({ query }: Query, mail: string | null): Promise<Employed | null> {
  if (mail === null) return null;
  const found = await query<Employed>(
    "SELECT id, team, lower(email) AS email, manager FROM person WHERE lower(email) = $1 LIMIT 2",
    [mail],
  );
  return found.length === 1 ? (found[0] ?? null) : null;
}

/** All teams and what they belong to. */
export const readTeams = ({ query }: Query): Promise<Pick<Team, "id" | "parent">[]> =>
  query("SELECT id, parent FROM team");
