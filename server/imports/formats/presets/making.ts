import { asFound } from "../mapping/layout";
import {
  type ColumnRule,
  type Mapping,
  type NumberRule,
  plainNumber,
  rule,
  usualNullWords,
} from "../mapping/mapping";

/** Spellings of one column's name, the usual one first. */
export type Spellings = string | readonly string[];

/** A name as headers spell it: any case, spaces of any length. */
export const plainName = (name: string): string => name.trim().toLowerCase().replace(/\s+/g, " ");

/** The header's own spelling of a column; null where it has none of the spellings. */
export function nameIn(header: readonly string[], spellings: Spellings): string | null {
  const names = header.map(plainName);
  for (const spelling of typeof spellings === "string" ? [spellings] : spellings) {
    const at = names.indexOf(plainName(spelling));
    if (at >= 0) return header[at] ?? null;
  }
  return null;
}

/** Whether a header has all these columns, each in one of its spellings. */
export const hasAll = (header: readonly string[], ...columns: readonly Spellings[]): boolean =>
  columns.every((spellings) => nameIn(header, spellings) !== null);

type More = Partial<Omit<ColumnRule, "from">>;

/** A rule that takes the column the header has; null where it has none. */
export function take(header: readonly string[], spellings: Spellings, more: More = {}): ColumnRule | null {
  const name = nameIn(header, spellings);
  return name === null ? null : rule(name, more);
}

/** A rule that takes the first filled of the columns the header has. */
export function takeFirst(
  header: readonly string[],
  columns: readonly Spellings[],
  more: More = {},
): ColumnRule | null {
  const names = columns.flatMap((spellings) => nameIn(header, spellings) ?? []);
  return names.length ? rule(names, { combine: "first", ...more }) : null;
}

/** A rule that joins what is filled of the columns the header has. */
export function joined(
  header: readonly string[],
  columns: readonly Spellings[],
  separator = " ",
): ColumnRule | null {
  const names = columns.flatMap((spellings) => nameIn(header, spellings) ?? []);
  return names.length ? rule(names, { separator }) : null;
}

/** Amounts with a decimal point, or with whatever is said. */
export const amounts = (more: Partial<NumberRule> = {}): More => ({ number: { ...plainNumber, ...more } });

/** Days whose order the layout fixes; null: it does not. */
export const days = (order: "YMD" | "DMY" | "MDY" | null): More => ({ date: { order } });

/** A mapping of the columns that there are; what is null has no source and is left to the person. */
export function mappingOf(
  kind: string,
  columns: Readonly<Record<string, ColumnRule | null>>,
  more: Partial<Omit<Mapping, "kind" | "columns">> = {},
): Mapping {
  const there = Object.entries(columns).flatMap(([name, column]) =>
    column ? [[name, column] as const] : [],
  );
  return {
    kind,
    layout: asFound,
    columns: Object.fromEntries(there),
    across: null,
    leaveOut: [],
    nullWords: usualNullWords,
    ...more,
  };
}
