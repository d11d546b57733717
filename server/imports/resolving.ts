import type { Column, Columns, ReferenceTarget } from "./formats/column";
import { asRead } from "./formats/as-read";
import type { Format } from "./formats/format";
import { limits } from "./limits";
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

const MOST_UNKNOWN = 2_000;
/** What is spelled alike is looked for among all names there are: only for those that matter most. */
const MOST_COMPARED = 200;

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
    return most.map((each, at) => ({
      ...each,
      like: at < MOST_COMPARED ? names.like(each.target, each.text) : [],
    }));
  }
}

/** Puts ids in the place of names, as rows come; those that name what is not there are refused. */
export class Resolving {
  readonly refused: RefusedCell[] = [];
  private readonly unknowns = new Unknowns();
  private readonly referring: Referring[];

  constructor(
    private readonly columns: Columns,
    private readonly names: Names,
  ) {
    this.referring = referringIn(columns);
  }

  /** The rows in which every name stands for something. */
  take(rows: readonly TableRow[]): TableRow[] {
    const resolved: TableRow[] = [];
    for (const row of rows) {
      const values: Record<string, unknown> = { ...row.values };
      if (this.resolve(row, values)) resolved.push({ ...row, values });
    }
    return resolved;
  }

  private resolve(row: TableRow, values: Record<string, unknown>): boolean {
    let whole = true;
    for (const [name, refer] of this.referring) {
      const value = values[name];
      if (value === null) continue;
      try {
        values[name] = refer(value, this.names.resolve);
      } catch (error) {
        if (!(error instanceof UnknownName)) throw error;
        whole = false;
        this.refuse(row, error, { column: name, value: asRead(this.columns, name, value) });
      }
    }
    return whole;
  }

  private refuse(row: TableRow, error: UnknownName, cell: { column: string; value: string }): void {
    const refused = refusedIn(row, { ...cell, reason: error.message });
    this.unknowns.note(error, refused.column);
    if (this.refused.length < limits.refusals * 100) this.refused.push(refused);
  }

  /** Names that stand for nothing, those in most rows first, each with what is spelled alike. */
  unknown(): UnknownText[] {
    return this.unknowns.all(this.names);
  }
}
