import type { Outputs } from "../../../_trpc/client";

export type CertificationRow = Outputs["budget"]["certifications"]["rows"][number];
type CertificationRecord = Outputs["certifications"]["get"];

/** What a person edits of a certification. */
export type CertificationFields = Omit<CertificationRecord, "id" | "version">;

/** "36 months", "for life". */
export const validityWords = (months: number | null): string =>
  months === null ? "for life" : `${months} ${months === 1 ? "month" : "months"}`;

/** The one line that states the finding: how much of the catalogue somebody has to look at. */
export function finding(
  rows: readonly Pick<CertificationRow, "checkedOn" | "holders" | "retired">[],
): string {
  const unchecked = rows.filter(({ checkedOn, holders }) => checkedOn === null && holders > 0).length;
  if (unchecked > 0)
    return `${unchecked} ${unchecked === 1 ? "certification that people hold needs" : "certifications that people hold need"} a check of their rules`;
  const held = rows.filter(({ holders }) => holders > 0).length;
  return `${held} of ${rows.length} certifications are held by somebody`;
}
