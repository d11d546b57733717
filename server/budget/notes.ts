import { may } from "../access/roles";
import type { Viewer } from "../access/viewer";
import type { Day } from "../planning/day";
import { explainer } from "../planning/explanation";
import { lastMonth } from "../planning/horizon";
import type { Currency } from "../planning/money";
import { type Month, monthAt } from "../planning/month";
import { type Asked, ask } from "./asked";
import { linesBehind, type TableQuestion } from "./table";

/** One month of a line behind a cell, with its arithmetic in a sentence. */
export interface Note {
  readonly line: string;
  readonly label: string;
  readonly month: Month;
  readonly currency: Currency;
  /** Whole minor units, as the cell shows them. */
  readonly amount: number;
  readonly sentence: string;
}

const given: Readonly<Record<string, string>> = {
  ledger: "Booked in the ledger.",
  budget: "As it was approved.",
};

/** The lines behind a cell, the largest 200, month by month with their arithmetic: what a download takes along. */
export async function notes(question: TableQuestion, viewer: Viewer, today?: Day): Promise<Note[]> {
  const horizon = { from: question.from, months: question.months };
  const asked = await ask(viewer, question.view, lastMonth(horizon), today);
  const { rows, currency } = await linesBehind(question, viewer, today);
  const shift = question.measure === "last-year" ? 12 : 0;
  return rows.flatMap(({ keys: [id = ""], labels: [label = ""], amounts, line, currency: own }) => {
    const sentence = sentenceOf(asked, id, line?.source, viewer);
    return amounts.flatMap((amount, i): Note[] => {
      const month = monthAt(question.from + i - shift);
      return amount === 0
        ? []
        : [{ line: id, label, month, currency: own ?? currency, amount, sentence: sentence(month) }];
    });
  });
}

/** What a line says of its months; of what was booked or approved there is no arithmetic, and of a group of people none is told. */
function sentenceOf(
  asked: Asked,
  id: string,
  source: string | undefined,
  viewer: Viewer,
): (m: Month) => string {
  const said = given[source ?? ""];
  if (said !== undefined) return () => said;
  const { portfolio, plan, today, view, forecasts } = asked;
  const isPeople = plan.lines.find((line) => line.id === id)?.people ?? false;
  if (isPeople && !may(viewer, "see-salaries")) return () => "Of several people together.";
  const explain = explainer(portfolio, { today, view, until: plan.context.until, forecasts }, plan, id);
  return (m) => explain?.(m)?.sentence ?? "Of several records together.";
}
