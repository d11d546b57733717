import { reading } from "../database/query";
import { Refusal } from "../errors";
import { endSession, endSessions, type SessionRow, sessionsOf } from "./sessions";
import type { Viewer } from "./viewer";

function ownId({ userId, door }: Viewer): string {
  if (userId === null || door !== "screen") throw new Refusal("forbidden", "Only a person has sessions.");
  return userId;
}

/** One's own open sessions; the one that asks is marked. */
export async function ownSessions(
  viewer: Viewer,
  asking: string | null,
): Promise<(SessionRow & { own: boolean })[]> {
  const sessions = await sessionsOf(reading, ownId(viewer));
  return sessions.map((session) => ({ ...session, own: session.id === asking }));
}

/** Ends one of one's own sessions at once; says whether it was still open. */
export const endOwnSession = async (viewer: Viewer, id: string): Promise<boolean> =>
  endSession(reading, id, ownId(viewer));

/** Ends all of one's own sessions but the one that asks; answers how many. */
export const endOtherSessions = async (viewer: Viewer, asking: string | null): Promise<number> =>
  endSessions(reading, ownId(viewer), asking);
