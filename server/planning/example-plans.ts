import { collect, collectExactly, type Expanded } from "./amounts";
import { byId, inMonth, portfolio, question, type Records } from "./examples";
import { contextOf, expand, type Question } from "./expand";
import { amountIn, type Line } from "./line";
import { monthAt } from "./month";
import type { FactKind, Portfolio } from "./portfolio";
import { sources } from "./sources/index";
import type { Source } from "./sources/source";

/** The lines of a portfolio of examples, by id. */
export const linesOf = (records: Records, given: Partial<Question> = {}): ReadonlyMap<string, Line> =>
  byId(expand(portfolio(records), question(given)).lines);

/** The kinds of data issues of a portfolio of examples. */
export const issuesOf = (records: Records, given: Partial<Question> = {}) =>
  expand(portfolio(records), question(given)).issues;

/** A line's amounts from `first` on for so many months, in whole minor units. */
export function amountsOf(line: Line | undefined, first: string, months: number): number[] {
  if (!line) throw new Error("there is no such line");
  return Array.from({ length: months }, (_, i) => amountIn(line, monthAt(inMonth(first) + i)));
}

/** What all months of a line add up to. */
export const wholeOf = (line: Line | undefined): number =>
  (line ? [...line.amounts] : []).reduce((sum, amount) => sum + amount, 0);

/** Every record computed anew, nothing remembered: in floating point where that is safe, or all of it exactly. */
export function computed(
  facts: Portfolio,
  asked: Question,
  way: "fast" | "exact",
): readonly { readonly source: string; readonly record: string; readonly expanded: Expanded }[] {
  const { context } = contextOf(facts, asked);
  const run = way === "fast" ? collect : collectExactly;
  return (sources as readonly Source<FactKind, { readonly id: string }>[]).flatMap((source) =>
    [...facts.facts[source.kind].values()].map((fact) => ({
      source: source.name,
      record: fact.id,
      expanded: run((writer) => source.write(fact, context, writer), context.rates, context.until),
    })),
  );
}
