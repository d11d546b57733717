import { type Day, dayIn } from "./day";
import { type Decimal, decimal } from "./decimal";
import type { Currency } from "./money";
import { type Month, monthAt } from "./month";

/** Numbers that look random and are the same in every run (Park and Miller's generator). */
export class Dice {
  constructor(
    private state: number,
    private readonly currencies: readonly [Currency, ...Currency[]],
  ) {}

  /** From 0 up to 1. */
  next(): number {
    this.state = (this.state * 48271) % 2147483647;
    return this.state / 2147483647;
  }

  /** A whole number from `least` to `most`. */
  whole(least: number, most: number): number {
    return least + Math.floor(this.next() * (most - least + 1));
  }

  chance(share: number): boolean {
    return this.next() < share;
  }

  one<T>(of: readonly [T, ...T[]] | readonly T[]): T {
    return of[this.whole(0, of.length - 1)] as T;
  }

  amount(least: number, most: number, places = 2): Decimal {
    return decimal((least + this.next() ** 3 * (most - least)).toFixed(places));
  }

  /** Mostly the first of a month, sometimes a day within it. */
  day(first: Month, last: Month): Day {
    return dayIn(monthAt(this.whole(first, last)), this.chance(0.6) ? 1 : this.whole(2, 31));
  }

  /** Mostly the first of the currencies. */
  currency(): Currency {
    return this.chance(0.6) ? this.currencies[0] : this.one(this.currencies);
  }
}
