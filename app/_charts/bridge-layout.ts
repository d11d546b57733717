import { ticksOver } from "./scale";

/** One cause of a difference, in whole minor units. */
export interface BridgeCause {
  readonly id: string;
  readonly name: string;
  readonly amount: number;
}

/** One bar of a bridge: from one height to another. */
export interface BridgeBar {
  readonly id: string;
  readonly name: string;
  readonly kind: "before" | "cause" | "after";
  readonly from: number;
  readonly to: number;
}

export interface BridgeBars {
  readonly bars: readonly BridgeBar[];
  readonly ticks: readonly number[];
  /** What height 0 stands for: nothing; or the first plan's total, where its bar would leave no room for the causes. */
  readonly zero: "nothing" | "before";
}

// Causes smaller than this share of the totals would be drawn as lines.
const visible = 0.15;

/**
 * The bars of a bridge: the first plan, each cause from where the last one ended, the other plan. Where the causes would be too
 * small to be read beside the totals the scale is the difference's own, from 0 = the first plan: nothing is cut off.
 */
export function bridgeBars(
  before: { readonly name: string; readonly amount: number },
  after: { readonly name: string; readonly amount: number },
  causes: readonly BridgeCause[],
  beside: readonly number[] = [],
): BridgeBars {
  const moved = causes.reduce((sum, { amount }) => sum + Math.abs(amount), 0);
  const zero =
    moved >= visible * Math.max(Math.abs(before.amount), Math.abs(after.amount)) ? "nothing" : "before";
  const base = zero === "nothing" ? 0 : before.amount;
  let at = before.amount - base;
  const steps = causes.map(({ id, name, amount }): BridgeBar => {
    const from = at;
    at += amount;
    return { id, name, kind: "cause", from, to: at };
  });
  const bars: BridgeBar[] = [
    { id: "before", name: before.name, kind: "before", from: 0, to: before.amount - base },
    ...steps,
    { id: "after", name: after.name, kind: "after", from: 0, to: after.amount - base },
  ];
  return { bars, zero, ticks: ticksOver([...bars.flatMap(({ from, to }) => [from, to]), ...beside]) };
}

/** Places a value between two pixels, by the first and last tick. */
export function placing(ticks: readonly number[], start: number, end: number): (value: number) => number {
  const [low = 0, high = 1] = [ticks[0], ticks.at(-1)];
  return (value) => start + ((value - low) / (high - low)) * (end - start);
}
