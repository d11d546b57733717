import type { Column, Columns, ReferenceTarget } from "./formats/column";
import { asRead } from "./formats/as-read";
import type { Format } from "./formats/format";
import { type Names, UnknownName } from "./names";
import type { RefusedCell } from "./refused";
import { refusedIn, type TableRow } from "./table";

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

/** A name that stands for no record, in how many rows, and the records that are spelled like it. */
export interface UnknownText {
  readonly target: ReferenceTarget;
  /** The file's column; of a file without mapping: ours. */
  readonly column: string;
  readonly text: string;
  readonly rows: number;
  readonly like: readonly { readonly id: string; readonly name: string }[];
}

export interface Resolved {
  readonly rows: TableRow[];
  readonly refused: RefusedCell[];
  readonly unknown: UnknownText[];
}

const MOST_UNKNOWN = 200;

/** Names that stand for nothing, each once. */
class Unknowns {
  private readonly found = new Map<string, Omit<UnknownText, "like">>();

  note({ target, text }: UnknownName, column: string): void {
    const key = JSON.stringify([target, column, text]);
    const rows = (this.found.get(key)?.rows ?? 0) + 1;
    if (rows > 1 || this.found.size < MOST_UNKNOWN) this.found.set(key, { target, column, text, rows });
  }

  all(names: Names): UnknownText[] {
    const most = [...this.found.values()].sort((a, b) => b.rows - a.rows);
    return most.map((each) => ({ ...each, like: names.like(each.target, each.text) }));
  }
}

/** Puts ids in the place of names; rows that name what is not there are refused. */
export function resolveNames({ columns }: Format, rows: readonly TableRow[], names: Names): Resolved {
  const referring = referringIn(columns);
  const resolved: TableRow[] = [];
  const refused: RefusedCell[] = [];
  const unknown = new Unknowns();
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
        const cell = refusedIn(row, { column: name, value: text, reason: error.message });
        unknown.note(error, cell.column);
        refused.push(cell);
      }
    }
    if (refused.length === before) resolved.push({ ...row, values });
  }
  return { rows: resolved, refused, unknown: unknown.all(names) };
}
