import { addMonths, type Day, firstDayOf, lastDayOf } from "@/server/planning/day";
import type { Month } from "@/server/planning/month";
import type { PositionRow, TeamAnswer } from "./words";

/** The lists people ask for most; each is a word in the address (?show=vacant). */
export const narrowings = {
  mine: "My teams",
  vacant: "Vacancies",
  leaving: "Leaving in 6 months",
  contractors: "Contractors",
} as const;

export type Narrowing = keyof typeof narrowings;

const isNarrowing = (text: string | null): text is Narrowing => text !== null && text in narrowings;

export const narrowingIn = (address: URLSearchParams): Narrowing | null => {
  const asked = address.get("show");
  return isNarrowing(asked) ? asked : null;
};

/** Seats that are filled or to be filled; what is over is history. */
export const alive = ({ state }: Pick<PositionRow, "state">): boolean =>
  state === "current" || state === "coming";

const ahead = 6;

/** Somebody sits there today and the seat ends within six months. */
export const isLeaving = (row: Pick<PositionRow, "state" | "vacant" | "to">, today: Day): boolean =>
  row.state === "current" && !row.vacant && row.to !== null && row.to <= addMonths(today, ahead);

type Asked = Pick<TeamAnswer, "today" | "ownTeams">;

const meets: Readonly<Record<Narrowing, (row: PositionRow, asked: Asked) => boolean>> = {
  mine: ({ team }, { ownTeams }) => team !== null && ownTeams.includes(team),
  vacant: (row) => alive(row) && row.vacant,
  leaving: (row, { today }) => isLeaving(row, today),
  contractors: (row) => alive(row) && row.kind === "contractor",
};

export const narrowed = (
  rows: readonly PositionRow[],
  by: Narrowing | null,
  asked: Asked,
): readonly PositionRow[] => (by === null ? rows : rows.filter((row) => meets[by](row, asked)));

/** Who is there on some day of a month. */
export const inMonth = (rows: readonly PositionRow[], m: Month): readonly PositionRow[] =>
  rows.filter(
    ({ from, to }) => from !== null && from <= lastDayOf(m) && (to === null || to >= firstDayOf(m)),
  );
