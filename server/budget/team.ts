import { ownTeams } from "../access/own-teams";
import { may } from "../access/roles";
import type { Viewer } from "../access/viewer";
import { Refusal } from "../errors";
import type { View } from "../planning/context";
import { type Day, monthOf } from "../planning/day";
import { fiscalYearOf } from "../planning/fiscal-year";
import { horizonBetween, lastMonth } from "../planning/horizon";
import type { Line } from "../planning/line";
import { type Month, monthAt } from "../planning/month";
import { personFinder } from "../planning/person";
import { roleFinder } from "../planning/role-finder";
import type { Position } from "../planning/sources/position";
import { type InForce, isVacancy } from "../planning/sources/salary";
import { forceOf, fteIn, headcount } from "../planning/headcount";
import { type Asked, ask } from "./asked";
import { spent } from "../planning/due";
import { labelOf } from "./labels";
import { monthsOfRecord, type RecordMonths } from "./record-months";

/** A position as a list shows it. `thisYear` (minor units, reporting currency) is null for those who may not see single salaries. */
export interface PositionRow {
  readonly id: string;
  readonly title: string;
  readonly kind: Position["kind"];
  readonly team: string | null;
  readonly teamName: string;
  readonly role: string | null;
  readonly roleName: string | null;
  readonly location: string | null;
  /** The name of whoever sits there. */
  readonly person: string | null;
  /** Their record; null: the name is no record. */
  readonly personId: string | null;
  readonly costCentre: string;
  readonly costCentreName: string;
  /** As of today, after its dated steps. */
  readonly fte: number;
  readonly vacant: boolean;
  readonly probabilityPct: number;
  readonly from: Day | null;
  readonly to: Day | null;
  readonly state: "current" | "coming" | "left" | "undated";
  readonly thisYear: number | null;
  readonly nextYear: number | null;
}

/** FTE by month and team: filled seats, and vacancies weighed by their probability. */
export interface Headcount {
  readonly from: Month;
  readonly months: number;
  readonly teams: readonly {
    readonly id: string;
    readonly label: string;
    readonly filled: readonly number[];
    readonly vacant: readonly number[];
  }[];
}

/** All positions, and the headcount two years back and two ahead. */
export async function positionRows(view: View, viewer: Viewer, today?: Day) {
  const asked = await ask(viewer, view, monthAt(0), today);
  const { portfolio, plan } = asked;
  const money = may(viewer, "see-salaries") ? linesByPosition(asked.plan.lines) : null;
  const positions = [...portfolio.facts.positions.values()];
  const rows = positions.map((position) => positionRow(position, asked, money));
  return {
    rows,
    headcount: headcountOf(asked, positions),
    currency: portfolio.organisation.reportingCurrency,
    /** The viewer's own teams and those below them. */
    ownTeams: [...ownTeams(viewer, [...portfolio.teams.values()])],
    today: asked.today,
    lastClose: plan.context.lastClose,
    year: fiscalYearOf(monthAt(plan.context.lastClose + 1), portfolio.organisation).from,
  };
}

const ofPeople = (line: Line): boolean => line.source === "positions" || line.source === "contractors";

function linesByPosition(lines: readonly Line[]): Map<string, Line[]> {
  const byPosition = new Map<string, Line[]>();
  for (const line of lines)
    if (ofPeople(line)) byPosition.set(line.record, [...(byPosition.get(line.record) ?? []), line]);
  return byPosition;
}

function positionRow(
  position: Position,
  asked: Asked,
  money: ReadonlyMap<string, Line[]> | null,
): PositionRow {
  const { portfolio, plan, today } = asked;
  const force = forceOf(position, plan.context);
  const year = fiscalYearOf(monthAt(plan.context.lastClose + 1), portfolio.organisation);
  const lines = money?.get(position.id) ?? [];
  const { id, title, kind, team, role, location, costCentre, probabilityPct } = position;
  const person = personFinder(portfolio.people)(position.person);
  return {
    id,
    title,
    kind,
    team,
    role,
    roleName: roleFinder(portfolio.roles)(role)?.name ?? role,
    location,
    person: person?.name ?? position.person,
    personId: person?.id ?? null,
    costCentre,
    teamName: team === null ? "" : labelOf(portfolio, "team", team),
    costCentreName: labelOf(portfolio, "cost-centre", costCentre),
    fte: fteIn(position, monthOf(today)),
    vacant: isVacancy(position),
    probabilityPct: Number(probabilityPct),
    from: force?.from ?? null,
    to: force?.to ?? null,
    state: stateOf(force, today),
    thisYear: money && spent(lines, year.from, lastMonth(year)),
    nextYear: money && spent(lines, monthAt(year.from + 12), monthAt(year.from + 23)),
  };
}

function stateOf(force: InForce | null, today: Day): PositionRow["state"] {
  if (!force) return "undated";
  if (force.from > today) return "coming";
  return force.to !== null && force.to < today ? "left" : "current";
}

function headcountOf(asked: Asked, positions: readonly Position[]): Headcount {
  const { lastClose } = asked.plan.context;
  const horizon = horizonBetween(monthAt(lastClose - 23), monthAt(lastClose + 24));
  const rows = headcount(positions, asked.plan.context, horizon).map(({ team, filled, vacant }) => ({
    ...{ id: team, filled, vacant },
    label: team ? labelOf(asked.portfolio, "team", team) : "No team",
  }));
  return { ...horizon, teams: rows.sort((a, b) => (a.label < b.label ? -1 : 1)) };
}

export interface PositionPage {
  readonly row: PositionRow;
  /** Null for those who may not see single salaries. */
  readonly months: RecordMonths | null;
}

/** One position; its months only for those who may see single salaries. */
export async function positionPage(
  id: string,
  view: View,
  viewer: Viewer,
  today?: Day,
): Promise<PositionPage> {
  const asked = await ask(viewer, view, monthAt(0), today);
  const position = asked.portfolio.facts.positions.get(id);
  if (!position) throw new Refusal("not-found", `There is no position ${id}.`);
  const money = may(viewer, "see-salaries") ? linesByPosition(asked.plan.lines) : null;
  const months = money && monthsOfRecord(asked, "positions", id, ["positions", "contractors"]);
  return { row: positionRow(position, asked, money), months };
}
