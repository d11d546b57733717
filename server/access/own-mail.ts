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
