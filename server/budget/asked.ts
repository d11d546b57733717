import { may } from "../access/roles";
import { visibleLines } from "../access/salary-privacy";
import type { Viewer } from "../access/viewer";
import type { View } from "../planning/context";
import { type Day, monthOf } from "../planning/day";
import { expand, type Plan } from "../planning/expand";
import { lastCloseOf } from "../planning/last-close";
import type { Line } from "../planning/line";
import type { Month } from "../planning/month";
import { type Outlook, outlook } from "../planning/outlook";
import type { Portfolio } from "../planning/portfolio";
import { portfolioForecasts, type SeriesForecasts } from "../portfolio/forecasts";
import { loadLaid } from "../portfolio/laid";
import { currentDay } from "../today";

/** A portfolio expanded for one viewer: every total of an answer is summed from these lines. */
export interface Asked {
  readonly portfolio: Portfolio;
  readonly forecasts: SeriesForecasts;
  readonly today: Day;
  readonly view: View;
  /** The current plan, with people's money merged where the viewer may not see it one by one. */
  readonly plan: Plan;
  /** Actuals to the last close, plan after it; merged in the same way. */
  readonly outlook: Outlook;
}

/** Loads and expands once for a question about the months up to `until`. */
export async function ask(
  viewer: Viewer,
  view: View,
  until: Month,
  today: Day = currentDay(),
): Promise<Asked> {
  const portfolio = await loadLaid(viewer.scenario, may(viewer, "see-salaries"));
  const forecasts = portfolioForecasts(portfolio, lastCloseOf(portfolio, today));
  return asked(portfolio, viewer, forecasts, { view, until, today });
}

/** Questions within five years share one expansion. */
const reach = 60;
const mostRemembered = 8;

const remembered = new WeakMap<Portfolio, Map<string, Asked>>();

/** The same for a portfolio at hand; asked again about an unchanged portfolio, it is remembered. */
export function asked(
  portfolio: Portfolio,
  viewer: Pick<Viewer, "role">,
  forecasts: SeriesForecasts,
  question: { readonly view: View; readonly until: Month; readonly today: Day },
): Asked {
  const until = Math.max(question.until, monthOf(question.today) + reach) as Month;
  const { view, today } = question;
  const key = [may(viewer, "see-salaries"), view, until, today, forecasts.version].join("/");
  const known = remembered.get(portfolio) ?? new Map<string, Asked>();
  remembered.set(portfolio, known);
  const answer = known.get(key) ?? compute(portfolio, viewer, forecasts, { view, until, today });
  if (known.size >= mostRemembered) known.clear();
  known.set(key, answer);
  return answer;
}

function compute(
  portfolio: Portfolio,
  viewer: Pick<Viewer, "role">,
  forecasts: SeriesForecasts,
  { view, until, today }: { readonly view: View; readonly until: Month; readonly today: Day },
): Asked {
  const whole = expand(portfolio, { today, view, until, forecasts });
  const laid = outlook(whole, portfolio.posted, view);
  const show = <P extends Plan>(plan: P): P => ({
    ...plan,
    lines: shownLines(plan.lines, portfolio, viewer),
  });
  return { portfolio, forecasts, today, view, plan: show(whole), outlook: show(laid) };
}

/** The lines of a portfolio as a viewer may see them. */
export const shownLines = (
  lines: readonly Line[],
  { teams, facts, people }: Portfolio,
  viewer: Pick<Viewer, "role">,
): readonly Line[] => visibleLines(lines, teams, facts.positions, people, viewer);
