import { z } from "zod";
import { countInput, dayInput, idInput, optionalText, titleInput } from "../input";
import type { Kept } from "../planning/facts";
import { isMailAddress } from "../planning/person";
import {
  type CriterionScore,
  noticeMethods,
  scores,
  type Vendor,
  type VendorContact,
  type VendorReview,
  vendorRisks,
  vendorTiers,
} from "../planning/vendor";

const contactInput = z.strictObject({
  name: titleInput,
  role: optionalText,
  mail: titleInput.refine(isMailAddress, "This is not a mail address.").nullable(),
  phone: optionalText,
}) satisfies z.ZodType<VendorContact>;

const scoreInput = z.strictObject({
  criterion: idInput,
  score: z.literal([...scores], "A score is 1, 2, 3, 4 or 5."),
  why: optionalText,
}) satisfies z.ZodType<CriterionScore>;

const reviewInput = z.strictObject({
  day: dayInput,
  by: titleInput,
  scores: z
    .array(scoreInput)
    .min(1, "A review scores at least one criterion.")
    .max(30)
    .refine(
      noneTwice((one: CriterionScore) => one.criterion),
      "A criterion is scored once.",
    ),
}) satisfies z.ZodType<VendorReview>;

/** Whether no two of a list are told apart by the same. */
function noneTwice<Item>(key: (item: Item) => string | number): (items: readonly Item[]) => boolean {
  return (items) => new Set(items.map(key)).size === items.length;
}

export const vendorFields = z.strictObject({
  name: titleInput,
  aliases: z.array(titleInput).max(200),
  risk: z.enum(vendorRisks).nullable(),
  tier: z.enum(vendorTiers).nullable(),
  noticeAddress: optionalText,
  noticeMethod: z.enum(noticeMethods).nullable(),
  exitEffortDays: countInput(100_000).nullable(),
  exitNote: optionalText,
  note: optionalText,
  contacts: z
    .array(contactInput)
    .max(100)
    .refine(
      noneTwice((one: VendorContact) => one.name),
      "Two contacts have the same name.",
    ),
  reviews: z
    .array(reviewInput)
    .max(200)
    .refine(
      noneTwice((one: VendorReview) => one.day),
      "There are two reviews of the same day.",
    ),
}) satisfies z.ZodType<Omit<Vendor, keyof Kept>>;

export const vendorInput = vendorFields.extend({ id: idInput });
