import { lastValidDay } from "./certificate";
import type { Certificate, Certification } from "./certification";
import { addDays, addMonths, type Day } from "./day";
import { type Decimal, decimal, exactly, zero } from "./decimal";
import { compare, minus, none, plus, printRational } from "./rational";

/** One year of a certificate: what was earned in it and what must be. */
export interface CreditYear {
  readonly from: Day;
  readonly to: Day;
  readonly earned: Decimal;
  readonly missing: Decimal;
}

/** Continuing education earned against what is needed by the last day on which the certificate can be renewed. */
export interface CreditStanding {
  readonly unit: string;
  readonly earned: Decimal;
  readonly needed: Decimal;
  readonly missing: Decimal;
  /** Years that ask for a minimum of their own, up to and with the one `today` lies in; empty: none is asked. */
  readonly years: readonly CreditYear[];
}

const printed = (value: ReturnType<typeof exactly>): Decimal => decimal(printRational(value, 18));

const earnedIn = (certificate: Pick<Certificate, "credits">, from: Day, to: Day) =>
  certificate.credits
    .filter(({ day }) => day >= from && day <= to)
    .reduce((sum, { amount }) => plus(sum, exactly(amount)), none);

const missingOf = (needed: Decimal, earned: ReturnType<typeof exactly>): Decimal => {
  const left = minus(exactly(needed), earned);
  return compare(left, none) > 0 ? printed(left) : zero;
};

/**
 * Credits from the day of issue to the last day it can be renewed count; years run from the day of issue, the last one to the last
 * valid day. Null where a certification is not renewed by credits.
 */
export function creditStanding(
  certificate: Pick<Certificate, "issued" | "expires" | "credits">,
  certification: Certification,
  today: Day,
): CreditStanding | null {
  const { creditUnit, creditsNeeded, creditsPerYear, graceDays } = certification;
  const last = lastValidDay(certificate, certification);
  if (creditUnit === null || last === null || (creditsNeeded ?? creditsPerYear) === null) return null;
  const earned = earnedIn(certificate, certificate.issued, addDays(last, graceDays));
  const needed = creditsNeeded ?? zero;
  return {
    unit: creditUnit,
    earned: printed(earned),
    needed,
    missing: missingOf(needed, earned),
    years: creditsPerYear === null ? [] : yearsOf(certificate, creditsPerYear, last, today),
  };
}

function yearsOf(
  certificate: Pick<Certificate, "issued" | "credits">,
  perYear: Decimal,
  last: Day,
  today: Day,
): CreditYear[] {
  const years: CreditYear[] = [];
  for (let n = 0; ; n++) {
    const from = addMonths(certificate.issued, 12 * n);
    const next = addMonths(certificate.issued, 12 * (n + 1));
    if (n > 0 && (from >= last || from > today)) return years;
    const to = next >= last ? last : addDays(next, -1);
    const earned = earnedIn(certificate, from, to);
    years.push({ from, to, earned: printed(earned), missing: missingOf(perYear, earned) });
  }
}
