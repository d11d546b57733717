import type { Certificate, Certification } from "./certification";
import { addDays, addMonths, type Day, printDay } from "./day";
import { certificationsRenewedBy } from "./certification-renews";
import { laterOf } from "./holding-span";

export type Certifications = ReadonlyMap<string, Certification>;

/**
 * not-yet: issued later · for-life: never expires · expiring: its last day lies within 90 days · grace: past it, and can still be
 * renewed · superseded: a later certificate, or one of a higher certification, carries it on.
 */
export type CertificateStatus =
  | "not-yet"
  | "valid"
  | "for-life"
  | "expiring"
  | "grace"
  | "expired"
  | "superseded";

/** Days before its last day from which on a certificate is said to expire. */
export const soon = 90;

/** The id of what somebody holds: nobody earns a certification twice on one day. */
export const certificateId = ({
  person,
  certification,
  issued,
}: Pick<Certificate, "person" | "certification" | "issued">): string =>
  `${person}/${certification}/${printDay(issued)}`;

/**
 * The last day on which a certificate is valid, itself included: the day that is printed on it, else the day it was issued plus the
 * certification's months, clamped to the month's end. Null: for life.
 */
export function lastValidDay(
  { issued, expires }: Pick<Certificate, "issued" | "expires">,
  certification: Pick<Certification, "validMonths"> | undefined,
): Day | null {
  if (expires !== null) return expires;
  const months = certification?.validMonths ?? null;
  return months === null ? null : addMonths(issued, months);
}

/** How a certificate stands on a day. */
export interface CertificateStanding {
  readonly status: CertificateStatus;
  /** The last valid day, itself included; null: for life. */
  readonly lastDay: Day | null;
  /** Negative: so many days ago. Null: for life. */
  readonly daysLeft: number | null;
  /** The last day on which it can still be renewed; null: for life. */
  readonly renewBy: Day | null;
  /** The certificate that carries it on. */
  readonly carriedBy: string | null;
}

/** A person's certificates in order of issue; of one day in order of their ids. */
export const inOrderOfIssue = <C extends Pick<Certificate, "issued" | "id">>(
  certificates: readonly C[],
): C[] => [...certificates].sort((a, b) => a.issued - b.issued || (a.id < b.id ? -1 : 1));

/** How each of one person's certificates stands on a day. */
export function certificateStandings(
  certificates: readonly Certificate[],
  certifications: Certifications,
  today: Day,
): ReadonlyMap<string, CertificateStanding> {
  const issued = inOrderOfIssue(certificates.filter((one) => one.issued <= today));
  return new Map(
    certificates.map((one) => [
      one.id,
      standingOf(one, carrierOf(one, issued, certifications), certifications, today),
    ]),
  );
}

/** The last certificate that carries this one on: of the same certification and issued later, or of a higher one earned in time. */
function carrierOf(
  one: Certificate,
  issued: readonly Certificate[],
  certifications: Certifications,
): string | null {
  const own = certifications.get(one.certification);
  const renewedBy = certificationsRenewedBy(certifications);
  let [carrier, until]: [string | null, Day | null] = [null, lastValidDay(one, own)];
  for (const other of issued) {
    const isSame = other.certification === one.certification && other.issued > one.issued;
    const isHigher =
      other.issued >= one.issued && (renewedBy.get(other.certification)?.has(one.certification) ?? false);
    if (!isSame && !isHigher) continue;
    const last = lastValidDay(other, certifications.get(other.certification));
    const isInTime = until === null || other.issued <= addDays(until, own?.graceDays ?? 0);
    const goesFurther = until !== null && (last === null || last > until);
    if (!isSame && !(isInTime && goesFurther)) continue;
    carrier = other.id;
    until = isSame ? last : laterOf(until, last);
  }
  return issued.includes(one) ? carrier : null;
}

function standingOf(
  one: Certificate,
  carriedBy: string | null,
  certifications: Certifications,
  today: Day,
): CertificateStanding {
  const certification = certifications.get(one.certification);
  const lastDay = lastValidDay(one, certification);
  const daysLeft = lastDay === null ? null : lastDay - today;
  const grace = certification?.graceDays ?? 0;
  const renewBy = lastDay === null ? null : addDays(lastDay, grace);
  const status = statusOf(one.issued > today, carriedBy, daysLeft, grace);
  return { status, lastDay, daysLeft, renewBy, carriedBy };
}

function statusOf(
  isLater: boolean,
  carriedBy: string | null,
  daysLeft: number | null,
  grace: number,
): CertificateStatus {
  if (isLater) return "not-yet";
  if (carriedBy !== null) return "superseded";
  if (daysLeft === null) return "for-life";
  if (daysLeft > soon) return "valid";
  if (daysLeft >= 0) return "expiring";
  return daysLeft >= -grace ? "grace" : "expired";
}
