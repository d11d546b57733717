import { z } from "zod";
import {
  countInput,
  currencyInput,
  dayInput,
  idInput,
  monthInput,
  optionalId,
  optionalText,
  percentInput,
  plannedInput,
  positiveInput,
  shareInput,
  titleInput,
} from "../input";
import type { CostCategory, CostCentre, IndexValue, Kept, Rate } from "../planning/facts";
import type { Criterion } from "../planning/vendor-score";
import type { Settings } from "./store";

export const costCentreFields = z.strictObject({
  name: titleInput,
  parent: optionalId,
  entity: optionalText,
  irrecoverableTaxPct: shareInput.nullable(),
  vacancyRatePct: shareInput.nullable(),
}) satisfies z.ZodType<Omit<CostCentre, keyof Kept>>;

export const costCentreInput = costCentreFields.extend({ id: idInput });

export const costCategoryFields = z.strictObject({
  name: titleInput,
  parent: optionalId,
}) satisfies z.ZodType<Omit<CostCategory, keyof Kept>>;

export const costCategoryInput = costCategoryFields.extend({ id: idInput });

export const rateInput = z.strictObject({
  currency: currencyInput,
  month: monthInput,
  table: z.enum(["plan", "actual"]),
  rate: positiveInput,
}) satisfies z.ZodType<Rate>;

export const indexInput = z.strictObject({
  index: titleInput,
  month: monthInput,
  value: positiveInput,
}) satisfies z.ZodType<IndexValue>;

const criterionInput = z.strictObject({
  id: idInput.regex(/^[^|;=\\]*$/, "Without | ; = and \\."),
  name: titleInput,
  weight: shareInput,
}) satisfies z.ZodType<Criterion>;

function noTwoAlike(criteria: readonly Criterion[], context: z.RefinementCtx): void {
  const wrong = (message: string) => context.addIssue({ code: "custom", message });
  if (new Set(criteria.map(({ id }) => id)).size < criteria.length) wrong("Two criteria have the same id.");
  if (criteria.length > 0 && criteria.every(({ weight }) => Number(weight) === 0))
    wrong("At least one criterion weighs more than nothing.");
}

/** What the organisation is called and how it counts; each field on its own. */
export const settingsFields = z.strictObject({
  name: titleInput,
  reportingCurrency: currencyInput,
  fiscalYearStart: countInput(12, 1),
  fiscalYearName: z.enum(["end", "start", "both"]),
  raiseMonth: countInput(12, 1),
  inflationPct: percentInput,
  deliveryDays: countInput(365),
  holidays: z.array(dayInput).max(2_000),
  planned: z.array(plannedInput).max(200),
  vendorCriteria: z.array(criterionInput).max(30).superRefine(noTwoAlike),
  renewalUplifts: z.array(z.strictObject({ category: idInput, pct: percentInput })).max(500),
}) satisfies z.ZodType<Omit<Settings, keyof Kept | "demo">>;
