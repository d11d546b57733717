import { exactly } from "./decimal";
import type { IndexValue } from "./facts";
import { type Month } from "./month";
import { minus, one, over, type Rational } from "./rational";

/** Published values of price indices. */
export class IndexTable {
  private readonly values: ReadonlyMap<string, Rational>;

  constructor(values: readonly IndexValue[]) {
    this.values = new Map(values.map((v) => [`${v.index}/${v.month}`, exactly(v.value)]));
  }

  /** index(month) ÷ index(12 months before) − 1; null while one of the two is not published. */
  yearlyChange(index: string, m: Month): Rational | null {
    const [now, before] = [this.values.get(`${index}/${m}`), this.values.get(`${index}/${m - 12}`)];
    return now && before && before.numerator > 0n ? minus(over(now, before), one) : null;
  }
}
