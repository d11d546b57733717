import { may } from "../access/roles";
import type { Viewer } from "../access/viewer";
import { type Feasible, feasible } from "../planning/feasible";
import { monthAt } from "../planning/month";
import { decidedFor, type RoleCost, roleCosts } from "../planning/role-cost";
import { counts } from "../planning/sources/initiatives";
import { type Asked, ask } from "./asked";

/** What a role is paid is told to those who see salaries; without it a hire has no price. */
const withoutPay = (cost: RoleCost): RoleCost => ({
  ...cost,
  ...{ actual: null, band: null, monthly: null, firstYear: null },
});

function costsFor(asked: Asked, viewer: Viewer): RoleCost[] {
  const { portfolio, plan } = asked;
  const sees = may(viewer, "see-salaries");
  const costs = roleCosts(portfolio, plan.context, sees ? plan.lines : [], decidedFor(asked));
  return sees ? costs : costs.map(withoutPay);
}

function answerOf({ start, first, needs }: Feasible, { portfolio }: Asked) {
  return {
    ...{ start, first },
    needs: needs.map(({ effort, skill, level, holders, first: from, ways }) => ({
      skill: { id: skill, name: portfolio.skills.get(skill)?.name ?? skill },
      ...{ level, first: from, ways, days: effort.days },
      team: effort.team === null ? null : (portfolio.teams.get(effort.team)?.name ?? effort.team),
      holders: holders.map(({ id, name }) => ({ id, name })),
    })),
  };
}

/** One initiative against the skills it asks for; null where it asks for none, or has no date. */
export async function feasibleInitiative(id: string, viewer: Viewer) {
  const asked = await ask(viewer, "accrual", monthAt(0));
  const { portfolio, plan } = asked;
  const initiative = portfolio.facts.initiatives.get(id);
  const costs = costsFor(asked, viewer);
  const found = initiative && feasible(initiative, { portfolio, context: plan.context, costs });
  return found ? { ...answerOf(found, asked), currency: portfolio.organisation.reportingCurrency } : null;
}

/** Every initiative of the plan that asks for skills: those whose skills are missing when they begin come first. */
export async function feasibleRoadmap(viewer: Viewer) {
  const asked = await ask(viewer, "accrual", monthAt(0));
  const { portfolio, plan } = asked;
  const costs = costsFor(asked, viewer);
  const rows = [...portfolio.facts.initiatives.values()].filter(counts).flatMap((initiative) => {
    const found = feasible(initiative, { portfolio, context: plan.context, costs });
    return found
      ? [{ id: initiative.id, title: initiative.title || initiative.id, ...answerOf(found, asked) }]
      : [];
  });
  const late = ({ start, first }: (typeof rows)[number]) =>
    first === null ? Number.POSITIVE_INFINITY : first - start;
  return {
    currency: portfolio.organisation.reportingCurrency,
    rows: rows.sort((a, b) => (late(a) === late(b) ? a.start - b.start : late(a) < late(b) ? 1 : -1)),
  };
}
