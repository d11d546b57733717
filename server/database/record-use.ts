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

/** Who uses a record: { "ledger postings": ["id:17", …] }, a few of each sort. */
export type Use = Readonly<Record<string, readonly string[]>>;

const MOST_NAMED = 5;

/** A few users of each record through one column, and as many more as may have to be told apart. */
const usersOf = (
  { query }: Query,
  { table, column, first }: Reference,
  ids: readonly string[],
  more: number,
): Promise<{ used: string; user: string }[]> =>
  query(
    `SELECT DISTINCT used, "user" FROM (SELECT "${column}" AS used, "${first}"::text AS "user",
            dense_rank() OVER (PARTITION BY "${column}" ORDER BY "${first}") AS nth
       FROM ${table} WHERE "${column}" = ANY($1::text[])) u WHERE nth <= $2 ORDER BY used, "user"`,
    [ids, MOST_NAMED + more],
  );

/**
 * Which of these records others use, and who. Records of the same table that are among them do not count, unless they are used
 * themselves: what hangs on them hangs on the whole tree.
 */
export async function usesOfEach(
  query: Query,
  table: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Use>> {
  const uses = new Map<string, Record<string, string[]>>();
  const among = new Set(ids);
  const within: { readonly used: string; readonly user: string }[] = [];
  const note = (used: string, words: string, user: string) => {
    const known = uses.get(used) ?? {};
    uses.set(used, known);
    const users = (known[words] ??= []);
    if (users.length < MOST_NAMED) users.push(user);
  };
  for (const reference of await referencesTo(query, table)) {
    const own = reference.table.replaceAll('"', "") === table;
    for (const { used, user } of await usersOf(query, reference, ids, own ? ids.length : 0))
      if (own && among.has(user)) within.push({ used, user });
      else note(used, reference.words, user);
  }
  for (let grown = true; grown; ) {
    const before = uses.size;
    for (const { used, user } of within)
      if (uses.has(user) && !uses.has(used)) note(used, "others of them", user);
    grown = uses.size > before;
  }
  return uses;
}
