import type { Column, Columns, ReferenceTarget } from "./formats/column";
import { asRead } from "./formats/as-read";
import type { Format } from "./formats/format";
import { type Names, UnknownName } from "./names";
import type { RefusedCell } from "./refused";
import type { TableRow } from "./table";

type Referring = [name: string, refer: NonNullable<Column<unknown>["refer"]>];

const referringIn = (columns: Columns): Referring[] =>
  Object.entries(columns).flatMap(([name, column]) => (column.refer ? [[name, column.refer]] : []));

/** The kinds of records the rows name. */
export function targetsIn({ columns }: Format, rows: readonly TableRow[]): ReadonlySet<ReferenceTarget> {
  const targets = new Set<ReferenceTarget>();
  const note = (target: ReferenceTarget, name: string) => {
    targets.add(target);
    return name;
  };
  for (const [name, refer] of referringIn(columns))
    for (const { values } of rows) if (values[name] !== null) refer(values[name], note);
  return targets;
}

/** Puts ids in the place of names; rows that name what is not there are refused. */
export function resolveNames(
  { columns }: Format,
  rows: readonly TableRow[],
  names: Names,
): { readonly rows: TableRow[]; readonly refused: RefusedCell[] } {
  const referring = referringIn(columns);
  const resolved: TableRow[] = [];
  const refused: RefusedCell[] = [];
  for (const row of rows) {
    const before = refused.length;
    const values: Record<string, unknown> = { ...row.values };
    for (const [name, refer] of referring) {
      const value = values[name];
      if (value === null) continue;
      try {
        values[name] = refer(value, names.resolve);
      } catch (error) {
        if (!(error instanceof UnknownName)) throw error;
        const text = asRead(columns, name, value);
        refused.push({ line: row.line, column: name, value: text, reason: error.message, file: row.file });
      }
    }
    if (refused.length === before) resolved.push({ ...row, values });
  }
  return { rows: resolved, refused };
}
