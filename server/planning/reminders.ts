import type { Day } from "./day";

/** A day by which somebody has to act, whom it concerns, and how many days before it they are told. */
export interface Reminded {
  /** The record: "contracts/C-1". */
  readonly subject: string;
  /** What falls due, as one stable word: "cancel-by", "expires", "task". */
  readonly what: string;
  /** The last day to act. A moved day is another deadline, with a ladder of its own. */
  readonly due: Day;
  /** Days before `due`, in any order. */
  readonly ladder: readonly number[];
  /**
   * Ids of people, their names, or mail addresses; whoever is responsible first. Where that one is null or nobody who can be told,
   * the directors are told as well.
   */
  readonly to: readonly (string | null)[];
  /** What the record is called: "Data hall · Hall Ltd". */
  readonly title: string;
  /** What has to be done by when, as a sentence. Nothing about single salaries, absences or private notes. */
  readonly text: string;
  /** Other days about the same, for a calendar. */
  readonly dates: readonly { readonly what: string; readonly day: Day; readonly text: string }[];
}

/** What tells one deadline from all others. */
export const deadlineKey = ({ subject, what, due }: Pick<Reminded, "subject" | "what" | "due">): string =>
  `${subject}|${what}|${due}`;

/** The rungs of a ladder that are reached on a day, nearest first; none before the first rung and after the deadline. */
export function reachedRungs({ due, ladder }: Pick<Reminded, "due" | "ladder">, day: Day): number[] {
  if (day > due) return [];
  return [...new Set(ladder)].filter((rung) => due - rung <= day).sort((a, b) => a - b);
}

/** What is already told of a deadline to one person: the nearest rung of it. */
export type Told = ReadonlyMap<string, number>;

/**
 * The rung to tell on a day; null: nothing is to be told. Where the clock jumped over several rungs only the nearest is told, and
 * those before it count as passed; no rung is told twice, also when the clock goes back.
 */
export function rungToTell(
  deadline: Pick<Reminded, "subject" | "what" | "due" | "ladder">,
  told: Told,
  day: Day,
): number | null {
  const [nearest] = reachedRungs(deadline, day);
  if (nearest === undefined) return null;
  const before = told.get(deadlineKey(deadline));
  return before === undefined || nearest < before ? nearest : null;
}
