import { monthOf } from "@/server/planning/day";
import { zero } from "@/server/planning/decimal";
import { addToMonth } from "@/server/planning/month";
import type { Asset } from "@/server/planning/sources/asset";
import { withChangedLife } from "@/server/planning/sources/asset-book";
import { assetFaults } from "@/server/planning/sources/asset-faults";
import { kept, optional, required, type Values } from "./column";
import { dayCell, monthCell, whenCell } from "./dates";
import { type Circumstances, type Fault, format, type Written } from "./format";
import { integerCell, sizeCell } from "./numbers";
import { currencyCell, idCell, referenceCell, textCell } from "./texts";

type Stored = Written<Asset>;

const columns = {
  id: required(idCell, "What it is known by.", "A-0815"),
  name: optional(textCell(), "The class where empty.", "Database server 1"),
  class: required(textCell(), "What kind of thing it is.", "server"),
  cost_centre: required(referenceCell("cost-centres"), "Who pays.", "CC100"),
  currency: required(currencyCell, "The currency of its price.", "GBP"),
  purchase_date: required(whenCell, "The day it is invoiced.", "2026-03-12"),
  in_service_date: required(
    whenCell,
    "The day its use begins; depreciation starts with this month.",
    "2026-04-01",
  ),
  price: required(sizeCell, "What it costs.", "18400"),
  useful_life_months: required(integerCell(1, 1_200), "Over how many months it depreciates.", "48"),
  residual: optional(sizeCell, "What it is worth after that; 0 where empty."),
  accumulated_depreciation: optional(
    sizeCell,
    "What was depreciated up to and with as_of_month, in books kept so far.",
  ),
  as_of_month: optional(monthCell, "The month accumulated_depreciation is as of."),
  warranty_end: optional(dayCell, "The last day of its warranty.", "2029-03-31"),
  location: optional(textCell(), "Where it stands.", "Hall 2"),
  technology: optional(textCell(), "What it is a piece of: model, product and version."),
  asset_number: optional(textCell(), "What it is called in the books or on its label."),
  disposed_date: optional(
    whenCell,
    "The day it is sold or thrown away; nothing is depreciated in this month.",
  ),
  proceeds: optional(sizeCell, "What it is sold for; nothing where empty."),
};

type Row = Values<typeof columns>;

const columnOf: Readonly<Partial<Record<string, keyof Row>>> = {
  accumulatedDepreciation: "accumulated_depreciation",
  asOfMonth: "as_of_month",
  disposed: "disposed_date",
};

const check = (fact: Stored): Fault[] =>
  [...assetFaults(fact)].map(({ field, reason }) => ({ column: columnOf[field] ?? field, reason }));

const said = (row: Row, stored: Stored | null): Stored => ({
  id: row.id,
  name: kept(row.name, stored?.name, row.class),
  class: row.class,
  costCentre: row.cost_centre,
  currency: row.currency,
  purchase: row.purchase_date,
  inService: row.in_service_date,
  price: row.price,
  usefulLifeMonths: row.useful_life_months,
  residual: kept(row.residual, stored?.residual, zero),
  accumulatedDepreciation: kept(row.accumulated_depreciation, stored?.accumulatedDepreciation, null),
  asOfMonth: kept(row.as_of_month, stored?.asOfMonth, null),
  warrantyEnd: kept(row.warranty_end, stored?.warrantyEnd, null),
  location: kept(row.location, stored?.location, null),
  technology: kept(row.technology, stored?.technology, null),
  assetNumber: kept(row.asset_number, stored?.assetNumber, null),
  disposed: kept(row.disposed_date, stored?.disposed, null),
  proceeds: kept(row.proceeds, stored?.proceeds, null),
});

/** A changed life works forward: what was depreciated to the month before stays, unless the row says it itself. */
function merge(row: Row, stored: Stored | null, { today }: Circumstances): Stored {
  const now = said(row, stored);
  if (!stored || row.accumulated_depreciation !== null) return now;
  return withChangedLife(stored, now, addToMonth(monthOf(today), -1));
}

export const assets = format({
  name: "assets",
  title: "Assets: what is bought once and used for years",
  columns,
  key: ({ id }) => id,
  record: ({ id }) => id,
  merge,
  check,
  amount: ({ currency, price }) => ({ currency, amount: price }),
  rows: (fact: Stored): Row[] => [
    {
      id: fact.id,
      name: fact.name,
      class: fact.class,
      cost_centre: fact.costCentre,
      currency: fact.currency,
      purchase_date: fact.purchase,
      in_service_date: fact.inService,
      price: fact.price,
      useful_life_months: fact.usefulLifeMonths,
      residual: fact.residual,
      accumulated_depreciation: fact.accumulatedDepreciation,
      as_of_month: fact.asOfMonth,
      warranty_end: fact.warrantyEnd,
      location: fact.location,
      technology: fact.technology,
      asset_number: fact.assetNumber,
      disposed_date: fact.disposed,
      proceeds: fact.proceeds,
    },
  ],
});
