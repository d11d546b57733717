import type { DataIssue } from "./data-issue";
import type { RateShock } from "./assumptions";
import { type Decimal, decimal, exactly } from "./decimal";
import type { Rate } from "./facts";
import type { Currency } from "./money";
import { endOf, type Line } from "./line";
import { type Month, monthAt, monthsFrom } from "./month";
import { printRational, times } from "./rational";
import { percentMore } from "./worth";

/** A currency's rates, month by month; before the first and after the last stored month the nearest one counts. */
export class CurrencyRates {
  /** Reporting currency for one unit, by place. */
  readonly numbers: Float64Array;

  constructor(
    readonly currency: Currency,
    private readonly first: Month,
    private readonly texts: readonly Decimal[],
    private readonly kinds: readonly RateKind[],
  ) {
    this.numbers = Float64Array.from(texts, Number);
  }

  /** Where a month's rate is among the numbers. */
  placeOf(m: Month): number {
    const at = m - this.first;
    const last = this.numbers.length - 1;
    return at < 0 ? 0 : at < last ? at : last;
  }

  /** Reporting currency for one unit. */
  at(m: Month): number {
    return this.numbers[this.placeOf(m)] ?? Number.NaN;
  }

  exactAt(m: Month): Decimal {
    return this.texts[this.placeOf(m)] ?? decimal(1);
  }

  /** The same rates, from a month on so many per cent higher or lower. */
  shocked({ from, pct }: RateShock, lastClose: Month): CurrencyRates {
    const begins = from ?? monthAt(lastClose + 1);
    const first = monthAt(Math.min(this.first, begins - 1));
    const last = Math.max(this.first + this.texts.length - 1, begins);
    const months = monthsFrom(first, monthAt(last));
    const texts = months.map((m) => (m < begins ? this.exactAt(m) : more(this.exactAt(m), pct)));
    return new CurrencyRates(
      this.currency,
      first,
      texts,
      months.map((m) => this.kindAt(m)),
    );
  }

  /** Where the rate of a month comes from. */
  kindAt(m: Month): RateKind {
    if (this.kinds[0] === "reporting") return "reporting";
    return this.kinds[m - this.first] ?? "carried";
  }
}

/** A rate so many per cent higher, to the eighteen places that are kept. */
const more = (rate: Decimal, pct: Decimal): Decimal =>
  decimal(printRational(times(exactly(rate), percentMore(pct)), 18));

/** `reporting`: it is the reporting currency · `stated`: the table has it · `other`: the other table has it · `carried`: from another month. */
export type RateKind = "reporting" | "stated" | "other" | "carried";

/** The rates of every currency that has any; the plan keeps its amounts in `reporting`. */
export class RateTable {
  private readonly byCurrency = new Map<Currency, CurrencyRates>();

  /** Months up to the last close use the table `actual`, later ones `plan`; each falls back to the other, then to the latest earlier month. */
  constructor(
    readonly reporting: Currency,
    rates: readonly Rate[],
    lastClose: Month,
  ) {
    this.byCurrency.set(reporting, new CurrencyRates(reporting, monthAt(0), [decimal(1)], ["reporting"]));
    for (const currency of new Set(rates.map((rate) => rate.currency))) {
      const own = rates.filter((rate) => rate.currency === currency);
      if (currency !== reporting) this.byCurrency.set(currency, resolve(currency, own, lastClose));
    }
  }

  /** The same table with the rates of some currencies assumed higher or lower; the other currencies keep their identity. */
  assumed(shocks: readonly RateShock[], lastClose: Month): RateTable {
    const table = new RateTable(this.reporting, [], lastClose);
    for (const [currency, rates] of this.byCurrency) {
      const own = shocks.filter((shock) => shock.currency === currency && currency !== this.reporting);
      table.byCurrency.set(
        currency,
        own.reduce((shocked, shock) => shocked.shocked(shock, lastClose), rates),
      );
    }
    return table;
  }

