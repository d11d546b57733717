import type { Move, RecordChange, RecordKind } from "./change";
import type { DataIssue } from "./data-issue";
import { addDays, addMonths } from "./day";
import type { Kept } from "./facts";
import { equal, type FieldPath, valueAt, withValueAt } from "./field-path";
import { hangs, type When } from "./when";

/** A record after the changes that are about it; null: it is not there. */
export interface LaidRecord {
  readonly record: Kept | null;
  readonly issues: readonly DataIssue[];
}

// The same changes of the same record are the same record again.
const remembered = new WeakMap<Kept, { readonly key: string; readonly laid: LaidRecord }>();

/** Lays the changes about one record over it: what was added or amended, then its moves in one, then whether it is removed. */
export function layRecord(
  kind: RecordKind,
  id: string,
  base: Kept | undefined,
  changes: readonly RecordChange[],
): LaidRecord {
  const key = base && JSON.stringify(changes);
  const known = base && remembered.get(base);
  if (known && known.key === key) return known.laid;
  const laid = new Laying(kind, id).all(base, changes);
  if (base && key !== undefined) remembered.set(base, { key, laid });
  return laid;
}

class Laying {
  private readonly issues: DataIssue[] = [];
  private readonly amended = new Map<string, unknown>();

  constructor(
    private readonly kind: RecordKind,
    private readonly id: string,
  ) {}

  all(base: Kept | undefined, changes: readonly RecordChange[]): LaidRecord {
    let record = base;
    for (const change of changes) {
      if (change.act === "add") record = this.added(record, change.value);
      else if (record === undefined) this.gone();
      else if (change.act === "amend") record = this.amend(record, change.path, change.value);
    }
    if (record) record = this.moved(record, changes);
    const isRemoved = changes.some(({ act }) => act === "remove");
    if (isRemoved && changes.some(({ act }) => act === "amend" || act === "move"))
      this.twice("it is changed, and removed as well: it is removed.");
    return { record: isRemoved ? null : (record ?? null), issues: this.issues };
  }

  private added(before: Kept | undefined, value: Kept): Kept {
    if (before) this.twice("it is added, and there is one already: the added one counts.");
    return value;
  }

  private amend(record: Kept, path: FieldPath, value: unknown): Kept {
    const key = JSON.stringify(path);
    if (this.amended.has(key) && !equal(this.amended.get(key), value))
      this.twice(`its ${path.join(" ")} is changed twice: the later change counts.`);
    this.amended.set(key, value);
    return withValueAt(record, path, value) as Kept;
  }

  private moved(record: Kept, changes: readonly RecordChange[]): Kept {
    const moves = new Map<string, Move>();
    for (const move of changes) {
      if (move.act !== "move") continue;
      const key = JSON.stringify(move.path);
      const sum = moves.get(key) ?? { ...move, months: 0, days: 0 };
      moves.set(key, { ...sum, months: sum.months + move.months, days: sum.days + move.days });
    }
    return [...moves.values()].reduce((laid, move) => this.move(laid, move), record);
  }

  private move(record: Kept, { path, months, days }: Move): Kept {
    const when = valueAt(record, path) as When | null | undefined;
    if (months === 0 && days === 0) return record;
    if (when === null || when === undefined || (hangs(when) && days !== 0)) {
      this.twice(
        `its ${path.join(" ")} cannot be moved: ${when ? "it hangs on a milestone, by months" : "it has no date"}.`,
      );
      return record;
    }
    const later = hangs(when)
      ? { ...when, months: when.months + months }
      : addDays(addMonths(when, months), days);
    return withValueAt(record, path, later) as Kept;
  }

  private gone() {
    this.say("change-of-missing", "it is changed, and is not there any more.");
  }

  private twice(words: string) {
    this.say("change-conflict", words);
  }

  private say(kind: "change-of-missing" | "change-conflict", words: string) {
    const subject = `${this.kind}/${this.id}`;
    this.issues.push({ kind, subject, months: [], incomplete: false, text: `${this.id}: ${words}` });
  }
}
