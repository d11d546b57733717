import type { Amounts } from "./amounts";
import type { Decimal } from "./decimal";
import { asNumber } from "./decimal";
import { type Line, type LineHeader, lineOf, type Mark, type MarkSpan } from "./line";
import { roundMinor } from "./money";
import { type Month, monthAt } from "./month";
import type { CurrencyRates } from "./rates";
import type { Worth } from "./worth";

/** Beyond this many minor units a running total in floating point may miss a half; such lines are computed exactly. */
const largest = 1e9;

/** Floating point, rounded by conserving rounding: see planning-rules, "Money". */
export class FastAmounts implements Amounts {
  private marks: readonly MarkSpan[] = [];
  private readonly values: Float64Array;

  constructor(
    readonly header: LineHeader,
    private readonly first: Month,
    until: Month,
    private readonly rates: CurrencyRates,
    private readonly units: number,
    private readonly converted: boolean,
  ) {
    this.values = room(until - first + 1);
  }

  add(m: Month, worth: Worth, share: number, of: number, rateMonth: Month = m): void {
    const { values, first, rates } = this;
    const at = m - first;
    if (at >= values.length) return;
    const value = share === of ? worth.value : (worth.value * share) / of;
    values[at] = (values[at] ?? 0) + value * (rates.numbers[rates.placeOf(rateMonth)] ?? 0);
  }

  addWhole(from: Month, to: Month, worth: Worth, rateMonth?: Month): void {
    const { values, rates, first } = this;
    const { value } = worth;
    const end = Math.min(to - first, values.length - 1);
    for (let at = from - first; at <= end; at++) {
      const place = rates.placeOf(rateMonth ?? monthAt(first + at));
      values[at] = (values[at] ?? 0) + value * (rates.numbers[place] ?? 0);
    }
  }

  addGiven(m: Month, amount: Decimal): void {
    const { values, first, rates } = this;
    const at = m - first;
    if (at < values.length)
      values[at] = (values[at] ?? 0) + asNumber(amount) * (rates.numbers[rates.placeOf(m)] ?? 0);
  }

  mark(mark: Mark, from: Month, to: Month): void {
    if (from <= to) this.marks = [...this.marks, { mark, from, to }];
  }

  /** Null when the line is too large for floating point. */
  finished(): Line | null {
    const { values, units } = this;
    let running = 0;
    let before = 0;
    for (let i = 0; i < values.length; i++) {
      running += (values[i] ?? 0) * units;
      const rounded = roundMinor(running);
      values[i] = rounded - before;
      before = rounded;
      if (running > largest || running < -largest) return null;
    }
    return lineOf(this.header, this.first, values, this.marks, this.converted);
  }
}

// An array of its own for every line costs more than its arithmetic, so a few lines share one piece of memory; only few,
// since one line that is remembered keeps the whole piece.
const pieceLength = 1024;
let piece = new Float64Array(pieceLength);
let taken = 0;

/** Zeros for so many months. */
function room(months: number): Float64Array {
  if (months <= 0 || months > pieceLength) return new Float64Array(Math.max(0, months));
  if (taken + months > pieceLength) {
    piece = new Float64Array(pieceLength);
    taken = 0;
  }
  const part = new Float64Array(piece.buffer, taken * piece.BYTES_PER_ELEMENT, months);
  taken += months;
  return part;
}
