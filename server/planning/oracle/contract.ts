import type { Day } from "../day";
import type { ContractItem } from "../sources/contract";
import { dateInMonth, dayAt, lengthOf, monthOfDay, nextDay } from "./calendar";
import { add, fraction, multiply, read, unit } from "./fraction";
import type { Ledgers } from "./ledger";
import { monthlyPrice } from "./price";
import { type DatedContract, dayItIsLeft, endOfTerm, lastDayOfContract } from "./terms";
import { type World, write } from "./world";

/** The first day of the n-th contract month: the 1st after a month that lacks the start's day. */
export function contractMonth(start: Day, n: number): Day {
  const month = monthOfDay(start) + n;
  return dateInMonth(start) <= lengthOf(month) ? dayAt(month, dateInMonth(start)) : dayAt(month + 1, 1);
}

/** Books a contract's items into `ledgers`, day by day. */
export function bookContract(contract: DatedContract, world: World, ledgers: Ledgers) {
  const lastDay = lastDayOfContract(contract, world.today, world.wish);
  for (const item of contract.items) {
    bookItem(contract, item, lastDay, world, ledgers);
    bookTrueUp(contract, item, lastDay, world, ledgers);
  }
  if (dayItIsLeft(contract, world.today, world.wish) !== null && lastDay !== null)
    bookFee(contract, lastDay, world, ledgers);
}

function bookFee(contract: DatedContract, lastDay: Day, world: World, ledgers: Ledgers) {
  const tax = contract.irrecoverableTaxPct ?? world.taxPct(contract.items[0]?.costCentre ?? "") ?? "0";
  const fee = multiply(
    read(contract.terminationFee ?? "0"),
    add(unit, multiply(read(tax), fraction(1, 100))),
  );
  const month = monthOfDay(lastDay);
  const line = `contracts/${contract.id}/termination-fee`;
  write(world, ledgers, line, month, fee, contract.currency, month);
}

/** Twelve months of each seat above those agreed, on every anniversary after today. */
function bookTrueUp(
  contract: DatedContract,
  item: ContractItem,
  lastDay: Day | null,
  world: World,
  ledgers: Ledgers,
) {
  const more = (contract.usedSeats ?? 0) - (contract.seats ?? 0);
  if (contract.trueUp === "none" || !contract.seats || more <= 0) return;
  for (let n = 12; ; n += 12) {
    const day = contractMonth(contract.start, n);
    if (monthOfDay(day) > world.until || (lastDay !== null && day > lastDay)) return;
    if (day <= world.today) continue;
    const paid = world.view === "accrual" ? day : nextDay(day, contract.paymentDays);
    const amount = multiply(monthlyPrice(contract, item, n, world), fraction(12 * more, contract.seats));
    const line = `contracts/${contract.id}/${item.id}:true-up`;
    write(world, ledgers, line, monthOfDay(paid), amount, contract.currency, monthOfDay(paid));
  }
}

function bookItem(
  contract: DatedContract,
  item: ContractItem,
  lastDay: Day | null,
  world: World,
  ledgers: Ledgers,
) {
  const line = `contracts/${contract.id}/${item.id}`;
  const runs = (day: Day) => lastDay === null || day <= lastDay;
  for (let n = 0; ; n++) {
    const [begin, next] = [contractMonth(contract.start, n), contractMonth(contract.start, n + 1)];
    if (!runs(begin) || monthOfDay(begin) > world.until + paidAhead(contract, world)) return;
    const daily = multiply(monthlyPrice(contract, item, n, world), fraction(1, next - begin));
    const invoice = invoiceOf(contract, n, lastDay);
    for (const [month, days] of daysByMonth(begin, next, runs)) {
      const amount = multiply(daily, fraction(days));
      const booked = world.view === "accrual" ? month : invoice.paid;
      write(world, ledgers, line, booked, amount, contract.currency, invoice.prepaidIn ?? booked);
    }
  }
}

/** How many months before a contract month its invoice may be paid: at most the longest term of the examples. */
const paidAhead = ({ inAdvance, billingMonths }: DatedContract, { view }: World): number =>
  view === "cash" && inAdvance ? (billingMonths === 0 ? 30 : billingMonths) : 0;

/** How many days that count of [begin, next) lie in which calendar month. */
function daysByMonth(begin: Day, next: Day, counts: (day: Day) => boolean): Map<number, number> {
  const days = new Map<number, number>();
  for (let day = begin; day < next; day = nextDay(day))
    if (counts(day)) days.set(monthOfDay(day), (days.get(monthOfDay(day)) ?? 0) + 1);
  return days;
}

/** The invoice a contract month is on: when it is paid, and the month whose rate is kept if it is paid ahead. */
function invoiceOf(contract: DatedContract, n: number, lastDay: Day | null) {
  const [first, planned] = invoicePeriod(contract, n);
  const last = lastDay !== null && lastDay < planned ? lastDay : planned;
  const date = contract.inAdvance ? first : last;
  const prepaid = contract.inAdvance && contract.billingMonths !== 1;
  return {
    paid: monthOfDay(nextDay(date, contract.paymentDays)),
    prepaidIn: prepaid ? monthOfDay(first) : null,
  };
}

/** First and last day of the period a contract month is invoiced in. */
function invoicePeriod(contract: DatedContract, n: number): [Day, Day] {
  const term = contract.billingMonths === 0 ? termAround(contract, contractMonth(contract.start, n)) : null;
  if (term) return term;
  const months = contract.billingMonths === 0 ? 12 : contract.billingMonths;
  const period = Math.floor(n / months) * months;
  return [contractMonth(contract.start, period), nextDay(contractMonth(contract.start, period + months), -1)];
}

/** The term a day lies in; what is open-ended has only a first one. */
function termAround(contract: DatedContract, day: Day): [Day, Day] | null {
  if (contract.end === null) return null;
  if (day <= contract.end) return [contract.start, contract.end];
  if (contract.renewal === "open") return null;
  let n = 1;
  while (endOfTerm(contract, n) < day) n++;
  return [nextDay(endOfTerm(contract, n - 1)), endOfTerm(contract, n)];
}
