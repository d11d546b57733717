"use client";
import { ZIndexLayer } from "recharts";
import type { Month } from "@/server/planning/month";
import type { OtherPlan } from "./month-data";
import { useBands } from "./month-layers";

interface PlanOutlinesProps {
  months: readonly Month[];
  plans: readonly OtherPlan[];
}

/** Other plans over the columns: the outline their columns would have, dashed for a scenario. */
export function PlanOutlines({ months, plans }: PlanOutlinesProps) {
  const bands = useBands();
  if (!bands || months.length === 0) return null;
  const width = bands.area.width / months.length;
  return (
    <ZIndexLayer zIndex={400}>
      <g pointerEvents="none">
        {plans.map(({ id, amounts, colour, dashed }) => (
          <path
            key={id}
            d={outline(
              months.map((m, at) => {
                const amount = amounts[at] ?? null;
                return amount === null ? null : { x: bands.startOf(m), y: bands.y(amount) };
              }),
              width,
            )}
            fill="none"
            stroke={colour}
            strokeWidth={1.75}
            strokeDasharray={dashed ? "5 3" : undefined}
          />
        ))}
      </g>
    </ZIndexLayer>
  );
}

/** Steps from column to column; broken where a month is unknown. */
export function outline(points: readonly ({ x: number; y: number } | null)[], width: number): string {
  let isDown = false;
  return points
    .map((point) => {
      if (point === null) {
        isDown = false;
        return "";
      }
      const start = isDown ? `V${point.y}` : `M${point.x} ${point.y}`;
      isDown = true;
      return `${start}H${point.x + width}`;
    })
    .join("");
}
