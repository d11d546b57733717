import type { Viewer } from "../access/viewer";
import { Refusal } from "../errors";
import { coTermCircle, frameworkCircle } from "../planning/contract-links";
import type { Contract } from "../planning/sources/contract";
import { allSeen } from "../record-editing";
import { contractStore } from "./store";

type Linked = Pick<Contract, "id" | "title" | "parent" | "coTerm">;

/** Refuses a contract that would be an order of itself, or end with itself, over however many others, and says over which. */
export async function refuseContractCircle(
  contract: Linked,
  viewer: Pick<Viewer, "scenario">,
): Promise<void> {
  if (contract.parent === null && contract.coTerm === null) return;
  const seen = await allSeen(contractStore, viewer);
  const all = new Map<string, Linked>(seen.map((one) => [one.id, one])).set(contract.id, contract);
  const path = (circle: readonly string[]) => circle.map((id) => all.get(id)?.title || id).join(" → ");
  const orders = frameworkCircle(contract.id, all);
  if (orders) throw new Refusal("invalid", `It would be an order of itself: ${path(orders)}.`);
  const ends = coTermCircle(contract.id, all);
  if (ends) throw new Refusal("invalid", `It would end with itself: ${path(ends)}.`);
}
