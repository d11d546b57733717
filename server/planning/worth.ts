import { type Decimal, exactly } from "./decimal";
import { one, over, plus, power, type Rational, rational, times } from "./rational";

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

/** An amount as typed or imported. */
export const given = (amount: Decimal, words: string): Factor => ({
  text: `${amount}${words}`,
  value: exactly(amount),
});

export const dividedBy = (n: number): Factor => ({ text: `÷ ${n}`, value: rational(1n, n) });

export const multipliedBy = (value: Decimal, words: string): Factor => ({
  text: `× ${value}${words}`,
  value: exactly(value),
});

/** × (1 + pct ⁄ 100)ⁿ. */
export const grown = (pct: Decimal, n: number, words: string): Factor => ({
  text: `× (1 + ${pct} %)${n === 1 ? "" : `^${n}`}${words}`,
  value: power(percentMore(pct), n),
});

/** × pct ⁄ 100. */
export const shareOf = (pct: Decimal, words: string): Factor => ({
  text: `× ${pct} %${words}`,
  value: over(exactly(pct), rational(100n)),
});

/** 1 + pct ⁄ 100, exactly. */
export const percentMore = (pct: Decimal): Rational => plus(one, over(exactly(pct), rational(100n)));

/** The mean of decimals as one factor. */
export const meanOf = (values: readonly Decimal[], words: string): Factor => ({
  text: `mean of ${values.length} months${words}`,
  value: over(
    values.map(exactly).reduce((sum, value) => plus(sum, value), rational(0n)),
    rational(values.length),
  ),
});
