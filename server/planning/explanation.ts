import { type ExactAmounts, type Term, trace } from "./amounts";
import { explainedVacancyRate } from "./explained-vacancy-rate";
import { contextOf, type Plan, type Question } from "./expand";
import { exactly } from "./decimal";
import { amountIn, type Line, lineId, type Mark, marksIn } from "./line";
import { type Month, printMonth } from "./month";
import type { FactKind, Portfolio } from "./portfolio";
import {
  none,
  plus,
  printRational,
  type Rational,
  rational,
  reduced,
  roundedHalfAway,
  times,
} from "./rational";
import { sources } from "./sources/index";
import { openedFor } from "./spend-agreement";
import { isOfAgreement } from "./spend-eligible";
import type { Source } from "./sources/source";

/** One step of an addend: its words, and its exact value as a fraction "5⁄12" written "5/12". */
export interface ExplainedFactor {
  readonly text: string;
  readonly value: string;
}

/** One addend of an amount: its factors in words, and its value in units of the plan's currency (six places). */
export interface Addend {
  readonly text: string;
  readonly value: string;
  /** Their product is the exact value. */
  readonly factors: readonly ExplainedFactor[];
}

/**
 * The arithmetic behind one amount of a line. The rounded running totals are whole minor units; exact values are decimal text in
 * units of `currency`. roundedAfter − roundedBefore is the amount, or where a line was split over cost centres what was split.
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
  /** The whole amount, and the weights by which it was split; null: it is this line's alone. */
  readonly split: {
    readonly whole: number;
    readonly costCentre: string;
    readonly weights: readonly { readonly costCentre: string; readonly weight: string }[];
  } | null;
  readonly marks: readonly Mark[];
  /** The whole arithmetic in one sentence. */
  readonly sentence: string;
}

const places = 6;

/** Explains a line's amount in a month; null where there is no such line. `plan` is the plan the line was seen in. */
export const explain = (
  portfolio: Portfolio,
  question: Question,
  plan: Plan,
  id: string,
  month: Month,
): Explanation | null => {
  const until = month > question.until ? month : question.until;
  return explainer(portfolio, { ...question, until }, plan, id)?.(month) ?? null;
};

/** Explains any month of a line up to the question's last; null where there is no such line. */
export function explainer(
  portfolio: Portfolio,
  question: Question,
  plan: Plan,
  id: string,
): ((month: Month) => Explanation) | null {
  const line = plan.lines.find((candidate) => candidate.id === id);
  if (!line) return null;
  const source = (sources as readonly Source<FactKind, object>[]).find(({ name }) => name === line.source);
  const fact = source && portfolio.facts[source.kind].get(line.record);
  if (!source || !fact) return explainedVacancyRate(line, plan);
  const { context } = contextOf(portfolio, question);
  const opened = isOfAgreement(line)
    ? openedFor(line, portfolio, plan.context, plan.lines)
    : trace((writer) => source.write(fact, context, writer), context.rates, context.until).opened;
  const amounts = tracedFor(line, opened);
  return amounts ? fromTrace(amounts, line, source.kind) : null;
}

/** The traced line itself; for one part of a shared line, the line it was split from. */
function tracedFor({ id }: Line, opened: readonly ExactAmounts[]): ExactAmounts | undefined {
  const own = opened.find(({ header }) => lineId(header) === id);
  return own ?? opened.find(({ header }) => id.startsWith(`${lineId(header)}@`));
}

function fromTrace(amounts: ExactAmounts, line: Line, kind: FactKind): (month: Month) => Explanation {
  const exact = amounts.exactAmounts();
  const running = [none];
  for (const amount of exact) running.push(reduced(plus(running.at(-1) ?? none, amount)));
  const totalBefore = (at: number) => running[Math.min(Math.max(0, at), exact.length)] ?? none;
  return (month) => {
    const at = month - amounts.first;
    const [before, after] = [totalBefore(at), totalBefore(at + 1)];
    const [roundedBefore, roundedAfter] = [before, after].map((total) => Number(roundedHalfAway(total))) as [
      number,
      number,
    ];
    const explained = {
      lineId: line.id,
      month,
      currency: amounts.converted ? amounts.reporting : line.currency,
      kind,
      record: line.record,
      amount: amountIn(line, month),
      addends: (amounts.terms[at] ?? []).map((term) => addend(term, amounts)),
      exact: inUnits(exact[at] ?? none, amounts),
      runningBefore: inUnits(before, amounts),
      runningAfter: inUnits(after, amounts),
      roundedBefore,
      roundedAfter,
      split: splitOf(line, amounts, roundedAfter - roundedBefore),
      marks: marksIn(line, month),
    };
    return { ...explained, sentence: sentence(explained) };
  };
}

/** How the amount of a shared line became this one's part. */
function splitOf(
  { id, shares, costCentre }: Line,
  { header }: ExactAmounts,
  whole: number,
): Explanation["split"] {
  if (!shares || id === lineId(header)) return null;
  return {
    whole,
    costCentre,
    weights: shares.map(({ costCentre: of, weight }) => ({ costCentre: of, weight })),
  };
}

const inUnits = (value: Rational, { units }: ExactAmounts): string =>
  printRational(times(value, rational(1n, BigInt(units))), places);

const written = (value: Rational): string => {
  const { numerator, denominator } = reduced(value);
  return `${numerator}/${denominator}`;
};

function addend(term: Term, amounts: ExactAmounts): Addend {
  const { rates } = amounts;
  const factors = term.worth.factors().map(({ text, value }) => ({ text, value: written(value) }));
  if (term.of !== term.share)
    factors.push({
      text: term.of === 1 ? `× ${term.share} days` : `× ${term.share}⁄${term.of} days`,
      value: written(rational(term.share, term.of)),
    });
  if (amounts.converted && rates.currency !== amounts.reporting) {
    const rate = rates.exactAt(term.rateMonth);
    const text = `× ${rate} ${rates.currency}→${amounts.reporting} (${printMonth(term.rateMonth)})`;
    factors.push({ text, value: written(exactly(rate)) });
  }
  const text = factors.map((factor) => factor.text).join(" ");
  return { text, value: inUnits(amounts.exactTerm(term), amounts), factors };
}

function sentence(explained: Omit<Explanation, "sentence">): string {
  const { addends, exact, runningBefore, runningAfter, currency, month, split } = explained;
  if (addends.length === 0) return `Nothing falls in ${printMonth(month)}.`;
  const sum = addends.map(({ text, value }) => `${text} = ${value}`).join("; plus ");
  const whole = `${sum}. Exactly ${exact} ${currency}; the running total goes from ${runningBefore} to ${runningAfter}, and the month shows the difference of both, rounded.`;
  if (!split) return whole;
  const own = split.weights.find(({ costCentre }) => costCentre === split.costCentre)?.weight ?? "0";
  const others = split.weights.map(({ weight }) => weight).join(" + ");
  return `${whole} The part of ${split.costCentre} by its weight, ${own} of ${others}; what is left over by rounding goes to the largest remainders.`;
}
