import { beginTooEarly, isAhead } from "./finding";
import type { InitiativeRow } from "./words";

/** The lists people ask for most; each is a word in the address (?show=early). */
export const narrowings = {
  ahead: "Planned or running",
  "not-booked": "Savings not booked",
  early: "Begin too early",
  hanging: "Hang on a milestone",
} as const;

export type Narrowing = keyof typeof narrowings;

const isNarrowing = (text: string | null): text is Narrowing => text !== null && text in narrowings;

export const narrowingIn = (address: URLSearchParams): Narrowing | null => {
  const asked = address.get("show");
  return isNarrowing(asked) ? asked : null;
};

const meets: Readonly<Record<Narrowing, (rows: readonly InitiativeRow[]) => readonly InitiativeRow[]>> = {
  ahead: (rows) => rows.filter(isAhead),
  "not-booked": (rows) => rows.filter(({ notBooked }) => notBooked),
  early: beginTooEarly,
  hanging: (rows) => rows.filter(({ hangsOn }) => hangsOn !== null),
};

export const narrowed = (rows: readonly InitiativeRow[], by: Narrowing | null): readonly InitiativeRow[] =>
  by === null ? rows : meets[by](rows);
