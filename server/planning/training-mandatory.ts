import type { Day } from "./day";
import type { Person } from "./facts";
import { spelled } from "./person";
import type { Portfolio } from "./portfolio";
import { inRole } from "./requirement-holders";
import { everybody, type Training } from "./sources/training";

/** A course that is mandatory, and who must complete it. */
export interface Mandatory {
  readonly training: Training;
  readonly people: readonly Person[];
  /** Those who did not complete it, or another course of the same title. */
  readonly lacking: readonly Person[];
}

const isHere = ({ startDate, endDate }: Person, today: Day): boolean =>
  (startDate === null || startDate <= today) && (endDate === null || endDate >= today);

/** Mandatory courses, each title once, with those who are here and have not completed it. */
export function mandatoryTrainings(portfolio: Portfolio, today: Day): Mandatory[] {
  const trainings = [...portfolio.facts.trainings.values()];
  const done = new Map<string, Set<string>>();
  for (const { title, completions } of trainings) {
    const known = done.get(spelled(title)) ?? new Set<string>();
    for (const { person } of completions) known.add(person);
    done.set(spelled(title), known);
  }
  const asked = trainings.filter(
    ({ mandatoryFor, status }) => mandatoryFor !== null && status !== "cancelled",
  );
  const titles = new Map(
    asked.map((training) => [`${spelled(training.title)}/${training.mandatoryFor ?? ""}`, training]),
  );
  return [...titles.values()].map((training) => {
    const isMeant =
      training.mandatoryFor === everybody ? () => true : inRole(training.mandatoryFor ?? "", portfolio);
    const people = [...portfolio.people.values()].filter(
      (person) => isHere(person, today) && isMeant(person),
    );
    const completed = done.get(spelled(training.title));
    return { training, people, lacking: people.filter(({ id }) => !completed?.has(id)) };
  });
}
