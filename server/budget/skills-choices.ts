import { may } from "../access/roles";
import type { Viewer } from "../access/viewer";
import type { Person } from "../planning/facts";
import { spelled } from "../planning/person";
import { roleFinder } from "../planning/role-finder";
import type { Skill } from "../planning/skill";
import { loadLaid } from "../portfolio/laid";
import { personOfViewer } from "./viewer-person";

interface Named {
  readonly id: string;
  readonly name: string;
}

const byName = (a: Named, b: Named): number => (a.name.toLowerCase() < b.name.toLowerCase() ? -1 : 1);

/** What skills and people can be narrowed by, and who the viewer is among the people. */
export async function skillChoices(viewer: Viewer) {
  const portfolio = await loadLaid(viewer.scenario, may(viewer, "see-salaries"));
  const { teams, people, roles, skills } = portfolio;
  const find = roleFinder(roles);
  const named = new Map<string, Named>();
  for (const { role } of people.values()) {
    const known = find(role);
    if (known) named.set(known.id, { id: known.id, name: known.name });
    else if (role !== null) named.set(role, { id: role, name: role });
  }
  const inUse = new Set([...people.values()].map(({ team }) => team));
  return {
    teams: [...teams.values()]
      .filter(({ id }) => inUse.has(id) || [...teams.values()].some(({ parent }) => parent === id))
      .map(({ id, name }) => ({ id, name: name || id }))
      .sort(byName),
    roles: [...named.values()].sort(byName),
    families: [...new Set([...skills.values()].map(({ family }) => family))].sort(),
    skills: [...skills.values()].map(({ id, name, family }) => ({ id, name, family })).sort(byName),
    self: await personOfViewer(portfolio, viewer),
  };
}

/** The ids names stand for; null: nobody's, or of more than one. */
function finder(records: Iterable<Pick<Person | Skill, "id" | "name">>): (text: string) => string | null {
  const ids = new Map<string, string>();
  const names = new Map<string, string | null>();
  for (const { id, name } of records) {
    ids.set(spelled(id), id);
    names.set(spelled(name), names.has(spelled(name)) ? null : id);
  }
  return (text) => ids.get(spelled(text)) ?? names.get(spelled(text)) ?? null;
}

/** People and skills by the names somebody pasted, in the order of the names. */
export async function skillNames(
  asked: { readonly people: readonly string[]; readonly skills: readonly string[] },
  viewer: Viewer,
) {
  const { people, skills } = await loadLaid(viewer.scenario, may(viewer, "see-salaries"));
  return {
    people: asked.people.map(finder(people.values())),
    skills: asked.skills.map(finder(skills.values())),
  };
}
