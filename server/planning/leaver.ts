import type { Requirement } from "./certification";
import { addDays, type Day, monthOf } from "./day";
import type { Person, Team } from "./facts";
import { isHere } from "./presence";
import { personFinder } from "./person";
import type { Portfolio } from "./portfolio";
import { coverOf } from "./requirement-cover";
import { Holders } from "./requirement-holders";
import type { Schedule } from "./schedule";
import type { Contract } from "./sources/contract";
import type { Initiative } from "./sources/initiative";
import type { Position } from "./sources/position";
import { lostSkills, type LostSkill } from "./leaver-skills";
import type { Rota, Task } from "./work-records";

/** A requirement that has fewer holders than it needs once somebody has left. */
export interface LostCover {
  readonly requirement: Requirement;
  /** Holders on the day after, with and without them. */
  readonly before: number;
  readonly after: number;
  /** The first day with too few; without them, and as it stands anyway (null: never). */
  readonly shortFrom: Day;
  readonly shortAnyway: Day | null;
}

/** A rota with fewer people than it needs at a time, or that all its turns fall to fewer. */
export interface ThinnerRota {
  readonly rota: Rota;
  readonly left: number;
  readonly isShort: boolean;
}

/** What leaves with a person after their last day. */
export interface Leaving {
  readonly person: Person;
  readonly lastDay: Day;
  readonly seats: readonly Position[];
  readonly teamsLed: readonly Team[];
  readonly reports: readonly Person[];
  readonly mentors: readonly Person[];
  readonly contracts: readonly { readonly contract: Contract; readonly as: "owner" | "deputy" }[];
  readonly initiatives: readonly Initiative[];
  readonly tasks: readonly Task[];
  readonly rotas: readonly ThinnerRota[];
  readonly cover: readonly LostCover[];
  readonly skills: readonly LostSkill[];
}

export interface LeavingQuestion {
  readonly person: Person;
  readonly lastDay: Day;
  readonly today: Day;
  readonly schedule: Schedule;
}

/** How far ahead requirements are looked at after somebody has left, in months. */
const reach = 36;

/** What loses cover, and what has to be handed over, when somebody's last day is `lastDay`. */
export function leavingOf(portfolio: Portfolio, question: LeavingQuestion): Leaving {
  const { person, lastDay } = question;
  const { facts, people, teams, rotas } = portfolio;
  const find = personFinder(people);
  const isThem = (text: string | null) => find(text)?.id === person.id;
  const others = [...people.values()].filter(({ id }) => id !== person.id);
  return {
    person,
    lastDay,
    seats: [...facts.positions.values()].filter((seat) => isThem(seat.person) && seatGoesOn(seat, lastDay)),
    teamsLed: [...teams.values()].filter(({ head }) => isThem(head)),
    reports: others.filter((one) => one.manager === person.id && isHere(one, lastDay)),
    mentors: others.filter((one) => one.mentor === person.id && isHere(one, lastDay)),
    contracts: [...facts.contracts.values()].flatMap((contract): Leaving["contracts"] => {
      if (isThem(contract.owner)) return [{ contract, as: "owner" }];
      return isThem(contract.deputy) ? [{ contract, as: "deputy" }] : [];
    }),
    initiatives: [...facts.initiatives.values()].filter(
      ({ owner, status }) => isThem(owner) && status !== "done" && status !== "stopped",
    ),
    tasks: [...portfolio.tasks.values()].filter(
      ({ assignee, doneOn }) => isThem(assignee) && doneOn === null,
    ),
    rotas: [...rotas.values()].flatMap((rota) => thinner(rota, question)),
    cover: coverLost(portfolio, question),
    skills: lostSkills(portfolio, person, lastDay),
  };
}

/** Whether a seat would go on after somebody's last day. */
const seatGoesOn = ({ end }: Position, lastDay: Day): boolean => typeof end !== "number" || end > lastDay;

function thinner(rota: Rota, { person, lastDay }: LeavingQuestion): ThinnerRota[] {
  if (!rota.people.includes(person.id) || (rota.to !== null && rota.to <= lastDay)) return [];
  const left = rota.people.length - 1;
  return [{ rota, left, isShort: left < rota.needed }];
}

/** The portfolio in which somebody's last day is another one. */
const without = (portfolio: Portfolio, { person, lastDay }: LeavingQuestion): Portfolio => ({
  ...portfolio,
  people: new Map(portfolio.people).set(person.id, { ...person, endDate: lastDay }),
});

function coverLost(portfolio: Portfolio, question: LeavingQuestion): LostCover[] {
  const { lastDay, today, schedule } = question;
  const [stay, gone] = [portfolio, without(portfolio, question)].map(
    (each) => new Holders(each, schedule, today),
  );
  if (!stay || !gone) return [];
  const horizon = { from: monthOf(today), months: monthOf(lastDay) - monthOf(today) + reach };
  const dayAfter = addDays(lastDay, 1);
  const holdersOn = (spans: ReturnType<Holders["of"]>) =>
    new Set(
      spans
        .filter(
          ({ from, to, training }) =>
            training === null && from <= dayAfter && (to === null || to >= dayAfter),
        )
        .map((span) => span.person),
    ).size;
  return [...portfolio.requirements.values()].flatMap((requirement) => {
    const spans = [stay.of(requirement), gone.of(requirement)];
    const [before, after] = spans.map(holdersOn);
    const [anyway, then] = spans.map((some) => coverOf(requirement, some, horizon, today).shortFrom);
    if (before === undefined || after === undefined || then === null || then === undefined) return [];
    const isWorse =
      after < before &&
      (anyway === null || anyway === undefined || then < anyway || after < requirement.holders);
    return isWorse ? [{ requirement, before, after, shortFrom: then, shortAnyway: anyway ?? null }] : [];
  });
}
