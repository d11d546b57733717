import { listUsers } from "../access/users";
import { reading } from "../database/query";
import { type Transaction, transaction } from "../database/transaction";
import { environment } from "../environment";
import { insertMail } from "../notifications/mail-store";
import { insertNotice, type Notice, readTold } from "../notifications/notification-store";
import { directoryOf, type Recipient, toldTo } from "../notifications/recipients";
import { missingWords } from "../notifications/ownerless";
import { readReminderSettings } from "../notifications/settings-store";
import type { Day } from "../planning/day";
import type { Portfolio } from "../planning/portfolio";
import { deadlinesOf } from "../planning/reminder-sources";
import { reachedRungs, type Reminded, rungToTell, type Told } from "../planning/reminders";
import { loadPortfolio } from "../portfolio/load";
import { digestOf } from "./digest";

/** Something one person is told now. */
export interface Telling {
  readonly recipient: Recipient;
  readonly notice: Notice;
}

const untold: Told = new Map();

/** Everything that is to be told on a day, by what was told before. */
function tellings(
  deadlines: readonly Reminded[],
  directory: Parameters<typeof toldTo>[1],
  told: ReadonlyMap<string, Told>,
  day: Day,
): Telling[] {
  return deadlines
    .filter((deadline) => reachedRungs(deadline, day).length > 0)
    .flatMap((deadline) => {
      const { recipients, missing } = toldTo(deadline.to, directory);
      const text = missing === null ? deadline.text : `${deadline.text} ${missingWords[missing]}`;
      return recipients.flatMap((recipient): Telling[] => {
        const rung = rungToTell(deadline, told.get(recipient.key) ?? untold, day);
        if (rung === null) return [];
        const { subject, what, due, title } = deadline;
        const notice = { recipient: recipient.key, subject, what, due, rung, title, text };
        return [{ recipient, notice }];
      });
    });
}

/** Keeps what is told and writes one mail for each person who has an address, in one transaction: both, or neither. */
async function keep(
  tx: Transaction,
  all: readonly Telling[],
  { organisation }: Portfolio,
  today: Day,
): Promise<Telling[]> {
  const { address } = environment();
  const fresh: Telling[] = [];
  for (const telling of all) if (await insertNotice(tx, telling.notice)) fresh.push(telling);
  const house = { address, organisation: organisation.name, today };
  for (const [key, { name, mail: to }] of new Map(fresh.map(({ recipient }) => [recipient.key, recipient]))) {
    if (to === null) continue;
    const notices = fresh.filter(({ recipient }) => recipient.key === key).map(({ notice }) => notice);
    await insertMail(tx, digestOf({ key, name, mail: to }, notices, house));
  }
  return fresh;
}

/**
 * Tells everybody what they are to be told on a day, each rung of each deadline once, whatever was told or crashed before. `keeping`
 * false: only says what would be told. Mails are written to be sent by the worker.
 */
export async function remind(day: Day, { keeping = true }: { keeping?: boolean } = {}): Promise<Telling[]> {
  const { enabled, ladder } = await readReminderSettings(reading);
  if (!enabled) return [];
  const portfolio = await loadPortfolio();
  const deadlines = deadlinesOf(portfolio, day, ladder);
  const directory = directoryOf(portfolio.people, await listUsers(reading), day);
  return transaction(async (tx) => {
    await tx.query("SELECT pg_advisory_xact_lock(hashtextextended('remind', 0))");
    const all = tellings(deadlines, directory, await readTold(tx, day), day);
    return keeping ? keep(tx, all, portfolio, day) : all;
  });
}
