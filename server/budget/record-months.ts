import type { DataIssue } from "../planning/data-issue";
import { type Horizon, horizonBetween } from "../planning/horizon";
import { type Line, type MarkSpan } from "../planning/line";
import { type Month, monthAt } from "../planning/month";
import { countsIn } from "../planning/plan";
import { addTo } from "../planning/sums";
import type { Asked } from "./asked";

/** The months of one record in the current plan: two years back, three ahead; for its chart and its lines. */
export interface RecordMonths {
  readonly currency: string;
  readonly from: Month;
  readonly lastClose: Month;
  readonly totals: readonly number[];
  readonly lines: readonly RecordLine[];
  readonly issues: readonly DataIssue[];
}

export interface RecordLine {
  readonly id: string;
  readonly item: string;
  readonly part: string;
  readonly nature: string;
  readonly category: string;
  readonly costCentre: string;
  readonly amounts: readonly number[];
  readonly marks: readonly MarkSpan[];
  readonly converted: boolean;
}

const back = 24;
const ahead = 36;

/** The months of all lines of a record ("contracts", "C-17"); several sources may read one kind. */
export function monthsOfRecord(
  asked: Asked,
  kind: string,
  id: string,
  sources: readonly string[] = [kind],
): RecordMonths {
  const { plan, portfolio, view } = asked;
  const { lastClose } = plan.context;
  const horizon = horizonBetween(monthAt(lastClose - back + 1), monthAt(lastClose + ahead));
  const own = plan.lines.filter(
    (line) => sources.includes(line.source) && line.record === id && countsIn(view, line.nature),
  );
  const totals = new Array<number>(horizon.months).fill(0);
  for (const line of own) if (line.converted) addTo(totals, line, horizon);
  const currency = own.every((line) => line.converted)
    ? portfolio.organisation.reportingCurrency
    : (own[0]?.currency ?? "");
  const lines = own.map((line) => recordLine(line, horizon));
  const issues = plan.issues.filter((issue) => issue.subject === `${kind}/${id}`);
  const shown = own.every((line) => !line.converted) && lines.length ? sums(lines, horizon.months) : totals;
  return { currency, from: horizon.from, lastClose, totals: shown, lines, issues };
}

const sums = (lines: readonly RecordLine[], months: number): number[] =>
  Array.from({ length: months }, (_, i) => lines.reduce((sum, line) => sum + (line.amounts[i] ?? 0), 0));

function recordLine(line: Line, horizon: Horizon): RecordLine {
  const amounts = new Array<number>(horizon.months).fill(0);
  addTo(amounts, line, horizon);
  const { id, item, part, nature, category, costCentre, marks, converted } = line;
  return { id, item, part, nature, category, costCentre, marks, converted, amounts };
}
