import { type ExactAmounts, type Term, trace } from "./amounts";
import { contextOf, type Plan, type Question } from "./expand";
import { amountIn, type Line, lineId, type Mark, marksIn } from "./line";
import { type Month, printMonth } from "./month";
import type { FactKind, Portfolio } from "./portfolio";
import { none, plus, printRational, type Rational, rational, roundedHalfAway, times } from "./rational";
import { sources } from "./sources/index";
import type { Source } from "./sources/source";

/** One addend of an amount: its factors in words, and its exact value in units of the plan's currency. */
export interface Addend {
  readonly text: string;
  readonly value: string;
}

/**
 * The arithmetic behind one amount of a line. `amount` and the rounded running totals are whole minor units; exact values are
 * decimal text in units of `currency`. amount = round(runningAfter) − round(runningBefore).
 */
export interface Explanation {
  readonly lineId: string;
  readonly month: Month;
  readonly currency: string;
  readonly kind: FactKind;
  readonly record: string;
  readonly amount: number;
  readonly addends: readonly Addend[];
  readonly exact: string;
  readonly runningBefore: string;
  readonly runningAfter: string;
  readonly roundedBefore: number;
  readonly roundedAfter: number;
  readonly marks: readonly Mark[];
  /** The whole arithmetic in one sentence. */
  readonly sentence: string;
}

const places = 6;

/** Explains a line's amount in a month; null where there is no such line. `plan` is the plan the line was seen in. */
export function explain(
  portfolio: Portfolio,
  question: Question,
  plan: Plan,
  id: string,
  month: Month,
): Explanation | null {
  const line = plan.lines.find((candidate) => candidate.id === id);
  if (!line) return null;
  const source = (sources as readonly Source<FactKind, object>[]).find(({ name }) => name === line.source);
  const fact = source && portfolio.facts[source.kind].get(line.record);
  if (!source || !fact) return derived(line, month, plan);
  const { context } = contextOf(portfolio, {
    ...question,
    until: month > question.until ? month : question.until,
  });
  const { opened } = trace((writer) => source.write(fact, context, writer), context.rates, context.until);
  const amounts = tracedFor(line, opened);
  return amounts ? fromTrace(amounts, line, source.kind, month) : null;
}

/** The traced line itself; for one part of a shared line, the line it was split from. */
function tracedFor({ id }: Line, opened: readonly ExactAmounts[]): ExactAmounts | undefined {
  const own = opened.find(({ header }) => lineId(header) === id);
  return own ?? opened.find(({ header }) => id.startsWith(`${lineId(header)}@`));
}

function fromTrace(amounts: ExactAmounts, line: Line, kind: FactKind, month: Month): Explanation {
  const at = month - amounts.first;
  const exact = amounts.exactAmounts();
  const before = exact.slice(0, Math.max(0, at)).reduce(plus, none);
  const own = exact[at] ?? none;
  const after = plus(before, own);
  const addends = (amounts.terms[at] ?? []).map((term) => addend(term, amounts));
  const explained = {
    lineId: line.id,
    month,
    currency: amounts.converted ? amounts.reporting : line.currency,
    kind,
    record: line.record,
    amount: amountIn(line, month),
    addends,
    exact: inUnits(own, amounts),
    runningBefore: inUnits(before, amounts),
    runningAfter: inUnits(after, amounts),
    roundedBefore: Number(roundedHalfAway(before)),
    roundedAfter: Number(roundedHalfAway(after)),
    marks: marksIn(line, month),
  };
  const share = line.id.includes("@") && line.shares ? ` The part of ${line.costCentre} by its weight.` : "";
  return { ...explained, sentence: `${sentence(explained)}${share}` };
}

const inUnits = (value: Rational, { units }: ExactAmounts): string =>
  printRational(times(value, rational(1n, BigInt(units))), places);

function addend(term: Term, amounts: ExactAmounts): Addend {
  const parts = term.worth.factors().map((factor) => factor.text);
  if (term.of !== term.share)
    parts.push(term.of === 1 ? `× ${term.share} days` : `× ${term.share}⁄${term.of} days`);
  const { rates } = amounts;
  if (amounts.converted && rates.currency !== amounts.reporting)
    parts.push(
      `× ${rates.exactAt(term.rateMonth)} ${rates.currency}→${amounts.reporting} (${printMonth(term.rateMonth)})`,
    );
  return { text: parts.join(" "), value: inUnits(amounts.exactTerm(term), amounts) };
}

function sentence({
  addends,
  exact,
  runningBefore,
  runningAfter,
  currency,
  month,
}: Omit<Explanation, "sentence">): string {
  if (addends.length === 0) return `Nothing falls in ${printMonth(month)}.`;
  const sum = addends.map(({ text, value }) => `${text} = ${value}`).join("; plus ");
  return `${sum}. Exactly ${exact} ${currency}; the running total goes from ${runningBefore} to ${runningAfter}, and the month shows the difference of both, rounded.`;
}

/** A line that follows from other lines: a vacancy rate. */
function derived(line: Line, month: Month, { lines, context }: Plan): Explanation {
  const salaries = lines.filter(
    (other) =>
      other.source === "positions" && other.costCentre === line.costCentre && other.record !== line.record,
  );
  const base = salaries.reduce((sum, other) => sum + amountIn(other, month), 0);
  const pct = context.costCentres.get(line.costCentre)?.vacancyRatePct ?? "0";
  const amount = amountIn(line, month);
  const text = `Salaries of ${line.costCentre} of ${base} minor units × −${pct} % vacancy rate`;
  return {
    lineId: line.id,
    month,
    currency: context.rates.reporting,
    kind: "positions",
    record: line.record,
    amount,
    addends: [{ text, value: String(amount) }],
    exact: String(amount),
    runningBefore: "",
    runningAfter: "",
    roundedBefore: 0,
    roundedAfter: amount,
    marks: [],
    sentence: `${text}, conservingly rounded.`,
  };
}
