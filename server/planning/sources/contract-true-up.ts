import type { LineWriter } from "../amounts";
import type { Context } from "../context";
import { addDays, monthOf } from "../day";
import type { LineHeader } from "../line";
import { rational } from "../rational";
import type { Standing } from "../standing";
import { contractMonthFrom, contractMonthStart } from "../terms";
import { type Factor, Worth } from "../worth";
import type { Contract, ContractItem } from "./contract";
import type { ContractPrices } from "./contract-prices";

interface Counted {
  readonly contract: Contract;
  readonly item: ContractItem;
  readonly stands: Standing;
  readonly prices: ContractPrices;
}

/**
 * Seats used above those agreed: on each anniversary to come they are paid for a year at the price of a seat, assumed, since
 * they are counted again before. P&L in the anniversary's month, cash after the payment days.
 */
export function writeTrueUp(counted: Counted, header: LineHeader, context: Context, writer: LineWriter) {
  const { contract, item, stands, prices } = counted;
  const more = (contract.usedSeats ?? 0) - (contract.seats ?? 0);
  if (contract.trueUp !== "year" || !contract.seats || more <= 0) return;
  const after = contractMonthFrom(stands.start, addDays(context.today, 1));
  let n = Math.max(12, Math.ceil(after / 12) * 12);
  const first = monthOf(contractMonthStart(stands.start, n));
  if (ends(stands, n) || first > context.until) return;
  const line = writer.line({ ...header, item: `${item.id}:true-up`, part: "seats" }, first);
  for (; !ends(stands, n); n += 12) {
    const begin = contractMonthStart(stands.start, n);
    if (monthOf(begin) > context.until) return;
    const paid = context.view === "accrual" ? begin : addDays(begin, contract.paymentDays);
    line.add(monthOf(paid), seatsWorth(prices.of(n, begin), more, contract.seats), 1, 1);
    line.mark("assumed", monthOf(paid), monthOf(paid));
  }
}

const ends = ({ start, lastDay }: Standing, n: number): boolean =>
  lastDay !== null && contractMonthStart(start, n) > lastDay;

/** A year of so many seats, where `ofAll` of them cost `month` a month. */
function seatsWorth(month: Worth, seats: number, ofAll: number): Worth {
  const more: Factor[] = [
    { text: "× 12 months", value: rational(12) },
    { text: `÷ ${ofAll} seats`, value: rational(1, ofAll) },
    { text: `× ${seats} seats in use above those agreed`, value: rational(seats) },
  ];
  return new Worth((month.value * 12 * seats) / ofAll, () => [...month.factors(), ...more]);
}
