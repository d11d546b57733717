import { v7 as uuid } from "uuid";
import type { Query } from "../database/query";
import { type Day, parseDay, printDay } from "../planning/day";
import { deadlineKey, type Reminded, type Told } from "../planning/reminders";

/** Something one person is told: one rung of the ladder of one deadline. */
export interface Notice extends Pick<Reminded, "subject" | "what" | "due" | "title" | "text"> {
  readonly recipient: string;
  readonly rung: number;
}

/** A notice as its reader sees it. */
export interface ShownNotice extends Pick<Notice, "subject" | "what" | "due" | "title" | "text"> {
  readonly id: string;
  readonly at: Date;
  readonly readAt: Date | null;
}

const dayOf = (text: string): Day => {
  const day = parseDay(text);
  if (day === null) throw new Error(`The database holds ${text} as a day.`);
  return day;
};

/** The nearest rung that was told of each deadline that is not over, by recipient. */
export async function readTold({ query }: Query, today: Day): Promise<ReadonlyMap<string, Told>> {
  const rows = await query<{ recipient: string; subject: string; what: string; due: string; rung: number }>(
    `SELECT recipient, subject, what, due, min(rung) AS rung FROM notification WHERE due >= $1::date
      GROUP BY recipient, subject, what, due`,
    [printDay(today)],
  );
  const told = new Map<string, Map<string, number>>();
  for (const { recipient, rung, due, ...deadline } of rows) {
    const own = told.get(recipient) ?? new Map<string, number>();
    told.set(recipient, own.set(deadlineKey({ ...deadline, due: dayOf(due) }), rung));
  }
  return told;
}

/** Keeps a notice; answers whether it is new. */
export async function insertNotice({ query }: Query, notice: Notice): Promise<boolean> {
  const { recipient, subject, what, due, rung, title, text } = notice;
  const made = await query(
    `INSERT INTO notification (id, recipient, subject, what, due, rung, title, text)
     VALUES ($1, $2, $3, $4, $5::date, $6, $7, $8) ON CONFLICT DO NOTHING RETURNING id`,
    [uuid(), recipient, subject, what, printDay(due), rung, title, text],
  );
  return made.length > 0;
}

/** The newest notices of one reader, who may be known by several keys; before a moment where one is given. */
export async function noticesOf(
  { query }: Query,
  recipients: readonly string[],
  page: { readonly unread: boolean; readonly before: Date | null; readonly limit: number },
): Promise<ShownNotice[]> {
  const rows = await query<Omit<ShownNotice, "due"> & { due: string }>(
    `SELECT id, subject, what, due, title, text, at, read_at AS "readAt" FROM notification
      WHERE recipient = ANY($1) AND (NOT $2 OR read_at IS NULL) AND ($3::timestamptz IS NULL OR at < $3)
      ORDER BY at DESC, due, id LIMIT $4`,
    [recipients, page.unread, page.before, page.limit],
  );
  return rows.map((row) => ({ ...row, due: dayOf(row.due) }));
}

export async function countUnread({ query }: Query, recipients: readonly string[]): Promise<number> {
  const [row] = await query<{ count: number }>(
    "SELECT count(*) AS count FROM notification WHERE recipient = ANY($1) AND read_at IS NULL",
    [recipients],
  );
  return row?.count ?? 0;
}

/** Marks some of one reader's notices, or all of them, read or unread. */
export async function markNotices(
  { query }: Query,
  recipients: readonly string[],
  { ids, read }: { readonly ids: readonly string[] | null; readonly read: boolean },
): Promise<void> {
  await query(
    `UPDATE notification SET read_at = CASE WHEN $3 THEN coalesce(read_at, now()) END
      WHERE recipient = ANY($1) AND ($2::text[] IS NULL OR id = ANY($2))`,
    [recipients, ids, read],
  );
}

/** Forgets what was told of deadlines that are long over. */
export async function forgetOldNotices({ query }: Query): Promise<void> {
  await query("DELETE FROM notification WHERE due < now() - interval '400 days'");
}
