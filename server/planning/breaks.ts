import { targetOf } from "./effects";
import type { Portfolio } from "./portfolio";
import type { Contract } from "./sources/contract";
import { counts } from "./sources/initiatives";

/**
 * What stops working when a record is cut, as far as the records know: `benefit` an initiative that was to end or shrink it anyway ·
 * `depends` an initiative that waits for it · `goes-on` a record that it was to end or shrink · `service` a service it is for ·
 * `successor` a contract it was to replace · `seat` a team that loses it.
 */
export type BreakKind = "benefit" | "depends" | "goes-on" | "service" | "successor" | "seat";

export interface Break {
  readonly what: BreakKind;
  /** "initiatives/R-04", "services/mail", "teams/platform". */
  readonly subject: string;
}

type Known = Pick<Portfolio, "facts">;

/** What breaks when one record ("contracts/C-17") is cut. */
export function breaksOf(subject: string, { facts }: Known): Break[] {
  const record = subject.slice(subject.indexOf("/") + 1);
  const breaks: Break[] = [];
  const add = (what: BreakKind, of: string) => breaks.push({ what, subject: of });
  for (const initiative of facts.initiatives.values()) {
    if (!counts(initiative) || `initiatives/${initiative.id}` === subject) continue;
    const of = `initiatives/${initiative.id}`;
    if (initiative.benefits.some((benefit) => targetOf(benefit, facts) === subject)) add("benefit", of);
    if (subject.startsWith("initiatives/") && initiative.dependsOn.includes(record)) add("depends", of);
  }
  for (const service of servicesOf(subject, record, facts)) add("service", `services/${service}`);
  if (subject.startsWith("initiatives/"))
    for (const benefit of facts.initiatives.get(record)?.benefits ?? []) {
      const target = targetOf(benefit, facts);
      if (target !== null) add("goes-on", target);
    }
  const contract = subject.startsWith("contracts/") ? facts.contracts.get(record) : undefined;
  if (contract) for (const other of replacedBy(contract, facts)) add("successor", `contracts/${other.id}`);
  const team = subject.startsWith("positions/") ? facts.positions.get(record)?.team : null;
  if (team) add("seat", `teams/${team}`);
  return breaks;
}

/** The services a record is named for. */
function servicesOf(subject: string, record: string, facts: Portfolio["facts"]): string[] {
  const contract = subject.startsWith("contracts/") ? facts.contracts.get(record) : undefined;
  const named = contract
    ? [contract.service, ...contract.items.map(({ service }) => service)]
    : subject.startsWith("initiatives/")
      ? [facts.initiatives.get(record)?.service]
      : subject.startsWith("cost-history/")
        ? [facts["cost-history"].get(record)?.service]
        : [];
  return [...new Set(named.filter((service): service is string => Boolean(service)))];
}

/** Contracts marked as replaced whose service this one, by another agreement, goes on with. */
function replacedBy({ id, service }: Contract, { contracts }: Portfolio["facts"]): Contract[] {
  if (service === null) return [];
  return [...contracts.values()].filter(
    (other) => other.id !== id && other.decision === "replaced" && other.service === service,
  );
}
