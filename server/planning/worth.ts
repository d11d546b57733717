import { type Decimal, exactly } from "./decimal";
import { one, over, plus, power, printRational, type Rational, rational, times } from "./rational";

/** One step of the arithmetic behind an amount: the words a person reads, and its exact value. */
export interface Factor {
  readonly text: string;
  readonly value: Rational;
}

/**
 * What a whole period (a contract month, a month of salary, a record) is worth: in floating point for planning, and as the
 * exact factors for explanations and for amounts too large for floating point. Factors are only made when asked for.
 */
export class Worth {
  constructor(
    readonly value: number,
    readonly factors: () => readonly Factor[],
  ) {}

  exact(): Rational {
    return this.factors().reduce((product, factor) => times(product, factor.value), one);
  }
}

/** "120,000.00", "0.861325": thousands apart, at least two places. */
export function printGrouped(amount: string): string {
  const [whole = "0", fraction = ""] = amount.replace("-", "").split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  return `${amount.startsWith("-") ? "−" : ""}${grouped}.${fraction.padEnd(2, "0")}`;
}

/** A fraction as a decimal of at most so many places, without zeros at its end. */
const printShort = (value: Rational, places: number): string =>
  printRational(value, places).replace(/\.?0+$/, "");

const raisedTo = (n: number): string =>
  n === 1 ? "" : [...String(n)].map((digit) => "⁰¹²³⁴⁵⁶⁷⁸⁹"[Number(digit)] ?? `^${digit}`).join("");

/** An amount as typed or imported. */
export const given = (amount: Decimal, words: string): Factor => ({
  text: `${printGrouped(amount)}${words}`,
  value: exactly(amount),
});

export const dividedBy = (n: number): Factor => ({ text: `÷ ${n}`, value: rational(1n, n) });

export const multipliedBy = (value: Decimal, words: string): Factor => ({
  text: `× ${value}${words}`,
  value: exactly(value),
});

/** × (1 + pct ⁄ 100)ⁿ. */
export const grown = (pct: Decimal, n: number, words: string): Factor => ({
  text: `× ${printShort(percentMore(pct), 22)}${raisedTo(n)}${words}`,
  value: power(percentMore(pct), n),
});

/** × pct ⁄ 100. */
export const shareOf = (pct: Decimal, words: string): Factor => ({
  text: `× ${pct} %${words}`,
  value: over(exactly(pct), rational(100n)),
});

/** 1 + pct ⁄ 100, exactly. */
export const percentMore = (pct: Decimal): Rational => plus(one, over(exactly(pct), rational(100n)));

/** A product of changes that were published or assumed, said by its value. */
export const multipliedByAbout = (value: Rational, words: string): Factor => ({
  text: `× ${printShort(value, 6)}${words}`,
  value,
});

/** The mean of decimals as one factor. */
export function meanOf(values: readonly Decimal[], words: string): Factor {
  const sum = values.map(exactly).reduce((total, value) => plus(total, value), rational(0n));
  const value = over(sum, rational(values.length));
  return {
    text: `${printGrouped(printShort(value, 6))}, the mean of ${values.length} months${words}`,
    value,
  };
}
