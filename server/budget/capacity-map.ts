import { ownTeams } from "../access/own-teams";
import { may } from "../access/roles";
import type { Viewer } from "../access/viewer";
import { type Capacity, capacityOf } from "../planning/capacity";
import { type CapacityRow, rowsBy, rowsBySkill } from "../planning/capacity-rows";
import { noForecasts } from "../planning/context";
import { type Day, monthOf } from "../planning/day";
import { contextOf } from "../planning/expand";
import type { Portfolio } from "../planning/portfolio";
import { loadLaid } from "../portfolio/laid";
import { currentDay } from "../today";

export interface AskedCapacity {
  readonly portfolio: Portfolio;
  readonly capacity: Capacity;
  readonly today: Day;
}

const remembered = new WeakMap<Portfolio, Map<string, Capacity>>();
const mostRemembered = 4;

/** The capacity of a portfolio from this month on; asked again about an unchanged one, it is remembered. */
export function capacityFrom(portfolio: Portfolio, today: Day, months: number): Capacity {
  const key = `${today}/${months}`;
  const known = remembered.get(portfolio) ?? new Map<string, Capacity>();
  remembered.set(portfolio, known);
  const horizon = { from: monthOf(today), months };
  const question = { today, view: "accrual", until: monthOf(today), forecasts: noForecasts } as const;
  const capacity = known.get(key) ?? capacityOf(portfolio, contextOf(portfolio, question).context, horizon);
  if (known.size >= mostRemembered) known.clear();
  known.set(key, capacity);
  return capacity;
}

/** People's time as the viewer sees it: an open scenario is laid over the records. */
export async function askCapacity(
  viewer: Viewer,
  months: number,
  today: Day = currentDay(),
): Promise<AskedCapacity> {
  const portfolio = await loadLaid(viewer.scenario, may(viewer, "see-salaries"));
  return { portfolio, capacity: capacityFrom(portfolio, today, months), today };
}

/** Whether a team is asked for: that team and those below it; null: all. */
export function wantedTeams(
  team: string | null,
  { teams }: Portfolio,
): (crew: { readonly team: string }) => boolean {
  if (team === null) return () => true;
  const wanted = ownTeams({ teams: [team] }, [...teams.values()]);
  return (crew) => wanted.has(crew.team);
}

export type By = "team" | "role" | "skill";

/** The rows of a grouping, of the teams that are wanted. */
export const capacityRows = (
  by: By,
  capacity: Capacity,
  wanted: (crew: { readonly team: string }) => boolean,
): CapacityRow[] => (by === "skill" ? rowsBySkill(capacity, wanted) : rowsBy(by, capacity, wanted));
