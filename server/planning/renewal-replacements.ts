import type { Context } from "./context";
import type { Month } from "./month";
import type { Facts } from "./portfolio";
import type { Contract } from "./sources/contract";
import { counts, monthsOfInitiative } from "./sources/initiatives";

/** An initiative after which a contract may not be needed any more, and how one knows. */
export interface Replacement {
  readonly initiative: string;
  /** Its last month. */
  readonly last: Month;
  /** A benefit ends the contract · the contract names it · it is about the same service. */
  readonly why: "benefit" | "named" | "service";
}

const order = ["benefit", "named", "service"] as const;

/** The initiatives in the plan that end a contract, are named to replace it, or are about its service; the surest first, then the soonest. */
export function replacementsOf(
  contract: Pick<Contract, "id" | "service" | "replacedBy">,
  { initiatives }: Pick<Facts, "initiatives">,
  context: Pick<Context, "schedule">,
): Replacement[] {
  const found = [...initiatives.values()].flatMap((initiative): Replacement[] => {
    const months = counts(initiative) ? monthsOfInitiative(initiative, context) : null;
    if (!months) return [];
    const ends = initiative.benefits.some(
      ({ action, target }) => action === "end-contract" && target === contract.id,
    );
    const isNamed = contract.replacedBy === initiative.id;
    const isSame = contract.service !== null && initiative.service === contract.service;
    const why = ends ? "benefit" : isNamed ? "named" : isSame ? "service" : null;
    return why === null ? [] : [{ initiative: initiative.id, last: months.last, why }];
  });
  return found.sort((a, b) => order.indexOf(a.why) - order.indexOf(b.why) || a.last - b.last);
}
