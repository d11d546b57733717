import type { Plan } from "./expand";
import { exactly } from "./decimal";
import type { Explanation } from "./explanation";
import { amountIn, type Line } from "./line";
import { minorUnits } from "./money";
import { type Month, monthAt } from "./month";
import { none, over, plus, printRational, type Rational, rational, roundedHalfAway, times } from "./rational";
import { isPay } from "./vacancy-rate";
import { printGrouped } from "./worth";

const places = 6;

/** Explains the negative line of a cost centre's vacancy rate: so many per cent of the pay of its positions of one category. */
export function explainedVacancyRate(
  line: Line,
  { lines, context }: Plan,
): ((month: Month) => Explanation) | null {
  const pct = context.costCentres.get(line.costCentre)?.vacancyRatePct;
  if (line.record !== "vacancy-rate" || !pct) return null;
  const pay = lines.filter(
    (other) =>
      isPay(other) &&
      other.record !== line.record &&
      other.costCentre === line.costCentre &&
      other.category === line.category,
  );
  const units = minorUnits(context.rates.reporting);
  const factor = over(times(rational(-1n), exactly(pct)), rational(100n));
  const paidIn = (m: Month) => pay.reduce((sum, other) => sum + amountIn(other, m), 0);
  const inUnits = (minor: Rational) => printRational(over(minor, rational(units)), places);
  return (month) => {
    let base = 0;
    for (let m = line.first; m < month; m = monthAt(m + 1)) base += paidIn(m);
    const before = times(rational(base), factor);
    const paid = paidIn(month);
    const own = times(rational(paid), factor);
    const after = plus(before, own);
    const words = `${printGrouped(inUnits(rational(paid)).replace(/0{4}$/, ""))} pay of ${line.costCentre} in ${line.category}`;
    const rate = `× −${pct} % vacancy rate`;
    const factors = [
      { text: words, value: `${paid}/${units}` },
      { text: rate, value: `${factor.numerator}/${factor.denominator}` },
    ];
    const addend = { text: `${words} ${rate}`, value: inUnits(own), factors };
    return {
      lineId: line.id,
      month,
      currency: context.rates.reporting,
      kind: "positions",
      record: line.record,
      amount: amountIn(line, month),
      addends: paid === 0 ? [] : [addend],
      exact: inUnits(paid === 0 ? none : own),
      runningBefore: inUnits(before),
      runningAfter: inUnits(after),
      roundedBefore: Number(roundedHalfAway(before)),
      roundedAfter: Number(roundedHalfAway(after)),
      split: null,
      marks: [],
      sentence: `${addend.text} = ${addend.value}; the running total goes from ${inUnits(before)} to ${inUnits(after)}, and the month shows the difference of both, rounded.`,
    };
  };
}
