import { reading } from "../database/query";
import type { Environment } from "../environment";
import {
  claimMail,
  mailFailed,
  mailHandingOver,
  mailSent,
  mailUnsure,
  mailWaits,
  type StoredMail,
} from "../notifications/mail-store";
import { handOver, NotTaken } from "./mailer";

/** Minutes until a mail is tried again, by how often it was; after the last one it is given up. */
const waits = [1, 5, 15, 60, 180, 360, 720] as const;

/** Answers of a server that will not change by trying again, besides those about signing in and about the line. */
const isFinal = (code: number | null): boolean => code !== null && code >= 550 && code < 560;

async function sendOne(mail: StoredMail, worker: string, server: NonNullable<Environment["mail"]>) {
  const hand = [worker, mail.id] as const;
  let lastLine = false;
  const beforeLastLine = async () => {
    if (!(await mailHandingOver(reading, hand))) throw new Error("Another worker has this mail in hand.");
    lastLine = true;
  };
  try {
    await mailSent(reading, hand, await handOver(mail, server, beforeLastLine));
  } catch (error) {
    if (!(error instanceof NotTaken)) throw error;
    const said = error.message.slice(0, 500);
    const wait = waits[mail.tries - 1];
    // Without an answer to the last line the mail may have arrived: sending it again could tell somebody twice.
    if (lastLine && error.code === null) await mailUnsure(reading, hand, said);
    else if (wait === undefined || isFinal(error.code)) await mailFailed(reading, hand, said);
    else await mailWaits(reading, hand, said, wait);
  }
}

/** Sends what waits and is due, one mail after the other, until nothing is left or `isOver`. Only one worker does this at a time. */
export async function deliver(
  worker: string,
  server: NonNullable<Environment["mail"]>,
  isOver: () => boolean = () => false,
): Promise<number> {
  let count = 0;
  for (;;) {
    const mail = isOver() ? undefined : await claimMail(reading, worker);
    if (!mail) return count;
    await sendOne(mail, worker, server);
    count++;
  }
}
