import { reading } from "../database/query";
import type { Viewer } from "./viewer";

/** The address the viewer signs in with; null: a program, or the owner at the command line. */
export async function emailOf({ userId }: Pick<Viewer, "userId">): Promise<string | null> {
  if (userId === null) return null;
  const [row] = await reading.query<{ email: string }>("SELECT email FROM users WHERE id = $1", [userId]);
  return row?.email ?? null;
}
