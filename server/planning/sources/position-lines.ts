import type { Amounts, LineWriter } from "../amounts";
import type { Context } from "../context";
import { daysIn, lastDayOf, monthOf } from "../day";
import type { LineHeader } from "../line";
import { type Month, monthAt } from "../month";
import type { Worth } from "../worth";
import type { Position } from "./position";
import { daysInForce, type InForce, nextRaise, type PayState, payStates } from "./salary";
import { type Raises, raisesUntil } from "./raises";

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
  let open: readonly { readonly costCentre: string; readonly amounts: Amounts }[] = [];
  return (costCentre: string): Amounts => {
    for (const line of open) if (line.costCentre === costCentre) return line.amounts;
    const name = open.length === 0 ? item : `${item}@${costCentre}`;
    const amounts = writer.line(positionHeader(position, part, name, costCentre), first);
    open = [...open, { costCentre, amounts }];
    return amounts;
  };
}

/** Months in a row with the same pay, all in force to the same share: whole months, or one of which only `days` count. */
export interface PaySpan {
  readonly from: Month;
  readonly to: Month;
  readonly state: PayState;
  /** Raises since the salary was stated. */
  readonly raises: readonly Raises[];
  /** Days that count in each month; null: all of them. */
  readonly days: number | null;
}

/** Calls `visit` for the months in force up to `until`, in spans of equal pay. */
export function eachSpan(
  position: Position,
  force: InForce,
  { until, assumptions, payBands }: Pick<Context, "until" | "assumptions" | "payBands">,
  visit: (span: PaySpan) => void,
) {
  const states = payStates(position, payBands);
  const end = force.to === null ? until : monthAt(Math.min(monthOf(force.to), until));
  let at = 0;
  for (let from = monthOf(force.from), to = from; from <= end; from = monthAt(to + 1)) {
    while ((states[at + 1]?.from ?? Number.POSITIVE_INFINITY) <= from) at++;
    const state = states[at]?.state;
    const days = daysInForce(force, from);
    if (!state || days === 0) return;
    const isPartial = days < daysIn(from);
    const changes = Math.min(
      states[at + 1]?.from ?? end + 1,
      nextRaise(from, assumptions.raiseMonth),
      end + 1,
    );
    to = isPartial ? from : lastWhole(force, monthAt(changes - 1));
    visit({
      from,
      to,
      state,
      raises: raisesUntil(position, state.asOf, from, assumptions),
      days: isPartial ? days : null,
    });
  }
}

/** The last month up to `m` that is in force to its end. */
const lastWhole = ({ to }: InForce, m: Month): Month =>
  to !== null && to < lastDayOf(m) ? monthAt(m - 1) : m;

/** Adds what a whole month is worth to each month of a span. */
export function addSpan(amounts: Amounts, { from, to, days }: PaySpan, worth: Worth) {
  if (days === null) amounts.addWhole(from, to, worth);
  else amounts.add(from, worth, days, daysIn(from));
}

/** Marks the months in which a removed position is still paid. */
export function markOverlap(amounts: Amounts, { from, to }: PaySpan, { overlapFrom }: InForce) {
  if (overlapFrom === null) return;
  for (let m = monthAt(Math.max(from, overlapFrom)); m <= to; m = monthAt(m + 1))
    amounts.mark("overlap", m, m);
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
