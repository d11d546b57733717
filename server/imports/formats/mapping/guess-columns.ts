import type { Format } from "../format";
import { type Candidate, candidate, nameLikeness } from "./likeness";
import { type ColumnRule, type NumberRule, rule } from "./mapping";
import { readMonthAlone } from "./date-text";
import type { ColumnProfile, Profile } from "./profile";
import { inWords } from "./likeness";
import { isDated, isNumeric, sortOf } from "./sort";
import { sides } from "./synonyms";
import { unitsIn } from "./units";

/** Why a column was guessed as it was. */
export interface Guess {
  readonly why: string;
}

/** Rules guessed from a file, each with its reason; what cannot be known is open in them. */
export interface GuessedColumns {
  readonly columns: Record<string, ColumnRule>;
  readonly guesses: Record<string, Guess>;
  /** Our columns that were found by a name, and not only by what a column holds. */
  readonly named: ReadonlySet<string>;
  readonly across: {
    readonly columns: readonly string[];
    readonly name: string;
    readonly value: string;
  } | null;
}

const openNumber = (factor = "1"): NumberRule => ({ decimal: null, factor, negateWhen: null, negate: false });

/** Their words for yes and no, as far as a column uses them. */
const yesNo: Readonly<Record<string, "yes" | "no">> = {
  y: "yes", j: "yes", ja: "yes", oui: "yes", si: "yes", sí: "yes", x: "yes", on: "yes", enabled: "yes", "✓": "yes",
  n: "no", nein: "no", non: "no", nee: "no", off: "no", disabled: "no",
}; // biome-ignore format: words

const wordsOf = ({ distinct }: ColumnProfile): Record<string, string> =>
  Object.fromEntries(
    [...distinct].flatMap((text) => {
      const word = yesNo[text.trim().toLowerCase()];
      return word ? [[text.trim().toLowerCase(), word]] : [];
    }),
  );

/** A rule that takes one column of the file for one of ours, what cannot be known left open. */
function ruleFor(format: Format, ours: string, name: string, profile: ColumnProfile): ColumnRule {
  const column = format.columns[ours];
  const sort = column ? sortOf(column) : "text";
  if (isNumeric(sort))
    return rule(name, { number: openNumber(sort === "number" ? (unitsIn(name).factor ?? "1") : "1") });
  if (isDated(sort)) return rule(name, { date: { order: null } });
  return sort === "yes-no" ? rule(name, { values: wordsOf(profile) }) : rule(name);
}

/** The likeliest pairs first; each of our columns and each of the file's is taken once. */
function paired(candidates: readonly Candidate[], taken: ReadonlySet<number>): Candidate[] {
  const [ours, theirs] = [new Set<string>(), new Set(taken)];
  const pairs: Candidate[] = [];
  for (const each of candidates.toSorted((a, b) => b.score - a.score || a.at - b.at)) {
    if (ours.has(each.ours) || theirs.has(each.at)) continue;
    ours.add(each.ours);
    theirs.add(each.at);
    pairs.push(each);
  }
  return pairs;
}

function candidatesIn(format: Format, profile: Profile): Candidate[] {
  return Object.entries(format.columns).flatMap((column) =>
    profile.header.flatMap((name, at) => {
      const of = profile.columns[at];
      return (of && candidate(format.name, column, [at, name, of])) ?? [];
    }),
  );
}

/** The first column with one of these names that holds numbers or nothing. */
const sideIn = ({ header, columns }: Profile, words: readonly string[]): number =>
  header.findIndex((name, at) => {
    const of = columns[at];
    const isNumber = of !== undefined && (of.filled === 0 || of.nearlyAll(of.numbers));
    return isNumber && words.some((word) => ` ${inWords(name)} `.includes(` ${word} `));
  });

/** Debits and credits in columns of their own, where no column is named as the amount itself. */
function pairOfSides(format: Format, profile: Profile): readonly [number, number] | null {
  if (!Object.hasOwn(format.columns, "amount")) return null;
  if (profile.header.some((name) => inWords(name) === "amount")) return null;
  const [debit, credit] = [sideIn(profile, sides.debit), sideIn(profile, sides.credit)];
  return debit >= 0 && credit >= 0 && debit !== credit ? [debit, credit] : null;
}

/** At least three columns named like months, and a kind that takes a month and an amount. */
function monthsAcross(format: Format, profile: Profile): GuessedColumns["across"] {
  const months = profile.header.filter((name) => readMonthAlone(name) !== null);
  const { month, amount } = format.columns;
  if (months.length < 3 || !month || !amount || sortOf(month) !== "month") return null;
  return { columns: months, name: "month", value: "amount" };
}

/** A month may be taken from a column of days that another of ours takes too. */
function monthFromDay(format: Format, profile: Profile, pairs: readonly Candidate[]): Candidate | null {
  const { month } = format.columns;
  if (!month?.required || pairs.some(({ ours }) => ours === "month")) return null;
  const days = profile.columns.flatMap((of, at) => (of.type === "day" ? [at] : []));
  const likeliest = days.toSorted(
    (a, b) =>
      nameLikeness(format.name, "posting_date", profile.header[b] ?? "") -
      nameLikeness(format.name, "posting_date", profile.header[a] ?? ""),
  );
  const [at] = likeliest;
  return at === undefined
    ? null
    : { ours: "month", at, score: 0, byName: true, why: `the month of each day in “${profile.header[at]}”` };
}

/** Pairs the columns of a file with those of a kind, by name and by content. */
export function guessColumns(format: Format, profile: Profile): GuessedColumns {
  const across = monthsAcross(format, profile);
  const pair = pairOfSides(format, profile);
  const taken = new Set([
    ...profile.header.flatMap((name, at) => (across?.columns.includes(name) ? [at] : [])),
    ...(pair ?? []),
  ]);
  const skipped = new Set([...(across ? [across.name, across.value] : []), ...(pair ? ["amount"] : [])]);
  const candidates = candidatesIn(format, profile).filter(({ ours }) => !skipped.has(ours));
  const pairs = paired(candidates, taken);
  const month = skipped.has("month") ? null : monthFromDay(format, profile, pairs);
  const columns: Record<string, ColumnRule> = {};
  const guesses: Record<string, Guess> = {};
  for (const { ours, at, why } of month ? [...pairs, month] : pairs) {
    const [name, of] = [profile.header[at] ?? "", profile.columns[at]];
    if (!of) continue;
    columns[ours] = ruleFor(format, ours, name, of);
    const factor = columns[ours]?.number?.factor ?? "1";
    guesses[ours] = {
      why: factor === "1" ? why : `${why}; its name says that amounts are in units of ${factor}`,
    };
  }
  if (pair) {
    const names = pair.map((at) => profile.header[at] ?? "");
    columns.amount = rule(names, { combine: "subtract", number: openNumber() });
    guesses.amount = { why: `“${names[0]}” less “${names[1]}”` };
  }
  if (across) {
    columns[across.name] = rule([], { date: { order: null } });
    columns[across.value] = rule([], { number: openNumber() });
    guesses[across.name] = { why: `${across.columns.length} columns are named like months` };
    guesses[across.value] = { why: "what stands below the months" };
  }
  const named = new Set([...pairs.filter(({ byName }) => byName).map(({ ours }) => ours), ...skipped]);
  return { columns: inOrder(format, columns), guesses, named, across };
}

const inOrder = (format: Format, columns: Readonly<Record<string, ColumnRule>>): Record<string, ColumnRule> =>
  Object.fromEntries(
    Object.keys(format.columns).flatMap((name) => {
      const of = columns[name];
      return of ? [[name, of] as const] : [];
    }),
  );
