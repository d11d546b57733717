/** What is spent with one vendor, in whole minor units. */
export interface SpentWith {
  readonly vendor: string;
  readonly amount: number;
}

/** One vendor's part of all that is spent. Shares between 0 and 1. */
export interface VendorShare extends SpentWith {
  readonly share: number;
  /** Its share and those of all larger ones. */
  readonly cumulated: number;
}

export type ConcentrationLevel = "spread" | "moderate" | "high";

/** How much hangs on few vendors. */
export interface Concentration {
  /** What is spent with vendors in all; those who paid more than they got are left out. */
  readonly total: number;
  /** The largest first; equal ones by id. */
  readonly shares: readonly VendorShare[];
  /** Share of the largest ten. */
  readonly largestTen: number;
  /** How many vendors half of all is spent with. */
  readonly half: number;
  /** The Herfindahl index: the sum of the squared shares in per cent, 0 to 10,000. */
  readonly index: number;
  readonly level: ConcentrationLevel;
}

/**
 * How spend is spread over vendors. Up to 1,000 it is spread, up to 1,800 moderately concentrated, above highly (Merger Guidelines of
 * the US Department of Justice, 2023). Case: 50, 30 and 20 → 2,500 + 900 + 400 = 3,800, high; half of all is with one vendor.
 */
export function concentrationOf(spent: readonly SpentWith[]): Concentration {
  const paid = spent.filter(({ amount }) => amount > 0);
  const total = paid.reduce((sum, { amount }) => sum + amount, 0);
  const ranked = paid.toSorted((a, b) => b.amount - a.amount || (a.vendor < b.vendor ? -1 : 1));
  let running = 0;
  const shares = ranked.map(({ vendor, amount }) => {
    running += amount;
    return { vendor, amount, share: amount / total, cumulated: running / total };
  });
  const index = shares.reduce((sum, { share }) => sum + (share * 100) ** 2, 0);
  const half = shares.findIndex(({ cumulated }) => cumulated >= 0.5);
  return {
    total,
    shares,
    largestTen: shares[Math.min(9, shares.length - 1)]?.cumulated ?? 0,
    half: half + 1,
    index,
    level: index <= 1_000 ? "spread" : index <= 1_800 ? "moderate" : "high",
  };
}
