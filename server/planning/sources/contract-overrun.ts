import type { Amounts, LineWriter } from "../amounts";
import type { Context } from "../context";
import { monthOf } from "../day";
import { asNumber, type Decimal, exactly } from "../decimal";
import { type Month, monthAt } from "../month";
import { minus, printRational } from "../rational";
import type { Standing } from "../standing";
import { printGrouped, type Worth } from "../worth";
import type { Contract } from "./contract";
import { accrue } from "./contract-months";
import { ContractPrices } from "./contract-prices";

/** How far a contract without an end is looked at. */
const ahead = 120;
/** A price of a year that was worked out of a value is rounded: so much over the value is nothing. */
const nothingToSay = 0.5;

/** Says where more was paid, or is planned, than a contract allows over its whole life, net of tax. */
export function sayOverrun(contract: Contract, stands: Standing, context: Context, writer: LineWriter) {
  const { maximumValue, paidToDate } = contract;
  if (maximumValue === null) return;
  if (paidToDate !== null && minus(exactly(paidToDate), exactly(maximumValue)).numerator > 0n)
    return sayPaid(contract, maximumValue, paidToDate, writer);
  const last = monthAt(monthOf(context.today) + ahead);
  const until = stands.lastDay === null ? last : (Math.min(monthOf(stands.lastDay), last) as Month);
  const tally = plannedOf(contract, stands, context, until);
  let running = 0;
  const over = [...tally]
    .sort(([a], [b]) => a - b)
    .find(([, amount]) => isOver((running += amount), maximumValue));
  if (over) sayPlanned(contract, maximumValue, monthAt(over[0]), writer);
}

const isOver = (amount: number, most: Decimal): boolean => amount > asNumber(most) + nothingToSay;

/** What it costs month by month, in its own currency and without tax. */
function plannedOf(contract: Contract, stands: Standing, context: Context, until: Month) {
  const tally = new Tally();
  for (const item of contract.items)
    accrue(contract, stands, new ContractPrices(contract, item, stands, context, null), until, tally);
  return tally.byMonth;
}

/** Adds up in the contract's own currency. */
class Tally implements Amounts {
  readonly byMonth = new Map<number, number>();

  add(m: Month, worth: Worth, share: number, of: number): void {
    this.byMonth.set(m, (this.byMonth.get(m) ?? 0) + (worth.value * share) / of);
  }

  addWhole(from: Month, to: Month, worth: Worth): void {
    for (let m = from; m <= to; m = monthAt(m + 1)) this.add(m, worth, 1, 1);
  }

  addGiven(m: Month, amount: Decimal): void {
    this.byMonth.set(m, (this.byMonth.get(m) ?? 0) + asNumber(amount));
  }

  mark(): void {
    // Only money is added up.
  }
}

function sayPaid({ id, title, currency }: Contract, most: Decimal, paid: Decimal, writer: LineWriter) {
  const over = printGrouped(printRational(minus(exactly(paid), exactly(most)), 2));
  writer.issue({
    kind: "overrun",
    subject: `contracts/${id}`,
    months: [],
    incomplete: false,
    text: `${title || id}: ${printGrouped(paid)} ${currency} were paid, ${over} more than the ${printGrouped(most)} it allows.`,
  });
}

function sayPlanned({ id, title, currency }: Contract, most: Decimal, from: Month, writer: LineWriter) {
  writer.issue({
    kind: "overrun",
    subject: `contracts/${id}`,
    months: [from],
    incomplete: false,
    text: `${title || id} is planned to cost more than the ${printGrouped(most)} ${currency} it allows over its life.`,
  });
}
