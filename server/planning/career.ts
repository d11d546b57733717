import type { Day } from "./day";
import type { Person } from "./facts";
import type { Portfolio } from "./portfolio";
import { isHere } from "./presence";
import type { Role } from "./role";
import { roleFinder } from "./role-finder";
import type { Level, PersonSkill } from "./skill";
import { requiredBy, skillIndex } from "./skill-index";
import { givenLevel, levelOf } from "./skill-level";

/** One thing the next role asks for, and what there is of it. */
export type Step =
  | {
      readonly kind: "skill";
      readonly id: string;
      readonly required: Level;
      /** Null: nobody said. */
      readonly level: Level | null;
      /** False: only the person says so. */
      readonly given: boolean;
      readonly met: boolean;
    }
  | { readonly kind: "certification"; readonly id: string; readonly met: boolean };

/** How far somebody is from a role. */
export interface Readiness {
  readonly role: Role;
  readonly steps: readonly Step[];
  /** 0 to 1: each thing that is asked for counts the same, a skill below its level by the part that is there. 1 where nothing is asked. */
  readonly share: number;
  readonly state: "ready" | "nearly" | "on the way" | "not described";
}

/** From which share on somebody is nearly there. */
const nearly = 0.75;

/** Whether somebody holds a certificate that is valid on a day. */
export type Holds = (person: string, certification: string, day: Day) => boolean;

/** How far somebody is from a role, by what others confirmed or noted, or they say themselves. */
export function readinessFor(
  person: Pick<Person, "id">,
  role: Role,
  own: ReadonlyMap<string, PersonSkill> | undefined,
  holds: (certification: string) => boolean,
): Readiness {
  const skills = [...requiredBy(role)].map(([id, required]): Step => {
    const level = levelOf(own?.get(id));
    return {
      kind: "skill",
      id,
      required,
      level,
      given: givenLevel(own?.get(id)) !== null,
      met: (level ?? 0) >= required,
    };
  });
  const certifications = role.certifications.map(
    (id): Step => ({ kind: "certification", id, met: holds(id) }),
  );
  const steps = [...skills, ...certifications];
  const parts = steps.map((step) =>
    step.kind === "certification" || step.met || step.required === 0
      ? Number(step.met)
      : (step.level ?? 0) / step.required,
  );
  const share = parts.length === 0 ? 1 : parts.reduce((all, part) => all + part, 0) / parts.length;
  return { role, steps, share, state: stateOf(steps, share) };
}

function stateOf(steps: readonly Step[], share: number): Readiness["state"] {
  if (steps.length === 0) return "not described";
  if (steps.every(({ met }) => met)) return "ready";
  return share >= nearly ? "nearly" : "on the way";
}

/** The steps from a role on, each once: L1, L2 … lead. A chain that leads back to itself ends there. */
export function ladderFrom(roles: ReadonlyMap<string, Role>, from: Role): Role[] {
  const find = roleFinder(roles);
  const ladder: Role[] = [];
  for (let at: Role | null = from; at !== null && !ladder.includes(at); at = find(at.next)) ladder.push(at);
  return ladder;
}

/** Every ladder from its lowest step; a role below none and above none stands on none. */
export function ladders(roles: ReadonlyMap<string, Role>): Role[][] {
  const find = roleFinder(roles);
  const above = new Set([...roles.values()].flatMap(({ next }) => find(next)?.id ?? []));
  return [...roles.values()]
    .filter(({ id, next }) => next !== null && !above.has(id))
    .map((role) => ladderFrom(roles, role));
}

/** Somebody and their next step. */
export interface Career {
  readonly person: Person;
  readonly role: Role;
  readonly next: Readiness;
}

/** All who are here on a day and have a next step, the readiest first. */
export function careers(portfolio: Portfolio, day: Day, holds: Holds): Career[] {
  const find = roleFinder(portfolio.roles);
  const { byPerson } = skillIndex(portfolio.personSkills);
  const found = [...portfolio.people.values()].flatMap((person): Career[] => {
    const role = find(person.role);
    const next = find(role?.next ?? null);
    if (!role || !next || !isHere(person, day)) return [];
    const has = (certification: string) => holds(person.id, certification, day);
    return [{ person, role, next: readinessFor(person, next, byPerson.get(person.id), has) }];
  });
  return found.sort((a, b) => b.next.share - a.next.share || (a.person.name < b.person.name ? -1 : 1));
}
