import type { Outputs } from "../../../_trpc/client";
import { showDay } from "../../../_parts/dates";
import { printPct, printShort } from "../../../_parts/money";

export type CutsAnswer = Outputs["budget"]["cuts"];
export type Cut = CutsAnswer["cuts"][number];
type Break = Cut["breaks"][number];

const breakWords: Readonly<Record<Break["what"], (title: string) => string>> = {
  benefit: (title) => `${title} was to end or shrink it anyway`,
  depends: (title) => `${title} waits for it`,
  "goes-on": (title) => `${title} goes on without it`,
  service: (title) => `the service ${title} is named by it`,
  successor: (title) => `${title} was to be replaced by it`,
  seat: (title) => `${title} loses the seat`,
};

/** What a cut breaks, as a person reads it. */
export const breakWord = ({ what, title }: Break): string => breakWords[what](title);

/** The line that answers the question, made by rule from the numbers. */
export function finding(
  answer: Pick<CutsAnswer, "cuts" | "runRate" | "goal" | "saved" | "currency">,
  pct: number,
  by: string,
  locale: string,
): string {
  const { cuts, runRate, goal, saved, currency } = answer;
  const wish = `${printPct(pct / 100, locale).replace(".0", "")} by ${by}`;
  if (runRate <= 0) return `Nothing is planned for the year from ${by}`;
  if (saved < goal)
    return `${wish} cannot be reached any more: ${printShort(saved, currency, locale)} of ${printShort(goal, currency, locale)} can still be stopped`;
  let reached = 0;
  const needed = cuts.findIndex((cut) => (reached += cut.saved) >= goal) + 1;
  const first = cuts
    .slice(0, needed)
    .reduce<Cut | null>(
      (soonest, cut) => (soonest && soonest.decideBy <= cut.decideBy ? soonest : cut),
      null,
    );
  const due = first ? `; the first must be decided by ${showDay(first.decideBy)}` : "";
  return `${wish} can still be reached with ${needed === 1 ? "one cut" : `${needed} cuts`}${due}`;
}
