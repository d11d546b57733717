import { type Month } from "@/server/planning/month";
import { showMonth, showSpan } from "../_parts/dates";
import { nothing, printNumber } from "../_parts/money";
import { isActual } from "./month-data";
import type { TwinTable } from "./twin";

/** A team by month, in FTE: filled seats, and vacancies weighed by their probability. */
export interface TeamHeadcount {
  readonly id: string;
  readonly name: string;
  readonly colour: string;
  readonly filled: readonly number[];
  readonly vacant: readonly number[];
}

export interface HeadcountFigures {
  readonly months: readonly Month[];
  readonly teams: readonly TeamHeadcount[];
  /** Up to it the headcount is what was, after it what is planned. */
  readonly lastClose: Month;
}

/** One part of a column: a team's filled seats or its vacancies, from one height to another, in FTE. */
export interface Seats {
  readonly team: TeamHeadcount;
  readonly vacant: boolean;
  readonly from: number;
  readonly to: number;
}

/** The stack of a month: all filled seats first, so that their total can be read, vacancies above them. */
export function seatsIn(teams: readonly TeamHeadcount[], at: number): Seats[] {
  const parts = [false, true].flatMap((vacant) =>
    teams.map((team) => ({ team, vacant, fte: (vacant ? team.vacant : team.filled)[at] ?? 0 })),
  );
  let reached = 0;
  return parts
    .filter(({ fte }) => fte > 0)
    .map(({ team, vacant, fte }) => {
      const from = reached;
      reached += fte;
      return { team, vacant, from, to: reached };
    });
}

/** Filled seats and weighed vacancies of all teams in a month. */
export const headcountIn = (teams: readonly Pick<TeamHeadcount, "filled" | "vacant">[], at: number) => ({
  filled: teams.reduce((sum, team) => sum + (team.filled[at] ?? 0), 0),
  vacant: teams.reduce((sum, team) => sum + (team.vacant[at] ?? 0), 0),
});

/** What the picture shows, for those who do not see it. */
export function describeHeadcount({ months, teams, lastClose }: HeadcountFigures, locale: string): string {
  const [first, last] = [months[0], months.at(-1)];
  if (first === undefined || last === undefined) return "No months.";
  const said = (at: number) => {
    const { filled, vacant } = headcountIn(teams, at);
    return `${printNumber(filled, locale, 1)} FTE filled and ${printNumber(vacant, locale, 1)} vacant`;
  };
  const close = Math.max(0, months.indexOf(lastClose));
  return `${showSpan(first, last)}. In ${showMonth(months[close] ?? first)} ${said(close)}, in ${showMonth(last)} ${said(months.length - 1)}. The table has every month.`;
}

/** The months as a table: filled seats by team, then all vacancies. */
export function headcountTwin(
  { months, teams, lastClose }: HeadcountFigures,
  locale: string,
  onMonth?: (m: Month) => void,
): TwinTable {
  const print = (fte: number) => (fte === 0 ? nothing : printNumber(fte, locale, 2));
  return {
    currency: "",
    head: ["Month", "Kind", ...teams.map(({ name }) => name), "Filled", "Vacant, weighed"],
    rows: months.map((m, at) => {
      const { filled, vacant } = headcountIn(teams, at);
      return {
        name: showMonth(m),
        onOpen: onMonth && (() => onMonth(m)),
        cells: [
          isActual(m, lastClose) ? "AC" : "PL",
          ...teams.map((team) => print(team.filled[at] ?? 0)),
          print(filled),
          print(vacant),
        ],
      };
    }),
  };
}
