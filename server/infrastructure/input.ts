import { z } from "zod";
import {
  currencyInput,
  decimalInput,
  idInput,
  monthInput,
  optionalId,
  optionalText,
  titleInput,
} from "../input";
import type { CloudSeries, CostRecord, CostSeries } from "../planning/sources/cost-series";

const methodInput = z.enum(["auto", "flat", "seasonal-naive", "exponential-smoothing", "mean"]);

const recordInput = z.strictObject({
  month: monthInput,
  amount: decimalInput,
}) satisfies z.ZodType<CostRecord>;

export const costSeriesFields = z.strictObject({
  costCentre: idInput,
  category: idInput,
  currency: currencyInput,
  method: methodInput,
  vendor: optionalId,
  service: optionalText,
  records: z.array(recordInput).max(1_200),
});

/** A series has one record a month, sorted. */
export const costSeriesInput = costSeriesFields
  .extend({ id: idInput })
  .transform((series) => ({ ...series, records: series.records.toSorted((a, b) => a.month - b.month) }))
  .superRefine(({ records }, context) => {
    const twice = records.find(({ month }, at) => records[at + 1]?.month === month);
    if (twice)
      context.addIssue({ code: "custom", path: ["records"], message: "A month stands there twice." });
  }) satisfies z.ZodType<Omit<CostSeries, "version">>;

/** What people say about a cloud account; all else comes from its bills. */
export const cloudSeriesFields = z.strictObject({
  accountName: titleInput,
  category: idInput,
  costCentre: idInput,
  vendor: optionalId,
  method: methodInput,
}) satisfies z.ZodType<Partial<CloudSeries>>;
