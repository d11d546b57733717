import type { Viewer } from "../access/viewer";
import { Refusal } from "../errors";
import { circleOf, type Milestone } from "../planning/schedule";
import { allSeen } from "../record-editing";
import { milestoneStore } from "./store";

/** Refuses a milestone that would hang on itself over however many others, and says over which. */
export async function refuseMilestoneCircle(
  milestone: Milestone,
  viewer: Pick<Viewer, "scenario">,
): Promise<void> {
  const seen = await allSeen(milestoneStore, viewer);
  const all = new Map<string, Milestone>(seen.map((one) => [one.id, one])).set(milestone.id, milestone);
  const circle = circleOf(milestone.id, all);
  if (!circle) return;
  const path = circle.map((id) => all.get(id)?.name || id).join(" → ");
  throw new Refusal("invalid", `It would hang on itself: ${path}.`, { circle });
}
