import { collect, type Expanded } from "./amounts";
import type { Context } from "./context";
import type { DataIssue } from "./data-issue";
import type { Line } from "./line";
import type { FactKind } from "./portfolio";
import type { Source } from "./sources/source";

interface Fact {
  readonly id: string;
}
type Facts = ReadonlyMap<string, Fact>;
type AnySource = Source<FactKind, Fact>;

/** The lines of all records of one source, and what they were made from. */
interface Block {
  readonly facts: Facts;
  readonly context: Context;
  /** The records in their order, and what each became. */
  readonly list: readonly Fact[];
  readonly expanded: readonly Expanded[];
  readonly lines: readonly Line[];
  readonly issues: readonly DataIssue[];
}

/** How many ways of looking at the same records are remembered. */
const most = 4;

const blocks = new Map<
  string,
  { latest: Block | undefined; readonly of: WeakMap<Facts, readonly Block[]> }
>();

/**
 * The block of one source. Remembered as a whole while nothing changed; else record by record: a record's lines stay where it is
 * the same value and everything its source reads is the same.
 */
export function blockOf(source: AnySource, facts: Facts, context: Context): Block {
  const name = `${source.name}/${context.view}`;
  const memory = blocks.get(name) ?? { latest: undefined, of: new WeakMap<Facts, readonly Block[]>() };
  blocks.set(name, memory);
  const own = memory.of.get(facts) ?? [];
  const same = own.find((block) => reaches(block, context) && isSameContext(block.context, context));
  const block = same ?? made(source, facts, context, own[0] ?? memory.latest);
  memory.of.set(facts, [block, ...own.filter((other) => other !== block)].slice(0, most));
  memory.latest = block;
  return block;
}

const reaches = (block: Block, context: Context): boolean => block.context.until >= context.until;

function made(source: AnySource, facts: Facts, context: Context, before: Block | undefined): Block {
  const base = before && reaches(before, context) ? before : null;
  const same = base !== null && isSameContext(base.context, context);
  const touched = base && !same ? touchedBy(base.context, context) : null;
  const list = [...facts.values()];
  const [lines, issues]: [Line[], DataIssue[]] = [[], []];
  const expanded = list.map((fact, i) => {
    const known = base && expandedIn(base, fact, i);
    const stays =
      known &&
      (same ||
        (touched
          ? !touched.has(`${source.kind}/${fact.id}`)
          : readsTheSame(source, fact, base.context, context)));
    const now = stays
      ? known
      : collect((writer) => source.write(fact, context, writer), context.rates, context.until);
    for (const line of now.lines) lines.push(line);
    for (const issue of now.issues) issues.push(issue);
    return now;
  });
  return { facts, context, list, expanded, lines, issues };
}

const positionsIn = new WeakMap<Block, ReadonlyMap<Fact, number>>();

/** What the same value became in a block; most often it is at the same place. */
function expandedIn(block: Block, fact: Fact, i: number): Expanded | null {
  if (block.list[i] === fact) return block.expanded[i] ?? null;
  if (block.list[i]?.id === fact.id || block.facts.get(fact.id) !== fact) return null;
  const positions = positionsIn.get(block) ?? new Map(block.list.map((other, at) => [other, at]));
  positionsIn.set(block, positions);
  return block.expanded[positions.get(fact) ?? -1] ?? null;
}

const readsTheSame = (source: AnySource, fact: Fact, before: Context, now: Context): boolean => {
  const [a, b] = [source.reads(fact, before), source.reads(fact, now)];
  return a.length === b.length && a.every((value, i) => value === b[i]);
};

/** Every part of a context besides how far it reaches; a new one does not compile unless it is compared. */
const compared = {
  today: true,
  view: true,
  lastClose: true,
  rates: true,
  schedule: true,
  coTerms: true,
  prepaid: true,
  assumptions: true,
  indices: true,
  costCentres: true,
  payers: true,
  payBands: true,
  effects: true,
  forecasts: true,
} satisfies Record<Exclude<keyof Context, "until">, true>;
const parts = Object.keys(compared) as (keyof typeof compared)[];

/** Where nothing but effects of initiatives differs: the records these are about; null: more differs. */
function touchedBy(before: Context, now: Context): ReadonlySet<string> | null {
  if (parts.some((part) => part !== "effects" && before[part] !== now[part])) return null;
  const [a, b] = [before.effects, now.effects];
  const touched = new Set<string>();
  for (const key of new Set([...a.ends.keys(), ...b.ends.keys()]))
    if (a.ends.get(key)?.month !== b.ends.get(key)?.month) touched.add(key);
  for (const key of new Set([...a.scales.keys(), ...b.scales.keys()]))
    if (JSON.stringify(a.scales.get(key)) !== JSON.stringify(b.scales.get(key))) touched.add(key);
  return touched;
}

const isSameContext = (a: Context, b: Context): boolean => parts.every((part) => a[part] === b[part]);
