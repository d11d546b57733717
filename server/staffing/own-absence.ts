import type { Viewer } from "../access/viewer";
import { reading } from "../database/query";
import { demandLeadMayTeams } from "./edit-position";
import { personStore } from "./people-store";

/** Refuses a lead the absences of other teams' people. Nobody's absence is refused by the database. */
export async function demandLeadMayPerson({ person }: { person: string }, viewer: Viewer): Promise<void> {
  const [found] = await personStore.find(reading, [person]);
  if (found) await demandLeadMayTeams(viewer, found.team);
}
