import { targetOf } from "./effects";
import type { Facts } from "./portfolio";
import type { Contract } from "./sources/contract";
import type { Initiative } from "./sources/initiative";
import { contractLinks } from "./stranded-links";

/** How one knows that nothing needs it any more: a benefit ends it · it is named as replaced · its service is retired and nothing follows. */
export type StrandedWhy = "benefit" | "replaced" | "service";

/** What an initiative retires: the subjects nothing needs after its last month, and how one knows. */
export function retiredBy(initiative: Initiative, facts: Facts): ReadonlyMap<string, StrandedWhy> {
  const found = new Map<string, StrandedWhy>();
  for (const benefit of initiative.benefits) {
    const subject = benefit.action === "scale-series" ? null : targetOf(benefit, facts);
    if (subject !== null) found.set(subject, "benefit");
  }
  const links = contractLinks(facts.contracts);
  for (const { id } of links.replacedBy(initiative.id))
    if (!found.has(`contracts/${id}`)) found.set(`contracts/${id}`, "replaced");
  const service = retiredService(initiative, facts);
  if (service === null) return found;
  for (const contract of links.ofService(service))
    if (!isToEnd(contract) && !found.has(`contracts/${contract.id}`))
      found.set(`contracts/${contract.id}`, "service");
  for (const { id, location } of facts.assets.values())
    if (location !== null && location.split(",")[0]?.trim() === service) found.set(`assets/${id}`, "service");
  return found;
}

/** Decided otherwise already, or linked to an initiative of its own. */
const isToEnd = ({ decision, noticeServed, replacedBy }: Contract): boolean =>
  decision === "end" || decision === "terminate" || noticeServed !== null || replacedBy !== null;

/** The service an initiative retires: its own, where it ends something that serves it and nothing runs in its place. */
function retiredService({ service, benefits, runPerMonth }: Initiative, facts: Facts): string | null {
  if (service === null || Number(runPerMonth) > 0) return null;
  const ends = benefits.some(({ action, target }) =>
    action === "end-contract"
      ? facts.contracts.get(target)?.service === service
      : action === "end-series" && facts["cost-history"].get(target)?.service === service,
  );
  return ends ? service : null;
}
