import type { LineWriter } from "../amounts";
import type { Context } from "../context";
import type { Day } from "../day";
import type { SourceName } from "../line";
import { dayOf } from "../schedule";
import type { When } from "../when";

/** A rule of cost: how one kind of record becomes lines. */
export interface Source<Kind extends string, Fact> {
  readonly name: SourceName;
  /** The kind of record it reads. */
  readonly kind: Kind;
  /** Everything outside the record that its lines depend on (compared by identity); same values, same lines. */
  reads(fact: Fact, context: Context): readonly unknown[];
  /** Writes the record's lines up to `context.until`, and its data issues. */
  write(fact: Fact, context: Context, writer: LineWriter): void;
}

/** The days that dates of a record fall on, for `reads`. */
export const datesOf = (
  dates: readonly (When | null)[],
  { schedule }: Pick<Context, "schedule">,
): (Day | null)[] => dates.map((when) => (when === null ? null : dayOf(when, schedule)));
