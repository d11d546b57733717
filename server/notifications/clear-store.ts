import type { Query } from "../database/query";

/** Forgets what everybody was told, with the organisation it was about; answers how many notices and mails. */
export async function removeAllNotices({ query }: Query): Promise<number> {
  const notices = await query("DELETE FROM notification RETURNING id");
  const mails = await query("DELETE FROM mail RETURNING id");
  await query(
    "UPDATE reminder_settings SET enabled = true, ladder = '{180,120,90,60,30,14,7}', version = version + 1",
  );
  return notices.length + mails.length;
}
