import { z } from "zod";
import {
  amountInput,
  countInput,
  currencyInput,
  dayInput,
  idInput,
  monthInput,
  optionalText,
  titleInput,
  whenInput,
} from "../input";
import { zero } from "../planning/decimal";
import type { Asset } from "../planning/sources/asset";
import { assetFaults } from "../planning/sources/asset-faults";

export const assetFields = z.strictObject({
  name: titleInput,
  class: titleInput,
  costCentre: idInput,
  currency: currencyInput,
  purchase: whenInput,
  inService: whenInput,
  price: amountInput,
  usefulLifeMonths: countInput(1_200, 1),
  residual: amountInput,
  accumulatedDepreciation: amountInput.nullable(),
  asOfMonth: monthInput.nullable(),
  warrantyEnd: dayInput.nullable(),
  location: optionalText,
  technology: optionalText,
  assetNumber: optionalText,
  disposed: whenInput.nullable(),
  proceeds: amountInput.nullable(),
});

/** An asset with what its fields must be to each other. */
export const assetInput = assetFields.extend({ id: idInput }).superRefine((asset, context) => {
  for (const { field, reason } of assetFaults(asset))
    context.addIssue({ code: "custom", path: [field], message: `It ${reason}.` });
}) satisfies z.ZodType<Omit<Asset, "version">>;

/** What a new asset has where nothing is said. */
export const blankAsset: Partial<Asset> = {
  residual: zero,
  accumulatedDepreciation: null,
  asOfMonth: null,
  warrantyEnd: null,
  location: null,
  technology: null,
  assetNumber: null,
  disposed: null,
  proceeds: null,
};
