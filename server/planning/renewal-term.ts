import type { Context } from "./context";
import type { Day } from "./day";
import { type Renewal, renewalId } from "./renewal";
import type { Contract } from "./sources/contract";
import { type Dating, termsOf } from "./standing";
import { earliestEnd, type Terms, termEnd } from "./terms";

export type Renewals = ReadonlyMap<string, Renewal>;

/**
 * The last day of the term that is to be decided about: of the first term that notice can still end (served notice: of the one it
 * ends), of the term today lies in for an option, the end of what just ends. Null: open-ended.
 */
export function termToDecide(contract: Pick<Contract, "noticeServed">, terms: Terms, today: Day): Day | null {
  const { firstEnd, renewal, renewalMonths, renewalTimes } = terms;
  if (renewal === "open" || firstEnd === null) return null;
  if (renewal === "renews") return earliestEnd(contract.noticeServed ?? today, terms);
  if (renewal === "ends") return firstEnd;
  const last = renewalTimes ?? Number.POSITIVE_INFINITY;
  let n = 0;
  while (n < last && termEnd(firstEnd, renewalMonths, n) < today) n++;
  return termEnd(firstEnd, renewalMonths, n);
}

/** What people do about the term of a contract that is to be decided about. */
export interface TermRenewal {
  readonly id: string;
  readonly termEnd: Day | null;
  /** Null: nobody did anything yet, it is not started. */
  readonly renewal: Renewal | null;
  /** What the contract says was decided about an earlier term, and is to be decided anew. */
  readonly isOfEarlierTerm: boolean;
}

const grouped = new WeakMap<Renewals, ReadonlyMap<string, readonly Renewal[]>>();

/** The renewals of each contract. */
export function renewalsByContract(renewals: Renewals): ReadonlyMap<string, readonly Renewal[]> {
  const before = grouped.get(renewals);
  if (before) return before;
  const groups = new Map<string, Renewal[]>();
  for (const renewal of renewals.values()) {
    const own = groups.get(renewal.contract);
    if (own) own.push(renewal);
    else groups.set(renewal.contract, [renewal]);
  }
  grouped.set(renewals, groups);
  return groups;
}

/**
 * The renewal of the term to be decided about. A decision to renew belongs to its term: once the next one is to be decided about, it
 * does not count any more where the earlier term's renewal says that it was its.
 */
export function termRenewal(
  contract: Contract,
  context: Dating & Pick<Context, "today">,
  renewals: Renewals,
): TermRenewal {
  const terms = termsOf(contract, context);
  const end = typeof terms === "string" ? null : termToDecide(contract, terms, context.today);
  const id = renewalId(contract.id, end);
  const own = renewalsByContract(renewals).get(contract.id) ?? [];
  const renewal = own.find((one) => one.termEnd === end) ?? null;
  const decidedEarlier = own.some(
    (one) => one.decision === "renew" && one.termEnd !== null && end !== null && one.termEnd < end,
  );
  const isOfEarlierTerm =
    contract.decision === "renew" && (renewal?.decision ?? null) === null && decidedEarlier;
  return { id: renewal?.id ?? id, termEnd: end, renewal, isOfEarlierTerm };
}
