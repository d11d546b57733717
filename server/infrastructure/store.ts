import { decimals, months, optional, text } from "../database/column";
import { recordStore } from "../database/record-store";
import type { RecordTable } from "../database/record-table";
import type { CloudSeries, CostSeries, SeriesMethod } from "../planning/sources/cost-series";
import { cloudRecords } from "./cloud-records";

const costSeries: RecordTable<CostSeries> = {
  kind: "cost-history",
  word: "cost series",
  subject: "infrastructure",
  table: "cost_series",
  fields: {
    costCentre: text(),
    category: text(),
    currency: text(),
    method: text<SeriesMethod>(),
    vendor: optional(text()),
    service: optional(text()),
    records: {
      table: "cost_record",
      under: ["series"],
      key: "month",
      fields: { month: months(), amount: decimals() },
    },
  },
};

const cloudSeries: RecordTable<CloudSeries> = {
  kind: "cloud",
  word: "cloud series",
  subject: "infrastructure",
  table: "cloud_series",
  fields: {
    provider: text(),
    service: text(),
    account: text(),
    accountName: text(),
    category: text(),
    costCentre: text(),
    vendor: optional(text()),
    currency: text(),
    method: text<SeriesMethod>(),
    records: cloudRecords,
  },
};

/** Measured series with their monthly records. */
export const costSeriesStore = recordStore(costSeries);

/** What is said about all bills of one provider, service, account and currency. Its records come from bills and are not written here. */
export const cloudSeriesStore = recordStore(cloudSeries);
