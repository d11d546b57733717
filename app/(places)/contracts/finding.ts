import type { ContractList } from "./words";

const counted = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;

/** The one line that states the finding, made by rule from the contracts. */
export function finding({ soon, undecided }: Pick<ContractList["headline"], "soon" | "undecided">): string {
  const first =
    soon === 0
      ? "No contract must be decided in the next 30 days"
      : `${counted(soon, "contract", "contracts")} must be decided in the next 30 days`;
  return undecided === 0 ? first : `${first}; ${counted(undecided, "renews", "renew")} undecided this year`;
}
