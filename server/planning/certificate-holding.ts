import { type Certifications, inOrderOfIssue, lastValidDay } from "./certificate";
import type { Certificate } from "./certification";
import { certificationsRenewedBy } from "./certification-renews";
import { addDays, type Day } from "./day";
import { laterOf, type Span } from "./holding-span";

/** A certificate as cover is counted by: one that is held, or one that a planned course leads to. */
export interface Earned extends Pick<Certificate, "id" | "person" | "certification" | "issued" | "expires"> {
  /** The course that is to lead to it; null: it is held. */
  readonly training: string | null;
}

/** Days on which somebody holds a certification, and what makes it so. */
export interface Holding extends Span {
  readonly certification: string;
  readonly by: Earned;
}

/**
 * The days on which one person holds each certification: those of its certificates, and from the day on which a higher certification
 * is earned in time (before it lapsed, or in its days of grace) those of the higher one. No other day counts.
 */
export function holdingsOf(earned: readonly Earned[], certifications: Certifications): Holding[] {
  const renews = certificationsRenewedBy(certifications);
  const until = new Map<string, Day | null>();
  const holdings: Holding[] = [];
  const hold = (certification: string, by: Earned, to: Day | null) => {
    if (to !== null && to < by.issued) return;
    holdings.push({ certification, by, from: by.issued, to });
    const known = until.get(certification);
    until.set(certification, known === undefined ? to : laterOf(known, to));
  };
  const all = inOrderOfIssue(earned).map((by) => ({
    by,
    to: lastValidDay(by, certifications.get(by.certification)),
  }));
  all.forEach(({ by, to }, i) => {
    // What was earned on one day counts before what it renews.
    if (all[i - 1]?.by.issued !== by.issued)
      for (const same of all) if (same.by.issued === by.issued) hold(same.by.certification, same.by, same.to);
    for (const lower of renews.get(by.certification) ?? []) {
      const alive = until.get(lower);
      if (alive === undefined) continue;
      const grace = certifications.get(lower)?.graceDays ?? 0;
      if (alive === null || by.issued <= addDays(alive, grace)) hold(lower, by, to);
    }
  });
  return holdings;
}
