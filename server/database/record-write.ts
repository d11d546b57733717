import { Refusal } from "../errors";
import { columnwise, type Target, type Upsert, unnested, upsert } from "./bulk";
import type { Column } from "./column";
import type { Origin } from "./origin";
import {
  columnName,
  type FieldsShape,
  isColumn,
  isRows,
  type RowsShape,
  type TableShape,
  valueOf,
} from "./record-table";
import { rowPath } from "./record-text";
import type { Parameter, Transaction } from "./transaction";

/** A fact to be written whole. */
export interface Writing {
  readonly fact: object;
  readonly id: string;
  readonly version: number;
  readonly origin: Origin;
  /** The line each of its rows was read from, by the row's path ("records/2025-01"); others have the record's line. */
  readonly lines?: ReadonlyMap<string, number>;
}

interface Part {
  readonly ids: readonly string[];
  readonly row: object;
  readonly path: string;
  readonly ordinal: number;
  readonly writing: Writing;
}

const columnsOf = (fields: FieldsShape): [field: string, column: Column<unknown>][] =>
  Object.entries(fields).flatMap(([field, column]) => (isColumn(column) ? [[field, column]] : []));

const targets = (fields: FieldsShape): Target[] =>
  columnsOf(fields).flatMap(([field, { cells }]) =>
    cells.map(({ suffix, type }) => ({ name: columnName(field) + suffix, type })),
  );

const cellsOf = (fields: FieldsShape, fact: object): Parameter[] =>
  columnsOf(fields).flatMap(([field, column]) => [...column.write(valueOf(fact, field))]);

const sourceTargets: readonly Target[] = [
  { name: "source_file", type: "text" },
  { name: "source_line", type: "integer" },
];

/** Writes whole facts: their own rows, and the rows below them, of which those no longer named go. */
export async function writeFacts(
  tx: Transaction,
  table: TableShape,
  writings: readonly Writing[],
  counter: number,
): Promise<void> {
  const kept: Target[] = [
    { name: "id", type: "text" },
    { name: "version", type: "integer" },
    { name: "changed", type: "bigint" },
    { name: "updated_at", type: "timestamptz" },
  ];
  const now = new Date().toISOString();
  const columns = [...kept, ...sourceTargets, ...targets(table.fields)];
  const rows = writings.map(({ fact, id, version, origin }) => [
    id,
    version,
    counter,
    now,
    origin.file ?? null,
    origin.line ?? null,
    ...cellsOf(table.fields, fact),
  ]);
  await upsert(tx, { table: table.table, columns, key: ["id"] }, rows);
  const parts = writings.map((writing) => ({
    ids: [writing.id],
    row: writing.fact,
    path: "",
    ordinal: 0,
    writing,
  }));
  await writeBelow(tx, table.fields, parts);
}

async function writeBelow(tx: Transaction, fields: FieldsShape, owners: readonly Part[]): Promise<void> {
  for (const [field, shape] of Object.entries(fields)) {
    if (isColumn(shape) || !isRows(shape)) continue;
    const parts = owners.flatMap((owner) => partsOf(field, shape, owner));
    refuseTwice(parts);
    await writeRows(tx, shape, owners, parts);
    await writeBelow(tx, shape.fields, parts);
  }
}

function partsOf(field: string, shape: RowsShape, { ids, row, path, writing }: Part): Part[] {
  const rows = valueOf(row, field);
  if (!Array.isArray(rows)) return [];
  const before = path ? `${path}/${field}` : field;
  return rows.map((below: object, ordinal) => ({
    ids: [...ids, String(valueOf(below, shape.key))],
    row: below,
    path: rowPath(before, shape, below),
    ordinal,
    writing,
  }));
}

function refuseTwice(parts: readonly Part[]): void {
  const seen = new Set<string>();
  for (const { writing, path } of parts) {
    const whole = `${writing.id}\u0001${path}`;
    if (seen.has(whole)) throw new Refusal("invalid", `${path} stands twice in ${writing.id}.`);
    seen.add(whole);
  }
}

async function writeRows(
  tx: Transaction,
  shape: RowsShape,
  owners: readonly Part[],
  parts: readonly Part[],
): Promise<void> {
  const under: Target[] = shape.under.map((name) => ({ name, type: "text" }));
  const ordinal: Target[] = shape.ordered ? [{ name: "ordinal", type: "integer" }] : [];
  const columns = [...under, ...ordinal, ...sourceTargets, ...targets(shape.fields)];
  const key = [...shape.under, columnName(shape.key)];
  const rows = parts.map((part) => [
    ...part.ids.slice(0, -1),
    ...(shape.ordered ? [part.ordinal] : []),
    part.writing.origin.file ?? null,
    part.writing.lines?.get(part.path) ?? part.writing.origin.line ?? null,
    ...cellsOf(shape.fields, part.row),
  ]);
  await dropOthers(tx, { table: shape.table, columns, key }, owners, rows);
  await upsert(tx, { table: shape.table, columns, key, quiet: ["source_file", "source_line"] }, rows);
}

/** Removes the rows of these records that are not among the new ones. */
async function dropOthers(
  tx: Transaction,
  { table, columns, key }: Upsert,
  owners: readonly Part[],
  rows: readonly (readonly Parameter[])[],
): Promise<void> {
  const known = owners.filter(({ writing }) => writing.version > 1).map(({ writing }) => writing.id);
  if (known.length === 0) return;
  const keys = key.flatMap((name) => columns.filter((column) => column.name === name));
  const kept = rows.map((row) => keys.map((column) => row[columns.indexOf(column)] ?? null));
  await tx.query(
    `DELETE FROM "${table}" t WHERE t."${key[0]}" = ANY($1::text[]) AND NOT EXISTS (
       SELECT FROM ${unnested(keys, 2)} WHERE ${key.map((name) => `u."${name}" = t."${name}"`).join(" AND ")})`,
    [[...new Set(known)], ...columnwise(kept, keys.length)],
  );
}
