import type { Day } from "@/server/planning/day";
import { isDueWithin } from "./narrowing";
import type { ContractRow } from "./words";

const counted = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;

/** Renews in what is left of the year, and nobody decided. */
const renewsUndecided = (row: ContractRow, today: Day, yearEnd: Day): boolean =>
  row.renewal === "renews" &&
  row.decision === null &&
  row.noticeServed === null &&
  row.currentTermEnd !== null &&
  row.currentTermEnd >= today &&
  row.currentTermEnd <= yearEnd;

/** The one line that states the finding, made by rule from the contracts. */
export function finding(rows: readonly ContractRow[], today: Day, yearEnd: Day): string {
  const soon = rows.filter((row) => isDueWithin(row, 30)).length;
  const undecided = rows.filter((row) => renewsUndecided(row, today, yearEnd)).length;
  const first =
    soon === 0
      ? "No contract must be decided in the next 30 days"
      : `${counted(soon, "contract", "contracts")} must be decided in the next 30 days`;
  return undecided === 0 ? first : `${first}; ${counted(undecided, "renews", "renew")} undecided this year`;
}
