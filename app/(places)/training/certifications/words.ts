import type { Tone } from "../../../_parts/status-mark";
import type { Outputs } from "../../../_trpc/client";

export type CertificatesAnswer = Outputs["budget"]["certificates"];
export type CertificateRow = CertificatesAnswer["rows"][number];
type CertificateRecord = Outputs["certificates"]["get"];

/** What a person edits of a certificate. */
export type CertificateFields = Omit<CertificateRecord, "id" | "version">;

type Status = CertificateRow["status"];

export const statusWords: Readonly<Record<Status, string>> = {
  "not-yet": "not begun",
  valid: "valid",
  "for-life": "for life",
  expiring: "expiring",
  grace: "in grace",
  expired: "expired",
  superseded: "superseded",
};

export const statusTones: Readonly<Record<Status, Tone>> = {
  "not-yet": "plain",
  valid: "good",
  "for-life": "good",
  expiring: "warn",
  grace: "bad",
  expired: "bad",
  superseded: "plain",
};

/** Certificates that count: what a later or higher one carries on is not asked about. */
export const isCurrent = ({ status }: Pick<CertificateRow, "status">): boolean => status !== "superseded";

/** "in 27 days", "18 days ago", "today". */
export function daysWords(days: number | null): string {
  if (days === null) return "–";
  if (days === 0) return "today";
  const [size, unit] = [Math.abs(days), Math.abs(days) === 1 ? "day" : "days"];
  return days > 0 ? `in ${size} ${unit}` : `${size} ${unit} ago`;
}

/** How soon it expires, as the choice above the list has it. */
export function whenWord({ status, daysLeft }: Pick<CertificateRow, "status" | "daysLeft">): string {
  if (status === "superseded" || daysLeft === null) return "no date";
  if (daysLeft < 0) return "expired";
  if (daysLeft <= 30) return "within 30 days";
  if (daysLeft <= 60) return "in 31 to 60 days";
  return daysLeft <= 90 ? "in 61 to 90 days" : "later";
}
