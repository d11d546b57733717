import { type Line, lineId, type MarkSpan } from "../planning/line";
import { monthAt } from "../planning/month";
import type { MonthlySum } from "./monthly-guard";

/** What a merged line is called instead of by a position's id: its team; "all" teams; "few": months with fewer than five people. */
export interface MergedName {
  readonly team: string;
  readonly record: string;
}

/** What all lines agree on, else "". */
function shared(lines: readonly Line[], field: "category" | "costCentre" | "currency"): string {
  const [first] = lines;
  return first && lines.every((line) => line[field] === first[field]) ? first[field] : "";
}

/** One line for many; `sum` is its money. Its marks are those any of them has. */
export function mergedLine(
  lines: readonly Line[],
  { team, record }: MergedName,
  sum: MonthlySum,
): Line | null {
  const [model] = lines;
  if (!model || sum.amounts.every((amount) => amount === 0)) return null;
  const daily = lines.every(({ source }) => source === "contractors");
  const part = daily ? "day-rate" : "salary";
  const [costCentre, category] = [shared(lines, "costCentre"), shared(lines, "category")];
  const { nature, converted, currency } = model;
  const item = [part, costCentre, category, nature, converted ? "" : currency].join("@");
  const header = {
    source: daily ? ("contractors" as const) : ("positions" as const),
    record: `team:${record}`,
    item,
  };
  return {
    ...header,
    id: lineId(header),
    part,
    nature,
    category,
    costCentre,
    vendor: "",
    service: "",
    team,
    initiative: "",
    currency: shared(lines, "currency"),
    people: true,
    converted,
    ...sum,
    marks: joined(lines.flatMap((line) => line.marks)),
  };
}

/** Spans of one mark that touch or overlap become one. */
function joined(spans: readonly MarkSpan[]): MarkSpan[] {
  const result: MarkSpan[] = [];
  for (const span of [...spans].sort(byMarkAndStart)) {
    const last = result.at(-1);
    if (!last || last.mark !== span.mark || span.from > last.to + 1) result.push(span);
    else if (span.to > last.to) result[result.length - 1] = { ...last, to: monthAt(span.to) };
  }
  return result;
}

const byMarkAndStart = (a: MarkSpan, b: MarkSpan): number =>
  a.mark === b.mark ? a.from - b.from : a.mark < b.mark ? -1 : 1;
