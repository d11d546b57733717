import type { Day } from "@/server/planning/day";
import { monthOf } from "@/server/planning/day";
import { showMonth } from "../../_parts/dates";
import { printNumber } from "../../_parts/money";
import { alive, isLeaving } from "./narrowing";
import type { PositionRow } from "./words";

const counted = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;

/** "two people leave by Mar 2027"; contractors only where nobody else does. */
function leaving(rows: readonly PositionRow[], today: Day): string | null {
  const all = rows.filter((row) => isLeaving(row, today));
  const people = all.filter(({ kind }) => kind !== "contractor");
  const told = people.length > 0 ? people : all;
  const last = Math.max(...told.map(({ to }) => to ?? 0));
  if (told.length === 0) return null;
  const who =
    people.length > 0
      ? counted(people.length, "person leaves", "people leave")
      : counted(told.length, "contractor leaves", "contractors leave");
  return `${who} by ${showMonth(monthOf(last as Day))}`;
}

/** The one line that states the finding, made by rule from the positions. */
export function finding(rows: readonly PositionRow[], fte: number, today: Day, locale: string): string {
  const vacant = rows.filter((row) => alive(row) && row.vacant).length;
  const seats = `${printNumber(fte, locale, 1)} FTE today, ${vacant === 0 ? "no vacancy" : counted(vacant, "vacancy", "vacancies")}`;
  return `${seats}; ${leaving(rows, today) ?? "nobody is known to leave in six months"}`;
}
