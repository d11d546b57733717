import type { Query } from "../database/query";
import type { Viewer } from "./viewer";

/** The mail address of whoever asks, in small letters; null for programs and the owner at the command line. */
export async function mailOf({ query }: Query, { userId }: Pick<Viewer, "userId">): Promise<string | null> {
  if (userId === null) return null;
  const [row] = await query<{ email: string }>("SELECT email FROM users WHERE id = $1 AND NOT disabled", [
    userId,
  ]);
  return row?.email.toLowerCase() ?? null;
}

/** Users who lead teams, by the teams they were given and their mail address. */
export const readLeads = ({
  query,
}: Query): Promise<{ id: string; email: string; teams: readonly string[] }[]> =>
  query("SELECT id, lower(email) AS email, teams FROM users WHERE role = 'lead' AND NOT disabled");
