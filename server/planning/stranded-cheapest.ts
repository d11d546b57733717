import { collect } from "./amounts";
import type { Context } from "./context";
import { monthOf } from "./day";
import { targetOf } from "./effects";
import { contextOf, type Question } from "./expand";
import { layRecord } from "./laid-record";
import type { Line } from "./line";
import { type Month, monthAt } from "./month";
import { countsIn } from "./plan";
import type { FactKind, Facts, Portfolio } from "./portfolio";
import { spent } from "./due";
import { dayOf, type Milestone } from "./schedule";
import type { Initiative } from "./sources/initiative";
import { sources } from "./sources/index";
import type { Source } from "./sources/source";
import { strandingsOf } from "./stranded";
import { hangs } from "./when";

/** How far an initiative is moved to find its cheapest date, in months. */
export const triedEarlier = 12;
export const triedLater = 24;

/** The date that is moved: the initiative's own, or that of the milestone it hangs on in the end. */
export interface Movable {
  readonly kind: "initiatives" | "milestones";
  readonly record: string;
  readonly field: "start" | "date";
}

/** What everything that moves along costs from this month to the end of the plan, if the date is so many months later. */
export interface Shift {
  readonly months: number;
  readonly cost: number;
  /** What runs on for nothing by then, and what bridging the gaps would cost. */
  readonly stranded: number;
  readonly gaps: number;
}

export interface CheapestDate {
  readonly movable: Movable;
  /** Everything whose money the date can change, "contracts/C-17". */
  readonly affected: readonly string[];
  readonly now: Shift;
  readonly best: Shift;
  /** In their order; months that would lie in the past are left out. */
  readonly tried: readonly Shift[];
  /** The last month of the initiative now. */
  readonly last: Month;
}

/** What can be moved to move an initiative: itself, and the milestone it hangs on in the end. None: it hangs on nothing that has a day. */
export function movablesOf({ id, start }: Initiative, milestones: Facts["milestones"]): Movable[] {
  const own: Movable = { kind: "initiatives", record: id, field: "start" };
  if (!hangs(start)) return [own];
  const seen = new Set<string>();
  for (let at = start.milestone; !seen.has(at); ) {
    seen.add(at);
    const date = milestones.get(at)?.date ?? null;
    if (date === null) return [];
    if (!hangs(date)) return [own, { kind: "milestones", record: at, field: "date" }];
    at = date.milestone;
  }
  return [];
}

/** Milestones that move along with one. */
function hangingOn(id: string, milestones: ReadonlyMap<string, Milestone>): ReadonlySet<string> {
  const found = new Set([id]);
  for (let before = 0; before < found.size; ) {
    before = found.size;
    for (const { id: other, date } of milestones.values())
      if (date !== null && hangs(date) && found.has(date.milestone)) found.add(other);
  }
  return found;
}

const kinds = sources.map(({ kind }) => kind) as readonly FactKind[];

/** Records with a date that hangs on one of some milestones. */
const hangers = (facts: Facts, on: ReadonlySet<string>): string[] =>
  kinds.flatMap((kind) =>
    [...facts[kind].values()].flatMap((fact) =>
      Object.values(fact).some((value) => isAfter(value) && on.has(value.milestone))
        ? [`${kind}/${fact.id}`]
        : [],
    ),
  );

const isAfter = (value: unknown): value is { readonly milestone: string } =>
  typeof value === "object" && value !== null && "milestone" in value && typeof value.milestone === "string";

/** Everything whose money changes when a date moves: what hangs on it, what those initiatives end or shrink, and what ends with that. */
export function affectedBy({ kind, record }: Movable, facts: Facts): ReadonlySet<string> {
  const found = new Set(
    kind === "initiatives" ? [`initiatives/${record}`] : hangers(facts, hangingOn(record, facts.milestones)),
  );
  const moved = new Set(
    [...found].flatMap((subject) => (subject.startsWith("initiatives/") ? subject.slice(12) : [])),
  );
  for (const id of moved)
    for (const benefit of facts.initiatives.get(id)?.benefits ?? []) {
      const target = targetOf(benefit, facts);
      if (target !== null) found.add(target);
    }
  for (const { id, replacedBy } of facts.contracts.values())
    if (replacedBy !== null && moved.has(replacedBy)) found.add(`contracts/${id}`);
  for (const { id, coTerm } of facts.contracts.values())
    if (coTerm !== null && found.has(`contracts/${coTerm}`)) found.add(`contracts/${id}`);
  return found;
}

