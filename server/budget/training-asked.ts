import { ownTeams } from "../access/own-teams";
import type { Viewer } from "../access/viewer";
import { type Day, monthOf } from "../planning/day";
import { fiscalYearOf } from "../planning/fiscal-year";
import type { Horizon } from "../planning/horizon";
import { monthAt } from "../planning/month";
import type { Portfolio } from "../planning/portfolio";
import type { RateTable } from "../planning/rates";
import type { Schedule } from "../planning/schedule";
import { currentDay } from "../today";
import { type Asked, ask } from "./asked";

/** What questions about training are answered from. */
export interface TrainingAsked {
  readonly portfolio: Portfolio;
  readonly plan: Asked["plan"];
  readonly schedule: Schedule;
  readonly rates: RateTable;
  readonly today: Day;
  /** Eighteen months from today's on. */
  readonly horizon: Horizon;
  /** The fiscal year of today, and the one after it. */
  readonly years: Horizon;
  /** The teams the viewer leads, and those below them. */
  readonly ownTeams: readonly string[];
}

const ahead = 18;

/** The portfolio as the viewer sees it, with the plan's rates and dates. */
export async function askTraining(viewer: Viewer, today: Day = currentDay()): Promise<TrainingAsked> {
  const asked = await ask(viewer, "accrual", monthAt(monthOf(today) + 24), today);
  const { portfolio, plan } = asked;
  const { schedule, rates } = plan.context;
  const year = fiscalYearOf(monthOf(today), portfolio.organisation);
  return {
    portfolio,
    plan,
    schedule,
    rates,
    today,
    horizon: { from: monthOf(today), months: ahead },
    years: { from: year.from, months: 24 },
    ownTeams: [...ownTeams(viewer, [...portfolio.teams.values()])],
  };
}

/** What people read for ids. */
export const nameIn = (records: ReadonlyMap<string, { readonly name: string }>, id: string | null): string =>
  id === null ? "" : records.get(id)?.name || id;
