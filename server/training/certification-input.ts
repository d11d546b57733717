import { z } from "zod";
import {
  amountInput,
  countInput,
  currencyInput,
  dayInput,
  idInput,
  optionalText,
  titleInput,
} from "../input";
import type { Certificate, Certification } from "../planning/certification";

export const certificationFields = z.strictObject({
  name: titleInput,
  issuer: titleInput,
  validMonths: countInput(600, 1).nullable(),
  renewal: optionalText,
  creditUnit: z.string().trim().min(1).max(20, "At most 20 characters.").nullable(),
  creditsNeeded: amountInput.nullable(),
  creditsPerYear: amountInput.nullable(),
  graceDays: countInput(1_000),
  fee: amountInput.nullable(),
  annualFee: amountInput.nullable(),
  currency: currencyInput,
  retired: z.boolean(),
  renews: z.array(idInput).max(100).readonly(),
  checkedOn: dayInput.nullable(),
});

/** A certification with what its fields must be to each other. */
export const certificationInput = certificationFields
  .extend({ id: idInput })
  .superRefine(({ id, renews, creditUnit, creditsNeeded, creditsPerYear }, context) => {
    const wrong = (field: string, message: string) =>
      context.addIssue({ code: "custom", path: [field], message });
    if (renews.includes(id)) wrong("renews", "It does not renew itself.");
    if (creditUnit === null && (creditsNeeded !== null || creditsPerYear !== null))
      wrong("creditUnit", "Say what the credits are counted in.");
  }) satisfies z.ZodType<Omit<Certification, "version">>;

/** What a new certification has where nothing is said. */
export const blankCertification: Partial<Certification> = {
  validMonths: null,
  renewal: null,
  creditUnit: null,
  creditsNeeded: null,
  creditsPerYear: null,
  graceDays: 0,
  fee: null,
  annualFee: null,
  retired: false,
  renews: [],
  checkedOn: null,
};

const creditInput = z.strictObject({ day: dayInput, amount: amountInput, text: z.string().trim().max(300) });

export const certificateFields = z.strictObject({
  person: idInput,
  certification: idInput,
  issued: dayInput,
  expires: dayInput.nullable(),
  number: optionalText,
  credits: z.array(creditInput).max(500).readonly(),
});

/** A certificate with what its fields must be to each other. */
export const certificateInput = certificateFields
  .extend({ id: z.string().min(1).max(450) })
  .superRefine(({ issued, expires }, context) => {
    if (expires !== null && expires < issued)
      context.addIssue({ code: "custom", path: ["expires"], message: "It expires before it is issued." });
  }) satisfies z.ZodType<Omit<Certificate, "version">>;

/** What a new certificate has where nothing is said. */
export const blankCertificate: Partial<Certificate> = { expires: null, number: null, credits: [] };
