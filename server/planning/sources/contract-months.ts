import type { Amounts } from "../amounts";
import { addDays, type Day, lastDayOf, monthOf } from "../day";
import { type Month, monthAt } from "../month";
import type { Standing } from "../standing";
import { contractMonthStart, termStart } from "../terms";
import type { Contract } from "./contract";
import type { ContractPrices } from "./contract-prices";

/** One contract month: its first day, the day after its last, and the last day that counts (earlier when broken off). */
interface ContractMonth {
  readonly n: number;
  readonly begin: Day;
  readonly next: Day;
  readonly last: Day;
}

/** The contract's months from its start day, for as long as it runs. */
function* contractMonths({ start, lastDay }: Standing): Generator<ContractMonth> {
  for (let n = 0, begin = start; lastDay === null || begin <= lastDay; n++) {
    const next = contractMonthStart(start, n + 1);
    const whole = addDays(next, -1);
    yield { n, begin, next, last: lastDay !== null && lastDay < whole ? lastDay : whole };
    begin = next;
  }
}

/** Prepaid: invoiced in advance for more than a month. It keeps the rate of the invoice month. */
const isPrepaid = ({ inAdvance, billingMonths }: Contract): boolean => inAdvance && billingMonths !== 1;

/** P&L: a contract month that lies in two calendar months is split by days. */
export function accrue(
  contract: Contract,
  stands: Standing,
  prices: ContractPrices,
  until: Month,
  amounts: Amounts,
) {
  const prepaid = isPrepaid(contract);
  const invoices = new InvoicePeriods(contract, stands);
  for (const { n, begin, next, last } of contractMonths(stands)) {
    const m = monthOf(begin);
    if (m > until) return;
    const worth = prices.of(n, begin);
    const monthEnd = lastDayOf(m);
    const rateMonth = prepaid ? monthOf(invoices.first(n, begin)) : undefined;
    const inFirst = (last < monthEnd ? last : monthEnd) - begin + 1;
    amounts.add(m, worth, inFirst, next - begin, rateMonth ?? m);
    if (last > monthEnd)
      amounts.add(monthAt(m + 1), worth, last - monthEnd, next - begin, rateMonth ?? monthAt(m + 1));
  }
}

/** Cash: every invoice in the month it is paid, worth the contract months it covers. */
export function pay(
  contract: Contract,
  stands: Standing,
  prices: ContractPrices,
  until: Month,
  amounts: Amounts,
) {
  const invoices = new InvoicePeriods(contract, stands);
  const prepaid = isPrepaid(contract);
  for (const month of contractMonths(stands)) {
    const first = invoices.first(month.n, month.begin);
    if (monthOf(contract.inAdvance ? first : month.begin) > until) return;
    const date = contract.inAdvance ? first : invoices.last(month.n, month.begin);
    const paid = monthOf(addDays(date, contract.paymentDays));
    const worth = prices.of(month.n, month.begin);
    amounts.add(
      paid,
      worth,
      month.last - month.begin + 1,
      month.next - month.begin,
      prepaid ? monthOf(first) : paid,
    );
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
