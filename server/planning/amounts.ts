import { splitLine } from "./allocation";
import type { DataIssue } from "./data-issue";
import { type Decimal, decimal, exactly, asNumber } from "./decimal";
import { FastAmounts } from "./fast-amounts";
import { type Line, type LineHeader, lineOf, type Mark, type MarkSpan } from "./line";
import { type Currency, minorUnits } from "./money";
import { type Month, monthAt } from "./month";
import { CurrencyRates, type RateTable } from "./rates";
import { none, plus, type Rational, rational, reduced, roundedHalfAway, times } from "./rational";
import { given, Worth } from "./worth";

/** What a source writes a line's money to. The same source code fills fast amounts, exact ones and explanations. */
export interface Amounts {
  /** Adds `share ⁄ of` of `worth` (in the line's own currency) to a month, converted at the rate of `rateMonth` (the month itself if not given). */
  add(month: Month, worth: Worth, share: number, of: number, rateMonth?: Month): void;
  /** Adds all of `worth` to each month from `from` to `to`. */
  addWhole(from: Month, to: Month, worth: Worth, rateMonth?: Month): void;
  /** Adds an amount as it is kept in a record; `words` say what it is. */
  addGiven(month: Month, amount: Decimal, words: string): void;
  mark(mark: Mark, from: Month, to: Month): void;
}

/** What a source writes its lines and data issues to. */
export interface LineWriter {
  /** Opens a line whose first month is `first`; no amount may be added before it. */
  line(header: LineHeader, first: Month): Amounts;
  issue(issue: DataIssue): void;
}

/** One addend of a month's amount, kept to explain it. */
export interface Term {
  readonly worth: Worth;
  readonly share: number;
  readonly of: number;
  readonly rateMonth: Month;
}

/** Exact rationals, with every addend kept: for large lines and for explanations. */
export class ExactAmounts implements Amounts {
  readonly marks: MarkSpan[] = [];
  readonly terms: Term[][];

  constructor(
    readonly header: LineHeader,
    readonly first: Month,
    until: Month,
    readonly rates: CurrencyRates,
    readonly units: number,
    readonly converted: boolean,
    /** The plan's currency. */
    readonly reporting: Currency,
  ) {
    this.terms = Array.from({ length: Math.max(0, until - first + 1) }, () => []);
  }

  add(m: Month, worth: Worth, share: number, of: number, rateMonth: Month = m): void {
    this.terms[m - this.first]?.push({ worth, share, of, rateMonth });
  }

  addWhole(from: Month, to: Month, worth: Worth, rateMonth?: Month): void {
    const end = Math.min(to, this.first + this.terms.length - 1);
    for (let m = from; m <= end; m = monthAt(m + 1)) this.add(m, worth, 1, 1, rateMonth);
  }

  addGiven(m: Month, amount: Decimal, words: string): void {
    this.add(m, new Worth(asNumber(amount), () => [given(amount, words)]), 1, 1);
  }

  mark(mark: Mark, from: Month, to: Month): void {
    if (from <= to) this.marks.push({ mark, from, to });
  }

  /** The exact value of one addend, in minor units of the plan's currency. */
  exactTerm({ worth, share, of, rateMonth }: Term): Rational {
    const converted = times(worth.exact(), exactly(this.rates.exactAt(rateMonth)));
    return reduced(times(converted, rational(BigInt(share * this.units), BigInt(of))));
  }

  /** Exact amounts by month, before rounding, in minor units. */
  exactAmounts(): Rational[] {
    return this.terms.map((terms) => terms.reduce((sum, term) => plus(sum, this.exactTerm(term)), none));
  }

  finished(): Line {
    let [running, before] = [none, 0n];
    const amounts = Float64Array.from(this.exactAmounts(), (amount) => {
      running = reduced(plus(running, amount));
      const rounded = roundedHalfAway(running);
      const shown = Number(rounded - before);
      before = rounded;
      return shown;
    });
    return lineOf(this.header, this.first, amounts, this.marks, this.converted);
  }
}

/** The rate of a currency without rates, which stays as it is. */
const unconverted = (currency: string) =>
  new CurrencyRates(currency, monthAt(0), [decimal(1)], ["reporting"]);

type AmountsClass<A> = new (
  header: LineHeader,
  first: Month,
  until: Month,
  rates: CurrencyRates,
  units: number,
  converted: boolean,
  reporting: Currency,
) => A;

/** Collects the lines and issues of one record. */
class Collector<A extends Amounts> implements LineWriter {
  opened: readonly A[] = [];
  issues: readonly DataIssue[] = [];

  constructor(
    private readonly make: AmountsClass<A>,
    private readonly rates: RateTable,
    private readonly until: Month,
  ) {}

  line(header: LineHeader, first: Month): A {
    const rates = this.rates.of(header.currency);
    const currency = rates ? this.rates.reporting : header.currency;
    const used = rates ?? unconverted(header.currency);
    const amounts = new this.make(
      header,
      first,
      this.until,
      used,
      minorUnits(currency),
      rates !== null,
      this.rates.reporting,
    );
    this.opened = [...this.opened, amounts];
    return amounts;
  }

  issue(issue: DataIssue): void {
    this.issues = [...this.issues, issue];
  }
}

/** What a record becomes in a plan. */
export interface Expanded {
  readonly lines: readonly Line[];
  readonly issues: readonly DataIssue[];
}

/** Runs a source over one record up to the month `until`: in floating point where that is safe, else exactly. */
export function collect(write: (writer: LineWriter) => void, rates: RateTable, until: Month): Expanded {
  const fast = new Collector(FastAmounts, rates, until);
  write(fast);
  let lines: readonly Line[] = [];
  for (const opened of fast.opened) {
    const line = opened.finished();
    if (!line) return collectExactly(write, rates, until);
    const parts = line.shares ? splitLine(line) : [line];
    lines = lines.length === 0 ? parts : [...lines, ...parts];
  }
  return { lines, issues: fast.issues };
}

/** The same in exact rationals. */
export function collectExactly(
  write: (writer: LineWriter) => void,
  rates: RateTable,
  until: Month,
): Expanded {
  const { opened, issues } = trace(write, rates, until);
  return { lines: opened.flatMap((amounts) => splitLine(amounts.finished())), issues };
}

/** The same with every addend kept, for explanations. */
export function trace(write: (writer: LineWriter) => void, rates: RateTable, until: Month) {
  const exact = new Collector(ExactAmounts, rates, until);
  write(exact);
  return { opened: exact.opened, issues: exact.issues };
}
