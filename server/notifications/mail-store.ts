import { v7 as uuid } from "uuid";
import type { Query } from "../database/query";

/**
 * What becomes of a mail: it waits, a worker claims it, all of it but the last line is handed over, the server took it. `unsure`:
 * the worker ended after it sent the last line and before it knew the answer. `shown`: there is no mail server, it is read in the
 * application.
 */
export type MailState = "waiting" | "claimed" | "handing-over" | "sent" | "unsure" | "failed" | "shown";

/** A mail as it is written. */
export interface WrittenMail {
  readonly recipient: string;
  readonly address: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly messageId: string;
}

export interface StoredMail extends WrittenMail {
  readonly id: string;
  readonly tries: number;
}

/** A mail as an administrator sees it. */
export interface ListedMail extends Pick<StoredMail, "id" | "address" | "subject" | "text" | "tries"> {
  readonly state: MailState;
  readonly said: string | null;
  readonly createdAt: Date;
  readonly endedAt: Date | null;
}

/** Keeps a mail to be sent; null: the same mail was written before. Whether it can be sent is known to the worker. */
export async function insertMail({ query }: Query, mail: WrittenMail): Promise<string | null> {
  const { recipient, address, subject, text, html, messageId } = mail;
  const [made] = await query<{ id: string }>(
    `INSERT INTO mail (id, recipient, address, subject, text, html, message_id, state)
     VALUES ($1, $2, $3, $4, $5, $6, $7, 'waiting') ON CONFLICT (message_id) DO NOTHING RETURNING id`,
    [uuid(), recipient, address, subject, text, html, messageId],
  );
  return made?.id ?? null;
}

const stored = `id, recipient, address, subject, text, html, message_id AS "messageId", tries`;

/** Takes the next mail that is due into a worker's hand. What is due is told by the database's clock alone, which rounded it to a millisecond that may lie ahead. */
export async function claimMail({ query }: Query, worker: string): Promise<StoredMail | undefined> {
  const [mail] = await query<StoredMail>(
    `UPDATE mail SET state = 'claimed', claimed_by = $1, tries = tries + 1 WHERE id =
       (SELECT id FROM mail WHERE state = 'waiting' AND next_try < now() + interval '1 millisecond' ORDER BY created_at, id LIMIT 1 FOR UPDATE SKIP LOCKED)
      RETURNING ${stored}`,
    [worker],
  );
  return mail;
}

/** Takes one step with a mail in a worker's hand; answers whether it still is in that hand. */
async function step(
  { query }: Query,
  [worker, id]: readonly [worker: string, id: string],
  state: MailState,
  more: { readonly said?: string | null; readonly waitMinutes?: number } = {},
): Promise<boolean> {
  const rows = await query(
    `UPDATE mail SET state = $3, said = coalesce($4, said), next_try = CASE WHEN $5::integer IS NULL THEN next_try ELSE now() + make_interval(mins => $5::integer) END,
       ended_at = CASE WHEN $3 IN ('sent', 'failed', 'unsure') THEN now() END,
       claimed_by = CASE WHEN $3 IN ('claimed', 'handing-over') THEN claimed_by END
      WHERE id = $2 AND claimed_by = $1 AND state IN ('claimed', 'handing-over') RETURNING id`,
    [worker, id, state, more.said ?? null, more.waitMinutes ?? null],
  );
  return rows.length > 0;
}

type Hand = readonly [worker: string, id: string];

/** Said just before the last line of a mail is sent: from here on nobody can know whether it arrived until the server answers. */
export const mailHandingOver = (query: Query, hand: Hand) => step(query, hand, "handing-over");
export const mailSent = (query: Query, hand: Hand, said: string) => step(query, hand, "sent", { said });
export const mailFailed = (query: Query, hand: Hand, said: string) => step(query, hand, "failed", { said });
export const mailUnsure = (query: Query, hand: Hand, said: string) => step(query, hand, "unsure", { said });
export const mailWaits = (query: Query, hand: Hand, said: string, waitMinutes: number) =>
  step(query, hand, "waiting", { said, waitMinutes });

/**
 * Called by the one worker there is when it begins: what another one had in hand when it ended goes back, unless its last line may
 * have been sent. Such a mail is not sent again by itself: it is shown as unsure.
 */
export async function recoverMails({ query }: Query): Promise<void> {
  await query("UPDATE mail SET state = 'waiting', claimed_by = NULL WHERE state = 'claimed'");
  await query(
    `UPDATE mail SET state = 'unsure', claimed_by = NULL, ended_at = now(),
       said = 'Chartroom was stopped while this mail was handed over; it may have arrived.' WHERE state = 'handing-over'`,
  );
}

/** Without a mail server nothing waits: it is shown in the application. */
export async function showWaiting({ query }: Query): Promise<void> {
  await query("UPDATE mail SET state = 'shown' WHERE state = 'waiting'");
}

/** Puts a mail that failed, or may not have arrived, in line again; answers whether there was one. */
export async function sendAgain({ query }: Query, id: string): Promise<boolean> {
  const rows = await query(
    `UPDATE mail SET state = 'waiting', tries = 0, next_try = now(), ended_at = NULL, said = NULL
      WHERE id = $1 AND state IN ('failed', 'unsure', 'shown') RETURNING id`,
    [id],
  );
  return rows.length > 0;
}

/** The newest mails. */
export const listMails = ({ query }: Query, limit: number): Promise<ListedMail[]> =>
  query<ListedMail>(
    `SELECT id, address, subject, text, tries, state, said, created_at AS "createdAt", ended_at AS "endedAt"
       FROM mail ORDER BY created_at DESC, id LIMIT $1`,
    [limit],
  );

/** How many mails are in each state, and when one was sent last. */
export async function sumMails({ query }: Query) {
  const [row] = await query<{ waiting: number; troubled: number; lastSent: Date | null }>(
    `SELECT count(*) FILTER (WHERE state IN ('waiting', 'claimed', 'handing-over')) AS waiting,
       count(*) FILTER (WHERE state IN ('failed', 'unsure')) AS troubled,
       max(ended_at) FILTER (WHERE state = 'sent') AS "lastSent" FROM mail`,
  );
  return row ?? { waiting: 0, troubled: 0, lastSent: null };
}

/** How many mails somebody was written within so many minutes. */
export async function countRecent({ query }: Query, recipient: string, minutes: number): Promise<number> {
  const [row] = await query<{ count: number }>(
    "SELECT count(*) AS count FROM mail WHERE recipient = $1 AND created_at > now() - make_interval(mins => $2)",
    [recipient, minutes],
  );
  return row?.count ?? 0;
}

/** Forgets mails that ended half a year ago. */
export async function forgetOldMails({ query }: Query): Promise<void> {
  await query(
    "DELETE FROM mail WHERE created_at < now() - interval '180 days' AND state NOT IN ('waiting', 'claimed', 'handing-over')",
  );
}
