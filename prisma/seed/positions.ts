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

/** 45 positions: 38 people employed (two leave), four vacancies, three contractors. */
export function positionsOn(calendar: Calendar): Position[] {
  const crews = [leadership, serviceDesk, platform(calendar), networks(calendar), security(calendar), ghent];
  const seats = crews.flatMap(([crew, members]) => members.map((seat) => [crew, seat] as const));
  return seats.map(([crew, seat], i) =>
    positionOf(`P-${String(i + 1).padStart(3, "0")}`, seat, crew, calendar),
  );
}
