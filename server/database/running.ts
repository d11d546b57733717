import { setTimeout as pause } from "node:timers/promises";
import { databaseAccount } from "./account";
import { programsFor } from "./binaries";
import { makeCluster, type Runner, startCluster } from "./cluster";
import { ELSEWHERE, findPlace, makeEnterable, type Place, readPlace, writePlace } from "./place";
import { freePort } from "./port";
import { ensureDatabase, forgetProcess, isRunning } from "./postmaster";

export type EmbeddedOptions = {
  readonly dataDirectory: string;
  /** Told in one sentence where something was put elsewhere or takes its time. */
  readonly say?: (sentence: string) => void;
  /** Settings of the server besides the usual ones; tests trade durability for speed. */
  readonly settings?: Record<string, string>;
};

/** Finds the programs and the account that may run them, and the place of the data. Only under the lock. */
export function prepare({ dataDirectory, say }: EmbeddedOptions): Runner {
  const account = databaseAccount(readPlace(dataDirectory)?.folder);
  const { folder, copied } = programsFor(account, () => {
    makeEnterable(ELSEWHERE);
    return ELSEWHERE;
  });
  const { folder: data } = findPlace(dataDirectory, account);
  const outside = [copied && "programs", data.startsWith(ELSEWHERE) && "data"].filter(Boolean).join(" and ");
  if (outside)
    say?.(
      `The user ${account?.name} cannot enter this folder, so the database's ${outside} lie in ${ELSEWHERE}.`,
    );
  return { programs: folder, account };
}

/** A killed server's helpers need a moment to notice; until then a new one cannot start. */
async function startPatiently(
  runner: Runner,
  place: Place,
  settings: Record<string, string> | undefined,
): Promise<void> {
  const giveUp = Date.now() + 15_000;
  for (;;) {
    try {
      return await startCluster(runner, place, settings);
    } catch (error) {
      if (Date.now() > giveUp || !String(error).includes("shared memory block")) throw error;
      await pause(300);
    }
  }
}

/** Makes and starts what is missing, and says where the server is. Only under the lock. */
export async function ensureRunning(runner: Runner, options: EmbeddedOptions): Promise<Place> {
  const { dataDirectory } = options;
  let place = findPlace(dataDirectory, runner.account);
  if (!place.made) {
    options.say?.("Making the database.");
    await makeCluster(runner, place);
    place = { ...place, made: true };
    writePlace(dataDirectory, place);
  }
  if (await isRunning(place)) return place;
  forgetProcess(place);
  place = { ...place, port: await freePort(place.port) };
  writePlace(dataDirectory, place);
  await startPatiently(runner, place, options.settings);
  await ensureDatabase(place);
  return place;
}
