import { may } from "../access/roles";
import type { Viewer } from "../access/viewer";
import { type Carried, carriers, holdersByMonth, losses } from "../planning/bus-factor";
import type { Holder, SkillCoverage } from "../planning/coverage";
import { type Day, monthOf } from "../planning/day";
import type { Level } from "../planning/skill";
import { skillHeat } from "../planning/skill-heat";
import { loadLaid } from "../portfolio/laid";
import { currentDay } from "../today";

interface Asked {
  readonly kind: Carried["kind"];
  readonly level: Level;
}

const monthsAhead = 13;

/** Who carries which technology, service or skill, who leaves with it, and how many there are month by month. */
export async function skillCoverageAnswer({ kind, level }: Asked, viewer: Viewer, today: Day = currentDay()) {
  const portfolio = await loadLaid(viewer.scenario, may(viewer, "see-salaries"));
  const question = { level, day: today };
  const byMonth = holdersByMonth(portfolio, { ...question, months: monthsAhead });
  const all = carriers(portfolio, kind, question);
  return {
    today,
    from: monthOf(today),
    months: monthsAhead,
    rows: all.map((one) => rowOf(one, byMonth)),
    losses: losses(portfolio, { ...question, months: monthsAhead }).map((loss) => ({
      ...loss,
      name: portfolio.skills.get(loss.skill)?.name ?? loss.skill,
      leavers: loss.leavers.map(({ id, name }) => ({ id, name })),
    })),
  };
}

export const holderAnswer = ({ person, level, given, specialist }: Holder) => ({
  id: person.id,
  name: person.name,
  ...{ level, given, specialist },
});

const needAnswer = ({ needs }: SkillCoverage) =>
  needs.map(({ requirement, level, holders, there }) => ({
    id: requirement.id,
    subject: requirement.subject,
    subjectId: requirement.subjectId,
    ...{ level, holders, there },
  }));

function rowOf(carried: Carried, byMonth: ReadonlyMap<string, readonly number[]>) {
  const { kind, id, name, people, busFactor, skills, weakest } = carried;
  const months = Array.from({ length: monthsAhead }, (_, i) =>
    Math.min(...skills.map(({ skill }) => byMonth.get(skill.id)?.[i] ?? 0)),
  );
  return {
    ...{ kind, id, name, busFactor },
    people: people.map(({ id: person, name: called }) => ({ id: person, name: called })),
    specialists: [
      ...new Set(
        skills.flatMap(({ holders }) =>
          holders.filter(({ specialist }) => specialist).map(({ person }) => person.name),
        ),
      ),
    ],
    selfOnly: skills.reduce((all, one) => all + one.selfOnly, 0),
    below: skills.reduce((all, one) => all + one.below, 0),
    needs: skills.flatMap(needAnswer),
    weakest: weakest.map(({ skill, holders }) => ({
      id: skill.id,
      name: skill.name,
      holders: holders.map(holderAnswer),
    })),
    skills: skills.length,
    /** The fewest holders of any of its skills, month by month. */
    byMonth: months,
  };
}

/** Teams × families of skills: how many can be left alone, and how good they are. */
export async function skillHeatAnswer(viewer: Viewer, today: Day = currentDay()) {
  const portfolio = await loadLaid(viewer.scenario, may(viewer, "see-salaries"));
  const cells = skillHeat(portfolio, today);
  return {
    today,
    teams: [...new Set(cells.map(({ team }) => team))]
      .map((id) => ({ id, name: portfolio.teams.get(id)?.name ?? id }))
      .sort((a, b) => (a.name < b.name ? -1 : 1)),
    families: [...new Set(cells.map(({ family }) => family))].sort(),
    cells,
  };
}
