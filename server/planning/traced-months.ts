import { type ExactAmounts, trace } from "./amounts";
import { exactly } from "./decimal";
import { contextOf, type Question } from "./expand";
import type { Context } from "./context";
import { type Line, lineId } from "./line";
import { type Month, monthAt } from "./month";
import type { FactKind, Portfolio } from "./portfolio";
import type { CurrencyRates } from "./rates";
import { none, plus, type Rational, rational, times } from "./rational";
import { quantityOf } from "./quantity";
import { sources } from "./sources/index";
import type { Source } from "./sources/source";

/** One month of a line, exactly. */
export interface TracedMonth {
  /** In the record's own currency, in units. */
  readonly own: Rational;
  /** In minor units of the plan's currency. */
  readonly converted: Rational;
  /** Seats, FTE-months or days; null: the row has no quantity. */
  readonly quantity: Rational | null;
}

/** Exact rates of a row: minor units of the plan's currency for one unit of its own. The same table is the same value. */
export interface Rates {
  of(m: Month): Rational;
}

/** A line's months from `first` on, exactly, in its own currency and converted. */
export interface TracedLine {
  readonly first: Month;
  readonly months: readonly TracedMonth[];
  readonly rates: Rates;
}

/** Opens lines of one portfolio into exact months in their own currency. */
export class Tracer {
  private readonly context: Context;

  constructor(
    private readonly portfolio: Portfolio,
    question: Question,
  ) {
    this.context = contextOf(portfolio, question).context;
  }

  /** Null where the line follows from no single record (a vacancy rate, a part of a shared line, a ledger). */
  line(line: Line): TracedLine | null {
    const source = (sources as readonly Source<FactKind, object>[]).find(({ name }) => name === line.source);
    const fact = source && this.portfolio.facts[source.kind].get(line.record);
    if (!source || !fact) return null;
    const { opened } = trace(
      (writer) => source.write(fact, this.context, writer),
      this.context.rates,
      this.context.until,
    );
    const amounts = opened.find(({ header }) => lineId(header) === line.id);
    if (!amounts) return null;
    return { first: amounts.first, months: this.months(amounts, line), rates: ratesOf(amounts) };
  }

  private months(amounts: ExactAmounts, line: Line): TracedMonth[] {
    const quantity = quantityOf(line, this.portfolio);
    return amounts.terms.map((terms, i) => ({
      own: terms.map(ownOf).reduce(plus, none),
      converted: terms.map((term) => amounts.exactTerm(term)).reduce(plus, none),
      quantity: quantity && quantity(monthAt(amounts.first + i), terms),
    }));
  }
}

const known = new WeakMap<CurrencyRates, Rates>();

function ratesOf({ rates, units }: ExactAmounts): Rates {
  const found = known.get(rates) ?? { of: (m: Month) => times(exactly(rates.exactAt(m)), rational(units)) };
  known.set(rates, found);
  return found;
}

const ownOf = ({ worth, share, of }: ExactAmounts["terms"][number][number]): Rational =>
  times(worth.exact(), rational(share, of));
