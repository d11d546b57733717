import { z } from "zod";
import {
  dayInput,
  idInput,
  monthInput,
  optionalId,
  optionalText,
  positiveInput,
  versionInput,
} from "../input";
import { recordProcedures } from "../record-router";
import { editing, router } from "../trpc";
import { decideRenewal, type LoadLaid, noteRenewal, undoDecision } from "./renewal-decide";
import { blankRenewal, notedFields, renewalFields, renewalInput, reasonInput } from "./renewal-input";
import { contractFields } from "./input";
import { renewalStore } from "./renewal-store";
import { renewalOptions } from "../planning/renewal";

const noticeInput = z.strictObject({
  served: dayInput,
  end: dayInput.nullable().default(null),
  how: optionalText.default(null),
});

/** 0: there is no renewal of the term yet. */
const versionOrNone = z.union([z.literal(0), versionInput]);

const decisionInput = z.strictObject({
  /** The contract, and the version that was looked at. */
  id: idInput,
  version: versionInput,
  option: z.enum(renewalOptions),
  reason: reasonInput,
  on: dayInput,
  agreedPrice: positiveInput.nullable().default(null),
  agreedFrom: monthInput.nullable().default(null),
  wishedEnd: monthInput.nullable().default(null),
  replacedBy: optionalId.default(null),
  notice: noticeInput.nullable().default(null),
});

const undoInput = z.strictObject({
  id: idInput,
  version: versionInput,
  fields: contractFields
    .pick({
      decision: true,
      wishedEnd: true,
      replacedBy: true,
      noticeServed: true,
      noticeServedEnd: true,
      noticeServedHow: true,
      items: true,
    })
    .required(),
  renewal: z.strictObject({ id: idInput, version: versionInput, was: renewalInput.nullable() }).nullable(),
});

/** What people do about the terms of contracts; dates and money are asked of the budget. */
export const renewalsRouter = (load: LoadLaid) =>
  router({
    ...recordProcedures({
      store: renewalStore,
      fields: renewalFields,
      whole: renewalInput,
      blank: blankRenewal,
    }),

    /** Decides about the term of a contract: writes the contract and its renewal in one, refused with a sentence where it contradicts itself. */
    decide: editing.input(decisionInput).mutation(({ input, ctx }) => decideRenewal(input, { ...ctx, load })),

    /** Takes a decision back: the contract and its renewal as they were. */
    undo: editing.input(undoInput).mutation(({ input, ctx }) => undoDecision(input, ctx)),

    /** Notes how far the term of a contract is, what price is aimed at, what else would do; refused while a scenario is open. */
    note: editing
      .input(z.strictObject({ contract: idInput, version: versionOrNone, fields: notedFields }))
      .mutation(({ input, ctx }) => noteRenewal(input, { ...ctx, load })),
  });
