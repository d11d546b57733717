import type { Certification } from "./certification";

const remembered = new WeakMap<
  ReadonlyMap<string, Certification>,
  ReadonlyMap<string, ReadonlySet<string>>
>();

/** For each certification, those below it that earning it renews: its own, and theirs in turn. A circle renews itself no more than once. */
export function certificationsRenewedBy(
  certifications: ReadonlyMap<string, Certification>,
): ReadonlyMap<string, ReadonlySet<string>> {
  const known = remembered.get(certifications);
  if (known) return known;
  const made = new Map([...certifications.keys()].map((id) => [id, below(id, certifications)]));
  remembered.set(certifications, made);
  return made;
}

function below(id: string, certifications: ReadonlyMap<string, Certification>): ReadonlySet<string> {
  const found = new Set<string>();
  const open = [...(certifications.get(id)?.renews ?? [])];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (found.has(next) || next === id) continue;
    found.add(next);
    open.push(...(certifications.get(next)?.renews ?? []));
  }
  return found;
}
