import { expect, test } from "vitest";
import { demoOn } from "../../prisma/seed/portfolio";
import { planOf } from "../../prisma/seed/testing";
import { split } from "./allocation";
import type { View } from "./context";
import { decimal } from "./decimal";
import { costCentre, inMonth, onDay, typed } from "./examples";
import { expand, type Plan, type Question } from "./expand";
import { explainer, type Explanation } from "./explanation";
import { amountIn, endOf, type Line } from "./line";
import { minorUnits } from "./money";
import { type Month, monthAt } from "./month";
import type { Portfolio } from "./portfolio";
import {
  none,
  plus,
  printRational,
  type Rational,
  rational,
  reduced,
  roundedHalfAway,
  times,
  toNumber,
} from "./rational";
import { referenceOrganisation, referenceToday } from "./reference-organisation";

/** A fraction as an explanation writes it. */
function read(text: string): Rational {
  const [numerator = "0", denominator = "1"] = text.split("/");
  return rational(BigInt(numerator), BigInt(denominator));
}

/** The exact value of a month in units: the sum of its addends, each the product of its factors. */
const exactOf = ({ addends }: Explanation): Rational =>
  addends
    .map(({ factors }) => factors.map(({ value }) => read(value)).reduce(times, rational(1n)))
    .reduce(plus, none);

const superscripts = "⁰¹²³⁴⁵⁶⁷⁸⁹";

/** What the words of a factor come to, read as a person reads them: "× 1.03²", "÷ 12", "× −3.5 %", "× 30⁄31 days". */
function saidBy(text: string): number {
  const [, sign, grown, number = "", over, power = "", pct] =
    /^(÷ |× )?(\(1 \+ )?([−\d.,]+)(?:⁄(\d+))?([⁰¹²³⁴⁵⁶⁷⁸⁹]*)( %)?/.exec(text) ?? [];
  let value = Number(number.replaceAll(",", "").replace("−", "-"));
  if (over) value /= Number(over);
  if (pct) value /= 100;
  if (grown) value += 1;
  if (power) value **= Number([...power].map((digit) => superscripts.indexOf(digit)).join(""));
  return sign === "÷ " ? 1 / value : value;
}

/** Whether the words of every factor say its value. */
const saysItsValues = ({ addends }: Explanation): boolean =>
  addends.every(({ factors }) =>
    factors.every(({ text, value }) => {
      const exact = toNumber(read(value));
      return Math.abs(saidBy(text) - exact) <= 1e-6 * Math.max(1, Math.abs(exact));
    }),
  );

/** What does not recompute, by line and month; every month from the line's first to its last. */
function wrongIn(portfolio: Portfolio, question: Question, plan: Plan, lines: readonly Line[]): string[] {
  return lines.flatMap((line) => {
    const explained = explainer(portfolio, question, plan, line.id);
    if (!explained) return [`${line.id} is not explained`];
    const wrong: string[] = [];
    let running = none;
    for (let m: Month = line.first; m < endOf(line); m = monthAt(m + 1)) {
      const one = explained(m);
      const exact = exactOf(one);
      const units = rational(minorUnits(one.currency));
      const before = running;
      running = reduced(plus(running, times(exact, units)));
      const rounded = [before, running].map((total) => Number(roundedHalfAway(total)));
      const whole = (rounded[1] ?? 0) - (rounded[0] ?? 0);
      const same =
        saysItsValues(one) &&
        printRational(exact, 6) === one.exact &&
        rounded[0] === one.roundedBefore &&
        rounded[1] === one.roundedAfter &&
        partOf(one, whole) === amountIn(line, m);
      if (!same)
        wrong.push(`${line.id} in ${m}: ${partOf(one, whole)} for ${amountIn(line, m)}. ${one.sentence}`);
    }
    return wrong;
  });
}

/** A shared line's part of the whole, split anew. */
function partOf({ split: shared }: Explanation, whole: number): number {
  if (!shared) return whole;
  const weights = shared.weights.map(({ costCentre: of, weight }) => ({
    costCentre: of,
    weight: decimal(weight),
  }));
  const at = weights.findIndex(({ costCentre: of }) => of === shared.costCentre);
  return split(whole, weights)[at] ?? 0;
}

/** Vacancy rates, so that their lines are explained too. */
const rated = (portfolio: Portfolio): Portfolio => ({
  ...portfolio,
  costCentres: new Map(
    [...portfolio.costCentres].map(([id, centre]) => [
      id,
      costCentre(id, { ...centre, vacancyRatePct: typed("3.5") }),
    ]),
  ),
});

const views: readonly View[] = ["accrual", "cash"];

test.each(views)(
  "every amount of the demo organisation (%s) recomputes from its explanation",
  (view) => {
    const today = onDay("2026-11-22");
    const portfolio = rated(demoOn(today).portfolio);
    const { context } = planOf(portfolio, today);
    const question = { today, view, until: context.until, forecasts: context.forecasts };
    const plan = expand(portfolio, question);
    expect(plan.lines.some(({ record }) => record === "vacancy-rate")).toBe(true);
    expect(plan.lines.some(({ id }) => id.includes("@"))).toBe(true);
    expect(wrongIn(portfolio, question, plan, plan.lines).slice(0, 20)).toEqual([]);
  },
  120_000,
);

test.each(views)(
  "every amount of organisation S (%s) recomputes from its explanation",
  (view) => {
    const portfolio = rated(referenceOrganisation("S"));
    const question = {
      today: referenceToday,
      view,
      until: inMonth("2031-12"),
      forecasts: { of: () => null },
    };
    const plan = expand(portfolio, question);
    expect(plan.lines.length).toBeGreaterThan(100);
    expect(wrongIn(portfolio, question, plan, plan.lines).slice(0, 20)).toEqual([]);
  },
  120_000,
);
