import type { Holds } from "./career";
import { type Earned, type Holding, holdingsOf } from "./certificate-holding";
import { certificationFinder } from "./certification-finder";
import type { Portfolio } from "./portfolio";

const remembered = new WeakMap<Portfolio, Holds>();

/** Whether people hold certifications on a day, by the certificates of a portfolio; a certification is named by id or name. */
export function holdsIn(portfolio: Portfolio): Holds {
  const known = remembered.get(portfolio);
  if (known) return known;
  const { certificates, certifications } = portfolio;
  const find = certificationFinder(certifications);
  const earned = new Map<string, Earned[]>();
  for (const certificate of certificates.values()) {
    const own = earned.get(certificate.person) ?? [];
    earned.set(certificate.person, own);
    own.push({ ...certificate, training: null });
  }
  const holdings = new Map<string, readonly Holding[]>();
  const of = (person: string): readonly Holding[] => {
    const own = holdings.get(person) ?? holdingsOf(earned.get(person) ?? [], certifications);
    holdings.set(person, own);
    return own;
  };
  const holds: Holds = (person, certification, day) => {
    const id = find(certification)?.id ?? certification;
    return of(person).some(
      (held) => held.certification === id && held.from <= day && (held.to === null || held.to >= day),
    );
  };
  remembered.set(portfolio, holds);
  return holds;
}
