import { type Day, firstDayOf, lastDayOf } from "@/server/planning/day";
import type { Month } from "@/server/planning/month";
import { showDay, showSpan } from "../_parts/dates";
import type { TwinTable } from "./twin";

/** How sure an item is: done (solid, lighter), running (solid), planned (outlined), an idea (outlined, dashed). */
export type Stage = "done" | "running" | "planned" | "idea";

/** A bar of the roadmap, from its first to its last month; null where a date is not known. */
export interface TimelineItem {
  readonly id: string;
  readonly name: string;
  readonly first: Month | null;
  readonly last: Month | null;
  readonly stage: Stage;
  /** Said behind the name or in the list: "£120k · hangs on data-centre exit". */
  readonly note?: string;
}

export interface TimelineMilestone {
  readonly id: string;
  readonly name: string;
  readonly day: Day | null;
}

export const spanOf = ({ first, last }: TimelineItem): string =>
  first === null || last === null ? "no date yet" : showSpan(first, last);

/** Items and milestones in the order in which they begin; those without a date last. */
export function inOrder(items: readonly TimelineItem[], milestones: readonly TimelineMilestone[]) {
  const all = [
    ...items.map((item) => ({
      kind: "item" as const,
      item,
      from: item.first === null ? null : firstDayOf(item.first),
    })),
    ...milestones.map((milestone) => ({ kind: "milestone" as const, milestone, from: milestone.day })),
  ];
  return all.sort((a, b) => (a.from ?? Number.MAX_SAFE_INTEGER) - (b.from ?? Number.MAX_SAFE_INTEGER));
}

/** The share of a span of months that lies before a day, 0 to 1. */
export const placeOf = (d: Day, first: Month, last: Month): number =>
  (d - firstDayOf(first)) / (lastDayOf(last) + 1 - firstDayOf(first));

export const timelineTwin = (
  items: readonly TimelineItem[],
  milestones: readonly TimelineMilestone[],
  onItem?: (id: string) => void,
  onMilestone?: (id: string) => void,
): TwinTable => ({
  currency: "",
  head: ["Name", "When", "Stage", "Note"],
  rows: inOrder(items, milestones).map((entry) =>
    entry.kind === "item"
      ? {
          name: entry.item.name,
          cells: [spanOf(entry.item), entry.item.stage, entry.item.note ?? "–"],
          onOpen: onItem && (() => onItem(entry.item.id)),
        }
      : {
          name: entry.milestone.name,
          cells: [entry.from === null ? "no date yet" : showDay(entry.from), "milestone", "–"],
          onOpen: onMilestone && (() => onMilestone(entry.milestone.id)),
        },
  ),
});

/** A milestone in view: where it stands, in which row, and on which side its name fits. */
export interface PlacedMilestone {
  readonly id: string;
  readonly name: string;
  readonly at: number;
  readonly level: number;
  readonly named: "before" | "after";
}

// Beyond that a chart is all milestones and no bars.
const mostRows = 10;
const rowsFromTop = Array.from({ length: mostRows }, (_, level) => level);

/** Puts milestones into as few rows (at most ten) as their names need in order not to touch. */
export function placeMilestones(
  milestones: readonly { readonly id: string; readonly name: string; readonly at: number }[],
  width: number,
): PlacedMilestone[] {
  const ends: number[] = [];
  return [...milestones]
    .sort((a, b) => a.at - b.at)
    .map(({ id, name, at }) => {
      const room = name.length * 6.3 + 16;
      const named = at + room > width ? "before" : "after";
      const [from, to] = named === "before" ? [at - room, at + 8] : [at - 8, at + room];
      const free = rowsFromTop.find((level) => (ends[level] ?? -1) < from) ?? mostRows - 1;
      ends[free] = to;
      return { id, name, at, level: free, named };
    });
}
