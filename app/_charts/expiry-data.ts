import { type Day, monthOf } from "@/server/planning/day";
import type { Month } from "@/server/planning/month";
import { showDay, showMonth } from "../_parts/dates";
import type { TwinTable } from "./twin";

/** Something with a last day. */
export interface Expiry {
  readonly day: Day;
  readonly name: string;
}

/** A column of the calendar; null: what has run out before today. */
export interface ExpiryColumn {
  readonly month: Month | null;
  readonly expiries: readonly Expiry[];
}

/** What ran out already, then month after month what is to run out; in this month what is still valid today. */
export function expiryColumns(
  expiries: readonly Expiry[],
  months: readonly Month[],
  today: Day,
): readonly ExpiryColumn[] {
  const byDay = [...expiries].sort((a, b) => a.day - b.day);
  return [
    { month: null, expiries: byDay.filter(({ day }) => day < today) },
    ...months.map((month) => ({
      month,
      expiries: byDay.filter(({ day }) => day >= today && monthOf(day) === month),
    })),
  ];
}

const named = ({ day, name }: Expiry): string => `${name} (${showDay(day)})`;

export const columnName = (month: Month | null): string => (month === null ? "Expired" : showMonth(month));

/** The same as a table: how many, and who. */
export const expiryTwin = (
  columns: readonly ExpiryColumn[],
  open: (month: Month | null) => void,
): TwinTable => ({
  head: ["Month", "Certificates", "Who and what"],
  currency: "",
  rows: columns.map(({ month, expiries }) => ({
    name: columnName(month),
    cells: [expiries.length === 0 ? "–" : String(expiries.length), expiries.map(named).join("; ") || "–"],
    onOpen: () => open(month),
  })),
});
