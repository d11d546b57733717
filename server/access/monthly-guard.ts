import type { Line } from "../planning/line";
import { type Month, monthAt } from "../planning/month";
import { fewest, type PeopleGroup, type PersonOf } from "./people-groups";

/** Whole minor units by month from `first` on. */
export interface MonthlySum {
  readonly first: Month;
  readonly amounts: Float64Array;
}

/** A group's money by month, and the months in which each of its people has any. */
interface Paid {
  readonly amounts: Float64Array;
  readonly monthsOf: ReadonlyMap<string, Uint8Array>;
}

/**
 * Each group's amounts, and the rest. A month in which fewer than five people of a group have money moves to the rest, and where
 * that is still fewer than five, everybody's money of that month does. Sums stay equal to the cent; only money outside every
 * total (without a rate) of fewer than five people is left out.
 */
export function guardedSums(
  groups: readonly PeopleGroup[],
  personOf: PersonOf,
): { sums: MonthlySum[]; rest: MonthlySum } {
  const lines = groups.flatMap((group) => group.lines);
  const first = monthAt(Math.min(...lines.map((line) => line.first)));
  const months = Math.max(0, ...lines.map((line) => line.first - first + line.amounts.length));
  const paid = groups.map((group) => paidTo(group.lines, first, months, personOf));
  const withhold = lines.some((line) => !line.converted);
  const rest = Float64Array.from({ length: months }, (_, m) => takeFew(paid, m, withhold));
  return { sums: paid.map(({ amounts }) => ({ first, amounts })), rest: { first, amounts: rest } };
}

/** Takes out of a month what is too few to be shown, and says how much that was. */
function takeFew(all: readonly Paid[], m: number, withhold: boolean): number {
  const few = all.filter((paid) => paid.amounts[m] !== 0 && countIn(paid, m) < fewest);
  if (few.length === 0) return 0;
  const taken = peopleIn(few, m) < fewest ? all : few;
  const sum = taken.reduce((total, { amounts }) => total + (amounts[m] ?? 0), 0);
  for (const { amounts } of taken) amounts[m] = 0;
  return withhold && peopleIn(taken, m) < fewest ? 0 : sum;
}

function countIn({ monthsOf }: Paid, m: number): number {
  let count = 0;
  for (const months of monthsOf.values()) count += months[m] ?? 0;
  return count;
}

/** How many different people have money in a month, in any of several groups. */
function peopleIn(paid: readonly Paid[], m: number): number {
  const people = new Set<string>();
  for (const { monthsOf } of paid)
    for (const [person, months] of monthsOf) if (months[m] === 1) people.add(person);
  return people.size;
}

function paidTo(lines: readonly Line[], first: Month, months: number, personOf: PersonOf): Paid {
  const amounts = new Float64Array(months);
  const monthsOf = new Map<string, Uint8Array>();
  for (const line of lines) {
    const person = personOf(line);
    const own = (person !== null && monthsOf.get(person)) || new Uint8Array(months);
    for (let i = 0, at = line.first - first; i < line.amounts.length; i++, at++) {
      const amount = line.amounts[i] ?? 0;
      amounts[at] = (amounts[at] ?? 0) + amount;
      if (amount !== 0) own[at] = 1;
    }
    if (person !== null) monthsOf.set(person, own);
  }
  return { amounts, monthsOf };
}
