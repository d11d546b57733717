import type { Day } from "../day";
import type { Month } from "../month";
import type { Contract } from "../sources/contract";
import { lastDayIn, monthsLater, nextDay } from "./calendar";

/** A contract whose dates are days. */
export type DatedContract = Contract & { readonly start: Day; readonly end: Day | null };

/** The last day of the n-th next term (0: the first). */
export const endOfTerm = (contract: DatedContract, n: number): Day =>
  nextDay(monthsLater(nextDay(contract.end ?? contract.start), n * contract.renewalMonths), -1);

export function noticeDeadline(contract: DatedContract, end: Day): Day {
  const plain =
    contract.noticeMonths === null
      ? nextDay(end, -(contract.noticeDays ?? 0))
      : monthsLater(end, -contract.noticeMonths);
  return contract.clearDays ? nextDay(plain, -1) : plain;
}

/** The end of the first term, tried one by one, whose deadline is not before `day`. */
export function firstPossibleEnd(contract: DatedContract, day: Day): Day | null {
  if (contract.renewal === "open") {
    const noticed =
      contract.noticeMonths === null
        ? nextDay(day, contract.noticeDays ?? 0)
        : monthsLater(day, contract.noticeMonths);
    const end = contract.clearDays ? nextDay(noticed) : noticed;
    return contract.end !== null && contract.end > end ? contract.end : end;
  }
  if (contract.end === null) return null;
  if (contract.renewal !== "renews") return contract.end;
  let n = 0;
  while (noticeDeadline(contract, endOfTerm(contract, n)) < day && n !== contract.renewalTimes) n++;
  return endOfTerm(contract, n);
}

/** The last day a contract is in the plan; null: it goes on. */
export function lastDayOfContract(contract: DatedContract, today: Day, benefit: Month | null): Day | null {
  const left = dayItIsLeft(contract, today, benefit);
  if (contract.noticeServed !== null)
    return contract.noticeServedEnd ?? left ?? firstPossibleEnd(contract, contract.noticeServed);
  if (left !== null) return left;
  const wish = wishOf(contract, benefit);
  if (wish !== null || ["end", "replaced", "terminate"].includes(contract.decision ?? ""))
    return ending(contract, today, wish);
  if (contract.renewal === "open" || contract.decision === "re-tender") return null;
  if (contract.renewal === "renews")
    return contract.renewalTimes === null ? null : endOfTerm(contract, contract.renewalTimes);
  if (contract.decision !== "renew") return contract.end;
  return contract.renewal === "option" ? extended(contract, today) : null;
}

function wishOf(contract: DatedContract, benefit: Month | null): Day | null {
  const wishes = [contract.wishedEnd, benefit].filter((wish) => wish !== null);
  return wishes.length > 0 ? lastDayIn(Math.min(...wishes)) : null;
}

/** The day on which it is left for its fee; null: without the fee it is over by then. */
export function dayItIsLeft(contract: DatedContract, today: Day, benefit: Month | null): Day | null {
  if (contract.decision !== "terminate" || contract.terminationFee === null) return null;
  const asked = contract.noticeServed ?? today;
  const noticed = firstPossibleEnd({ ...contract, renewal: "open", end: null }, asked) ?? asked;
  const wish = wishOf(contract, benefit);
  const last = contract.noticeServedEnd ?? Math.max(contract.start, noticed, wish ?? noticed);
  const without = ending(contract, asked, wish);
  return without !== null && without <= last ? null : (last as Day);
}

/** The later of the wish and the earliest end; a contract of terms ends with a term. */
function ending(contract: DatedContract, today: Day, wish: Day | null): Day | null {
  const possible =
    contract.renewal === "option" && contract.decision === "renew"
      ? extended(contract, today)
      : firstPossibleEnd(contract, today);
  if (wish === null || possible === null || wish <= possible) return possible;
  if (contract.renewal === "open") return wish;
  if (contract.renewal !== "renews") return possible;
  let n = 0;
  while (endOfTerm(contract, n) < wish && n !== contract.renewalTimes) n++;
  return endOfTerm(contract, n);
}

/** An option taken up: the first extension, or the one today lies in. */
function extended(contract: DatedContract, today: Day): Day {
  let n = contract.renewalTimes === 0 ? 0 : 1;
  while (endOfTerm(contract, n) < today && n !== contract.renewalTimes) n++;
  return endOfTerm(contract, n);
}
