import type { Day } from "../planning/day";
import type { ContractRow } from "./contracts";

/** The lists people ask for most. */
export const narrowings = ["due", "missed", "unfollowed", "ownerless"] as const;
export type Narrowing = (typeof narrowings)[number];

const alive = ({ state }: ContractRow) => state !== "over";

/** Something has to be decided, or notice given, within so many days. */
const isDueWithin = ({ due }: ContractRow, days: number): boolean =>
  due !== null && due.what !== "missed" && due.daysLeft >= 0 && due.daysLeft <= days;

const meets: Readonly<Record<Narrowing, (row: ContractRow) => boolean>> = {
  due: (row) => isDueWithin(row, 90),
  missed: (row) => alive(row) && row.missed !== null,
  unfollowed: (row) => alive(row) && row.endsWithoutSuccessor,
  ownerless: (row) => alive(row) && row.owner === null,
};

/** The contracts of one of these lists; null: all of them. */
export const narrowed = (rows: readonly ContractRow[], by: Narrowing | null): readonly ContractRow[] =>
  by === null ? rows : rows.filter(meets[by]);

/** What all contracts come to. Amounts in minor units of the reporting currency. */
export interface Headline {
  readonly thisYear: number;
  readonly nextYear: number;
  /** What doing nothing about those due in 90 days costs. */
  readonly doingNothing: number;
  /** What leaves the plan a year with those that end without successor. */
  readonly leaving: number;
  /** Must be decided within 30 days. */
  readonly soon: number;
  /** Renew in what is left of the fiscal year, and nobody decided. */
  readonly undecided: number;
}

export const sumOf = (rows: readonly ContractRow[], of: (row: ContractRow) => number): number =>
  rows.reduce((total, row) => total + of(row), 0);

/** The headline of these contracts on a day, in a fiscal year that ends on `yearEnd`. */
export function headlineOf(rows: readonly ContractRow[], today: Day, yearEnd: Day): Headline {
  const atStake = (name: Narrowing) => sumOf(narrowed(rows, name), (row) => row.due?.amount ?? 0);
  return {
    thisYear: sumOf(rows, (row) => row.thisYear),
    nextYear: sumOf(rows, (row) => row.nextYear),
    doingNothing: atStake("due"),
    leaving: atStake("unfollowed"),
    soon: rows.filter((row) => isDueWithin(row, 30)).length,
    undecided: rows.filter((row) => renewsUndecided(row, today, yearEnd)).length,
  };
}

const renewsUndecided = (row: ContractRow, today: Day, yearEnd: Day): boolean =>
  row.renewal === "renews" &&
  row.decision === null &&
  row.noticeServed === null &&
  row.currentTermEnd !== null &&
  row.currentTermEnd >= today &&
  row.currentTermEnd <= yearEnd;
