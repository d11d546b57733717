/** An exact fraction in its smallest terms. The oracle's own arithmetic: nothing of the engine is used in it. */
export interface Fraction {
  readonly top: bigint;
  readonly bottom: bigint;
}

export function fraction(top: bigint | number, bottom: bigint | number = 1): Fraction {
  let [a, b] = [BigInt(top), BigInt(bottom)];
  if (b === 0n) throw new RangeError("division by zero");
  if (b < 0n) [a, b] = [-a, -b];
  let [x, y] = [a < 0n ? -a : a, b];
  while (y !== 0n) [x, y] = [y, x % y];
  return { top: a / x, bottom: b / x };
}

/** Reads "-12.50". */
export function read(text: string): Fraction {
  const [whole = "", digits = ""] = text.split(".");
  return fraction(BigInt(`${whole}${digits}`), 10n ** BigInt(digits.length));
}

export const nothing = fraction(0);
export const unit = fraction(1);
export const add = (a: Fraction, b: Fraction) =>
  fraction(a.top * b.bottom + b.top * a.bottom, a.bottom * b.bottom);
export const multiply = (...all: readonly Fraction[]) =>
  all.reduce((a, b) => fraction(a.top * b.top, a.bottom * b.bottom), unit);
export const divide = (a: Fraction, b: Fraction) => fraction(a.top * b.bottom, a.bottom * b.top);
export const negative = (a: Fraction) => fraction(-a.top, a.bottom);
export const isBelow = (a: Fraction, b: Fraction) => a.top * b.bottom < b.top * a.bottom;
/** pct ⁄ 100 of a text. */
export const percent = (text: string) => divide(read(text), fraction(100));
/** (1 + rate) so many times. */
export const growth = (rate: Fraction, times: number) =>
  multiply(...new Array<Fraction>(times).fill(add(unit, rate)));

/** The nearest whole number, half away from zero. */
export function nearest({ top, bottom }: Fraction): bigint {
  const whole = ((top < 0n ? -top : top) * 2n + bottom) / (bottom * 2n);
  return top < 0n ? -whole : whole;
}
