import type { Term } from "./amounts";
import { exactly } from "./decimal";
import type { Line } from "./line";
import type { Month } from "./month";
import type { Portfolio } from "./portfolio";
import { none, plus, type Rational, rational, times } from "./rational";
import type { Position } from "./sources/position";
import { payStates } from "./sources/salary";

/** How much of something a month of a line stands for. */
export type Quantity = (m: Month, terms: readonly Term[]) => Rational;

/** What a line's money is counted by: seats of a contract, FTE × months of a salary, days of a contractor; null: by nothing. */
export function quantityOf(
  line: Pick<Line, "source" | "record" | "item">,
  { facts }: Pick<Portfolio, "facts">,
): Quantity | null {
  if (line.source === "contracts") return seats(facts.contracts.get(line.record)?.seats ?? null);
  const position = facts.positions.get(line.record);
  if (!position) return null;
  if (line.source === "positions" && line.item.startsWith("salary")) return fteMonths(position);
  return line.source === "contractors" ? days(position) : null;
}

const seats = (count: number | null): Quantity | null =>
  count === null || count === 0 ? null : (_, terms) => (terms.length ? rational(count) : none);

/** The share of the month that is paid for. */
const share = (terms: readonly Term[]): Rational =>
  terms.map((term) => rational(term.share, term.of)).reduce(plus, none);

function fteIn(position: Position, m: Month): Rational {
  const span = payStates(position).findLast(({ from }) => from <= m);
  return exactly(span?.state.fte ?? position.fte);
}

const fteMonths =
  (position: Position): Quantity =>
  (m, terms) =>
    times(share(terms), fteIn(position, m));

const days =
  (position: Position): Quantity =>
  (m, terms) => {
    const { daysPerYear } = position;
    const paid =
      daysPerYear === null ? share(terms) : times(share(terms), times(exactly(daysPerYear), rational(1, 12)));
    return times(paid, fteIn(position, m));
  };
