import { demand, may } from "../access/roles";
import type { Viewer } from "../access/viewer";
import { Refusal } from "../errors";
import type { View } from "../planning/context";
import { type Day, monthOf } from "../planning/day";
import { expand } from "../planning/expand";
import { type Explanation, explain } from "../planning/explanation";
import { lastCloseOf } from "../planning/last-close";
import { type Month, monthAt } from "../planning/month";
import { forecastsReady } from "../portfolio/forecasts";
import { loadLaid } from "../portfolio/laid";
import { type Provenance, provenanceOf } from "../portfolio/provenance";
import { currentDay } from "../today";

/** The arithmetic behind an amount, and who last changed the record it follows from. */
export interface Explained extends Explanation {
  readonly provenance: Provenance | null;
}

// Pages show plans as far as this, so that a line that begins later than the month is known too.
const reach = 60;

/** The arithmetic behind one amount of the current plan. A single person's money only for those who may see it. */
export async function answerExplain(
  lineId: string,
  month: Month,
  viewer: Viewer,
  view: View = "accrual",
  today: Day = currentDay(),
): Promise<Explained> {
  const portfolio = await loadLaid(viewer.scenario, may(viewer, "see-salaries"));
  const forecasts = await forecastsReady(portfolio, lastCloseOf(portfolio, today));
  const until = monthAt(Math.max(month, monthOf(today) + reach));
  const question = { today, view, until, forecasts };
  const plan = expand(portfolio, question);
  const line = plan.lines.find(({ id }) => id === lineId);
  if (line?.people) demand(viewer, "see-salaries");
  const explanation = line ? explain(portfolio, question, plan, lineId, month) : null;
  if (!line || !explanation) throw new Refusal("not-found", `There is no line ${lineId}.`);
  const provenance =
    line.record === "vacancy-rate"
      ? await provenanceOf("cost-centres", line.costCentre, viewer.scenario)
      : await provenanceOf(explanation.kind, explanation.record, viewer.scenario);
  return { ...explanation, provenance };
}
