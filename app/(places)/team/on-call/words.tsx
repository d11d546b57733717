import { showDay } from "../../../_parts/dates";
import { EmptyState } from "../../../_parts/empty-state";
import type { Outputs } from "../../../_trpc/client";

export type RotaRow = Outputs["budget"]["rotas"]["rotas"][number];
export type RotaWeek = RotaRow["weeks"][number];

export const awayWords: Readonly<Record<RotaWeek["missing"][number]["why"], string>> = {
  absent: "away",
  left: "has left",
  "not-here-yet": "not here yet",
  unknown: "no record",
};

/** The weeks in which too few can be on call. */
export const gapsIn = ({ weeks }: Pick<RotaRow, "weeks">): RotaWeek[] =>
  weeks.filter(({ available, needed }) => available < needed);

/** "Ann Lee away, Ben Ray has left". */
export const missingWords = ({ missing }: RotaWeek): string =>
  missing.map(({ name, why }) => `${name} ${awayWords[why]}`).join(", ");

/** When somebody cannot: "away in 2 weeks", "has left from 12 Jan 2027". */
export function cannotWords(weeks: readonly RotaWeek[], person: string): string {
  const missed = weeks.flatMap(({ monday, missing }) =>
    missing.filter((one) => one.person === person).map(({ why }) => ({ monday, why })),
  );
  const [first] = missed;
  if (!first) return "–";
  const left = missed.find(({ why }) => why === "left");
  if (left) return left.monday === weeks[0]?.monday ? "has left" : `has left from ${showDay(left.monday)}`;
  if (first.why !== "absent") return awayWords[first.why];
  return `away in ${missed.length} ${missed.length === 1 ? "week" : "weeks"}`;
}

/** The one line that states the finding: the next week with too few. */
export function rotasFinding(rotas: readonly RotaRow[]): string {
  const gaps = rotas.flatMap((rota) => gapsIn(rota).map((week) => ({ rota, week })));
  const [next] = gaps.sort((a, b) => a.week.monday - b.week.monday);
  if (!next) return "Every week of every rota is covered";
  const { available, needed, monday } = next.week;
  const others = gaps.length === 1 ? "" : `; ${gaps.length} weeks have a gap in all`;
  return `${next.rota.name} has ${available} of ${needed} in the week of ${showDay(monday)}${others}`;
}

/** Said where there is none. */
export const NoRotas = () => (
  <EmptyState
    title="No rotas yet"
    template={<a href="/api/imports/template/rotas">Template of rotas (CSV)</a>}
  >
    Who answers outside office hours, and how many are needed at any time. Absences and leavers show as gaps,
    week by week.
  </EmptyState>
);
