import type { Query } from "./query";
import type { Transaction } from "./transaction";

/**
 * What readers keep in memory together. The order is that of locking: what others refer to comes first, so a writer that
 * makes what is missing before it writes what needs it can never wait in a circle with another.
 */
export const subjects = [
  "organisation",
  "roadmap",
  "contracts",
  "infrastructure",
  "staffing",
  "training",
  "actuals",
  "budgets",
  "savings",
] as const;

export type Subject = (typeof subjects)[number];

/** What plans are computed from; savings are told beside them. */
export const planned: readonly Subject[] = subjects.filter((subject) => subject !== "savings");

/** The value of each subject's counter that a reader has seen. */
export type Counters = Readonly<Record<Subject, number>>;

interface Held {
  readonly next: Map<Subject, number>;
  readonly raised: Set<Subject>;
}

const held = new WeakMap<Transaction, Held>();

function heldBy(tx: Transaction): Held {
  const known = held.get(tx) ?? { next: new Map<Subject, number>(), raised: new Set<Subject>() };
  held.set(tx, known);
  return known;
}

/**
 * Locks a subject until the transaction ends and hands out the number its rows are to carry. Writers of one subject come one
 * after the other, from their first look at what is stored: so numbers are committed in their order, and a reader that has
 * seen a counter has seen every row up to it.
 */
export async function lockSubject(tx: Transaction, subject: Subject): Promise<number> {
  const { next } = heldBy(tx);
  const known = next.get(subject);
  if (known !== undefined) return known;
  const later = [...next.keys()].find((other) => subjects.indexOf(other) > subjects.indexOf(subject));
  if (later) throw new Error(`Lock ${subject} before ${later}: call lockSubjects with both first.`);
  const [row] = await tx.query<{ value: number }>(
    "SELECT value FROM subject_counter WHERE subject = $1 FOR UPDATE",
    [subject],
  );
  if (!row) throw new Error(`No counter for ${subject}.`);
  next.set(subject, row.value + 1);
  return row.value + 1;
}

/** Locks several subjects, for a transaction that writes them in any order. */
export async function lockSubjects(tx: Transaction, wanted: readonly Subject[]): Promise<void> {
  for (const subject of subjects) if (wanted.includes(subject)) await lockSubject(tx, subject);
}

/** Says that rows of a locked subject were written; its counter is raised at the very end. */
export function raiseSubject(tx: Transaction, subject: Subject): void {
  const { next, raised } = heldBy(tx);
  const value = next.get(subject);
  if (value === undefined) throw new Error(`${subject} is written without its lock.`);
  if (raised.has(subject)) return;
  raised.add(subject);
  tx.beforeCommit(async () => {
    await tx.query("UPDATE subject_counter SET value = $2 WHERE subject = $1", [subject, value]);
  });
}

/** All counters, as they are committed now. */
export async function readCounters({ query }: Query): Promise<Counters> {
  const rows = await query<{ subject: Subject; value: number }>("SELECT subject, value FROM subject_counter");
  const counters: Record<Subject, number> = {
    organisation: 0,
    roadmap: 0,
    contracts: 0,
    infrastructure: 0,
    staffing: 0,
    training: 0,
    actuals: 0,
    budgets: 0,
    savings: 0,
  };
  for (const { subject, value } of rows) counters[subject] = value;
  return counters;
}
