import { emailOf } from "../access/own-email";
import { listUsers } from "../access/users";
import { originOf, type Viewer } from "../access/viewer";
import { reading } from "../database/query";
import { transaction } from "../database/transaction";
import { environment } from "../environment";
import { Refusal } from "../errors";
import { wakeWorker } from "../jobs/wake";
import { loadPortfolio } from "../portfolio/load";
import { currentDay } from "../today";
import { countRecent, insertMail, listMails, sendAgain, sumMails } from "./mail-store";
import { countUnread, markNotices, noticesOf } from "./notification-store";
import { ownerlessContracts } from "./ownerless";
import { ownKeys } from "./own-keys";
import { mailAddress } from "./recipients";
import { readReminderSettings, type ReminderSettings, saveReminderSettings } from "./settings-store";
import { testMail } from "./test-mail";

const PAGE = 50;
const MAILS = 30;

const keysOf = async (viewer: Viewer) => ownKeys(viewer, await loadPortfolio());

/** What the viewer was told, newest first, and how much of it is unread. */
export async function ownNotices(viewer: Viewer, page: { unread: boolean; before: Date | null }) {
  const keys = await keysOf(viewer);
  const notices = await noticesOf(reading, keys, { ...page, limit: PAGE + 1 });
  return {
    today: currentDay(),
    unread: await countUnread(reading, keys),
    notices: notices.slice(0, PAGE),
    more: notices.length > PAGE,
  };
}

export const ownUnread = async (viewer: Viewer): Promise<number> =>
  countUnread(reading, await keysOf(viewer));

export async function markOwn(
  viewer: Viewer,
  mark: { ids: readonly string[] | null; read: boolean },
): Promise<void> {
  await markNotices(reading, await keysOf(viewer), mark);
}

/** Running contracts nobody looks after. */
export const ownerless = async () =>
  ownerlessContracts(await loadPortfolio(), await listUsers(reading), currentDay());

export const reminderSettings = (): Promise<ReminderSettings> => readReminderSettings(reading);

export const changeReminders = (viewer: Viewer, change: ReminderSettings): Promise<void> =>
  transaction((tx) => saveReminderSettings(tx, change, originOf(viewer)));

/** Whether mails can be sent, what waits, what failed, and the newest mails with their text. */
export async function mailState() {
  const { mail } = environment();
  return {
    configured: mail !== undefined,
    from: mail?.from ?? null,
    /** The mail server without what is secret about it. */
    server: mail ? new URL(mail.server).host : null,
    ...(await sumMails(reading)),
    mails: await listMails(reading, MAILS),
  };
}

/** So many test mails in so many minutes. */
const tests = { most: 3, minutes: 10 } as const;

/** Writes a test mail to the viewer's own address and no other, and has it sent at once. */
export async function sendTestMail(viewer: Viewer): Promise<{ address: string }> {
  const { mail, address: house } = environment();
  if (!mail) throw new Refusal("invalid", "No mail server is set: start with SMTP_URL and MAIL_FROM.");
  const address = mailAddress(await emailOf(viewer));
  if (address === null) throw new Refusal("invalid", "You have no mail address here.");
  const recipient = `test/${viewer.userId ?? ""}`;
  await transaction(async (tx) => {
    await tx.query("SELECT pg_advisory_xact_lock(hashtextextended('test mail', 0))");
    if ((await countRecent(tx, recipient, tests.minutes)) >= tests.most)
      throw new Refusal("too-many", `At most ${tests.most} test mails in ${tests.minutes} minutes.`);
    await insertMail(tx, testMail({ recipient, address }, house));
  });
  wakeWorker();
  return { address };
}

/** Puts a mail that failed, or may not have arrived, in line again. */
export async function mailAgain(id: string): Promise<void> {
  if (!environment().mail)
    throw new Refusal("invalid", "No mail server is set: start with SMTP_URL and MAIL_FROM.");
  if (!(await sendAgain(reading, id))) throw new Refusal("not-found", "There is no such mail to send again.");
  wakeWorker();
}
