/** A step a person would choose: 1, 2, 2.5 or 5 times a power of ten, at most `count` of them up to `size`. */
function niceStep(size: number, count: number): number {
  const rough = size / count;
  const power = 10 ** Math.floor(Math.log10(rough));
  const factor = [1, 2, 2.5, 5, 10].find((one) => one * power >= rough - 1e-9) ?? 10;
  return factor * power;
}

/** Ticks from zero (or below it, where there are negative amounts) that reach past every amount. Zero is always one of them. */
export function ticksOver(amounts: Iterable<number | null>, count = 5): number[] {
  let [low, high] = [0, 0];
  for (const amount of amounts) {
    low = Math.min(low, amount ?? 0);
    high = Math.max(high, amount ?? 0);
  }
  if (low === high) return [0, 1];
  const step = niceStep(high - low, count);
  const first = Math.floor(low / step + 1e-9);
  const last = Math.ceil(high / step - 1e-9);
  return Array.from({ length: last - first + 1 }, (_, at) => (first + at) * step);
}
