import type { Kept, Rate } from "@/server/planning/facts";
import { printMonth } from "@/server/planning/month";
import { kept, optional, required } from "./column";
import { monthCell } from "./dates";
import { format, type Written } from "./format";
import { positiveCell } from "./numbers";
import { choiceCell, currencyCell } from "./texts";

type KeptRate = Written<Rate & Kept>;

export const fxRates = format({
  name: "fx-rates",
  title: "Exchange rates: reporting currency for one unit",
  columns: {
    currency: required(currencyCell, "The currency that is converted.", "USD"),
    month: required(monthCell, "The month the rate is for.", "2027-01"),
    rate: required(positiveCell, "Reporting currency for one unit of the currency.", "0.79"),
    table: optional(choiceCell(["plan", "actual"]), "plan where empty; actual: the month's average.", "plan"),
  },
  key: ({ currency, month, table }) => `${currency} ${printMonth(month)} ${table ?? "plan"}`,
  record: ({ currency, month, table }) => `${currency}.${printMonth(month)}.${table ?? "plan"}`,
  merge: (row, stored: KeptRate | null): KeptRate => ({
    id: `${row.currency}.${printMonth(row.month)}.${row.table ?? "plan"}`,
    currency: row.currency,
    month: row.month,
    rate: row.rate,
    table: kept(row.table, stored?.table, "plan"),
  }),
  rows: ({ currency, month, rate, table }: KeptRate) => [{ currency, month, rate, table }],
});
