import type { Team } from "@/server/planning/facts";
import type { Position } from "@/server/planning/sources/position";
import type { Calendar } from "./calendar";
import { networks, platform } from "./crews-platform";
import { ghent, security } from "./crews-security";
import { leadership, serviceDesk } from "./crews-service";
import { positionOf } from "./position";

/** What somebody is known by: "Helen Ashworth" is helen.ashworth. */
export const personId = (name: string): string => name.toLowerCase().replaceAll(" ", ".");

const team = (id: string, name: string, head: string, parent: string | null = "leadership"): Team => ({
  ...{ id, name, parent, version: 1 },
  head: personId(head),
});

/** Six teams; five of them report to the first. */
export const teams: readonly Team[] = [
  team("leadership", "Leadership and architecture", "Helen Ashworth", null),
  team("service-desk", "Service desk and workplace", "Hannah Brandt"),
  team("platform", "Cloud and platform", "Priya Nandakumar"),
  team("networks", "Networks and sites", "Owen Tregaskis"),
  team("security", "Security", "Marcus Idowu"),
  team("data-ghent", "Data and applications, Ghent", "Lotte Verhaegen"),
];

/** A position and the name of whoever sits there; null: nobody does. */
export interface Told<Name extends string | null = string> {
  readonly name: Name;
  readonly position: Position;
}

/** 45 positions: 38 people employed (two leave), four vacancies, three contractors. */
export function seatsOn(calendar: Calendar): Told<string | null>[] {
  const crews = [leadership, serviceDesk, platform(calendar), networks(calendar), security(calendar), ghent];
  const seats = crews.flatMap(([crew, members]) => members.map((seat) => [crew, seat] as const));
  return seats.map(([crew, seat], i) => {
    const name = seat.person ?? null;
    const named = { ...seat, person: name && personId(name) };
    return { name, position: positionOf(`P-${String(i + 1).padStart(3, "0")}`, named, crew, calendar) };
  });
}

export const positionsOn = (calendar: Calendar): Position[] =>
  seatsOn(calendar).map(({ position }) => position);
