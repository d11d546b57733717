import { guessColumns } from "./formats/mapping/guess-columns";
import { usualNullWords } from "./formats/mapping/mapping";
import { Profile } from "./formats/mapping/profile";
import { kinds } from "./keepers";
import type { SourceRow } from "./reading/source";
import type { Candidate } from "./recognise";

const MOST = 5;
/** A column found by what it holds says less of the kind than one found by its name. */
const BY_CONTENT = 0.3;

/** What people bring most, and lists that nearly every table would do for. */
const usual: Readonly<Record<string, number>> = {
  actuals: 1.5,
  contracts: 1.4,
  "fx-rates": 0.6,
  indices: 0.6,
  milestones: 0.5,
  teams: 0.5,
  "cost-categories": 0.5,
};

const listed = (names: readonly string[]) => names.join(", ");

/** The kinds whose columns a header is likest to: those that find most of what they must have, and use most of the file. */
export function likeliestKinds(header: readonly string[], first: readonly SourceRow[]): Candidate[] {
  const profile = new Profile(header, usualNullWords);
  for (const { cells } of first) profile.add(cells);
  const scored = kinds.map(({ format }) => {
    const { columns, named } = guessColumns(format, profile);
    const weigh = (names: readonly string[]) =>
      names.reduce((sum, name) => sum + (named.has(name) ? 1 : BY_CONTENT), 0);
    const needed = Object.keys(format.columns).filter((name) => format.columns[name]?.required);
    const found = needed.filter((name) => columns[name] !== undefined);
    const share = weigh(found) / needed.length;
    return {
      format,
      needed,
      found,
      share,
      score: share * weigh(Object.keys(columns)) * (usual[format.name] ?? 1),
    };
  });
  return scored
    .filter(({ found, share }) => found.length > 0 && share >= 0.15)
    .sort((a, b) => b.score - a.score)
    .slice(0, MOST)
    .map(({ format: { name }, needed, found }) => {
      const open = needed.filter((column) => !found.includes(column));
      const missing = open.length ? `; to be said: ${listed(open)}` : "";
      const of = `${found.length} of the ${needed.length} columns ${name} must have are found`;
      return { kind: name, how: "guess", mapping: null, reason: `${of}: ${listed(found)}${missing}.` };
    });
}
