"use client";
import { monthOf } from "@/server/planning/day";
import { type Month, monthAt, monthsFrom, printMonth } from "@/server/planning/month";
import { Headcount } from "../../_charts/headcount";
import type { TeamHeadcount } from "../../_charts/headcount-data";
import { nthColour } from "../../_parts/category-colours";
import { showMonth, showSpan } from "../../_parts/dates";
import { useLocale } from "../../_parts/locale";
import { printNumber } from "../../_parts/money";
import { useHere } from "../organisation";
import { useView } from "../use-view";
import { headcountAfter } from "./headline";
import type { TeamAnswer } from "./words";

const most = 8;
const added = (lists: readonly (readonly number[])[], months: number): number[] =>
  Array.from({ length: months }, (_, at) => lists.reduce((sum, list) => sum + (list[at] ?? 0), 0));

/** Each team in a colour of its own; of more than eight the smallest are one part. */
function teamParts({ teams, months }: TeamAnswer["headcount"]): TeamHeadcount[] {
  const size = ({ filled, vacant }: (typeof teams)[number]) =>
    [...filled, ...vacant].reduce((sum, fte) => sum + fte, 0);
  const sorted = [...teams].sort((a, b) => size(b) - size(a));
  const rest = sorted.length > most ? sorted.slice(most - 1) : [];
  const shown = sorted.slice(0, sorted.length - rest.length);
  const parts = shown.map(({ label, ...team }, at) => ({ ...team, name: label, colour: nthColour(at) }));
  if (rest.length === 0) return parts;
  return [
    ...parts,
    {
      id: "rest",
      name: `${rest.length} other teams`,
      colour: nthColour(99),
      filled: added(
        rest.map(({ filled }) => filled),
        months,
      ),
      vacant: added(
        rest.map(({ vacant }) => vacant),
        months,
      ),
    },
  ];
}

/** Two years back and two ahead; a month opens who is there in it. */
export function HeadcountChart({ answer }: { answer: TeamAnswer }) {
  const here = useHere();
  const locale = useLocale();
  const { set } = useView();
  const { from, months } = answer.headcount;
  const last = monthAt(from + months - 1);
  const later = headcountAfter(answer, 12);
  const whole = later.filled + later.vacant;
  const fte = (value: number) => printNumber(value, locale, 1);
  const inAYear = showMonth(monthAt(monthOf(answer.today) + 12));
  return (
    <Headcount
      title={{ who: here.name, what: "headcount by team", period: showSpan(from, last) }}
      finding={`In ${inAYear} ${fte(whole)} FTE, of which ${fte(later.vacant)} are still to be hired.`}
      months={monthsFrom(from, last)}
      lastClose={answer.lastClose}
      teams={teamParts(answer.headcount)}
      calendar={here}
      onMonth={(m: Month) => set({ in: printMonth(m), show: null, page: null })}
    />
  );
}
