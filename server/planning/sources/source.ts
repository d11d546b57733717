import type { LineWriter } from "../amounts";
import type { Context } from "../context";
import type { SourceName } from "../line";

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
