"use client";
import { type Day, firstDayOf, lastDayOf } from "@/server/planning/day";
import type { Month } from "@/server/planning/month";
import { ink } from "../_parts/palette";
import { shorten } from "./label";
import { type Stage, spanOf, type TimelineItem } from "./timeline-data";
import { shiftWords, useShift } from "./use-shift";

/** The height of a bar's row. */
export const row = 24;

const looks: Readonly<Record<Stage, { fill: string; stroke: string; dash?: string }>> = {
  done: { fill: ink("py"), stroke: ink("py") },
  running: { fill: ink("ac"), stroke: ink("ac") },
  planned: { fill: ink("panel"), stroke: ink("ac") },
  idea: { fill: ink("panel"), stroke: ink("rest-2"), dash: "3 2" },
};

interface BarProps {
  item: TimelineItem;
  y: number;
  x: (d: Day) => number;
  names: number;
  width: number;
  first: Month;
  last: Month;
  /** How wide a month is. */
  month: number;
  onItem?: (id: string) => void;
  onMove?: (id: string, months: number) => unknown;
}

/** One item: its name, and its bar in the look of its stage; what has no date in view says when it is. */
export function TimelineBar(props: BarProps) {
  const { item, y, x, names, width, first, last, month, onItem, onMove } = props;
  const look = looks[item.stage];
  const { by, handlers } = useShift({
    month,
    onOpen: () => onItem?.(item.id),
    onShift: onMove && item.first !== null ? (months) => onMove(item.id, months) : undefined,
  });
  const inView = item.first !== null && item.last !== null && item.first <= last && item.last >= first;
  const [from, to] =
    inView && item.first !== null && item.last !== null
      ? [x(firstDayOf(item.first)), x(lastDayOf(item.last))]
      : [names, names];
  return (
    <g>
      <g aria-hidden={onItem && true}>
        <text y={y + 16} style={{ fill: ink("ink") }}>
          {shorten(item.name, names - 8)}
        </text>
        {inView ? (
          <rect
            x={from + 0.5}
            y={y + 6}
            width={Math.max(3, to - from - 1)}
            height={12}
            fill={look.fill}
            stroke={look.stroke}
            strokeDasharray={look.dash}
          />
        ) : (
          <text x={names + 4} y={y + 16}>
            {spanOf(item)}
          </text>
        )}
        {inView && by !== 0 && (
          <Moved x={from + by * month} y={y} width={Math.max(3, to - from - 1)} words={shiftWords(by)} />
        )}
      </g>
      {onItem && (
        <rect
          role="button"
          tabIndex={0}
          aria-label={`${item.name}, ${spanOf(item)}, ${item.stage}${by === 0 ? "" : `, ${shiftWords(by)}`}`}
          y={y}
          width={width}
          height={row}
          fill="transparent"
          {...handlers}
        />
      )}
    </g>
  );
}

interface MovedProps {
  x: number;
  y: number;
  width: number;
  words: string;
}

/** Where the bar would come, and by how much. */
const Moved = ({ x, y, width, words }: MovedProps) => (
  <>
    <rect
      x={x + 0.5}
      y={y + 4}
      width={width}
      height={16}
      fill="none"
      stroke={ink("accent")}
      strokeDasharray="4 2"
    />
    <text x={x + width + 5} y={y + 16} style={{ fill: ink("accent"), fontWeight: 600 }}>
      {words}
    </text>
  </>
);
