"use client";
import { ink } from "../_parts/palette";
import type { PlacedMilestone } from "./timeline-data";
import { shiftWords, useShift } from "./use-shift";

/** The height of a row of milestones. */
export const milestoneRow = 18;

interface MilestonesProps {
  placed: readonly PlacedMilestone[];
  /** Where their rows begin, and where the drawing ends. */
  top: number;
  height: number;
  month: number;
  onMilestone?: (id: string) => void;
  onMove?: (id: string, months: number) => unknown;
}

/** Milestones as diamonds, each with its name and a line down through the bars. */
export const Milestones = ({ placed, ...shared }: MilestonesProps) =>
  placed.map((one) => <Mark key={one.id} placed={one} {...shared} />);

interface MarkProps extends Omit<MilestonesProps, "placed"> {
  placed: PlacedMilestone;
}

const diamond = (x: number, y: number): string => `M${x} ${y - 5}l5 5l-5 5l-5 -5z`;

function Mark({ placed, top, height, month, onMilestone, onMove }: MarkProps) {
  const { id, name, at, level, named } = placed;
  const { by, handlers } = useShift({
    month,
    onOpen: () => onMilestone?.(id),
    onShift: onMove && ((months) => onMove(id, months)),
  });
  const y = top + level * milestoneRow + 8;
  const before = named === "before";
  const there = at + by * month;
  return (
    <g>
      <line x1={at} x2={at} y1={y} y2={height} stroke={ink("line-strong")} strokeDasharray="2 3" />
      <path d={diamond(at, y)} fill={ink("accent")} />
      {by !== 0 && (
        <>
          <path d={diamond(there, y)} fill="none" stroke={ink("accent")} strokeDasharray="2 2" />
          <line x1={there} x2={there} y1={y} y2={height} stroke={ink("accent")} strokeDasharray="3 2" />
        </>
      )}
      <text
        x={before ? at - 9 : at + 9}
        y={y + 4}
        textAnchor={before ? "end" : "start"}
        style={{ fill: ink("ink") }}
      >
        {by === 0 ? name : `${name} ${shiftWords(by)}`}
      </text>
      {onMilestone && (
        <rect
          role="button"
          tabIndex={0}
          aria-label={`Milestone ${name}${by === 0 ? "" : `, ${shiftWords(by)}`}`}
          x={before ? at - 14 - name.length * 6.3 : at - 7}
          y={y - 8}
          width={name.length * 6.3 + 22}
          height={milestoneRow}
          fill="transparent"
          {...handlers}
        />
      )}
    </g>
  );
}
