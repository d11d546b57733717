import { decimal } from "@/server/planning/decimal";
import type { Format } from "../format";
import type { CompiledRule } from "./map-cell";
import { type Mapping, rule } from "./mapping";
import { sortOf } from "./sort";

/** A rule with everything that is known of it once for a file. */
export interface Ours extends CompiledRule {
  readonly name: string;
  /** Where its columns stand in the header. */
  readonly from: readonly number[];
  /** Whether it takes the names or the cells of columns that lie across. */
  readonly role: "name" | "value" | null;
}

/** What is known of the rule of one of our columns before any row is read. */
export function compiled(
  { columns }: Pick<Format, "columns">,
  mapping: Mapping,
  name: string,
  find: (name: string) => number,
): Ours {
  const of = mapping.columns[name] ?? rule([]);
  const column = columns[name];
  const sort = column ? sortOf(column) : "text";
  const { across } = mapping;
  const role = across?.name === name ? "name" : across?.value === name ? "value" : null;
  const isMonth = role === "name" && sort === "month" && !of.date;
  const values = Object.entries(of.values).map(
    ([theirs, ours]) => [theirs.trim().toLowerCase(), ours] as const,
  );
  return {
    name,
    rule: isMonth ? { ...of, date: { order: null } } : of,
    sort,
    hangs: column?.kind.includes("milestone") ?? false,
    values: new Map(values),
    factor: decimal(of.number?.factor ?? "1"),
    from: of.from.map(find),
    role,
  };
}
