import { printMonth } from "@/server/planning/month";
import { csv } from "../../../_parts/csv";
import { type CapacityAnswer, partWords } from "./words";

const parts = Object.keys(partWords) as (keyof typeof partWords)[];
const hours = (minutes: number): string => String(Math.round((minutes / 60) * 100) / 100);

/** Every month of every row in hours, and what is left over in FTE: equal to the map to the minute. */
export const capacityCsv = ({ rows, months, fullTime }: CapacityAnswer, noun: string): string =>
  csv([
    [noun, "Month", ...parts.map((part) => `${partWords[part]} (hours)`), "Left over (FTE)"],
    ...rows.flatMap((row) =>
      months.map((m, at) => [
        row.label,
        printMonth(m),
        ...parts.map((part) => hours(row[part][at] ?? 0)),
        ((row.free[at] ?? 0) / Math.max(1, fullTime[at] ?? 1)).toFixed(2),
      ]),
    ),
  ]);
