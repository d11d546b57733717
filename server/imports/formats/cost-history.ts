import { type CostSeries, seriesMethods } from "@/server/planning/sources/cost-series";
import { printMonth } from "@/server/planning/month";
import { kept, optional, required } from "./column";
import { monthCell } from "./dates";
import { format, type Written } from "./format";
import { decimalCell } from "./numbers";
import { choiceCell, currencyCell, idCell, referenceCell, textCell } from "./texts";

type Series = Written<CostSeries>;
type Records = CostSeries["records"];

/** The records with one month's amount in its place. */
function withRecord(records: Records, record: Records[number]): Records {
  const at = records.findIndex(({ month }) => month >= record.month);
  if (at < 0) return [...records, record];
  return records[at]?.month === record.month ? records.with(at, record) : records.toSpliced(at, 0, record);
}

export const costHistory = format({
  name: "cost-history",
  title: "Measured monthly costs, by series",
  columns: {
    series: required(idCell, "What the measured cost is known by.", "power-hall-2"),
    cost_centre: required(referenceCell("cost-centres"), "Who pays.", "CC100"),
    category: optional(
      referenceCell("cost-categories"),
      "unassigned where empty, and a data issue.",
      "facilities",
    ),
    currency: required(currencyCell, "The currency of the amount.", "GBP"),
    month: required(monthCell, "The month it was measured for.", "2026-09"),
    amount: required(decimalCell, "Its cost; negative for a credit.", "8123.40"),
    method: optional(choiceCell(seriesMethods), "How it is carried on; auto where empty.", "auto"),
    vendor: optional(referenceCell("vendors"), "Who is paid."),
    service: optional(textCell(), "The service it is for."),
  },
  key: ({ series, month }) => `${series} ${printMonth(month)}`,
  record: ({ series }) => series,
  shared: ["cost_centre", "category", "currency", "method", "vendor", "service"],
  path: ({ month }) => `records/${printMonth(month)}`,
  holds: ({ month }, { records }: Series) => records.some((record) => record.month === month),
  merge: (row, stored: Series | null): Series => ({
    id: row.series,
    costCentre: row.cost_centre,
    category: kept(row.category, stored?.category, "unassigned"),
    currency: row.currency,
    method: kept(row.method, stored?.method, "auto"),
    vendor: kept(row.vendor, stored?.vendor, null),
    service: kept(row.service, stored?.service, null),
    records: withRecord(stored?.records ?? [], { month: row.month, amount: row.amount }),
  }),
  amount: ({ currency, amount }) => ({ currency, amount }),
  rows: ({ id, records, costCentre, ...series }: Series) =>
    records.map(({ month, amount }) => ({ series: id, cost_centre: costCentre, ...series, month, amount })),
});
