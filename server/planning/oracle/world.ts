import type { Day } from "../day";
import { minorDigits } from "../money";
import type { Month } from "../month";
import type { IndexValue, Rate } from "../facts";
import type { PayBand } from "../role";
import { type Fraction, fraction, multiply, read, unit } from "./fraction";
import { book, type Ledgers } from "./ledger";

/** What the oracle must know besides a record. */
export interface World {
  readonly today: Day;
  readonly view: "accrual" | "cash";
  readonly lastClose: Month;
  readonly until: Month;
  readonly reporting: string;
  readonly rates: readonly Rate[];
  readonly indices: readonly IndexValue[];
  readonly inflationPct: string;
  readonly upliftPct: (category: string) => string;
  readonly taxPct: (costCentre: string) => string | null;
  readonly raiseMonth: number;
  readonly holidays: readonly Day[];
  readonly payBands: readonly PayBand[];
  /** The last month an initiative leaves to a record; null: none ends it. */
  readonly wish: Month | null;
}

/** Reporting currency for one unit in a month: own table, other table, latest earlier one of each, first one of each. */
export function rateAt(world: World, currency: string, month: number): Fraction | null {
  if (currency === world.reporting) return unit;
  const own = month <= world.lastClose ? "actual" : "plan";
  const tables = [own, own === "actual" ? "plan" : "actual"].map((table) =>
    world.rates
      .filter((rate) => rate.currency === currency && rate.table === table)
      .sort((a, b) => a.month - b.month),
  );
  const ways = [
    (table: readonly Rate[]) => table.find((rate) => rate.month === month),
    (table: readonly Rate[]) => table.filter((rate) => rate.month < month).at(-1),
    (table: readonly Rate[]) => table[0],
  ];
  for (const way of ways)
    for (const table of tables) {
      const found = way(table);
      if (found) return read(found.rate);
    }
  return null;
}

/** Writes an amount of a record's currency to a month, converted at the rate of `rateMonth`, in minor units. */
export function write(
  world: World,
  ledgers: Ledgers,
  line: string,
  month: number,
  amount: Fraction,
  currency: string,
  rateMonth: number,
) {
  if (month > world.until) return;
  const rate = rateAt(world, currency, rateMonth);
  const digits = minorDigits(rate ? world.reporting : currency);
  book(ledgers, line, month, multiply(amount, rate ?? unit, fraction(10n ** BigInt(digits))));
}
