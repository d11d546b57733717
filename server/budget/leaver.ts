import { may } from "../access/roles";
import type { Viewer } from "../access/viewer";
import { Refusal } from "../errors";
import type { Day } from "../planning/day";
import { leavingOf, type Leaving } from "../planning/leaver";
import { monthAt } from "../planning/month";
import type { Portfolio } from "../planning/portfolio";
import { decidedFor, roleCosts } from "../planning/role-cost";
import { roleFinder } from "../planning/role-finder";
import { type Asked, ask } from "./asked";

/** Months a seat usually stands empty, and until whoever is new works at full strength, where nothing else is said. */
const usualGap = 3;
const usualRampUp = 3;

/** What replacing somebody comes to, whole minor units of the reporting currency; pay is null for those who may not see it. */
export interface Replacement {
  readonly roleName: string;
  readonly equipment: number | null;
  readonly induction: number | null;
  readonly gapMonths: number;
  readonly rampUpMonths: number;
  /** Pay saved while the seat is empty. */
  readonly saved: number | null;
  /** Half of the pay of the months until full strength. */
  readonly rampUp: number | null;
}

/** What loses cover when somebody leaves, what replacing them costs, and what is to be handed over. */
export async function leaver({ person: id, day }: { person: string; day: Day }, viewer: Viewer) {
  const asked = await ask(viewer, "accrual", monthAt(0));
  const { portfolio, plan, today } = asked;
  const person = portfolio.people.get(id);
  if (!person) throw new Refusal("not-found", `There is no person ${id}.`);
  const leaving = leavingOf(portfolio, { person, lastDay: day, today, schedule: plan.context.schedule });
  return {
    person: { id, name: person.name, version: person.version, endDate: person.endDate },
    lastDay: day,
    ...told(leaving, portfolio),
    handOver: handOver(leaving, portfolio),
    replacement: replacementOf(leaving, asked, may(viewer, "see-salaries")),
    currency: portfolio.organisation.reportingCurrency,
  };
}

const named = ({ id, name }: { id: string; name: string }) => ({ id, name });

function told(leaving: Leaving, portfolio: Portfolio) {
  const { teams, certifications, skills } = portfolio;
  return {
    seats: leaving.seats.map(({ id, title, team }) => ({
      ...{ id, title: title || id },
      teamName: (team && teams.get(team)?.name) ?? team,
    })),
    teamsLed: leaving.teamsLed.map(named),
    reports: leaving.reports.map(named),
    mentors: leaving.mentors.map(named),
    contracts: leaving.contracts.map(({ contract: { id, title }, as }) => ({ id, title: title || id, as })),
    initiatives: leaving.initiatives.map(({ id, title }) => ({ id, title: title || id })),
    tasks: leaving.tasks.map(({ id, title, due }) => ({ id, title, due })),
    rotas: leaving.rotas.map(({ rota, left, isShort }) => ({
      ...{ id: rota.id, name: rota.name, needed: rota.needed, left, isShort },
    })),
    cover: leaving.cover.map(({ requirement, before, after, shortFrom, shortAnyway }) => ({
      id: requirement.id,
      what:
        certifications.get(requirement.certification ?? "")?.name ??
        skills.get(requirement.skill ?? "")?.name ??
        requirement.certification ??
        requirement.skill ??
        requirement.id,
      whose: `${requirement.subject} ${requirement.subjectId}`,
      ...{ needed: requirement.holders, before, after, shortFrom, isShortAnyway: shortAnyway !== null },
    })),
    skills: leaving.skills.map(({ skill, level, specialist, others, learners }) => ({
      ...{ id: skill.id, name: skill.name, level, specialist, others },
      learners: learners.map((one) => ({ ...named(one.person), level: one.level })),
    })),
  };
}

/** What is to be done before the last day, one sentence each, as a list to tick off. */
function handOver(leaving: Leaving, portfolio: Portfolio): string[] {
  const { person } = leaving;
  const manager = portfolio.people.get(person.manager ?? "")?.name;
  return [
    ...leaving.teamsLed.map(({ name }) => `Name a new lead of ${name}.`),
    ...leaving.reports.map(({ name }) => `Say to whom ${name} reports.`),
    ...leaving.mentors.map(({ name }) => `Find another mentor for ${name}.`),
    ...leaving.contracts.map(
      ({ contract: { id, title }, as }) => `Name a new ${as} of the contract ${title || id}.`,
    ),
    ...leaving.initiatives.map(({ id, title }) => `Name a new owner of the initiative ${title || id}.`),
    ...leaving.tasks.map(({ title }) => `Give the task "${title}" to somebody else.`),
    ...leaving.rotas.map(
      ({ rota, left, isShort }) =>
        `Take ${person.name} off the rota ${rota.name}${isShort ? `, and find somebody: it has ${left} and needs ${rota.needed}` : ""}.`,
    ),
    ...leaving.skills.map(({ skill, learners }) => {
      const whom = learners.map((one) => one.person.name).join(" or ");
      return `Pass on ${skill.name}${whom ? ` to ${whom}` : ": nobody here knows it yet"}.`;
    }),
    ...leaving.cover.map(({ requirement }) => {
      const what = requirement.certification ?? requirement.skill ?? "";
      const name = portfolio.certifications.get(what)?.name ?? portfolio.skills.get(what)?.name ?? what;
      return `Keep ${requirement.holders} holders of ${name} for ${requirement.subject} ${requirement.subjectId}.`;
    }),
    ...(manager ? [`Talk to ${manager} about what else ${person.name} does.`] : []),
    "Return devices, badges and keys; close accounts after the last day.",
  ];
}

function replacementOf(leaving: Leaving, asked: Asked, sees: boolean): Replacement | null {
  const { portfolio, plan } = asked;
  const [seat] = leaving.seats;
  const role = roleFinder(portfolio.roles)(seat?.role ?? leaving.person.role);
  if (!role) return null;
  const cost = roleCosts(portfolio, plan.context, sees ? plan.lines : [], decidedFor(asked)).find(
    (one) => one.role.id === role.id,
  );
  if (!cost) return null;
  const pay = sees ? (cost.actual ?? cost.band) : null;
  const rampUpMonths = seat?.rampUpMonths || usualRampUp;
  return {
    ...{ roleName: role.name, equipment: cost.equipment, induction: cost.induction },
    ...{ gapMonths: usualGap, rampUpMonths },
    saved: pay && pay * usualGap,
    rampUp: pay && Math.round((pay * rampUpMonths) / 2),
  };
}
