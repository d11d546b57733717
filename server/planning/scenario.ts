import { layAssumptions } from "./assumed";
import type { Assume, Change, RecordChange, RecordKind } from "./change";
import type { DataIssue } from "./data-issue";
import type { Kept } from "./facts";
import { layRecord } from "./laid-record";
import type { Portfolio } from "./portfolio";

/** A portfolio with changes laid over it, which remembers what it was made from. */
export interface LaidPortfolio extends Portfolio {
  readonly laid: {
    readonly base: Portfolio;
    readonly changes: readonly Change[];
    /** Changes that contradict each other, or are about what is gone. */
    readonly issues: readonly DataIssue[];
  };
}

type Records = ReadonlyMap<string, Kept>;

export const isLaid = (portfolio: Portfolio): portfolio is LaidPortfolio => "laid" in portfolio;

// The same changes over the same value are the same value again, so that what is remembered of its lines stays valid.
const remembered = new WeakMap<Portfolio, Map<string, LaidPortfolio>>();
const mostRemembered = 24;

/**
 * Lays changes over a portfolio, which stays as it is. The same id again is ignored; moves of one date are added up and applied
 * once, from the base: so an empty scenario changes nothing, twice is once, and +6 with −6 is nothing. Records nothing is said
 * about keep their identity, and with it their lines.
 */
export function layScenario(portfolio: Portfolio, changes: readonly Change[]): Portfolio {
  const before = isLaid(portfolio) ? portfolio.laid : { base: portfolio, changes: [] };
  const all = onceEach([...before.changes, ...changes]);
  if (all.length === 0) return portfolio;
  const known = remembered.get(before.base) ?? new Map<string, LaidPortfolio>();
  remembered.set(before.base, known);
  const key = JSON.stringify(all);
  const laid = known.get(key) ?? lay(before.base, all);
  known.delete(key);
  known.set(key, laid);
  for (const oldest of known.keys()) if (known.size > mostRemembered) known.delete(oldest);
  return laid;
}

function onceEach(changes: readonly Change[]): Change[] {
  const byId = new Map<string, Change>();
  for (const change of changes) if (!byId.has(change.id)) byId.set(change.id, change);
  return [...byId.values()];
}

function lay(base: Portfolio, changes: readonly Change[]): LaidPortfolio {
  const issues: DataIssue[] = [];
  const assumes = changes.filter((change): change is Assume => change.act === "assume");
  const ofRecords = changes.filter((change): change is RecordChange => change.act !== "assume");
  let laid = layAssumptions(base, assumes, issues);
  for (const [kind, own] of groupedBy(ofRecords, (change) => change.kind))
    laid = withRecords(laid, kind, layRecords(kind, recordsOf(base, kind), own, issues));
  return { ...laid, laid: { base, changes, issues } };
}

/** All records of a kind after the changes that are about them. */
export function layRecords(
  kind: RecordKind,
  records: Records,
  changes: readonly RecordChange[],
  issues: DataIssue[],
): Records {
  const laid = new Map(records);
  for (const [id, own] of groupedBy(changes, (change) => change.record)) {
    const outcome = layRecord(kind, id, records.get(id), own);
    issues.push(...outcome.issues);
    if (outcome.record) laid.set(id, outcome.record);
    else laid.delete(id);
  }
  return laid;
}

function groupedBy<Item, Key>(items: readonly Item[], keyOf: (item: Item) => Key): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return groups;
}

const besidesFacts = {
  "cost-centres": "costCentres",
  vendors: "vendors",
  teams: "teams",
  people: "people",
  "cost-categories": "categories",
} as const satisfies Partial<Record<RecordKind, keyof Portfolio>>;

/** Kinds of which a portfolio keeps plain lists. */
const lists = { "fx-rates": "rates", indices: "indices" } as const satisfies Partial<
  Record<RecordKind, keyof Portfolio>
>;

const isBesidesFacts = (kind: RecordKind): kind is keyof typeof besidesFacts =>
  Object.hasOwn(besidesFacts, kind);
const isList = (kind: RecordKind): kind is keyof typeof lists => Object.hasOwn(lists, kind);

/** All records of a kind, by id. */
export function recordsOf(portfolio: Portfolio, kind: RecordKind): Records {
  if (isBesidesFacts(kind)) return portfolio[besidesFacts[kind]];
  if (!isList(kind)) return portfolio.facts[kind];
  const records: readonly object[] = portfolio[lists[kind]];
  return new Map((records as readonly Kept[]).map((record) => [record.id, record]));
}

function withRecords(portfolio: Portfolio, kind: RecordKind, records: Records): Portfolio {
  if (isBesidesFacts(kind)) return { ...portfolio, [besidesFacts[kind]]: records };
  if (isList(kind)) return { ...portfolio, [lists[kind]]: [...records.values()] };
  return { ...portfolio, facts: { ...portfolio.facts, [kind]: records } };
}
