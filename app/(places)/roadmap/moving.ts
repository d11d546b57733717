import type { Day } from "@/server/planning/day";
import { dayOf, type Milestone, schedule } from "@/server/planning/schedule";
import type { When } from "@/server/planning/when";
import { showDay } from "../../_parts/dates";
import { countedKind, type Hanging, joined, type MilestoneRow } from "./words";

/** Something that moves along: which of its dates, from where to where; null: no date. */
interface Moved extends Pick<Hanging, "kind" | "id" | "title" | "date"> {
  readonly from: Day | null;
  readonly to: Day | null;
}

/** The milestones that hang on one, over however many others, with itself; a circle ends where it closes. */
export function chainFrom(id: string, rows: readonly MilestoneRow[]): ReadonlySet<string> {
  const found = new Set([id]);
  for (let size = 0; size !== found.size; ) {
    size = found.size;
    for (const { id: one, after } of rows) if (after !== null && found.has(after)) found.add(one);
  }
  return found;
}

const datesOf = (milestones: readonly Milestone[]) =>
  schedule(new Map(milestones.map((milestone) => [milestone.id, milestone])));

/** What moves, and where to, when a milestone gets another date; what stays on its day is left out. */
export function movedBy(
  id: string,
  date: When | null,
  milestones: readonly Milestone[],
  rows: readonly MilestoneRow[],
): Moved[] {
  const before = datesOf(milestones);
  const after = datesOf(milestones.map((one) => (one.id === id ? { ...one, date } : one)));
  const chain = chainFrom(id, rows);
  return rows
    .filter((row) => chain.has(row.id))
    .flatMap((row) =>
      row.hanging.map(({ months, ...hanging }) => {
        const when = { milestone: row.id, months };
        return { ...hanging, from: dayOf(when, before), to: dayOf(when, after) };
      }),
    )
    .filter(({ from, to }) => from !== to);
}

/** How many records move, kind by kind; a contract whose start and end both move is one. */
function countMoved(moved: readonly Pick<Moved, "kind" | "id">[]): string {
  const kinds = [...new Set(moved.map(({ kind }) => kind))];
  return joined(
    kinds.map((kind) =>
      countedKind(kind, new Set(moved.filter((one) => one.kind === kind).map(({ id }) => id)).size),
    ),
  );
}

/** The sentence said before a move is confirmed. */
export function moveSentence(from: Day | null, to: Day | null, moved: readonly Moved[]): string {
  const move = `from ${from === null ? "no date" : showDay(from)} to ${to === null ? "no date" : showDay(to)}`;
  if (from === to) return "It stays where it is; nothing moves.";
  return moved.length === 0
    ? `It moves ${move}; nothing else hangs on it.`
    : `It moves ${move}, and ${countMoved(moved)} with it. Their costs move along.`;
}
