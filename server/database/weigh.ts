import { Refusal } from "../errors";
import type { Kept } from "../planning/facts";
import type { Audited } from "./audit";
import type { Saved, Saving } from "./record-saving";
import { type TableShape, valueOf } from "./record-table";
import { changesBetween, noTexts, textsOf } from "./record-text";
import type { Writing } from "./record-write";

/** A fact compared with what is stored: what is to be written, and what the audit trail will say. */
export type Weighed = Saved & Writing & { readonly audited: Audited };

/** Compares facts with what is stored. `buried`: the last versions of removed records, which go on counting. */
export function weigh<Fact extends Kept>(
  table: TableShape,
  rows: readonly Saving<Fact>[],
  stored: ReadonlyMap<string, Fact>,
  buried: ReadonlyMap<string, number>,
): Weighed[] {
  refuseTwice(table, rows);
  return rows.map((row) => {
    const { id } = row.fact;
    const current = stored.get(id) ?? null;
    refuseStale(table, row, current);
    const before = current ? textsOf(table.fields, current) : noTexts;
    const changes = changesBetween(before, textsOf(table.fields, row.fact));
    const outcome = !current ? "created" : changes.length > 0 ? "updated" : "unchanged";
    const last = current?.version ?? buried.get(id) ?? 0;
    const action = current ? "update" : "create";
    return {
      ...row,
      id,
      outcome,
      version: outcome === "unchanged" ? last : last + 1,
      audited: { kind: table.kind, recordId: id, action, origin: row.origin, changes },
    };
  });
}

function refuseTwice<Fact extends Kept>({ word }: TableShape, rows: readonly Saving<Fact>[]): void {
  const seen = new Set<string>();
  for (const { id } of rows.map(({ fact }) => fact)) {
    if (seen.has(id)) throw new Refusal("invalid", `The ${word} "${id}" stands twice among the rows.`);
    seen.add(id);
  }
}

const nameOf = (fact: object): unknown =>
  valueOf(fact, "title") ?? valueOf(fact, "name") ?? valueOf(fact, "id");

function refuseStale<Fact extends Kept>(
  { word }: TableShape,
  { fact, version }: Saving<Fact>,
  current: Fact | null,
): void {
  if (version === null || version === (current?.version ?? 0)) return;
  const what = `The ${word} "${nameOf(current ?? fact)}"`;
  const details = { current, sent: fact };
  if (!current) throw new Refusal("conflict", `${what} was removed by someone else meanwhile.`, details);
  if (version === 0) throw new Refusal("conflict", `${what} exists already.`, details);
  throw new Refusal("conflict", `${what} was changed by someone else meanwhile.`, details);
}
