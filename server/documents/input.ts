import { z } from "zod";
import { idInput, optionalText } from "../input";

const MEGABYTE = 1024 * 1024;

/** How much is taken as a document. The only place that says so; every refusal quotes these. */
export const documentLimits = {
  bytes: 20 * MEGABYTE,
  /** Documents of one record. */
  perRecord: 200,
  /** How long a removed document can be brought back. */
  keptDays: 30,
} as const;

export const tooLarge = `A document has at most ${documentLimits.bytes / MEGABYTE} MB: make it smaller, or attach its parts.`;

/** What documents are called; what they really are is told by their content. */
export const documentEndings = [
  "pdf", "png", "jpg", "jpeg", "webp", "docx", "xlsx", "odt", "ods", "txt", "csv", "eml",
] as const; // biome-ignore format: one list

/** What documents can be attached to. */
export const documentKinds = [
  "contracts",
  "vendors",
  "certificates",
  "trainings",
  "people",
  "requisitions",
  "tasks",
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