/** The lines of some records, written anew by the sources of the plan. */
function linesOf(
  subjects: Iterable<string>,
  facts: Facts,
  context: Context,
): ReadonlyMap<string, readonly Line[]> {
  const lines = new Map<string, Line[]>();
  for (const subject of subjects) {
    const slash = subject.indexOf("/");
    const [kind, id] = [subject.slice(0, slash), subject.slice(slash + 1)];
    const own = (sources as readonly Source<FactKind, { readonly id: string }>[]).flatMap((source) => {
      const fact = source.kind === kind ? facts[source.kind].get(id) : undefined;
      if (!fact) return [];
      return collect((writer) => source.write(fact, context, writer), context.rates, context.until).lines;
    });
    lines.set(subject, [...(lines.get(subject) ?? []), ...own]);
  }
  return lines;
}

/**
 * The cheapest month to move an initiative to by one of its movables, found by trying each: the date is moved by the plan's own rules and everything that
 * moves along is written anew, nothing else. The least cost wins; of equal ones the one with the least stranded, then the nearest. Never
 * dearer than today, for today is tried too. Null: it has no date. Without `people` the money of positions is left out of all of it.
 */
export function cheapestDate(
  portfolio: Portfolio,
  question: Question,
  initiative: Initiative,
  movable: Movable,
  people = true,
): CheapestDate | null {
  const all = [...affectedBy(movable, portfolio.facts)];
  const affected = new Set(people ? all : all.filter((subject) => !subject.startsWith("positions/")));
  const { context } = contextOf(portfolio, question);
  const start = dayOf(initiative.start, context.schedule);
  if (start === null) return null;
  const earliest = Math.max(-triedEarlier, Math.min(0, monthOf(question.today) - monthOf(start)));
  const tried: Shift[] = [];
  for (let months = earliest; months <= triedLater; months++)
    tried.push(shifted(portfolio, question, movable, affected, initiative.id, months));
  const now = tried.find(({ months }) => months === 0);
  if (!now) return null;
  const best = tried.reduce((least, one) => (isBetter(one, least) ? one : least), now);
  const last = monthAt(monthOf(start) + initiative.durationMonths - 1);
  return { movable, affected: [...affected], now, best, tried, last };
}

function isBetter(a: Shift, b: Shift): boolean {
  if (a.cost !== b.cost) return a.cost < b.cost;
  if (a.stranded !== b.stranded) return a.stranded < b.stranded;
  return Math.abs(a.months) < Math.abs(b.months);
}

function shifted(
  portfolio: Portfolio,
  question: Question,
  { kind, record, field }: Movable,
  affected: ReadonlySet<string>,
  initiative: string,
  months: number,
): Shift {
  const base = portfolio.facts[kind].get(record);
  const move = { id: "try", act: "move", kind, record, path: [field], months, days: 0 } as const;
  const moved = layRecord(kind, record, base, [move]).record;
  const facts: Facts =
    months === 0 || !moved
      ? portfolio.facts
      : { ...portfolio.facts, [kind]: new Map<string, unknown>(portfolio.facts[kind]).set(record, moved) };
  const laid = { ...portfolio, facts };
  const { context } = contextOf(laid, question);
  const lines = linesOf(affected, facts, context);
  const all = [...lines.values()].flat().filter(({ nature }) => countsIn(question.view, nature));
  const found = facts.initiatives.get(initiative);
  const strandings = found && strandingsOf(found, facts, context, (subject) => lines.get(subject) ?? []);
  return {
    months,
    cost: spent(all, monthOf(question.today), question.until),
    stranded: (strandings?.stranded ?? []).reduce((sum, { amount }) => sum + amount, 0),
    gaps: (strandings?.uncovered ?? []).reduce((sum, { amount }) => sum + (amount ?? 0), 0),
  };
}
