import type { Team } from "@/server/planning/facts";
import type { Position } from "@/server/planning/sources/position";
import type { Calendar } from "./calendar";
import { networks, platform } from "./crews-platform";
import { ghent, security } from "./crews-security";
import { leadership, serviceDesk } from "./crews-service";
import { positionOf } from "./position";

const team = (id: string, name: string, parent: string | null): Team => ({ id, name, parent, version: 1 });

/** Six teams; five of them report to the first. */
export const teams: readonly Team[] = [
  team("leadership", "Leadership and architecture", null),
  team("service-desk", "Service desk and workplace", "leadership"),
  team("platform", "Cloud and platform", "leadership"),
  team("networks", "Networks and sites", "leadership"),
  team("security", "Security", "leadership"),
  team("data-ghent", "Data and applications, Ghent", "leadership"),
];

/** What somebody is known by: "Helen Ashworth" is helen.ashworth. */
export const personId = (name: string): string => name.toLowerCase().replaceAll(" ", ".");

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
