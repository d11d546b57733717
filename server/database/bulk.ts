import { Refusal } from "../errors";
import type { SqlType } from "./column";
import type { Parameter, Transaction } from "./transaction";

/** A column of a bulk write. */
export interface Target {
  readonly name: string;
  readonly type: SqlType;
}

/** What a bulk write does with rows that are there already. */
export interface Upsert {
  readonly table: string;
  readonly columns: readonly Target[];
  /** Without any, rows are only ever added. */
  readonly key: readonly string[];
  /** Columns that do not make a row different: what came from the same place in another file stays as it was. */
  readonly quiet?: readonly string[];
}

const ROWS_AT_ONCE = 10_000;

const name = (column: string): string => `"${column}"`;

// Lists travel as JSON: an array of arrays would be flattened.
const travels = (type: SqlType): string => (type === "text[]" ? "jsonb" : type);

const landed = ({ name: column, type }: Target): string =>
  type === "text[]" ? `ARRAY(SELECT jsonb_array_elements_text(u.${name(column)}))` : `u.${name(column)}`;

/** `unnest($1::text[], …) AS u("id", …)` over columns of parameters. */
export const unnested = (columns: readonly Target[], first = 1): string =>
  `unnest(${columns.map(({ type }, i) => `$${i + first}::${travels(type)}[]`).join(", ")}) AS u(${columns.map((column) => name(column.name)).join(", ")})`;

/** Rows as one parameter per column. */
export const columnwise = (rows: readonly (readonly Parameter[])[], width: number): Parameter[][] =>
  Array.from({ length: width }, (_, column) => rows.map((row) => row[column] ?? null));

function conflictClause({ table, columns, key, quiet = [] }: Upsert): string {
  if (key.length === 0) return "";
  const keyed = new Set(key);
  const written = columns.map((column) => column.name).filter((column) => !keyed.has(column));
  const compared = written.filter((column) => !quiet.includes(column));
  if (compared.length === 0) return `ON CONFLICT (${key.map(name).join(", ")}) DO NOTHING`;
  const sets = written.map((column) => `${name(column)} = excluded.${name(column)}`).join(", ");
  const old = compared.map((column) => `${name(table)}.${name(column)}`).join(", ");
  const fresh = compared.map((column) => `excluded.${name(column)}`).join(", ");
  return `ON CONFLICT (${key.map(name).join(", ")}) DO UPDATE SET ${sets} WHERE (${old}) IS DISTINCT FROM (${fresh})`;
}

/** How many rows a bulk write made and how many it changed; the others were as they should be. */
export interface Upserted {
  readonly created: number;
  readonly updated: number;
}

/** Inserts rows, or brings those with the same key to the new values, ten thousand at a time. */
export async function upsert(
  tx: Transaction,
  into: Upsert,
  rows: readonly (readonly Parameter[])[],
): Promise<Upserted> {
  const { table, columns } = into;
  // A row that was there has been locked by this transaction (xmax); a new one has not.
  const text = `WITH written AS (
    INSERT INTO ${name(table)} (${columns.map((column) => name(column.name)).join(", ")})
    SELECT ${columns.map(landed).join(", ")} FROM ${unnested(columns)} ${conflictClause(into)}
    RETURNING xmax = 0 AS fresh
  ) SELECT count(*) FILTER (WHERE fresh) AS created, count(*) FILTER (WHERE NOT fresh) AS updated FROM written`;
  let [created, updated] = [0, 0];
  for (let at = 0; at < rows.length; at += ROWS_AT_ONCE) {
    const part = columnwise(rows.slice(at, at + ROWS_AT_ONCE), columns.length);
    const [counts] = await tx.query<{ created: number; updated: number }>(text, part).catch(refuseBroken);
    created += counts?.created ?? 0;
    updated += counts?.updated ?? 0;
  }
  return { created, updated };
}

const fieldOf = (error: Error, field: string): string => String(Reflect.get(error, field) ?? "");

/** What the database refuses by its own rules, as a refusal a person can read; anything else is a bug. */
export function refuseBroken(error: unknown): never {
  if (!(error instanceof Error)) throw new Error("A bulk write failed.", { cause: error });
  const [code, detail] = [fieldOf(error, "code"), fieldOf(error, "detail")];
  const missing = /\)=\((.*)\) is not present in table "(.*)"/.exec(detail);
  if (code === "23503" && missing)
    throw new Refusal("invalid", `There is no ${missing[2]?.replaceAll("_", " ")} "${missing[1]}".`);
  if (code === "23505") throw new Refusal("conflict", `There is one already: ${detail}`);
  if (code === "23514")
    throw new Refusal("invalid", `Refused by a rule of the records (${fieldOf(error, "constraint")}).`);
  // Class 22: a number too large for its column, a character no text can hold …
  if (code.startsWith("22")) throw new Refusal("invalid", `A value cannot be stored: ${error.message}.`);
  throw error;
}
