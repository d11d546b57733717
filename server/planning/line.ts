import type { Decimal } from "./decimal";
import type { Nature } from "./facts";
import type { Currency } from "./money";
import { type Month, monthAt } from "./month";

/** The sources of a plan; `ledger` are actuals of a forecast, `budget` the lines of a budget. */
export type SourceName =
  | "ledger"
  | "budget"
  | "contracts"
  | "cost-history"
  | "cloud"
  | "assets"
  | "positions"
  | "contractors"
  | "training"
  | "initiatives";

export type Part =
  | "price"
  | "usage"
  | "depreciation"
  | "seats"
  | "salary"
  | "day-rate"
  | "course"
  | "one-off"
  | "run"
  | "benefit"
  | "termination-fee"
  | "shortfall"
  | "prepayment";

/**
 * What is known of a month's amount: `actual` from a cost record · `not-confirmed` closed without ledger or record · `assumed` ·
 * `committed` cannot be stopped any more · `overlap` past the wished end · `not-booked` · `month-to-date`.
 */
export type Mark =
  | "actual"
  | "not-confirmed"
  | "assumed"
  | "committed"
  | "overlap"
  | "not-booked"
  | "forecast";

/** A mark on all months from `from` to `to`, both included. */
export interface MarkSpan {
  readonly mark: Mark;
  readonly from: Month;
  readonly to: Month;
}

/** What the money of a line is for. Ids; "" where a dimension does not apply. */
export interface LineHeader {
  readonly source: SourceName;
  readonly record: string;
  /** The contract's item, or the part where a record has no items; with source and record it is the line's id. */
  readonly item: string;
  readonly part: Part;
  readonly nature: Nature;
  readonly category: string;
  readonly costCentre: string;
  readonly vendor: string;
  readonly service: string;
  readonly team: string;
  readonly initiative: string;
  /** The currency the record is kept in. */
  readonly currency: Currency;
  /** Whether it is the money of people (salary, day rate, on-cost, vacancies), which only some may see one by one. */
  readonly people: boolean;
  /** Cost centres that share it; the line becomes one line for each. */
  readonly shares?: readonly { readonly costCentre: string; readonly weight: Decimal }[];
}

/**
 * One row of a plan: whole minor units of the plan's currency by month, from its own first month on. A line whose currency has
 * no rate stays in its own currency (`converted` is false) and outside every total.
 */
export interface Line extends LineHeader {
  readonly id: string;
  readonly converted: boolean;
  readonly first: Month;
  readonly amounts: Float64Array;
  readonly marks: readonly MarkSpan[];
}

export const lineId = ({ source, record, item }: Pick<LineHeader, "source" | "record" | "item">): string =>
  `${source}/${record}/${item}`;

/** A line of whole minor units from its first month on. Field by field: spreading costs more than the line's arithmetic. */
export const lineOf = (
  header: LineHeader,
  first: Month,
  amounts: Float64Array,
  marks: readonly MarkSpan[],
  converted: boolean,
): Line => ({
  id: lineId(header),
  source: header.source,
  record: header.record,
  item: header.item,
  part: header.part,
  nature: header.nature,
  category: header.category,
  costCentre: header.costCentre,
  vendor: header.vendor,
  service: header.service,
  team: header.team,
  initiative: header.initiative,
  currency: header.currency,
  people: header.people,
  shares: header.shares,
  converted,
  first,
  amounts,
  marks,
});

/** The line's amount in a month, in whole minor units; 0 outside its life. */
export const amountIn = (line: Line, m: Month): number => line.amounts[m - line.first] ?? 0;

/** The month after the last one the line has an amount for. */
export const endOf = (line: Line): Month => monthAt(line.first + line.amounts.length);

export const marksIn = (line: Line, m: Month): Mark[] =>
  line.marks.filter((span) => span.from <= m && m <= span.to).map((span) => span.mark);

const kindsRead: Readonly<Record<string, string>> = { contractors: "positions", training: "trainings" };

/** The kind of record a source reads: contractors are positions too. */
export const kindRead = (source: string): string => kindsRead[source] ?? source;
