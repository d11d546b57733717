import type { Context } from "./context";
import { holdersOf } from "./coverage";
import { firstDayOf, lastDayOf, monthOf } from "./day";
import type { Person } from "./facts";
import { addToMonth, type Month } from "./month";
import type { Portfolio } from "./portfolio";
import { dayRateOf } from "./rate-card";
import { inReporting } from "./requirement-money";
import { cardsFor, type RoleCost } from "./role-cost";
import { requiredBy, skillIndex } from "./skill-index";
import type { Level } from "./skill";
import { alone, levelOf } from "./skill-level";
import type { Effort, Initiative } from "./sources/initiative";
import { monthsOfInitiative } from "./sources/initiatives";
import { decimal } from "./decimal";
import { isHere } from "./presence";

/** How long things take where nothing else is known: a level of a skill is learned, a seat is filled, a contractor comes. */
export const monthsPerLevel = 6;
export const monthsToHire = 4;
export const monthsToContract = 1;
/** How far ahead is looked for somebody who comes or learns. */
const horizon = 24;

/** One way to close a gap: from when on, what it costs in whole minor units of the reporting currency (null: not known), and by whom. */
export interface Way {
  readonly by: "train" | "hire" | "contract";
  readonly month: Month;
  readonly cost: number | null;
  /** The person who learns, the role that is hired, the role a vendor offers. */
  readonly who: string;
  /** How the cost comes about, in words. */
  readonly because: string;
}

/** Work that asks for a skill, and whether somebody here has it when it begins. */
export interface SkillNeed {
  readonly effort: Effort;
  readonly skill: string;
  readonly level: Level;
  /** Who has it in the first month of the work. */
  readonly holders: readonly Person[];
  /** The first month, from the start on, in which somebody has it; null: nobody within two years. */
  readonly first: Month | null;
  /** Where nobody has it at the start: the three ways, those that can be taken. */
  readonly ways: readonly Way[];
}

/** An initiative against the skills it asks for. */
export interface Feasible {
  readonly start: Month;
  readonly needs: readonly SkillNeed[];
  /** The first month in which all that is asked for is here; null: not within two years. */
  readonly first: Month | null;
}

/** What things cost here: roles for one FTE, with or without pay. */
interface Prices {
  readonly portfolio: Portfolio;
  readonly context: Context;
  readonly costs: readonly RoleCost[];
}

interface Asked extends Prices {
  readonly effort: Effort;
  readonly skill: string;
  readonly level: Level;
  readonly start: Month;
  readonly months: number;
}

const inTeam =
  ({ team }: Pick<Effort, "team">) =>
  (person: Person): boolean =>
    team === null || person.team === team;

const holdersIn = ({ portfolio, effort, skill, level }: Asked, m: Month): Person[] =>
  holdersOf(portfolio, skill, { level, day: lastDayOf(m) })
    .map(({ person }) => person)
    .filter(inTeam(effort));

/** Whoever is nearest to the level learns it; the cheapest course that leads there, else a cost nobody knows. */
function train({ portfolio, context, effort, skill, level, start }: Asked): Way | null {
  const learners = (skillIndex(portfolio.personSkills).bySkill.get(skill) ?? []).flatMap((entry) => {
    const person = portfolio.people.get(entry.person);
    const has = levelOf(entry) ?? 0;
    return person && has < level && inTeam(effort)(person) && isHere(person, firstDayOf(start))
      ? [{ person, has }]
      : [];
  });
  const [nearest] = learners.sort((a, b) => b.has - a.has || (a.person.name < b.person.name ? -1 : 1));
  if (!nearest) return null;
  const courses = [...portfolio.facts.trainings.values()].flatMap((course) => {
    const leads = course.skill === skill && (course.level === null || course.level >= level);
    const fee = leads
      ? inReporting({ amount: course.fee, currency: course.currency }, monthOf(context.today), context.rates)
      : null;
    return fee === null ? [] : [{ fee, title: course.title }];
  });
  const [cheapest] = courses.sort((a, b) => a.fee - b.fee);
  const steps = level - nearest.has;
  return {
    by: "train",
    month: addToMonth(monthOf(context.today), steps * monthsPerLevel),
    cost: cheapest?.fee ?? null,
    who: nearest.person.name,
    because: `${steps} ${steps === 1 ? "level" : "levels"} at ${monthsPerLevel} months each; ${cheapest ? `the course ${cheapest.title}` : "no course for it is known"}`,
  };
}

