import { collect } from "./amounts";
import type { Context } from "./context";
import { addDays, type Day, monthOf } from "./day";
import { amountIn, endOf, type Line, lineOf } from "./line";
import { type Month, monthAt } from "./month";
import type { Contract } from "./sources/contract";
import { contracts } from "./sources/contracts";
import { termsOf } from "./standing";
import { type Terms, termEnd } from "./terms";

/** What some terms of a contract cost, in whole minor units of the plan's currency. */
export interface TermsCost {
  /** The first and the last day of the terms. */
  readonly from: Day;
  readonly to: Day;
  /** What of each of its lines falls into them. */
  readonly lines: readonly Line[];
  /** Month by month, from the first with money on. */
  readonly first: Month;
  readonly amounts: readonly number[];
  /** Null: there is no rate for its currency. */
  readonly total: number | null;
}

/** The lines of one contract by itself, computed anew up to a month. */
export const linesOfContract = (contract: Contract, context: Context, until: Month): readonly Line[] =>
  collect((writer) => contracts.write(contract, { ...context, until }, writer), context.rates, until).lines;

/** A contract about which nothing was decided, so that it runs as its terms say. */
export const undecided = (contract: Contract): Contract => ({
  ...contract,
  decision: null,
  wishedEnd: null,
  replacedBy: null,
  noticeServed: null,
  noticeServedEnd: null,
});

/** A context in which no initiative ends the contract. */
export function withoutWishes(context: Context, contract: string): Context {
  const key = `contracts/${contract}`;
  if (!context.effects.ends.has(key)) return context;
  const ends = new Map(context.effects.ends);
  ends.delete(key);
  return { ...context, effects: { ...context.effects, ends } };
}

/** Which term ends on a day, 0 for the first. */
export const termEndingOn = (
  end: Day,
  firstEnd: Day,
  { renewalMonths }: Pick<Terms, "renewalMonths">,
): number => Math.round((monthOf(addDays(end, 1)) - monthOf(addDays(firstEnd, 1))) / renewalMonths);

interface Known {
  readonly reads: readonly unknown[];
  readonly cost: TermsCost | null;
}

const known = new WeakMap<Contract, Map<string, Known>>();

/**
 * What a contract that renews costs after the term that ends on `after`, up to and with the one that ends on `to` (its next one where
 * nothing is said): the difference between running to the one and to the other, by the plan's own rules. Null: it does not go on so far.
 */
export function costOfTerms(
  contract: Contract,
  context: Context,
  { after, to }: { readonly after: Day; readonly to?: Day },
): TermsCost | null {
  const reads = contracts.reads(contract, context);
  const key = `${after}/${to ?? ""}`;
  const own = known.get(contract) ?? new Map<string, Known>();
  known.set(contract, own);
  const before = own.get(key);
  if (before && before.reads.length === reads.length && before.reads.every((read, i) => read === reads[i]))
    return before.cost;
  const cost = computed(contract, context, after, to);
  own.set(key, { reads, cost });
  return cost;
}

function computed(contract: Contract, context: Context, after: Day, to: Day | undefined): TermsCost | null {
  const terms = termsOf(contract, context);
  if (typeof terms === "string" || terms.firstEnd === null || terms.renewal !== "renews") return null;
  const { firstEnd, renewalMonths, renewalTimes } = terms;
  const n = termEndingOn(after, firstEnd, terms);
  const last = to === undefined ? n + 1 : termEndingOn(to, firstEnd, terms);
  if (last <= n || (renewalTimes !== null && last > renewalTimes)) return null;
  const end = termEnd(firstEnd, renewalMonths, last);
  const until = monthAt(monthOf(addDays(end, contract.paymentDays)) + 1);
  const alone = withoutWishes(context, contract.id);
  const lines = (times: number) =>
    linesOfContract({ ...undecided(contract), renewalTimes: times }, alone, until);
  return summed(addDays(after, 1), end, difference(lines(last), lines(n)));
}

/** What the lines of one plan have more than those of another, line by line. */
export function difference(more: readonly Line[], less: readonly Line[]): Line[] {
  const others = new Map(less.map((line) => [`${line.id}/${line.costCentre}`, line]));
  return more.flatMap((line) => {
    const other = others.get(`${line.id}/${line.costCentre}`);
    const amounts = line.amounts.map(
      (amount, i) => amount - (other ? amountIn(other, monthAt(line.first + i)) : 0),
    );
    const first = amounts.findIndex((amount) => amount !== 0);
    if (first < 0) return [];
    return [lineOf(line, monthAt(line.first + first), amounts.slice(first), line.marks, line.converted)];
  });
}

/** Lines added up by month; those without a rate are outside the sum. */
export function summed(from: Day, to: Day, lines: readonly Line[]): TermsCost {
  const counted = lines.filter(({ converted }) => converted);
  const first = monthAt(counted.reduce<number>((least, line) => Math.min(least, line.first), monthOf(from)));
  const end = counted.reduce<number>((most, line) => Math.max(most, endOf(line)), first);
  const amounts = Array.from({ length: end - first }, (_, i) =>
    counted.reduce((sum, line) => sum + amountIn(line, monthAt(first + i)), 0),
  );
  while (amounts.at(-1) === 0) amounts.pop();
  const total = amounts.reduce((sum, amount) => sum + amount, 0);
  return { from, to, lines, first, amounts, total: lines.length > 0 && counted.length === 0 ? null : total };
}
