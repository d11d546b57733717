import { reading } from "@/server/database/query";
import { type Counters, readCounters } from "@/server/database/subject";
import type { Transaction } from "@/server/database/transaction";
import { issuesOf, leftOutOf } from "./answer";
import type { ReferenceTarget } from "./formats/column";
import type { Kind } from "./keepers";
import { limits } from "./limits";
import type { MergedRecord } from "./merging";
import type { Names } from "./names";
import { inOrder, namesOf, type Prepared } from "./prepare";
import { readFiles } from "./read-files";
import { type ImportRequest, nameOf, tell } from "./request";
import { Resolving, targetsIn } from "./resolving";
import type { Staging } from "./staging";
import { readConvertible, readNames } from "./store";
import type { Table } from "./table";

interface Staged {
  readonly table: Table;
  readonly names: Names;
  readonly resolving: Resolving;
}

/** Reads all files and puts their rows aside, piece by piece. */
async function stageFiles(
  tx: Transaction,
  kind: Kind,
  staging: Staging,
  request: ImportRequest,
): Promise<Staged> {
  const names = await namesOf(tx, [], request.options.createMissing);
  const resolving = new Resolving(kind.format.columns, names);
  const known = new Set<ReferenceTarget>();
  await staging.open(tx);
  const table = await readFiles(kind, request, async (rows) => {
    const targets = [...targetsIn(kind.format, rows)].filter((target) => !known.has(target));
    for (const target of targets) {
      for (const called of await readNames(tx, target)) names.add(target, called);
      known.add(target);
    }
    await staging.take(tx, resolving.take(rows));
  });
  return { table, names, resolving };
}

const named = ["organisation", "contracts", "roadmap"] as const;

/** Whether records that rows name may have become others meanwhile. */
const differ = (before: Counters, after: Counters): boolean =>
  named.some((subject) => before[subject] !== after[subject]);

/** What has no category, as issues are told of. */
const unassigned = (id: string): MergedRecord => ({
  fact: Object.assign({ id }, { category: "unassigned" }),
  before: null,
  rows: [],
});

/**
 * Works out what an import of a file would do that may be larger than memory. Its rows are read before others are kept waiting (`wait`);
 * what they name is looked up again where it changed until then.
 */
export async function prepareStaged(
  tx: Transaction,
  kind: Kind,
  staging: Staging,
  { request, wait }: { request: ImportRequest; wait: () => Promise<void> },
): Promise<{ prepared: Prepared; header: readonly string[] }> {
  const before = await readCounters(reading);
  let staged = await stageFiles(tx, kind, staging, request);
  await wait();
  if (differ(before, await readCounters(tx))) staged = await stageFiles(tx, kind, staging, request);
  const { table, names, resolving } = staged;
  tell(request, "checking", table.count, null);
  await staging.weigh(tx);
  const totals = await staging.totals(tx);
  const without = (await staging.unassigned(tx, limits.refusals)).map(unassigned);
  const refused = [...table.refused, ...resolving.refused];
  const prepared: Prepared = {
    refused,
    unknown: resolving.unknown(),
    names,
    merged: { records: await staging.changes(tx, limits.refusals), refused: [] },
    answer: {
      kind: kind.format.name,
      file: nameOf(request.files),
      rows: table.count,
      ...(await staging.counts(tx)),
      refused: inOrder(refused),
      totals,
      dataIssues: issuesOf(kind.format.name, without, totals, await readConvertible(tx), names.awaited),
      ...leftOutOf(table),
      ...(request.mappingName ? { mapping: request.mappingName } : {}),
    },
  };
  return { prepared, header: table.header };
}
