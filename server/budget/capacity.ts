import { ownTeams } from "../access/own-teams";
import type { Viewer } from "../access/viewer";
import { type CapacityCell, cellOf, skillCellOf } from "../planning/capacity-cell";
import { type CapacityRow, skillOf, sumOfRows } from "../planning/capacity-rows";
import type { Day } from "../planning/day";
import type { Month } from "../planning/month";
import type { Portfolio } from "../planning/portfolio";
import { loadPortfolio } from "../portfolio/load";
import { askCapacity, type By, capacityFrom, capacityRows, wantedTeams } from "./capacity-map";

/** A team, role or skill by month. All in whole minutes; `was`: what was free without the open scenario. */
export interface CapacityAnswerRow
  extends Readonly<Record<Exclude<keyof CapacityRow, "key">, readonly number[]>> {
  readonly key: string;
  readonly label: string;
  readonly was: readonly number[] | null;
}

interface Asked {
  readonly by: By;
  readonly team: string | null;
  readonly months: number;
}

const mostRows = 200;

/** People's time by team, role or skill and month, the tightest first, with what is free in all. */
export async function answerCapacity({ by, team, months }: Asked, viewer: Viewer, now?: Day) {
  const { portfolio, capacity, today } = await askCapacity(viewer, months, now);
  const wanted = wantedTeams(team, portfolio);
  const rows = capacityRows(by, capacity, wanted);
  const was = viewer.scenario === undefined ? null : await rowsBefore({ by, team, months }, today);
  const total = by === "skill" ? null : sumOfRows("", rows, months);
  const shown = rows.sort((a, b) => worst(a) - worst(b)).slice(0, mostRows);
  const told = (row: CapacityRow, label: string) =>
    rowAnswer(row, label, was && [...(was.get(row.key)?.free ?? row.free.map(() => 0))]);
  return {
    from: capacity.horizon.from,
    months: capacity.months,
    rows: shown.map((row) => told(row, labelOf(by, row.key, portfolio))),
    more: rows.length - shown.length,
    /** Null: skills do not add up. */
    total: total && rowAnswer(total, "All", null),
    fullTime: capacity.fullTime,
    people: capacity.suppliers.length,
    asked: capacity.demands.length,
    issues: capacity.issues,
    teams: [...portfolio.teams.values()].map(({ id, name }) => ({ id, name: name || id })),
    ownTeams: [...ownTeams(viewer, [...portfolio.teams.values()])],
    today,
  };
}

/** The same rows without the open scenario. */
async function rowsBefore(
  { by, team, months }: Asked,
  today: Day,
): Promise<ReadonlyMap<string, CapacityRow>> {
  const base = await loadPortfolio();
  const rows = capacityRows(by, capacityFrom(base, today, months), wantedTeams(team, base));
  return new Map(rows.map((row) => [row.key, row]));
}

const worst = ({ free, net }: CapacityRow): number =>
  Math.min(...free.map((minutes, i) => minutes / Math.max(1, net[i] ?? 1)));

function rowAnswer(
  { key, ...parts }: CapacityRow,
  label: string,
  was: readonly number[] | null,
): CapacityAnswerRow {
  return {
    key,
    label,
    was,
    funded: [...parts.funded],
    unfilled: [...parts.unfilled],
    rampUp: [...parts.rampUp],
    absent: [...parts.absent],
    net: [...parts.net],
    run: [...parts.run],
    support: [...parts.support],
    project: [...parts.project],
    free: [...parts.free],
  };
}

/** What a person reads for a row. */
function labelOf(by: By, key: string, { teams, roles, skills }: Portfolio): string {
  if (by === "team") return key === "" ? "Nobody yet" : teams.get(key)?.name || key;
  if (by === "role") return key === "" ? "No role" : (roles.get(key)?.name ?? key);
  const [skill, level] = skillOf(key);
  return `${skills.get(skill)?.name ?? skill}, level ${level} or more`;
}

/** The people and the work behind one month of a row, the largest 200 of each; of a skill with what its people do besides. */
export async function answerCapacityCell(
  { key, month, ...asked }: Asked & { readonly key: string; readonly month: Month },
  viewer: Viewer,
  now?: Day,
) {
  const { portfolio, capacity } = await askCapacity(viewer, asked.months, now);
  const wanted = wantedTeams(asked.team, portfolio);
  const at = capacity.months.indexOf(month);
  const cell =
    asked.by === "skill"
      ? skillCellOf(capacity, key, at, wanted)
      : cellOf(capacity, asked.by, key, at, wanted);
  const row = capacityRows(asked.by, capacity, wanted).find((one) => one.key === key);
  return {
    label: labelOf(asked.by, key, portfolio),
    month,
    fullTime: capacity.fullTime[at] ?? 0,
    sums: row && at >= 0 ? sumsOf(row, at) : null,
    ...cellAnswer(cell, month),
  };
}

const sumsOf = ({ key: _, ...parts }: CapacityRow, at: number) => ({
  funded: parts.funded[at] ?? 0,
  unfilled: parts.unfilled[at] ?? 0,
  rampUp: parts.rampUp[at] ?? 0,
  absent: parts.absent[at] ?? 0,
  net: parts.net[at] ?? 0,
  run: parts.run[at] ?? 0,
  support: parts.support[at] ?? 0,
  project: parts.project[at] ?? 0,
  free: parts.free[at] ?? 0,
});

function cellAnswer({ suppliers, demands }: CapacityCell, month: Month) {
  return {
    people: suppliers.slice(0, mostRows).map(({ supplier, ...supply }) => ({
      ...supply,
      subject: supplier.subject,
      label: supplier.label,
      fte: supplier.fteIn(month),
      vacant: supplier.vacant,
      probabilityPct: Math.round(supplier.probability * 100),
      from: supplier.there.from,
      to: supplier.there.to,
    })),
    work: demands.slice(0, mostRows).map(({ demand, minutes, nobody, because }) => ({
      cause: demand.cause,
      subject: demand.subject,
      label: demand.label,
      minutes,
      nobody,
      because,
    })),
    morePeople: Math.max(0, suppliers.length - mostRows),
    moreWork: Math.max(0, demands.length - mostRows),
  };
}
