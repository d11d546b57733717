import type { LineWriter } from "./amounts";
import type { Context } from "./context";
import { monthOf } from "./day";
import { zero } from "./decimal";
import { type Month, monthAt } from "./month";
import { minus, none, plus, printRational, type Rational, rational, reduced, toNumber } from "./rational";
import type { Contract } from "./sources/contract";
import { header } from "./sources/contracts";
import type { DrawnPeriod } from "./spend-drawn";
import { type AgreementSpend, largest, smallest } from "./spend-eligible";
import type { SpendPeriod } from "./spend-period";
import type { Standing } from "./standing";
import { type Factor, given, printGrouped, Worth } from "./worth";

/** What the lines of a spend agreement are written from. */
export interface Agreed {
  readonly contract: Contract;
  readonly periods: readonly DrawnPeriod[];
  readonly stands: Standing;
  /** Whether the contract's price is the minimum, said once more. */
  readonly isPrice: boolean;
}

/** What spend falls short of, in the last month of each period. */
export function writeShortfalls({ contract, stands, periods }: Agreed, context: Context, writer: LineWriter) {
  const line = openLine(contract, stands, "shortfall", writer);
  for (const period of periods) {
    if (period.shortfall === null || period.shortfall.numerator === 0n) continue;
    line?.add(period.to, minimumWorth(contract, period), 1, 1);
    const counted = period.months.reduce((sum, month) => plus(sum, month.counted), none);
    addSpend(line, period.to, minus(none, counted), "spend that counts");
    line?.mark("committed", period.to, period.to);
    if (period.to > context.lastClose) line?.mark("assumed", period.to, period.to);
  }
}

/** The balance of what was prepaid goes down as invoices would have been paid; at its period's end by what was used until then. */
export function writePrepaid(
  { contract, stands, periods, isPrice }: Agreed,
  paid: AgreementSpend,
  context: Context,
  writer: LineWriter,
) {
  const line = openLine(contract, stands, "prepayment", writer);
  for (const period of periods) {
    const first = monthOf(period.first);
    if (!isPrice) line?.add(first, minimumWorth(contract, period), 1, 1);
    line?.mark("committed", first, first);
    let balance = period.minimum;
    for (let m = period.from; m <= Math.min(period.to, context.until); m = monthAt(m + 1)) {
      const due = paid.take(m, balance).counted;
      const after = largest(smallest(minus(balance, due), period.minimum), none);
      addSpend(line, m, minus(after, balance), "paid from what was prepaid");
      balance = reduced(after);
    }
    if (period.shortfall !== null)
      addSpend(line, period.to, minus(period.shortfall, balance), "used and not invoiced by then");
  }
}

/** The line is that of the contract's first item. */
function openLine(
  contract: Contract,
  stands: Standing,
  part: "shortfall" | "prepayment",
  writer: LineWriter,
) {
  const [item] = contract.items;
  return item && writer.line({ ...header(contract, item), item: part, part }, monthOf(stands.start));
}

function minimumWorth({ minimumSpend }: Contract, { minimum, days, ofDays }: SpendPeriod): Worth {
  const whole = given(minimumSpend ?? zero, " minimum spend");
  const part: Factor = { text: `× ${days}⁄${ofDays} days`, value: rational(days, ofDays) };
  return new Worth(toNumber(minimum), () => (days === ofDays ? [whole] : [whole, part]));
}

function addSpend(
  line: ReturnType<LineWriter["line"]> | undefined,
  m: Month,
  amount: Rational,
  words: string,
) {
  const value = reduced(amount);
  if (value.numerator === 0n) return;
  const text = `${printGrouped(printRational(value, 6))} ${words}`;
  line?.add(m, new Worth(toNumber(value), () => [{ text, value }]), 1, 1);
}
