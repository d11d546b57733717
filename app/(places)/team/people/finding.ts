import { addMonths, type Day } from "@/server/planning/day";
import type { PersonRow } from "./words";

const ahead = 6;

const counted = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;

/** The one line that states the finding: how many are here, in how many teams, and who is about to go. */
export function finding(rows: readonly Pick<PersonRow, "state" | "team" | "endDate">[], today: Day): string {
  const here = rows.filter(({ state }) => state === "here");
  const teams = new Set(here.map(({ team }) => team)).size;
  const soon = addMonths(today, ahead);
  const leaving = here.filter(({ endDate }) => endDate !== null && endDate <= soon).length;
  const who = `${counted(here.length, "person", "people")} in ${counted(teams, "team", "teams")}`;
  return leaving === 0
    ? `${who}; nobody is known to leave in six months`
    : `${who}; ${counted(leaving, "leaves", "leave")} within six months`;
}
