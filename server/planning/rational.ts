/** An exact fraction; the denominator is positive. Not reduced at every step: `reduced` does that. */
export interface Rational {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

export const rational = (numerator: bigint | number, denominator: bigint | number = 1n): Rational => {
  const [n, d] = [BigInt(numerator), BigInt(denominator)];
  if (d === 0n) throw new RangeError("division by zero");
  return d < 0n ? { numerator: -n, denominator: -d } : { numerator: n, denominator: d };
};

export const none = rational(0n);
export const one = rational(1n);

export const plus = (a: Rational, b: Rational): Rational =>
  a.denominator === b.denominator
    ? rational(a.numerator + b.numerator, a.denominator)
    : reduced(
        rational(a.numerator * b.denominator + b.numerator * a.denominator, a.denominator * b.denominator),
      );

export const minus = (a: Rational, b: Rational): Rational => plus(a, rational(-b.numerator, b.denominator));

export const times = (a: Rational, b: Rational): Rational =>
  rational(a.numerator * b.numerator, a.denominator * b.denominator);

export const over = (a: Rational, b: Rational): Rational =>
  rational(a.numerator * b.denominator, a.denominator * b.numerator);

/** a to the whole power n ≥ 0. */
export const power = (a: Rational, n: number): Rational =>
  rational(a.numerator ** BigInt(n), a.denominator ** BigInt(n));

/** The same value with the smallest terms. */
export function reduced(a: Rational): Rational {
  let [x, y] = [a.numerator < 0n ? -a.numerator : a.numerator, a.denominator];
  while (y) [x, y] = [y, x % y];
  return x > 1n ? rational(a.numerator / x, a.denominator / x) : a;
}

/** The nearest whole number; halves go away from zero. */
export function roundedHalfAway(a: Rational): bigint {
  const size = a.numerator < 0n ? -a.numerator : a.numerator;
  const whole = (2n * size + a.denominator) / (2n * a.denominator);
  return a.numerator < 0n ? -whole : whole;
}

/** The nearest floating-point number, also of terms too long for one. */
export function toNumber(a: Rational): number {
  const { numerator, denominator } = reduced(a);
  const extra = Math.max(numerator.toString().length, denominator.toString().length) - 300;
  if (extra <= 0) return Number(numerator) / Number(denominator);
  const cut = 10n ** BigInt(extra);
  return Number(numerator / cut) / Number(denominator / cut);
}

/** −1, 0 or 1 as a is less than, equal to or more than b. */
export function compare(a: Rational, b: Rational): number {
  const difference = a.numerator * b.denominator - b.numerator * a.denominator;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** Printed with `places` decimals, half away from zero. */
export function printRational(a: Rational, places: number): string {
  const scaled = roundedHalfAway(times(a, rational(10n ** BigInt(places))));
  const digits = (scaled < 0n ? -scaled : scaled).toString().padStart(places + 1, "0");
  const text = places ? `${digits.slice(0, -places)}.${digits.slice(-places)}` : digits;
  return scaled < 0n ? `-${text}` : text;
}
