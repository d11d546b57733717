import { demand, may } from "../access/roles";
import type { Viewer } from "../access/viewer";
import { Refusal } from "../errors";
import type { View } from "../planning/context";
import type { Day } from "../planning/day";
import { expand } from "../planning/expand";
import { type Explanation, explain } from "../planning/explanation";
import { lastCloseOf } from "../planning/last-close";
import type { Month } from "../planning/month";
import { forecastsReady } from "../portfolio/forecasts";
import { loadLaid } from "../portfolio/laid";
import { currentDay } from "../today";

/** The arithmetic behind one amount of the current plan. A single person's money only for those who may see it. */
export async function answerExplain(
  lineId: string,
  month: Month,
  viewer: Viewer,
  view: View = "accrual",
  today: Day = currentDay(),
): Promise<Explanation> {
  const portfolio = await loadLaid(viewer.scenario, may(viewer, "see-salaries"));
  const forecasts = await forecastsReady(portfolio, lastCloseOf(portfolio, today));
  const question = { today, view, until: month, forecasts };
  const plan = expand(portfolio, question);
  const line = plan.lines.find(({ id }) => id === lineId);
  if (line?.people) demand(viewer, "see-salaries");
  const explanation = line ? explain(portfolio, question, plan, lineId, month) : null;
  if (!explanation) throw new Refusal("not-found", `There is no line ${lineId}.`);
  return explanation;
}
