import { emailOf } from "../access/own-email";
import type { Viewer } from "../access/viewer";
import type { Portfolio } from "../planning/portfolio";

/** The person the viewer is: the only one with their mail address. */
export async function personOfViewer(
  { people }: Pick<Portfolio, "people">,
  viewer: Viewer,
): Promise<string | null> {
  const mail = (await emailOf(viewer))?.toLowerCase();
  if (mail === undefined) return null;
  const found = [...people.values()].filter(({ email }) => email?.toLowerCase() === mail);
  return found.length === 1 ? (found[0]?.id ?? null) : null;
}
