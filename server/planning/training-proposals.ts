import { certificateStandings } from "./certificate";
import type { Certificate } from "./certification";
import { certificationFinder } from "./certification-finder";
import { addMonths, type Day } from "./day";
import type { Person } from "./facts";
import { spelled } from "./person";
import { roleFinder } from "./role-finder";
import type { Level } from "./skill";
import { givenLevel, personSkillId } from "./skill-level";
import type { Training } from "./sources/training";
import { mandatoryTrainings } from "./training-mandatory";
import { dateBefore, type NeedsQuestion, plannedFor, type TrainingNeed } from "./training-need";

/** Certificates that run out within a year, or ran out within the last. */
const reach = 12;

/** What all needs are looked up in. */
class Needs {
  private readonly planned: ReadonlySet<string>;
  private readonly findRole;
  private readonly findCertification;

  constructor(private readonly asked: NeedsQuestion) {
    this.planned = plannedFor(asked);
    this.findRole = roleFinder(asked.portfolio.roles);
    this.findCertification = certificationFinder(asked.portfolio.certifications);
  }

  all(): TrainingNeed[] {
    const { people } = this.asked.portfolio;
    const here = [...people.values()].filter(
      ({ endDate }) => endDate === null || endDate > addMonths(this.asked.today, 3),
    );
    const certificates = new Map<string, Certificate[]>();
    for (const one of this.asked.portfolio.certificates.values())
      certificates.set(one.person, [...(certificates.get(one.person) ?? []), one]);
    const own = here.flatMap((person) => [
      ...this.expiring(person, certificates.get(person.id) ?? []),
      ...this.ofRole(person, certificates.get(person.id) ?? []),
    ]);
    return [...own, ...this.mandatory(new Set(here.map(({ id }) => id)))];
  }

  /** Certificates that run out while their holder is here; what is granted no more cannot be renewed. */
  private *expiring(person: Person, own: readonly Certificate[]): Iterable<TrainingNeed> {
    const { portfolio, today } = this.asked;
    const standings = certificateStandings(own, portfolio.certifications, today);
    for (const one of own) {
      const standing = standings.get(one.id);
      const certification = portfolio.certifications.get(one.certification);
      if (!standing || standing.lastDay === null || !certification || certification.retired) continue;
      if (standing.status === "superseded" || standing.status === "not-yet") continue;
      const isNear =
        standing.lastDay <= addMonths(today, reach) && standing.lastDay >= addMonths(today, -reach);
      if (!isNear || (person.endDate !== null && person.endDate <= standing.lastDay)) continue;
      yield* this.certified(person, one.certification, "expires", standing.lastDay);
    }
  }

  private *ofRole(person: Person, own: readonly Certificate[]): Iterable<TrainingNeed> {
    const role = this.findRole(person.role);
    if (!role) return;
    const held = new Set(own.map(({ certification }) => certification));
    for (const text of role.certifications) {
      const id = this.findCertification(text)?.id;
      if (id !== undefined && !held.has(id)) yield* this.certified(person, id, "role", null);
    }
    for (const { skill, level } of role.skills) {
      const known = givenLevel(this.asked.portfolio.personSkills.get(personSkillId(person.id, skill)));
      if ((known ?? 0) < level) yield* this.skilled(person, skill, level);
    }
  }

  private *certified(
    { id: person }: Person,
    id: string,
    reason: "expires" | "role",
    by: Day | null,
  ): Iterable<TrainingNeed> {
    const { portfolio, today } = this.asked;
    const certification = portfolio.certifications.get(id);
    if (!certification || certification.retired || this.planned.has(`certification/${id}/${person}`)) return;
    const like = this.cheapest((training) => training.certification === id);
    const isRenewal = reason === "expires";
    const fee = certification.fee ?? like?.fee ?? null;
    yield {
      id: `${reason}/${person}/${id}`,
      reason,
      person,
      title: isRenewal ? `${certification.name}: renewal` : certification.name,
      certification: id,
      skill: null,
      level: null,
      like: certification.fee === null ? (like?.id ?? null) : null,
      date: dateBefore(by, today),
      by,
      fee,
      currency: certification.fee === null && like ? like.currency : certification.currency,
    };
  }

  private *skilled({ id: person }: Person, skill: string, level: Level): Iterable<TrainingNeed> {
    const { portfolio, today } = this.asked;
    if (this.planned.has(`skill/${skill}/${person}`)) return;
    const like = this.cheapest((training) => training.skill === skill && (training.level ?? 0) >= level);
    yield {
      id: `skill/${person}/${skill}`,
      reason: "skill",
      person,
      title: like?.title ?? portfolio.skills.get(skill)?.name ?? skill,
      certification: null,
      skill,
      level,
      like: like?.id ?? null,
      date: dateBefore(null, today),
      by: null,
      fee: like?.fee ?? null,
      currency: like?.currency ?? portfolio.organisation.reportingCurrency,
    };
  }

  private *mandatory(here: ReadonlySet<string>): Iterable<TrainingNeed> {
    const { portfolio, today } = this.asked;
    for (const { training, lacking } of mandatoryTrainings(portfolio, today))
      for (const { id: person } of lacking) {
        if (!here.has(person) || this.planned.has(`title/${spelled(training.title)}/${person}`)) continue;
        yield {
          id: `mandatory/${person}/${training.id}`,
          reason: "mandatory",
          person,
          title: training.title,
          certification: training.certification,
          skill: training.skill,
          level: training.level,
          like: training.id,
          date: dateBefore(null, today),
          by: null,
          fee: training.fee,
          currency: training.currency,
        };
      }
  }

  private cheapest(isFit: (training: Training) => boolean): Training | null {
    const fitting = [...this.asked.portfolio.facts.trainings.values()].filter(
      (training) => isFit(training) && training.status !== "cancelled",
    );
    return fitting.sort((a, b) => Number(a.fee) - Number(b.fee) || (a.id < b.id ? -1 : 1))[0] ?? null;
  }
}

/** What people should learn: certificates that run out, what their roles ask for, and courses they must take. What is planned already is not among it. */
export const trainingNeeds = (asked: NeedsQuestion): TrainingNeed[] => new Needs(asked).all();
