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
