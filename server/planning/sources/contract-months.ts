import type { Amounts } from "../amounts";
import { addDays, type Day, firstDayOf, lastDayOf, monthOf } from "../day";
import { type Month, monthAt } from "../month";
import type { Standing } from "../standing";
import { contractMonthFrom, contractMonthStart, termStart } from "../terms";
import type { Worth } from "../worth";
import type { Contract } from "./contract";
import type { ContractPrices } from "./contract-prices";

/** Prepaid: invoiced in advance for more than a month. It keeps the rate of the invoice month. */
const isPrepaid = ({ inAdvance, billingMonths }: Contract): boolean => inAdvance && billingMonths !== 1;

/**
 * P&L: a contract month that lies in two calendar months is split by days. Walks in spans of contract months that are worth
 * the same and belong to one invoice.
 */
export function accrue(
  contract: Contract,
  stands: Standing,
  prices: ContractPrices,
  until: Month,
  amounts: Amounts,
) {
  const invoices = isPrepaid(contract) ? new InvoicePeriods(contract, stands) : null;
  const end = contractMonthsTo(stands, until);
  for (let n = 0, next = 0; n < end; n = next) {
    const begin = contractMonthStart(stands.start, n);
    next = Math.min(end, prices.changes(n, begin), invoices?.changes(n, begin) ?? end);
    const rateMonth = invoices ? monthOf(invoices.first(n, begin)) : undefined;
    spread(stands, n, next, prices.of(n, begin), rateMonth, amounts);
  }
}

/** How many contract months begin while the contract runs, up to the calendar month `until`. */
function contractMonthsTo({ start, lastDay }: Standing, until: Month): number {
  const end = lastDayOf(until);
  return contractMonthFrom(start, addDays(lastDay !== null && lastDay < end ? lastDay : end, 1));
}

/** Adds `worth` for each contract month from the n-th to before the `to`-th. */
function spread(
  { start, lastDay }: Standing,
  n: number,
  to: number,
  worth: Worth,
  rateMonth: Month | undefined,
  amounts: Amounts,
) {
  const after = contractMonthStart(start, to);
  const isBroken = lastDay !== null && lastDay < after - 1;
  const whole = isBroken ? to - 1 : to;
  const first = monthOf(start);
  const areCalendarMonths = start === firstDayOf(first);
  if (areCalendarMonths) amounts.addWhole(monthAt(first + n), monthAt(first + whole - 1), worth, rateMonth);
  for (let at = areCalendarMonths ? whole : n; at < to; at++) {
    const next = contractMonthStart(start, at + 1);
    split(
      contractMonthStart(start, at),
      next,
      at < whole ? next - 1 : (lastDay ?? next - 1),
      worth,
      rateMonth,
      amounts,
    );
  }
}

/** Adds a contract month from `begin` to before `next`, of which the days up to `last` count, to its calendar months. */
function split(
  begin: Day,
  next: Day,
  last: number,
  worth: Worth,
  rateMonth: Month | undefined,
  amounts: Amounts,
) {
  const m = monthOf(begin);
  const monthEnd = lastDayOf(m);
  amounts.add(m, worth, (last < monthEnd ? last : monthEnd) - begin + 1, next - begin, rateMonth);
  if (last > monthEnd) amounts.add(monthAt(m + 1), worth, last - monthEnd, next - begin, rateMonth);
}

/** Cash: every invoice in the month it is paid, worth the contract months it covers. */
export function pay(
  contract: Contract,
  stands: Standing,
  prices: ContractPrices,
  until: Month,
  amounts: Amounts,
) {
  const { start, lastDay } = stands;
  const invoices = new InvoicePeriods(contract, stands);
  const prepaid = isPrepaid(contract);
  for (let n = 0, begin = start, next = begin; lastDay === null || begin <= lastDay; n++, begin = next) {
    next = contractMonthStart(start, n + 1);
    const first = invoices.first(n, begin);
    if (monthOf(contract.inAdvance ? first : begin) > until) return;
    const date = contract.inAdvance ? first : invoices.last(n, begin);
    const paid = monthOf(addDays(date, contract.paymentDays));
    const days = (lastDay !== null && lastDay < next - 1 ? lastDay + 1 : next) - begin;
    amounts.add(paid, prices.of(n, begin), days, next - begin, prepaid ? monthOf(first) : paid);
  }
}

/** Which days an invoice covers: so many contract months from the start, or a whole term. */
class InvoicePeriods {
  constructor(
    private readonly contract: Contract,
    private readonly stands: Standing,
  ) {}

  /** The first day of the period that the n-th contract month is invoiced in. */
  first(n: number, begin: Day): Day {
    const { billingMonths } = this.contract;
    const { start } = this.stands;
    if (billingMonths === 0) return this.term(begin)?.first ?? contractMonthStart(start, n - (n % 12));
    return billingMonths === 1 ? begin : contractMonthStart(start, n - (n % billingMonths));
  }

  /** The first contract month after the n-th that is invoiced in another period. */
  changes(n: number, begin: Day): number {
    const { billingMonths } = this.contract;
    if (billingMonths !== 0) return n - (n % billingMonths) + billingMonths;
    const term = this.term(begin);
    return term ? contractMonthFrom(this.stands.start, addDays(term.last, 1)) : n - (n % 12) + 12;
  }

  /** Its last day. */
  last(n: number, begin: Day): Day {
    const { billingMonths } = this.contract;
    const { start, lastDay } = this.stands;
    const period = billingMonths === 0 ? 12 : billingMonths;
    const term = billingMonths === 0 ? this.term(begin) : null;
    const end = term?.last ?? addDays(contractMonthStart(start, n - (n % period) + period), -1);
    return lastDay !== null && lastDay < end ? lastDay : end;
  }

  /** The term a day lies in; open-ended contracts without an end have none. */
  private term(day: Day): { first: Day; last: Day } | null {
    const { start, firstEnd } = this.stands;
    const { renewalMonths, renewal } = this.contract;
    if (firstEnd === null) return null;
    if (day <= firstEnd) return { first: start, last: firstEnd };
    if (renewal === "open") return null;
    let n = 1;
    while (termStart(firstEnd, renewalMonths, n + 1) <= day) n++;
    return {
      first: termStart(firstEnd, renewalMonths, n),
      last: addDays(termStart(firstEnd, renewalMonths, n + 1), -1),
    };
  }
}
