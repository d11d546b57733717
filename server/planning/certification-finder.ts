import type { Certification } from "./certification";
import { spelled } from "./person";

/** The certification a text stands for; null: none, or more than one. */
export type CertificationFinder = (text: string) => Certification | null;

/** Finds certifications as roles name them: by id, else by a name or issuer and name that only one of them has. */
export function certificationFinder(certifications: ReadonlyMap<string, Certification>): CertificationFinder {
  const byName = new Map<string, Certification | null>();
  for (const one of certifications.values())
    for (const name of [spelled(one.name), spelled(`${one.issuer} ${one.name}`)])
      byName.set(name, byName.has(name) ? null : one);
  return (text) => certifications.get(text) ?? byName.get(spelled(text)) ?? null;
}
