import { json, days, decimals, integer, months, optional, text, yesNo } from "../database/column";
import { recordStore } from "../database/record-store";
import type { RecordTable } from "../database/record-table";
import type { Day } from "../planning/day";
import type { Decimal } from "../planning/decimal";
import type { Planned } from "../planning/assumed";
import type { CostCategory, CostCentre, IndexValue, Kept, Rate } from "../planning/facts";
import type { FiscalYearName } from "../planning/fiscal-year";
import { type Month, printMonth } from "../planning/month";
import type { Criterion } from "../planning/vendor-score";

const costCentres: RecordTable<CostCentre> = {
  kind: "cost-centres",
  word: "cost centre",
  subject: "organisation",
  table: "cost_centre",
  fields: {
    name: text(),
    parent: optional(text()),
    entity: optional(text()),
    irrecoverableTaxPct: optional(decimals()),
    vacancyRatePct: optional(decimals()),
  },
};

const costCategories: RecordTable<CostCategory> = {
  kind: "cost-categories",
  word: "cost category",
  subject: "organisation",
  table: "cost_category",
  fields: { name: text(), parent: optional(text()) },
};

const rates: RecordTable<Rate & Kept> = {
  kind: "fx-rates",
  word: "rate",
  subject: "organisation",
  table: "rate",
  fields: { currency: text(), month: months(), table: text<Rate["table"]>(), rate: decimals() },
};

const indices: RecordTable<IndexValue & Kept> = {
  kind: "indices",
  word: "index value",
  subject: "organisation",
  table: "index_value",
  fields: { index: text(), month: months(), value: decimals() },
};

/** The settings of the organisation; there is always exactly one, and while its name is empty it was not set up. */
export interface Settings extends Kept {
  readonly name: string;
  readonly reportingCurrency: string;
  readonly fiscalYearStart: number;
  readonly fiscalYearName: FiscalYearName;
  readonly raiseMonth: number;
  readonly inflationPct: Decimal;
  /** Days a notice travels, for new contracts. */
  readonly deliveryDays: number;
  readonly holidays: readonly Day[];
  /** Whether these are the records of the demo organisation. */
  readonly demo: boolean;
  readonly renewalUplifts: readonly RenewalUplift[];
  /** By what vendors are reviewed; none: the usual criteria. */
  readonly vendorCriteria: readonly Criterion[];
  /** What else is assumed: raises, growth, shocks of rates and the like. */
  readonly planned: readonly Planned[];
}

/** What renewals of a category cost more, in per cent. */
export interface RenewalUplift {
  readonly category: string;
  readonly pct: Decimal;
}

const settings: RecordTable<Settings> = {
  kind: "settings",
  word: "organisation",
  subject: "organisation",
  table: "organisation",
  fields: {
    name: text(),
    reportingCurrency: text(),
    fiscalYearStart: integer(),
    fiscalYearName: text<FiscalYearName>(),
    raiseMonth: integer(),
    inflationPct: decimals(),
    deliveryDays: integer(),
    holidays: days(),
    demo: yesNo(),
    planned: json<readonly Planned[]>(),
    vendorCriteria: json<readonly Criterion[]>(),
    renewalUplifts: {
      table: "renewal_uplift",
      under: ["organisation"],
      key: "category",
      fields: { category: text(), pct: decimals() },
    },
  },
};

/** A closed month. */
export interface Close extends Kept {
  readonly month: Month;
}

const closes: RecordTable<Close> = {
  kind: "closes",
  word: "close",
  subject: "organisation",
  table: "close",
  fields: { month: months() },
};

/** Cost centres, a tree; one that is charged cannot be removed. */
export const costCentreStore = recordStore(costCentres);

/** Cost categories; the default list is there from the start, and a used one cannot be removed. */
export const costCategoryStore = recordStore(costCategories);

/** Exchange rates; the id of one is `rateId`. */
export const rateStore = recordStore(rates);

/** Published values of price indices; the id of one is `indexId`. */
export const indexStore = recordStore(indices);

/** The one row of settings; save through `saveSettings`, which keeps its rules. */
export const settingsStore = recordStore(settings);

/** Closed months; close and reopen through closes-store. */
export const closeStore = recordStore(closes);

/** A rate is known by currency, month and table: "EUR.2026-01.plan". */
export const rateId = ({ currency, month, table }: Pick<Rate, "currency" | "month" | "table">): string =>
  `${currency}.${printMonth(month)}.${table}`;

/** An index value is known by index and month: "cpi.2026-01". */
export const indexId = ({ index, month }: Pick<IndexValue, "index" | "month">): string =>
  `${index}.${printMonth(month)}`;
