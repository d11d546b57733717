import { day, decimals, integer, months, optional, text, when } from "../database/column";
import { recordStore } from "../database/record-store";
import type { RecordTable } from "../database/record-table";
import type { Asset } from "../planning/sources/asset";

const assets: RecordTable<Asset> = {
  kind: "assets",
  word: "asset",
  subject: "infrastructure",
  table: "asset",
  fields: {
    name: text(),
    class: text(),
    costCentre: text(),
    currency: text(),
    purchase: when(),
    inService: when(),
    price: decimals(),
    usefulLifeMonths: integer(),
    residual: decimals(),
    accumulatedDepreciation: optional(decimals()),
    asOfMonth: optional(months()),
    warrantyEnd: optional(day()),
    location: optional(text()),
    technology: optional(text()),
    assetNumber: optional(text()),
    disposed: optional(when()),
    proceeds: optional(decimals()),
  },
};

/** What is bought once and used for years. */
export const assetStore = recordStore(assets);
