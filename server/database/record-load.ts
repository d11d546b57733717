import type { Column } from "./column";
import type { Query } from "./query";
import {
  columnName,
  type FieldsShape,
  type Ids,
  isColumn,
  isRows,
  type RowsShape,
  type TableShape,
} from "./record-table";
import type { Parameter } from "./transaction";

type Row = Record<string, unknown>;

/** Children by the path of what they belong to. */
type Belonging = ReadonlyMap<string, unknown>;

/** A condition on the table of the record itself. */
export interface Filter {
  readonly where: string;
  readonly parameters: readonly Parameter[];
}

export const everything: Filter = { where: "true", parameters: [] };

/** One text for an id, or for the ids that lead to a row. */
export const pathOf = (ids: readonly unknown[]): string => ids.join("\u0001");

interface Reader {
  readonly field: string;
  readonly names: readonly string[];
  readonly column: Column<unknown>;
}

const readersOf = (fields: FieldsShape): Reader[] =>
  Object.entries(fields).flatMap(([field, column]) =>
    isColumn(column)
      ? [{ field, column, names: column.cells.map(({ suffix }) => columnName(field) + suffix) }]
      : [],
  );

const quoted = (names: readonly string[]): string => names.map((name) => `"${name}"`).join(", ");

/** Lists of one record's rows, and what the database computes for it, by the name of the field. */
async function belongings(query: Query, fields: FieldsShape, ids: Ids) {
  const found: [field: string, missing: () => unknown, rows: Belonging][] = [];
  for (const [field, shape] of Object.entries(fields)) {
    if (isColumn(shape)) continue;
    const rows = isRows(shape) ? await loadRows(query, shape, ids) : await shape.derive(query, ids);
    found.push([field, () => [], rows]);
  }
  return found;
}

/** Makes one object of a row, its fields in the order of the description. */
function builder(fields: FieldsShape, parts: Awaited<ReturnType<typeof belongings>>) {
  const readers = readersOf(fields);
  return (row: Row, path: string, into: Row): Row => {
    for (const { field, names, column } of readers) into[field] = column.read(names.map((name) => row[name]));
    for (const [field, missing, rows] of parts) into[field] = rows.get(path) ?? missing();
    return into;
  };
}

async function loadRows(query: Query, shape: RowsShape, ids: Ids): Promise<ReadonlyMap<string, Row[]>> {
  const build = builder(shape.fields, await belongings(query, shape.fields, ids));
  const [owner] = shape.under;
  const key = columnName(shape.key);
  const names = [...shape.under, ...readersOf(shape.fields).flatMap(({ names }) => names)];
  const order = [...shape.under, shape.ordered ? "ordinal" : key];
  const rows = await query.query<Row>(
    `SELECT ${quoted(names)} FROM "${shape.table}"
      WHERE $1::text[] IS NULL OR "${owner}" = ANY($1)
      ORDER BY ${quoted(order)}`,
    [ids],
  );
  const found = new Map<string, Row[]>();
  for (const row of rows) {
    const path = shape.under.map((name) => row[name]);
    const list = found.get(pathOf(path));
    const built = build(row, pathOf([...path, row[key]]), {});
    if (list) list.push(built);
    else found.set(pathOf(path), [built]);
  }
  return found;
}

/** The facts of a table that meet the filter. */
export async function loadFacts(query: Query, shape: TableShape, filter: Filter): Promise<unknown[]> {
  const names = ["id", "version", ...readersOf(shape.fields).flatMap(({ names }) => names)];
  const rows = await query.query<Row>(
    `SELECT ${quoted(names)} FROM "${shape.table}" WHERE ${filter.where} ORDER BY id`,
    filter.parameters,
  );
  if (rows.length === 0) return [];
  const ids = filter === everything ? null : rows.map(({ id }) => String(id));
  const build = builder(shape.fields, await belongings(query, shape.fields, ids));
  return rows.map((row) => build(row, String(row.id), { id: row.id, version: row.version }));
}
