import type { Amounts, LineWriter } from "../amounts";
import { monthOf } from "../day";
import type { LineHeader } from "../line";
import { type Month, monthAt } from "../month";
import type { Position } from "./position";
import { daysInForce, type InForce, type PayState, payStates } from "./salary";

/** The header of a line of a position. */
const positionHeader = (
  position: Position,
  part: "salary" | "day-rate",
  item: string,
  costCentre: string,
): LineHeader => ({
  source: part === "salary" ? "positions" : "contractors",
  record: position.id,
  item,
  part,
  nature: "operating",
  category: position.category,
  costCentre,
  vendor: "",
  service: "",
  team: position.team ?? "",
  initiative: "",
  currency: position.currency,
  people: true,
});

/** Opens one line per cost centre a position is charged to, when it is first needed; the first one has the plain item. */
export function linesByCostCentre(
  position: Position,
  part: "salary" | "day-rate",
  item: string,
  first: Month,
  writer: LineWriter,
) {
  const open = new Map<string, Amounts>();
  return (costCentre: string): Amounts => {
    const known = open.get(costCentre);
    if (known) return known;
    const name = open.size === 0 ? item : `${item}@${costCentre}`;
    const amounts = writer.line(positionHeader(position, part, name, costCentre), first);
    open.set(costCentre, amounts);
    return amounts;
  };
}

/** Calls `visit` for every month in force, with what is paid then and the days that count. */
export function eachMonth(
  position: Position,
  force: InForce,
  until: Month,
  visit: (m: Month, state: PayState, days: number) => void,
) {
  const spans = payStates(position);
  let span = 0;
  for (let m = monthOf(force.from); m <= until; m = monthAt(m + 1)) {
    const days = daysInForce(force, m);
    if (days === 0) return;
    for (let next = spans[span + 1]; next && next.from <= m; next = spans[span + 1]) span++;
    const state = spans[span]?.state;
    if (state) visit(m, state, days);
  }
}

/** Marks the months in which a removed position is still paid. */
export function markOverlap(amounts: Amounts, m: Month, { overlapFrom }: InForce) {
  if (overlapFrom !== null && m >= overlapFrom) amounts.mark("overlap", m, m);
}

/** Says why a position has no amounts. */
export function undated(position: Position, why: "reversed" | null, writer: LineWriter) {
  const name = position.title || position.id;
  writer.issue({
    kind: why === "reversed" ? "end-before-start" : "milestone-without-date",
    subject: `positions/${position.id}`,
    months: [],
    incomplete: true,
    text:
      why === "reversed"
        ? `${name} ends before it starts.`
        : `${name} hangs on a milestone that has no date.`,
  });
}
