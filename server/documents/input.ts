import { z } from "zod";
import { idInput, optionalText } from "../input";

/** What documents can be attached to. */
export const documentKinds = [
  "contracts",
  "vendors",
  "certificates",
  "trainings",
  "people",
  "requisitions",
] as const;
export type DocumentKind = (typeof documentKinds)[number];

/** The record a document belongs to. */
export const attachedTo = z.strictObject({ kind: z.enum(documentKinds), record: idInput });
export type AttachedTo = z.infer<typeof attachedTo>;

/** What is said of a file that is sent; the file itself comes as it is. */
export const documentWish = z.strictObject({
  ...attachedTo.shape,
  name: z.string().min(1, "A document has a name.").max(500, "This name is too long."),
  purpose: optionalText.default(null),
  note: optionalText.default(null),
});
export type DocumentWish = z.infer<typeof documentWish>;

export const oneDocument = z.strictObject({ id: z.uuid() });
