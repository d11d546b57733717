import { checkServer } from "../database/outside";
import { readEnvironment } from "../environment";

/** Refuses what cannot work before anything long is begun. */
export async function checkEnvironment(): Promise<void> {
  const { databaseUrl } = readEnvironment();
  if (databaseUrl !== undefined) await checkServer(databaseUrl);
}
