import { type DataIssue } from "./data-issue";
import { addMonths, type Day } from "./day";
import { hangs, type When } from "./when";

/** A named moment of the roadmap on which other dates can hang. */
export interface Milestone {
  readonly id: string;
  readonly name: string;
  /** A day, or months after another milestone; null: not dated yet. */
  readonly date: When | null;
}

/** Every milestone's anchor and its months after it, resolved once per plan. */
export interface Schedule {
  readonly anchors: ReadonlyMap<string, Anchor>;
  readonly issues: readonly DataIssue[];
}

/** A day and the months after it; added up before the month's end clamps, so that chains count from the first day. */
interface Anchor {
  readonly day: Day;
  readonly months: number;
}

/** Resolves the chains of milestones. A circle, a missing link or a milestone without a date is a data issue and has no day. */
export function schedule(milestones: ReadonlyMap<string, Milestone>): Schedule {
  const anchors = new Map<string, Anchor>();
  const issues: DataIssue[] = [];
  for (const { id } of milestones.values()) {
    const path = chain(id, milestones);
    if (path.anchor) anchors.set(id, path.anchor);
    else issues.push({ ...failure(path), subject: `milestones/${id}`, months: [], incomplete: false });
  }
  return { anchors, issues };
}

interface Chain {
  readonly ids: readonly string[];
  readonly anchor: Anchor | null;
  readonly failure: "milestone-circle" | "milestone-without-date" | "milestone-missing";
}

/** Follows a milestone to the day it hangs on in the end. */
function chain(id: string, milestones: ReadonlyMap<string, Milestone>): Chain {
  const ids: string[] = [];
  let [at, months] = [id, 0];
  for (;;) {
    const circle = ids.includes(at);
    ids.push(at);
    if (circle) return { ids, anchor: null, failure: "milestone-circle" };
    const milestone = milestones.get(at);
    if (!milestone) return { ids, anchor: null, failure: "milestone-missing" };
    if (milestone.date === null) return { ids, anchor: null, failure: "milestone-without-date" };
    if (!hangs(milestone.date))
      return { ids, anchor: { day: milestone.date, months }, failure: "milestone-missing" };
    months += milestone.date.months;
    at = milestone.date.milestone;
  }
}

/** The milestones from one back to itself, in the order in which each hangs on the next; null: it hangs on no circle of its own. */
export function circleOf(id: string, milestones: ReadonlyMap<string, Milestone>): readonly string[] | null {
  const { ids, failure: kind, anchor } = chain(id, milestones);
  return anchor === null && kind === "milestone-circle" && ids.at(-1) === id ? ids : null;
}

function failure({ ids, failure: kind }: Chain): Pick<DataIssue, "kind" | "text"> {
  const [first, last] = [ids[0], ids.at(-1)];
  if (kind === "milestone-circle")
    return { kind, text: `Milestone ${first} hangs on itself: ${ids.join(" → ")}.` };
  if (kind === "milestone-missing")
    return { kind, text: `Milestone ${first} hangs on ${last}, which does not exist.` };
  const text =
    last === first
      ? `Milestone ${first} has no date.`
      : `Milestone ${first} hangs on ${last}, which has no date.`;
  return { kind, text };
}

/** The day a date falls on; null when its milestone has none. */
export function dayOf(when: When, { anchors }: Schedule): Day | null {
  if (!hangs(when)) return when;
  const anchor = anchors.get(when.milestone);
  return anchor ? addMonths(anchor.day, anchor.months + when.months) : null;
}
