import { printNumber } from "../../../_parts/money";

/** What of a team a finding is made from. */
interface Counted {
  readonly name: string;
  readonly depth: number;
  readonly filled: number;
  readonly vacancies: number;
  readonly head: object | null;
}

/** "6 teams, 41.6 FTE, 4 vacancies; Networks has no head". */
export function finding(teams: readonly Counted[], locale: string): string {
  const top = teams.filter(({ depth }) => depth === 0);
  const sum = (of: (team: Counted) => number) => top.reduce((total, team) => total + of(team), 0);
  const vacancies = sum((team) => team.vacancies);
  const said = [
    `${teams.length} ${teams.length === 1 ? "team" : "teams"}`,
    `${printNumber(
      sum((team) => team.filled),
      locale,
      1,
    )} FTE`,
    vacancies > 0 && `${vacancies} ${vacancies === 1 ? "vacancy" : "vacancies"}`,
  ]
    .filter(Boolean)
    .join(", ");
  const headless = teams.filter(({ head }) => head === null);
  if (headless.length === 0) return said;
  const [first] = headless;
  return headless.length === 1 && first
    ? `${said}; ${first.name} has no head`
    : `${said}; ${headless.length} have no head`;
}
