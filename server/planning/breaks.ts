import { targetOf } from "./effects";
import type { Portfolio } from "./portfolio";
import type { Contract } from "./sources/contract";
import type { Initiative } from "./sources/initiative";
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

/** Values by key, for those that have several. */
class Several<Value> {
  private readonly known = new Map<string, Value[]>();

  add(key: string, value: Value): void {
    const values = this.known.get(key);
    if (values) values.push(value);
    else this.known.set(key, [value]);
  }

  of(key: string): readonly Value[] {
    return this.known.get(key) ?? [];
  }
}

/** Tells what breaks when a record ("contracts/C-17") is cut; looks through the records once. */
export function breaksIn({ facts }: Known): (subject: string) => Break[] {
  const [pointing, waiting] = [new Several<Initiative>(), new Several<Initiative>()];
  for (const initiative of facts.initiatives.values()) {
    if (!counts(initiative)) continue;
    for (const target of new Set(targetsOf(initiative, facts))) pointing.add(target, initiative);
    for (const other of new Set(initiative.dependsOn)) waiting.add(`initiatives/${other}`, initiative);
  }
  const replaced = new Several<Contract>();
  for (const contract of facts.contracts.values())
    if (contract.decision === "replaced" && contract.service !== null)
      replaced.add(contract.service, contract);
  return (subject) => {
    const slash = subject.indexOf("/");
    const [kind, id] = [subject.slice(0, slash), subject.slice(slash + 1)];
    const [initiative, contract] = [
      kind === "initiatives" ? facts.initiatives.get(id) : undefined,
      kind === "contracts" ? facts.contracts.get(id) : undefined,
    ];
    const team = kind === "positions" ? facts.positions.get(id)?.team : null;
    const successors = contract ? replaced.of(contract.service ?? "").filter((other) => other.id !== id) : [];
    return [
      ...named("benefit", "initiatives", pointing.of(subject)),
      ...named("depends", "initiatives", waiting.of(subject)),
      ...servicesOf(kind, id, facts).map((service) => breaking("service", `services/${service}`)),
      ...(initiative ? targetsOf(initiative, facts).map((target) => breaking("goes-on", target)) : []),
      ...named("successor", "contracts", successors),
      ...(team ? [breaking("seat", `teams/${team}`)] : []),
    ];
  };
}

const breaking = (what: BreakKind, subject: string): Break => ({ what, subject });

const named = (what: BreakKind, kind: string, records: readonly { readonly id: string }[]): Break[] =>
  records.map(({ id }) => breaking(what, `${kind}/${id}`));

/** The records an initiative is to end or shrink. */
const targetsOf = ({ benefits }: Initiative, facts: Portfolio["facts"]): string[] =>
  benefits.flatMap((benefit) => targetOf(benefit, facts) ?? []);

/** The services a record is named for. */
function servicesOf(kind: string, id: string, facts: Portfolio["facts"]): string[] {
  const all: readonly (string | null | undefined)[] =
    kind === "contracts"
      ? [
          facts.contracts.get(id)?.service,
          ...(facts.contracts.get(id)?.items ?? []).map(({ service }) => service),
        ]
      : kind === "initiatives"
        ? [facts.initiatives.get(id)?.service]
        : kind === "cost-history"
          ? [facts["cost-history"].get(id)?.service]
          : [];
  return [...new Set(all.filter((service): service is string => Boolean(service)))];
}