  /** Null where a currency has no rate at all: its lines stay outside the total. Never 1:1. */
  of(currency: Currency): CurrencyRates | null {
    return this.byCurrency.get(currency) ?? null;
  }
}

function resolve(currency: Currency, rates: readonly Rate[], lastClose: Month): CurrencyRates {
  const tables = { plan: new Map<Month, Decimal>(), actual: new Map<Month, Decimal>() };
  for (const { table, month, rate } of rates) tables[table].set(month, rate);
  const months = rates.map((rate) => rate.month);
  const first = Math.min(...months, lastClose) - 1;
  const last = Math.max(...months, lastClose) + 1; // one more month, which is carried: what all later ones use
  const texts: Decimal[] = [];
  const kinds: RateKind[] = [];
  for (let m = monthAt(first); m <= last; m = monthAt(m + 1)) {
    const own = m <= lastClose ? tables.actual : tables.plan;
    const other = m <= lastClose ? tables.plan : tables.actual;
    const stated = own.get(m) ?? other.get(m);
    texts.push(
      stated ?? earlier(own, m) ?? earlier(other, m) ?? earliest(own) ?? earliest(other) ?? decimal(1),
    );
    kinds.push(stated === undefined ? "carried" : own.has(m) ? "stated" : "other");
  }
  return new CurrencyRates(currency, monthAt(first), texts, kinds);
}

/** The rate of the latest month before `m`. */
function earlier(table: ReadonlyMap<Month, Decimal>, m: Month): Decimal | undefined {
  const before = [...table.keys()].filter((at) => at < m);
  return before.length ? table.get(monthAt(Math.max(...before))) : undefined;
}

const earliest = (table: ReadonlyMap<Month, Decimal>): Decimal | undefined =>
  table.size ? table.get(monthAt(Math.min(...table.keys()))) : undefined;

/** What has to be said of the rates that lines use up to the month `until`, once per currency. */
export function issuesOfRates(lines: readonly Line[], table: RateTable, until: Month): DataIssue[] {
  const used = new Map<Currency, { first: Month; last: Month }>();
  for (const line of lines) {
    if (line.currency === table.reporting) continue;
    const span = used.get(line.currency);
    if (span && line.first >= span.first && Math.min(endOf(line) - 1, until) <= span.last) continue;
    const own = moneyOf(line, until);
    if (own === null) continue;
    if (!span) used.set(line.currency, { ...own });
    else {
      if (own.first < span.first) span.first = own.first;
      if (own.last > span.last) span.last = own.last;
    }
  }
  return [...used].flatMap(([currency, { first, last }]) =>
    issuesOfCurrency(currency, monthsFrom(first, last), table.of(currency)),
  );
}

/** The first and the last month up to `until` in which a line has money; null: none. */
function moneyOf({ first, amounts }: Line, until: Month): { first: Month; last: Month } | null {
  let [begin, end] = [0, Math.min(amounts.length - 1, until - first)];
  while (end >= 0 && amounts[end] === 0) end--;
  while (begin < end && amounts[begin] === 0) begin++;
  return end < 0 ? null : { first: monthAt(first + begin), last: monthAt(first + end) };
}

function issuesOfCurrency(
  currency: Currency,
  months: readonly Month[],
  rates: CurrencyRates | null,
): DataIssue[] {
  const subject = `currencies/${currency}`;
  if (!rates) {
    const text = `${currency} has no rate: its lines stay in ${currency}, outside the total.`;
    return [{ kind: "rate-missing", subject, months, incomplete: true, text }];
  }
  const of = (kind: RateKind) => months.filter((m) => rates.kindAt(m) === kind);
  const said = (kind: DataIssue["kind"], touched: Month[], text: string): DataIssue[] =>
    touched.length
      ? [{ kind, subject, months: touched, incomplete: false, text: `${currency}: ${text}` }]
      : [];
  return [
    ...said("rate-carried", of("carried"), "some months use the rate of another month."),
    ...said("rate-from-other-table", of("other"), "some months use a rate of the other table."),
  ];
}
