"use client";
import type { Day } from "@/server/planning/day";
import type { FiscalCalendar } from "@/server/planning/fiscal-year";
import type { Month } from "@/server/planning/month";
import { ink } from "../_parts/palette";
import { ChartFrame, type ChartTitle } from "./frame";
import type { LegendEntry } from "./notation";
import { inOrder, type TimelineItem, type TimelineMilestone, timelineTwin } from "./timeline-data";
import { TimelineDrawing } from "./timeline-drawing";
import { TimelineList } from "./timeline-list";
import { narrow, useWidth } from "./width";

export interface TimelineProps {
  title: ChartTitle;
  finding?: string;
  items: readonly TimelineItem[];
  milestones: readonly TimelineMilestone[];
  /** The months in view. */
  first: Month;
  last: Month;
  today: Day;
  calendar: FiscalCalendar;
  onItem?: (id: string) => void;
  onMilestone?: (id: string) => void;
  /** They are dragged, or moved by keys, by so many months; missing: they stay. */
  onItemMove?: (id: string, months: number) => unknown;
  onMilestoneMove?: (id: string, months: number) => unknown;
}

const legend: readonly LegendEntry[] = [
  { name: "done", swatch: "solid", colour: ink("py") },
  { name: "running", swatch: "solid", colour: ink("ac") },
  { name: "planned", swatch: "outlined", colour: ink("ac") },
  { name: "idea (dashed, not in the plan)", swatch: "outlined", colour: ink("rest-2") },
];

/** The roadmap: bars of months with its milestones; on a phone a list in the order of time. */
export function Timeline({ title, finding, items, milestones, onItem, onMilestone, ...view }: TimelineProps) {
  const [box, width] = useWidth();
  const phone = width < narrow;
  const drawn = inOrder(items, []).flatMap((entry) => (entry.kind === "item" ? [entry.item] : []));
  return (
    <ChartFrame
      title={title}
      finding={finding}
      unit={null}
      legend={phone ? undefined : legend}
      table={timelineTwin(items, milestones, onItem, onMilestone)}
      height={phone ? 200 : 60 + drawn.length * 24}
    >
      <div ref={box}>
        {phone ? (
          <TimelineList items={items} milestones={milestones} onItem={onItem} onMilestone={onMilestone} />
        ) : (
          <TimelineDrawing
            items={drawn}
            milestones={milestones}
            width={width}
            onItem={onItem}
            onMilestone={onMilestone}
            {...view}
          />
        )}
      </div>
    </ChartFrame>
  );
}
