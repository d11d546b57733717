import type { Day } from "../planning/day";
import type { Training } from "../planning/sources/training";

interface Done {
  readonly people: readonly string[];
  readonly day: Day;
  readonly evidence: string | null;
}

/** The course after people completed it; who had done so before stays as they were. Who pays for whom does not change by it. */
export function completed(training: Training, { people, day, evidence }: Done): Training {
  const before = new Set(training.completions.map(({ person }) => person));
  const now = [...new Set(people)].filter((person) => !before.has(person));
  return {
    ...training,
    completions: [...training.completions, ...now.map((person) => ({ person, day, evidence }))],
  };
}
