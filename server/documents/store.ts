import type { Query } from "../database/query";
import type { AttachedTo } from "./input";

/** What is known of an attached file; the file itself lies below its id in DATA_DIR/documents. */
export interface Document {
  readonly id: string;
  readonly kind: string;
  readonly record: string;
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly purpose: string | null;
  readonly note: string | null;
  readonly addedBy: string;
  readonly addedAt: Date;
  readonly removedAt: Date | null;
}

const columns = `id, kind, record, name, media_type AS "mediaType", bytes, sha256, purpose, note, added_by AS "addedBy",
  added_at AS "addedAt", removed_at AS "removedAt"`;

/** The documents of a record, newest first; removed ones are not among them. */
export const documentsOf = ({ query }: Query, { kind, record }: AttachedTo): Promise<Document[]> =>
  query<Document>(
    `SELECT ${columns} FROM document WHERE kind = $1 AND record = $2 AND removed_at IS NULL ORDER BY added_at DESC, id`,
    [kind, record],
  );

/** One document, also a removed one that can be brought back. */
export async function findDocument({ query }: Query, id: string): Promise<Document | undefined> {
  const [row] = await query<Document>(`SELECT ${columns} FROM document WHERE id = $1`, [id]);
  return row;
}

type Added = Omit<Document, "addedAt" | "removedAt">;

export async function insertDocument({ query }: Query, document: Added): Promise<void> {
  const { id, kind, record, name, mediaType, bytes, sha256, purpose, note, addedBy } = document;
  await query(
    `INSERT INTO document (id, kind, record, name, media_type, bytes, sha256, purpose, note, added_by)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [id, kind, record, name, mediaType, bytes, sha256, purpose, note, addedBy],
  );
}

/** Removes a document, or brings it back; answers whether that changed anything. */
export async function setRemoved({ query }: Query, id: string, by: string | null): Promise<boolean> {
  const rows =
    by === null
      ? await query(
          "UPDATE document SET removed_at = NULL, removed_by = NULL WHERE id = $1 AND removed_at IS NOT NULL RETURNING id",
          [id],
        )
      : await query(
          "UPDATE document SET removed_at = now(), removed_by = $2 WHERE id = $1 AND removed_at IS NULL RETURNING id",
          [id, by],
        );
  return rows.length > 0;
}

/** Everything there is a file for. */
export const allDocuments = ({ query }: Query): Promise<Pick<Document, "id" | "kind" | "record">[]> =>
  query("SELECT id, kind, record FROM document");

/** Hides what belongs to records that are gone, and shows again what belongs to some that came back. */
export async function followRecords(
  { query }: Query,
  gone: readonly string[],
  there: readonly string[],
): Promise<void> {
  await query("UPDATE document SET removed_at = now() WHERE id = ANY($1) AND removed_at IS NULL", [gone]);
  await query(
    "UPDATE document SET removed_at = NULL WHERE id = ANY($1) AND removed_at IS NOT NULL AND removed_by IS NULL",
    [there],
  );
}

/** Forgets what was removed so many days ago; answers the ids. */
export const forgetRemoved = ({ query }: Query, days: number): Promise<{ id: string }[]> =>
  query("DELETE FROM document WHERE removed_at < now() - make_interval(days => $1) RETURNING id", [days]);

/** Forgets all documents, with the organisation they belong to; their files are swept later. */
export async function removeAllDocuments({ query }: Query): Promise<number> {
  return (await query("DELETE FROM document RETURNING id")).length;
}
