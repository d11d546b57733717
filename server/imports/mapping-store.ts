import { createHash } from "node:crypto";
import { appendAudit } from "@/server/database/audit";
import type { Origin } from "@/server/database/origin";
import type { Query } from "@/server/database/query";
import type { Transaction } from "@/server/database/transaction";
import { headerKey } from "./formats/mapping/header-key";
import type { Mapping } from "./formats/mapping/mapping";
import { mappingSchema } from "./formats/mapping/schema";
import { equal } from "@/server/planning/field-path";

/** A mapping as it is saved: for which header, by whom and when. */
export interface SavedMapping {
  readonly name: string;
  readonly kind: string;
  /** The header it was made for; files with the same header are read by it. */
  readonly header: readonly string[];
  readonly mapping: Mapping;
  readonly by: string;
  readonly at: Date;
}

/** Short enough for an index, however wide the header is. */
const keyOf = (header: readonly string[]): string =>
  createHash("sha256").update(headerKey(header)).digest("hex");

type Stored = Omit<SavedMapping, "mapping"> & { readonly mapping: unknown };

const columns = `name, kind, header, mapping, actor_name AS by, saved_at AS at`;

const read = ({ mapping, ...stored }: Stored): SavedMapping => ({
  ...stored,
  mapping: mappingSchema.parse(mapping),
});

/** All saved mappings by name. */
export async function readMappings({ query }: Query): Promise<SavedMapping[]> {
  const rows = await query<Stored>(`SELECT ${columns} FROM import_mapping ORDER BY lower(name), name`);
  return rows.map(read);
}

/** The mapping saved by a name; null where there is none. Case makes no difference. */
export async function readMapping({ query }: Query, name: string): Promise<SavedMapping | null> {
  const [row] = await query<Stored>(`SELECT ${columns} FROM import_mapping WHERE lower(name) = lower($1)`, [
    name,
  ]);
  return row ? read(row) : null;
}

/** Mappings saved for files with this header, the newest first. */
export async function mappingsFor({ query }: Query, header: readonly string[]): Promise<SavedMapping[]> {
  const rows = await query<Stored>(
    `SELECT ${columns} FROM import_mapping WHERE header_key = $1 ORDER BY saved_at DESC, name`,
    [keyOf(header)],
  );
  return rows.map(read);
}

const audited = (
  name: string,
  action: "create" | "update" | "remove",
  origin: Origin,
  from: SavedMapping | null,
  to: Mapping | null,
) => ({
  kind: "import-mappings",
  recordId: name,
  action,
  origin,
  changes: [
    {
      field: "mapping",
      from: from ? JSON.stringify(from.mapping) : null,
      to: to ? JSON.stringify(to) : null,
    },
  ],
});

/** Saves a mapping by a name; one that has the name already is replaced. */
export async function saveMapping(
  tx: Transaction,
  { name, mapping, header }: Pick<SavedMapping, "name" | "mapping" | "header">,
  origin: Origin,
): Promise<void> {
  const before = await readMapping(tx, name);
  const values = [name, mapping.kind, keyOf(header), JSON.stringify(header), JSON.stringify(mapping)];
  if (before && equal([before.header, before.mapping], [header, mapping])) return;
  if (before) await tx.query("DELETE FROM import_mapping WHERE name = $1", [before.name]);
  await tx.query(
    `INSERT INTO import_mapping (name, kind, header_key, header, mapping, actor_id, actor_name, saved_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, now())`,
    [...values, origin.actorId, origin.actorName],
  );
  appendAudit(tx, [audited(name, before ? "update" : "create", origin, before, mapping)]);
}

/** Takes a saved mapping away; false where there is none. */
export async function removeMapping(tx: Transaction, name: string, origin: Origin): Promise<boolean> {
  const before = await readMapping(tx, name);
  if (!before) return false;
  await tx.query("DELETE FROM import_mapping WHERE name = $1", [before.name]);
  appendAudit(tx, [audited(before.name, "remove", origin, before, null)]);
  return true;
}
