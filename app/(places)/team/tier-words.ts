/** What a tier is called: those that stand nowhere, and all of them together, have a word too. */
export const tierName = (tier: string): string =>
  tier === "" ? "no tier" : tier === "*" ? "all people" : tier;

interface TierCost {
  readonly tier: string;
  readonly amounts: readonly number[];
}

/** "In Oct 2026 L4 costs the most: 41 % of people's cost." */
export function tierFinding(cost: readonly TierCost[], at: number, month: string): string | undefined {
  const total = cost.reduce((sum, { amounts }) => sum + (amounts[at] ?? 0), 0);
  const [most] = cost
    .filter(({ tier }) => tier !== "")
    .sort((a, b) => (b.amounts[at] ?? 0) - (a.amounts[at] ?? 0));
  if (!most || total <= 0) return undefined;
  const share = Math.round(((most.amounts[at] ?? 0) / total) * 100);
  return `In ${month} ${tierName(most.tier)} costs the most: ${share} % of people's cost.`;
}
