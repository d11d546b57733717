import type { Column } from "../column";
import type { ColumnProfile } from "./profile";
import { isNumeric, type Sort, sortOf } from "./sort";
import { synonyms } from "./synonyms";

/** A name in plain words: small letters without accents, units in brackets left out. */
export const inWords = (name: string): string =>
  name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/([\p{Ll}\d])(?=\p{Lu})/gu, "$1 ")
    .replace(/[([][^)\]]*[)\]]/g, " ")
    .toLowerCase()
    .replace(/ß/g, "ss")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

const CERTAIN = 100;
const SYNONYM = 95;
const PART = 55;

/** The words a column of a kind is known by, its own name first. */
function wordsFor(kind: string, column: string): readonly string[] {
  const own = synonyms[`${kind}.${column}`] ?? [];
  return [column.replaceAll("_", " "), ...own, ...(synonyms[column] ?? [])];
}

/** How much a name is like that of one of our columns: 0 to 100. */
export function nameLikeness(kind: string, column: string, name: string): number {
  const said = inWords(name);
  if (said === "") return 0;
  const words = wordsFor(kind, column);
  if (said === words[0]) return CERTAIN;
  const at = words.indexOf(said);
  if (at > 0) return SYNONYM - Math.min(at, 60) / 2;
  const parts = words.filter((word) => word.length >= 4 && ` ${said} `.includes(` ${word} `));
  const longest = parts.reduce((most, word) => Math.max(most, word.length), 0);
  return longest ? PART + (10 * longest) / said.length : 0;
}

const NEARLY_ALL = 0.9;
const MOST_OF_THEM = 0.5;

/** How many cells of a column can be read as a sort; null where any text can. */
function readable(sort: Sort, profile: ColumnProfile): number | null {
  if (isNumeric(sort)) return profile.numbers;
  if (sort === "day") return profile.days;
  if (sort === "month") return Math.max(profile.months, profile.days);
  if (sort === "currency") return profile.currencyCodes;
  return null;
}

/** Whether the cells of a column can be read for one of ours: yes, perhaps (some cannot, or nothing speaks against it), or no. */
export function fits(sort: Sort, profile: ColumnProfile): "yes" | "perhaps" | "no" {
  if (profile.filled === 0) return "perhaps";
  const count = readable(sort, profile);
  if (count === null) return profile.type === "day" && sort !== "text" && sort !== "whole" ? "no" : "perhaps";
  const share = count / profile.filled;
  return share >= NEARLY_ALL ? "yes" : share >= MOST_OF_THEM ? "perhaps" : "no";
}

/** A column of the file that may be one of ours, how likely it is, and why. */
export interface Candidate {
  readonly ours: string;
  readonly at: number;
  readonly score: number;
  readonly byName: boolean;
  readonly why: string;
}

const shownText = (text: string) => (text.length > 40 ? `${text.slice(0, 40)}…` : text);

/** "named like vendor, holds days: 31/07/2024". */
function because(ours: string, name: string, profile: ColumnProfile, likeness: number): string {
  const named = inWords(name) === ours.replaceAll("_", " ") ? "has that name" : `named like ${ours}`;
  const [sample] = profile.samples;
  const holds = {
    day: "days",
    month: "months",
    number: "numbers",
    percent: "percentages",
    currency: "currencies",
  };
  const { type } = profile;
  const words = type === "text" || type === "empty" ? "" : `holds ${holds[type]}: ${shownText(sample ?? "")}`;
  return [likeness > 0 ? named : "", words].filter(Boolean).join(", ") || "by its content";
}

/** Days are taken for a month only where nothing else says it, and then from the day that matters. */
const isMonthOfDays = (column: Column<unknown>, { type }: ColumnProfile) =>
  sortOf(column) === "month" && type === "day";

/** How likely a column of the file is one of ours, by its name and by what it holds; null: it is not. */
export function candidate(
  kind: string,
  [ours, column]: readonly [string, Column<unknown>],
  [at, name, profile]: readonly [number, string, ColumnProfile],
): Candidate | null {
  const likeness = nameLikeness(kind, ours, name);
  const fit = fits(sortOf(column), profile);
  if (likeness === 0 && (fit !== "yes" || !column.required || isMonthOfDays(column, profile))) return null;
  if (fit === "no" && likeness < SYNONYM) return null;
  const content = fit === "yes" ? 5 : fit === "no" ? -40 : profile.filled === 0 ? -30 : 0;
  const score = (likeness || 25) + content + (column.required ? 3 : 0);
  return { ours, at, score, byName: likeness > 0, why: because(ours, name, profile, likeness) };
}
