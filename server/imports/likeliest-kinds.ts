import { guessColumns } from "./formats/mapping/guess-columns";
import { usualNullWords } from "./formats/mapping/mapping";
import { Profile } from "./formats/mapping/profile";
import { kinds } from "./keepers";
import type { SourceRow } from "./reading/source";
import type { Candidate } from "./recognise";

const MOST = 5;

const listed = (names: readonly string[]) => names.join(", ");

/** The kinds whose columns a header is likest to: those that find most of what they must have, and use most of the file. */
export function likeliestKinds(header: readonly string[], first: readonly SourceRow[]): Candidate[] {
  const profile = new Profile(header, usualNullWords);
  for (const { cells } of first) profile.add(cells);
  const scored = kinds.map(({ format }) => {
    const { columns } = guessColumns(format, profile);
    const needed = Object.keys(format.columns).filter((name) => format.columns[name]?.required);
    const found = needed.filter((name) => columns[name] !== undefined);
    const used = Object.keys(columns).length;
    return { format, needed, found, used, score: (found.length / needed.length) * used };
  });
  return scored
    .filter(({ found, needed }) => found.length > 0 && found.length * 3 >= needed.length)
    .sort((a, b) => b.score - a.score)
    .slice(0, MOST)
    .map(({ format: { name }, needed, found }) => {
      const open = needed.filter((column) => !found.includes(column));
      const missing = open.length ? `; to be said: ${listed(open)}` : "";
      const of = `${found.length} of the ${needed.length} columns ${name} must have are found`;
      return { kind: name, how: "guess", mapping: null, reason: `${of}: ${listed(found)}${missing}.` };
    });
}
