import type { Format } from "../format";
import { type Guess, guessColumns } from "./guess-columns";
import { asFound, type Layout } from "./layout";
import { type Mapping, usualNullWords } from "./mapping";
import { Profile } from "./profile";
import { type Question, settle, type Surroundings } from "./settle";

/** A mapping as it was guessed: reasons for what it says, questions for what it cannot say. */
export interface GuessedMapping {
  readonly mapping: Mapping;
  readonly guesses: Readonly<Record<string, Guess>>;
  readonly questions: readonly Question[];
}

/** Guesses how a file's columns become those of a kind, from what its cells look like. */
export function guessFrom(
  format: Format,
  profile: Profile,
  surroundings: Surroundings,
  layout: Layout = asFound,
): GuessedMapping {
  const { columns, guesses, across } = guessColumns(format, profile);
  const mapping = { kind: format.name, layout, columns, across, leaveOut: [], nullWords: usualNullWords };
  const { whys, ...settled } = settle(format, mapping, profile, surroundings);
  return { ...settled, guesses: withWhys(guesses, whys) };
}

/** The reasons of a guess with those of what was decided by the cells. */
export const withWhys = (
  guesses: Readonly<Record<string, Guess>>,
  whys: Readonly<Record<string, string>>,
): Record<string, Guess> => ({
  ...guesses,
  ...Object.fromEntries(
    Object.entries(whys).map(([name, why]) => [
      name,
      { why: guesses[name] ? `${guesses[name].why}; ${why}` : why },
    ]),
  ),
});

/** The same for rows that are at hand. */
export function guessMapping(
  format: Format,
  header: readonly string[],
  samples: readonly { readonly cells: readonly string[] }[],
  surroundings: Surroundings = { currencies: [] },
): GuessedMapping {
  const profile = new Profile(header, usualNullWords);
  for (const { cells } of samples) profile.add(cells);
  return guessFrom(format, profile, surroundings);
}
