import { emailOf } from "../access/own-email";
import type { Viewer } from "../access/viewer";
import type { Portfolio } from "../planning/portfolio";

/** Everything a viewer may be told things as: their user, their address, and the person who has it. Nothing for programs. */
export async function ownKeys(
  viewer: Pick<Viewer, "userId">,
  { people }: Pick<Portfolio, "people">,
): Promise<readonly string[]> {
  const mail = await emailOf(viewer);
  if (viewer.userId === null || mail === null) return [];
  const persons = [...people.values()].filter(({ email }) => email?.trim().toLowerCase() === mail);
  return [`users/${viewer.userId}`, mail, ...persons.map(({ id }) => `people/${id}`)];
}
