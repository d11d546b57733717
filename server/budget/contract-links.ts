import { linksOf } from "../planning/contract-links";
import type { Contract } from "../planning/sources/contract";
import type { Asked } from "./asked";

interface Named {
  readonly id: string;
  readonly title: string;
}

/** What a contract hangs on, and what hangs on it. */
export interface LinkedContracts {
  readonly parent: Named | null;
  readonly orders: readonly Named[];
  readonly coTerm: Named | null;
  /** Contracts that end with this one. */
  readonly endingWithIt: readonly Named[];
  readonly replacedBy: Named | null;
}

/** The contracts and the initiative a contract is linked with, by their titles; what is gone keeps its id. */
export function linkedWith(
  { id, parent, coTerm, replacedBy }: Contract,
  { portfolio: { facts } }: Pick<Asked, "portfolio">,
): LinkedContracts {
  const links = linksOf(facts.contracts);
  const contract = (other: string): Named => ({
    id: other,
    title: facts.contracts.get(other)?.title || other,
  });
  return {
    parent: parent === null ? null : contract(parent),
    orders: (links.orders.get(id) ?? []).map(contract),
    coTerm: coTerm === null ? null : contract(coTerm),
    endingWithIt: links.coTermed.filter((one) => one.coTerm === id).map((one) => contract(one.id)),
    replacedBy:
      replacedBy === null
        ? null
        : { id: replacedBy, title: facts.initiatives.get(replacedBy)?.title || replacedBy },
  };
}
