"use client";
import { type Day, firstDayOf, lastDayOf } from "@/server/planning/day";
import {
  type FiscalCalendar,
  fiscalQuarterLabel,
  fiscalYearFirst,
  fiscalYearLabel,
} from "@/server/planning/fiscal-year";
import { type Month, monthsFrom } from "@/server/planning/month";
import { ink } from "../_parts/palette";
import { row, TimelineBar } from "./timeline-bar";
import { placeMilestones, placeOf, type TimelineItem, type TimelineMilestone } from "./timeline-data";
import { milestoneRow, Milestones } from "./timeline-milestones";

const yearsHeight = 34;

/** The height of a roadmap of so many bars and rows of milestones. */
const chartHeight = (items: number, levels: number): number =>
  yearsHeight + levels * milestoneRow + items * row + 8;

interface TimelineDrawingProps {
  items: readonly TimelineItem[];
  milestones: readonly TimelineMilestone[];
  width: number;
  first: Month;
  last: Month;
  today: Day;
  calendar: FiscalCalendar;
  onItem?: (id: string) => void;
  onMilestone?: (id: string) => void;
  /** They are moved by so many months; missing: they cannot be moved here. */
  onItemMove?: (id: string, months: number) => unknown;
  onMilestoneMove?: (id: string, months: number) => unknown;
}

/** The roadmap as bars of months, its milestones above them. */
export function TimelineDrawing(props: TimelineDrawingProps) {
  const { items, milestones, width, first, last, today, calendar, onItem, onMilestone } = props;
  const { onItemMove, onMilestoneMove } = props;
  const names = Math.min(260, width * 0.3);
  const x = (d: Day) => names + Math.max(0, Math.min(1, placeOf(d, first, last))) * (width - names);
  const month = (width - names) / (last - first + 1);
  const inView = milestones.flatMap(({ id, name, day }) =>
    day !== null && day >= firstDayOf(first) && day <= lastDayOf(last) ? [{ id, name, at: x(day) }] : [],
  );
  const placed = placeMilestones(inView, width);
  const levels = Math.max(0, ...placed.map(({ level }) => level + 1));
  const height = chartHeight(items.length, levels);
  const top = yearsHeight + levels * milestoneRow + 2;
  return (
    <svg
      width={width}
      height={height}
      role="group"
      aria-label={`Roadmap with ${items.length} items and ${milestones.length} milestones`}
    >
      <Years first={first} last={last} calendar={calendar} x={x} height={height} />
      <Milestones
        placed={placed}
        top={yearsHeight}
        height={height}
        month={month}
        onMilestone={onMilestone}
        onMove={onMilestoneMove}
      />
      {items.map((item, at) => (
        <TimelineBar
          key={item.id}
          item={item}
          y={top + at * row}
          x={x}
          names={names}
          width={width}
          first={first}
          last={last}
          month={month}
          onItem={onItem}
          onMove={onItemMove}
        />
      ))}
      {today >= firstDayOf(first) && today <= lastDayOf(last) && (
        <>
          <line x1={x(today)} x2={x(today)} y1={yearsHeight - 4} y2={height} stroke={ink("bad")} />
          <text x={x(today) + 4} y={height - 4} style={{ fill: ink("bad") }}>
            today
          </text>
        </>
      )}
    </svg>
  );
}

interface YearsProps {
  first: Month;
  last: Month;
  calendar: FiscalCalendar;
  x: (d: Day) => number;
  height: number;
}

function Years({ first, last, calendar, x, height }: YearsProps) {
  const quarters = monthsFrom(first, last).filter((m) => (m - fiscalYearFirst(m, calendar)) % 3 === 0);
  const wide =
    quarters.length > 1 && quarters[1] !== undefined
      ? x(firstDayOf(quarters[1])) - x(firstDayOf(quarters[0] ?? first))
      : 0;
  return quarters.map((m) => {
    const year = m === fiscalYearFirst(m, calendar);
    const at = x(firstDayOf(m));
    return (
      <g key={m}>
        <line x1={at} x2={at} y1={year ? 0 : 18} y2={height} stroke={ink("line")} />
        {year && (
          <text x={at + 4} y={12} style={{ fill: ink("ink"), fontWeight: 600 }}>
            {fiscalYearLabel(m, calendar)}
          </text>
        )}
        {wide > 24 && (
          <text x={at + 4} y={28}>
            {fiscalQuarterLabel(m, calendar).slice(-2)}
          </text>
        )}
      </g>
    );
  });
}
