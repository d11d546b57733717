import { emailOf } from "../access/own-email";
import { demandOwnTeam } from "../access/own-teams";
import type { Viewer } from "../access/viewer";
import { type Query, reading } from "../database/query";
import { Refusal } from "../errors";
import { type Employed, findPeople, personWithMail, readTeams } from "./people-store";

/** Somebody by id; refuses an id that nobody has. */
export async function personNamed(id: string, query: Query = reading): Promise<Employed> {
  const [person] = await findPeople(query, [id]);
  if (!person) throw new Refusal("not-found", `There is no person ${id}.`);
  return person;
}

/** Refuses a lead the people of other teams, and everybody an unknown person. */
export async function demandLeadMayPeople(viewer: Viewer, ids: readonly string[]): Promise<void> {
  const known = new Map((await findPeople(reading, ids)).map((person) => [person.id, person]));
  const missing = ids.find((id) => !known.has(id));
  if (missing !== undefined) throw new Refusal("not-found", `There is no person ${missing}.`);
  if (viewer.role !== "lead") return;
  const teams = await readTeams(reading);
  for (const team of new Set([...known.values()].map((person) => person.team)))
    demandOwnTeam(viewer, team, teams);
}

/** The person the viewer is: the one with their mail address; null where nobody has it, or two have. */
export const personOfViewer = async (viewer: Viewer): Promise<Employed | null> =>
  personWithMail(reading, (await emailOf(viewer))?.toLowerCase() ?? null);
