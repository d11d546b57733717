import { Refusal } from "../errors";
import type { Query } from "./query";

interface Reference {
  readonly table: string;
  readonly column: string;
  readonly first: string;
  readonly words: string;
}

/** Columns that point at a table, where they are not part of the record itself. */
function referencesTo({ query }: Query, table: string): Promise<Reference[]> {
  return query<Reference>(
    `SELECT c.conrelid::regclass::text AS "table", a.attname AS "column", k.attname AS "first",
            obj_description(c.conrelid, 'pg_class') AS words
       FROM pg_constraint c
       JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = c.conkey[1]
       JOIN pg_constraint p ON p.conrelid = c.conrelid AND p.contype = 'p'
       JOIN pg_attribute k ON k.attrelid = p.conrelid AND k.attnum = p.conkey[1]
      WHERE c.contype = 'f' AND c.confdeltype <> 'c' AND c.confrelid = $1::regclass`,
    [`"${table}"`],
  );
}

/** How many records of each sort use this one: { contracts: 12 }. The words are the tables' comments. */
export async function usesOf(
  query: Query,
  table: string,
  id: string,
): Promise<Readonly<Record<string, number>>> {
  const users = new Map<string, Set<unknown>>();
  for (const reference of await referencesTo(query, table)) {
    const rows = await query.query<{ user: string }>(
      `SELECT DISTINCT "${reference.first}"::text AS "user" FROM ${reference.table} WHERE "${reference.column}" = $1`,
      [id],
    );
    const known = users.get(reference.words) ?? new Set();
    for (const row of rows) known.add(row.user);
    users.set(reference.words, known);
  }
  return Object.fromEntries([...users].flatMap(([words, { size }]) => (size ? [[words, size]] : [])));
}

/** Refuses when something still points at the record. */
export async function refuseUsed(
  query: Query,
  record: { table: string; word: string; id: string },
): Promise<void> {
  const uses = await usesOf(query, record.table, record.id);
  const said = Object.entries(uses).map(([words, count]) => `${count} ${words}`);
  if (said.length === 0) return;
  throw new Refusal("conflict", `The ${record.word} "${record.id}" is used by ${said.join(", ")}.`, uses);
}