/** Roles that ask for a skill at a level; where none does, those that ask for it at all: one looks for somebody better than that. */
function bringing(costs: readonly RoleCost[], skill: string, level: Level): readonly RoleCost[] {
  const asking = (least: number) => costs.filter(({ role }) => (requiredBy(role).get(skill) ?? 0) >= least);
  const enough = asking(level);
  return enough.length > 0 ? enough : asking(1);
}

/** The role that brings the skill along and costs the least, for as long as the work takes and with what a hire brings along. */
function hire({ context, costs, effort, skill, level, months }: Asked): Way | null {
  const named = costs.filter(
    ({ role }) => effort.role === null || role.id === effort.role || role.name === effort.role,
  );
  const fitting = bringing(named, skill, level);
  const worth = ({ monthly }: RoleCost) => monthly ?? Number.POSITIVE_INFINITY;
  const [cheapest] = [...fitting].sort((a, b) => worth(a) - worth(b) || (a.role.id < b.role.id ? -1 : 1));
  if (!cheapest) return null;
  const { monthly, equipment, induction, role } = cheapest;
  const once = equipment === null || induction === null ? null : equipment + induction;
  return {
    by: "hire",
    month: addToMonth(monthOf(context.today), monthsToHire),
    cost: monthly === null || once === null ? null : monthly * months + once,
    who: role.name,
    because: `${months} ${months === 1 ? "month" : "months"} of the role with its seats, and once its equipment and induction`,
  };
}

/** The cheapest valid rate of a role that brings the skill along, for the days of the work. */
function contract({ portfolio, context, costs, effort, skill, level }: Asked): Way | null {
  const roles = bringing(costs, skill, level).map(({ role }) => role);
  const rates = roles
    .flatMap((role) => cardsFor(role, portfolio, context))
    .flatMap((card) => {
      const stated = { amount: decimal(dayRateOf(card)), currency: card.currency };
      const day = inReporting(stated, monthOf(context.today), context.rates);
      return day === null ? [] : [{ day, role: card.role }];
    });
  const [cheapest] = rates.sort((a, b) => a.day - b.day);
  if (!cheapest) return null;
  return {
    by: "contract",
    month: addToMonth(monthOf(context.today), monthsToContract),
    cost: Math.round(cheapest.day * Number(effort.days)),
    who: cheapest.role,
    because: `${effort.days} days at the cheapest rate card`,
  };
}

function needOf(asked: Asked): SkillNeed {
  const { effort, skill, level, start } = asked;
  const holders = holdersIn(asked, start);
  const ahead = Array.from({ length: horizon }, (_, i) => addToMonth(start, i));
  const first = holders.length > 0 ? start : (ahead.find((m) => holdersIn(asked, m).length > 0) ?? null);
  const ways =
    holders.length > 0 ? [] : [train(asked), hire(asked), contract(asked)].flatMap((way) => way ?? []);
  return { effort, skill, level, holders, first, ways };
}

/**
 * Whether the skills an initiative asks for are here when it begins, from when on they are, and what closes each gap. Null: it has
 * no date, or asks for no skill. What roles cost comes in `costs`; without pay a hire has no price.
 */
export function feasible(initiative: Initiative, prices: Prices): Feasible | null {
  const span = monthsOfInitiative(initiative, prices.context);
  if (!span) return null;
  const today = monthOf(prices.context.today);
  const start = span.first > today ? span.first : today;
  const months = initiative.durationMonths;
  const needs = initiative.efforts.flatMap((effort) =>
    effort.skill === null
      ? []
      : [needOf({ ...prices, effort, skill: effort.skill, level: effort.level ?? alone, start, months })],
  );
  if (needs.length === 0) return null;
  const firsts = needs.map(({ first }) => first);
  const first = firsts.includes(null) ? null : (Math.max(...firsts.map(Number)) as Month);
  return { start, needs, first };
}
