import { coTermCircle, linksOf } from "./contract-links";
import type { Day } from "./day";
import type { Facts } from "./portfolio";
import { dayOf, type Schedule } from "./schedule";
import type { Contract } from "./sources/contract";
import { termEnd } from "./terms";

/**
 * The last day of the first term of a contract that ends with another; or why that is not known: the other one is missing, hangs
 * back on this one, or has no end.
 */
export type CoTerm = Day | "missing" | "circle" | "endless";

/** By the id of the contract that ends with another one. */
export type CoTerms = ReadonlyMap<string, CoTerm>;

type Contracts = Facts["contracts"];

/** Resolves contracts that end with others, once per plan. */
export function coTermsOf(contracts: Contracts, schedule: Schedule): CoTerms {
  const { coTermed } = linksOf(contracts);
  return new Map(coTermed.map((contract) => [contract.id, endWith(contract, contracts, schedule)]));
}

function endWith(contract: Contract, contracts: Contracts, schedule: Schedule, depth = 0): CoTerm {
  const other = contracts.get(contract.coTerm ?? "");
  if (!other) return "missing";
  if (depth > contracts.size || coTermCircle(contract.id, contracts)) return "circle";
  const end = firstEndOf(other, contracts, schedule, depth + 1);
  const start = dayOf(contract.start, schedule);
  return typeof end === "number" && start !== null ? termAround(start, end, other) : end;
}

function firstEndOf(other: Contract, contracts: Contracts, schedule: Schedule, depth: number): CoTerm {
  if (other.coTerm !== null) {
    const end = endWith(other, contracts, schedule, depth);
    if (typeof end === "number") return end;
  }
  return (other.end === null ? null : dayOf(other.end, schedule)) ?? "endless";
}

/** The end of the term of the other contract in which this one begins. */
function termAround(start: Day, firstEnd: Day, { renewal, renewalMonths, renewalTimes }: Contract): Day {
  if ((renewal !== "renews" && renewal !== "option") || renewalMonths < 1) return firstEnd;
  const last = renewalTimes ?? Number.POSITIVE_INFINITY;
  let n = 0;
  while (n < last && termEnd(firstEnd, renewalMonths, n) < start) n++;
  return termEnd(firstEnd, renewalMonths, n);
}
