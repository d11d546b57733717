"use client";
import type { KeyboardEvent } from "react";
import { type Day, firstDayOf, lastDayOf } from "@/server/planning/day";
import type { Month } from "@/server/planning/month";
import { ink } from "../_parts/palette";
import { shorten } from "./label";
import { type Stage, spanOf, type TimelineItem } from "./timeline-data";

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
  onItem?: (id: string) => void;
}

/** One item: its name, and its bar in the look of its stage; what has no date in view says when it is. */
export function TimelineBar({ item, y, x, names, width, first, last, onItem }: BarProps) {
  const look = looks[item.stage];
  const open = () => onItem?.(item.id);
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
      </g>
      {onItem && (
        <rect
          role="button"
          tabIndex={0}
          aria-label={`${item.name}, ${spanOf(item)}, ${item.stage}`}
          y={y}
          width={width}
          height={row}
          fill="transparent"
          style={{ cursor: "pointer" }}
          onClick={open}
          onKeyDown={(event: KeyboardEvent) => (event.key === "Enter" || event.key === " ") && open()}
        />
      )}
    </g>
  );
}
