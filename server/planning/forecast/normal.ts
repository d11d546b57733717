const remembered = new Map<number, number>();

/** How many standard deviations each way hold `level` percent of a normal distribution: 80 → 1.2816, 95 → 1.9600. */
export function twoSided(level: number): number {
  const known = remembered.get(level);
  if (known !== undefined) return known;
  const found = bisected(level / 100);
  if (remembered.size < 1000) remembered.set(level, found);
  return found;
}

function bisected(within: number): number {
  let low = 0;
  let high = 9;
  for (let round = 0; round < 50; round++) {
    const middle = (low + high) / 2;
    if (errorFunction(middle / Math.SQRT2) < within) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** Abramowitz and Stegun 7.1.26, right to 1.5e-7. */
function errorFunction(x: number): number {
  const t = 1 / (1 + 0.3275911 * x);
  const series =
    ((((1.061405429 * t - 1.453152027) * t + 1.421413741) * t - 0.284496736) * t + 0.254829592) * t;
  return 1 - series * Math.exp(-x * x);
}
