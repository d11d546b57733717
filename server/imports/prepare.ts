import type { Query } from "@/server/database/query";
import type { Day } from "@/server/planning/day";
import { type ImportAnswer, countsOf, issuesOf, leftOutOf, totalsOf } from "./answer";
import type { ReferenceTarget } from "./formats/column";
import type { Format, Identified } from "./formats/format";
import type { Kind } from "./keepers";
import { limits } from "./limits";
import { type Merged, mergeRows, recordsOf } from "./merging";
import { Names } from "./names";
import type { RefusedCell } from "./refused";
import { Resolving, targetsIn, type UnknownText } from "./resolving";
import { readConvertible, readNames } from "./store";
import type { Table } from "./table";

/** Kinds that are made when first named. */
const always: readonly ReferenceTarget[] = ["teams", "skill-catalogue"];

/** Kinds that --create-missing makes from nothing but a name. */
const creatable: readonly ReferenceTarget[] = [
  "cost-centres",
  "cost-categories",
  "vendors",
  "milestones",
  "people",
  "certifications",
];

/** An import as it would be, and what it needs to be done. */
export interface Prepared {
  readonly answer: ImportAnswer;
  readonly merged: Merged;
  readonly names: Names;
  /** Every refused cell; the answer names the first of them. */
  readonly refused: readonly RefusedCell[];
  /** Names that stand for no record. */
  readonly unknown: readonly UnknownText[];
}

/** Records the file itself brings may be named in it, whatever their order. */
function nameOwn({ name, record }: Format, table: Table, names: Names): void {
  const target = targetOf(name);
  if (!target) return;
  for (const { values } of table.rows) {
    const called = values.name ?? values.title;
    const { issuer } = values;
    const also = typeof issuer === "string" ? [`${issuer} ${String(called)}`] : [];
    names.add(target, { id: record(values), names: typeof called === "string" ? [called, ...also] : [] });
  }
}

const targets: readonly ReferenceTarget[] = [
  "cost-centres",
  "cost-categories",
  "vendors",
  "teams",
  "people",
  "roles",
  "pay-bands",
  "skill-catalogue",
  "certifications",
  "milestones",
  "contracts",
  "positions",
  "initiatives",
];

const targetOf = (name: string): ReferenceTarget | undefined => targets.find((target) => target === name);

/** What records of these kinds are called; those that may be made are when something is called so that is not there. */
export async function namesOf(
  query: Query,
  targets: Iterable<ReferenceTarget>,
  createMissing: boolean,
): Promise<Names> {
  const names = new Names(new Set(createMissing ? [...always, ...creatable] : always));
  for (const target of targets) for (const named of await readNames(query, target)) names.add(target, named);
  return names;
}

/** The first refused cells, in the order of their lines. */
export const inOrder = (refused: readonly RefusedCell[]): RefusedCell[] =>
  refused.toSorted((a, b) => a.line - b.line).slice(0, limits.refusals);

interface Preparing {
  readonly createMissing: boolean;
  readonly today: Day;
  readonly file: string;
  /** The name of the mapping the rows were read by. */
  readonly mapping?: string | null;
}

/** Works out what an import would do, without doing it. */
export async function prepare(
  query: Query,
  { format, keeper }: Kind,
  table: Table,
  { createMissing, today, file, mapping = null }: Preparing,
): Promise<Prepared> {
  const names = await namesOf(query, targetsIn(format, table.rows), createMissing);
  nameOwn(format, table, names);
  const resolving = new Resolving(format.columns, names);
  const rows = recordsOf(format, resolving.take(table.rows));
  const stored = await keeper.find(query, [...new Set(rows.map(({ id }) => id))]);
  const byId = new Map(stored.map((fact): [string, Identified] => [fact.id, fact]));
  const merged = mergeRows(format, rows, byId, { today });
  const totals = totalsOf(format, merged.records);
  const refused = [...table.refused, ...resolving.refused, ...merged.refused];
  return {
    refused,
    unknown: resolving.unknown(),
    names,
    merged,
    answer: {
      kind: format.name,
      file,
      rows: table.count,
      ...countsOf(merged),
      refused: inOrder(refused),
      totals,
      dataIssues: issuesOf(format.name, merged.records, totals, await readConvertible(query), names.awaited),
      ...leftOutOf(table),
      ...(mapping ? { mapping } : {}),
    },
  };
}
