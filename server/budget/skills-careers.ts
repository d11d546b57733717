import { may } from "../access/roles";
import type { Viewer } from "../access/viewer";
import { Refusal } from "../errors";
import { type Career, careers, ladderFrom, ladders, readinessFor, type Readiness } from "../planning/career";
import type { Day } from "../planning/day";
import { holdsIn } from "../planning/holds";
import type { Portfolio } from "../planning/portfolio";
import { roleFinder } from "../planning/role-finder";
import { skillIndex } from "../planning/skill-index";
import { loadLaid } from "../portfolio/laid";
import { currentDay } from "../today";

function readinessAnswer({ role, steps, share, state }: Readiness, { skills, certifications }: Portfolio) {
  return {
    role: { id: role.id, name: role.name, level: role.level },
    ...{ share, state },
    steps: steps.map((step) => ({
      ...step,
      name:
        (step.kind === "skill" ? skills.get(step.id)?.name : certifications.get(step.id)?.name) ?? step.id,
    })),
  };
}

/** Everybody's next step, the readiest first, and the ladders it is a step of. */
export async function careerRows(viewer: Viewer, today: Day = currentDay()) {
  const portfolio = await loadLaid(viewer.scenario, may(viewer, "see-salaries"));
  const all = careers(portfolio, today, holdsIn(portfolio));
  return {
    today,
    rows: all.map((career) => rowOf(career, portfolio)),
    ladders: ladders(portfolio.roles).map((ladder) =>
      ladder.map(({ id, name, level, skills, certifications }) => ({
        ...{ id, name, level, skills: skills.length, certifications: certifications.length },
        people: all.filter(({ role }) => role.id === id).length,
      })),
    ),
  };
}

const rowOf = ({ person, role, next }: Career, portfolio: Portfolio) => ({
  id: person.id,
  name: person.name,
  team: portfolio.teams.get(person.team)?.name ?? person.team,
  role: role.name,
  next: readinessAnswer(next, portfolio),
});

/** Somebody against their own role and every step that follows it. */
export async function careerOf(id: string, viewer: Viewer, today: Day = currentDay()) {
  const portfolio = await loadLaid(viewer.scenario, may(viewer, "see-salaries"));
  const person = portfolio.people.get(id);
  if (!person) throw new Refusal("not-found", `There is no person ${id}.`);
  const role = roleFinder(portfolio.roles)(person.role);
  const own = skillIndex(portfolio.personSkills).byPerson.get(id);
  const holds = holdsIn(portfolio);
  const ladder = role === null ? [] : ladderFrom(portfolio.roles, role);
  return {
    role: role && { id: role.id, name: role.name },
    steps: ladder.map((step) =>
      readinessAnswer(
        readinessFor(person, step, own, (certification) => holds(id, certification, today)),
        portfolio,
      ),
    ),
  };
}
