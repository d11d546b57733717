import { type Cause, type Causes, causesOf, only, spent } from "./causes";
import { expand, type Plan, type Question } from "./expand";
import { equal } from "./field-path";
import type { Horizon } from "./horizon";
import { amountIn, type Line } from "./line";
import { monthAt } from "./month";
import { countsIn } from "./plan";
import type { Portfolio } from "./portfolio";
import { Tracer } from "./traced-months";

/** What one line contributes to a bridge, cause by cause, in whole minor units. */
export interface BridgeLine {
  readonly line: Line;
  readonly causes: Causes;
  readonly difference: number;
}

/** Why one plan differs from another over a horizon: the causes add up to the difference exactly. */
export interface Bridge {
  readonly before: number;
  readonly after: number;
  readonly causes: readonly { readonly cause: Cause; readonly amount: number }[];
  /** Only lines that differ, the largest differences first. */
  readonly lines: readonly BridgeLine[];
}

/** A plan to be compared: its portfolio, how it is looked at, and what it was expanded to. */
export interface Side {
  readonly portfolio: Portfolio;
  readonly question: Question;
  /** As it is shown: merged and filtered as `shown` does it. */
  readonly plan: Plan;
  /** What is done with lines before anything is told of them; nothing where it is missing. */
  readonly shown?: (lines: readonly Line[]) => readonly Line[];
}

/**
 * Attributes the whole difference of two plans. First the assumptions of the second are laid over the first: what that changes is
 * theirs. The rest is told line by line: see `causesOf`. Lines without a rate are outside of both totals.
 */
export function bridge(before: Side, after: Side, horizon: Horizon): Bridge {
  const middle = assuming(before, after);
  const found = new Map<string, BridgeLine>();
  if (middle !== before) each(before, middle, horizon, (a, b) => only("assumption", b, a, horizon), found);
  const [left, right] = [
    new Tracer(middle.portfolio, middle.question),
    new Tracer(after.portfolio, after.question),
  ];
  each(middle, after, horizon, (a, b) => told(a, b, left, right, horizon), found);
  const lines = [...found.values()].filter(({ causes }) =>
    Object.values(causes).some((amount) => amount !== 0),
  );
  return {
    before: totalOf(before, horizon),
    after: totalOf(after, horizon),
    causes: summed(lines),
    lines: lines.sort(
      (a, b) => Math.abs(b.difference) - Math.abs(a.difference) || (a.line.id < b.line.id ? -1 : 1),
    ),
  };
}

/** The first plan under the second one's assumptions; its rates are told line by line. */
function assuming(before: Side, { portfolio: { assumptions } }: Side): Side {
  const { rateShocks } = before.portfolio.assumptions;
  const assumed = { ...assumptions, rateShocks };
  if (sameAssumptions(assumed, before.portfolio.assumptions)) return before;
  const portfolio = { ...before.portfolio, assumptions: assumed };
  const plan = expand(portfolio, before.question);
  return { ...before, portfolio, plan: before.shown ? { ...plan, lines: before.shown(plan.lines) } : plan };
}

const sameAssumptions = (a: Portfolio["assumptions"], b: Portfolio["assumptions"]): boolean =>
  a === b || equal(plainOf(a), plainOf(b));

const plainOf = (assumptions: Portfolio["assumptions"]) => ({
  ...assumptions,
  renewalUpliftPct: Object.fromEntries(assumptions.renewalUpliftPct),
  indexPct: Object.fromEntries(assumptions.indexPct),
});

const counted = ({ plan, question }: Side): ReadonlyMap<string, Line> =>
  new Map(
    plan.lines
      .filter((line) => line.converted && countsIn(question.view, line.nature))
      .map((line) => [line.id, line]),
  );

/** Tells every line that differs, and adds what was told to what is known of it. */
function each(
  before: Side,
  after: Side,
  horizon: Horizon,
  tell: (a: Line | undefined, b: Line | undefined) => Causes,
  into: Map<string, BridgeLine>,
) {
  const [left, right] = [counted(before), counted(after)];
  for (const id of new Set([...left.keys(), ...right.keys()])) {
    const [a, b] = [left.get(id), right.get(id)];
    const line = b ?? a;
    if (!line || a === b || !differ(a, b, horizon)) continue;
    const known = into.get(id);
    const causes = sum(known?.causes ?? {}, tell(a, b));
    const difference = (known?.difference ?? 0) + spent(b, horizon) - spent(a, horizon);
    into.set(id, { line, causes, difference });
  }
}

function told(
  a: Line | undefined,
  b: Line | undefined,
  left: Tracer,
  right: Tracer,
  horizon: Horizon,
): Causes {
  if (!a || !b) return only(a ? "ended" : "new", b, a, horizon);
  if (a.source === "ledger" || b.source === "ledger") return only("actual-against-plan", b, a, horizon);
  const [traced, other] = [left.line(a), right.line(b)];
  return traced && other
    ? causesOf(traced, other, spent(b, horizon) - spent(a, horizon), horizon)
    : only("not-split", b, a, horizon);
}

const differ = (a: Line | undefined, b: Line | undefined, { from, months }: Horizon): boolean => {
  for (let m = from; m < from + months; m = monthAt(m + 1))
    if ((a ? amountIn(a, m) : 0) !== (b ? amountIn(b, m) : 0)) return true;
  return false;
};

const totalOf = (side: Side, horizon: Horizon): number =>
  [...counted(side).values()].reduce((total, line) => total + spent(line, horizon), 0);

function sum(a: Causes, b: Causes): Causes {
  const all: Causes = { ...a };
  for (const [cause, amount] of Object.entries(b) as [Cause, number][])
    all[cause] = (all[cause] ?? 0) + amount;
  return all;
}

function summed(lines: readonly BridgeLine[]): { cause: Cause; amount: number }[] {
  const all = lines.map(({ causes }) => causes).reduce(sum, {});
  return (Object.entries(all) as [Cause, number][])
    .filter(([, amount]) => amount !== 0)
    .map(([cause, amount]) => ({ cause, amount }));
}
