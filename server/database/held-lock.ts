import { database } from "./client";

/** A lock that is held as long as its connection lives: the end of the process, however it ends, gives it back. */
export interface HeldLock {
  /** Whether the connection broke, so that somebody else may hold it now. */
  readonly isLost: () => boolean;
  readonly release: () => void;
}

/** Takes a lock among all processes that use this database; null: somebody else holds it. */
export async function holdLock(name: string): Promise<HeldLock | null> {
  const client = await database().pool.connect();
  let lost = false;
  const lose = () => {
    lost = true;
  };
  client.on("error", lose).on("end", lose);
  try {
    const { rows } = await client.query<{ held: boolean }>(
      "SELECT pg_try_advisory_lock(hashtextextended($1, 0)) AS held",
      [name],
    );
    if (!rows[0]?.held) {
      client.release(true);
      return null;
    }
  } catch (error) {
    client.release(true);
    throw error;
  }
  return { isLost: () => lost, release: () => client.release(true) };
}
