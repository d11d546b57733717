import { z } from "zod";
import {
  dayInput,
  idInput,
  optionalId,
  optionalText,
  positiveInput,
  titleInput,
  versionInput,
} from "../input";
import { employmentKinds } from "../planning/facts";
import { movable } from "../planning/requisition";

const reasonInput = z.string().trim().min(1, "Say why.").max(2_000, "At most 2,000 characters.");

/** What is asked for. */
export const requisitionFields = z.strictObject({
  title: titleInput,
  team: idInput,
  role: optionalText,
  costCentre: idInput,
  fte: positiveInput,
  start: dayInput,
  reason: reasonInput,
  payBand: optionalId,
  location: optionalText,
  kind: z.enum(employmentKinds),
});

/** The same, whole: a seat is paid by its role or by the band it names. */
export const requisitionWhole = requisitionFields.superRefine(({ role, payBand }, context) => {
  if (role === null && payBand === null)
    context.addIssue({ code: "custom", path: ["role"], message: "Say which role, or which pay band." });
});

export type AskedFor = z.infer<typeof requisitionWhole>;

/** What a new request says where nothing is said. */
export const blankRequisition = {
  role: null,
  payBand: null,
  location: null,
  kind: "employee",
  fte: "1",
} as const;

const one = { id: idInput, version: versionInput };

export const askInput = z.strictObject({ fields: requisitionFields.partial() });
export const changeInput = z.strictObject({ ...one, fields: requisitionFields.partial() });
export const oneInput = z.strictObject(one);
export const approveInput = z.strictObject({ ...one, as: z.enum(["director", "finance"]) });
export const declineInput = z.strictObject({ ...one, reason: reasonInput });
export const moveInput = z.strictObject({ ...one, stage: z.enum(movable) });
export const fillInput = z.strictObject({ ...one, person: titleInput, start: dayInput });
