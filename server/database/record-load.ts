import type { Column } from "./column";
import type { Query } from "./query";
import {
  columnName,
  type FieldsShape,
  type Filter,
  isColumn,
  isRows,
  type RowsShape,
  type TableShape,
} from "./record-table";

type Row = Record<string, unknown>;

/** Children by the path of what they belong to. */
type Belonging = ReadonlyMap<string, unknown>;

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
async function belongings(query: Query, root: string, fields: FieldsShape, filter: Filter) {
  const found: [field: string, missing: () => unknown, rows: Belonging][] = [];
  for (const [field, shape] of Object.entries(fields)) {
    if (isColumn(shape)) continue;
    const rows = isRows(shape)
      ? await loadRows(query, root, shape, filter)
      : await shape.derive(query, filter);
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

async function loadRows(
  query: Query,
  root: string,
  shape: RowsShape,
  filter: Filter,
): Promise<ReadonlyMap<string, Row[]>> {
  const build = builder(shape.fields, await belongings(query, root, shape.fields, filter));
  const [owner] = shape.under;
  const key = columnName(shape.key);
  const names = [...shape.under, ...readersOf(shape.fields).flatMap(({ names }) => names)];
  const order = [...shape.under, shape.ordered ? "ordinal" : key];
  const rows = await query.query<Row>(
    `SELECT ${quoted(names)} FROM "${shape.table}"
      WHERE ${filter === everything ? "true" : `"${owner}" IN (SELECT id FROM "${root}" WHERE ${filter.where})`}
      ORDER BY ${quoted(order)}`,
    filter.parameters,
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
  const build = builder(shape.fields, await belongings(query, shape.table, shape.fields, filter));
  const names = ["id", "version", ...readersOf(shape.fields).flatMap(({ names }) => names)];
  const rows = await query.query<Row>(
    `SELECT ${quoted(names)} FROM "${shape.table}" WHERE ${filter.where} ORDER BY id`,
    filter.parameters,
  );
  return rows.map((row) => build(row, String(row.id), { id: row.id, version: row.version }));
}
