import type { Amounts } from "../amounts";
import type { Decimal } from "../decimal";
import type { Mark } from "../line";
import { type Month, monthAt } from "../month";
import {
  compare,
  minus,
  none,
  printRational,
  type Rational,
  rational,
  reduced,
  times,
  toNumber,
} from "../rational";
import { printGrouped, Worth } from "../worth";

/** Months that are paid from what was prepaid, as long as something of it is left; then in money. */
export class PaidBefore implements Amounts {
  constructor(
    private readonly amounts: Amounts,
    /** In the line's own currency. */
    private left: Rational,
  ) {}

  add(m: Month, worth: Worth, share: number, of: number, rateMonth?: Month): void {
    this.amounts.add(m, worth, share, of, rateMonth);
    if (this.left.numerator <= 0n) return;
    const cost = times(worth.exact(), rational(share, of));
    if (compare(cost, none) <= 0) return;
    const paid = compare(cost, this.left) < 0 ? reduced(cost) : this.left;
    this.left = reduced(minus(this.left, paid));
    this.amounts.add(m, prepaid(paid), 1, 1, rateMonth);
  }

  addWhole(from: Month, to: Month, worth: Worth, rateMonth?: Month): void {
    for (let m = from; m <= to; m = monthAt(m + 1)) this.add(m, worth, 1, 1, rateMonth);
  }

  addGiven(m: Month, amount: Decimal, words: string): void {
    this.amounts.addGiven(m, amount, words);
  }

  mark(mark: Mark, from: Month, to: Month): void {
    this.amounts.mark(mark, from, to);
  }
}

function prepaid(paid: Rational): Worth {
  const value = minus(none, paid);
  const text = `${printGrouped(printRational(value, 6))} paid from what was prepaid`;
  return new Worth(toNumber(value), () => [{ text, value }]);
}
