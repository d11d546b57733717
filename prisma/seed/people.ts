import type { Day } from "@/server/planning/day";
import { type Person, supportTiers } from "@/server/planning/facts";
import { hangs, type When } from "@/server/planning/when";
import type { Calendar } from "./calendar";
import { personId, type Told, seatsOn } from "./positions";

/** Whom the heads of platforms and of service do not lead. */
const heads: Readonly<Record<string, string>> = {
  "service-desk": "Ruth Okafor",
  leadership: "Helen Ashworth",
};
const otherwise = "Tomasz Wilk";

const lastPart = (role: string): string => role.slice(role.lastIndexOf("-") + 1).toUpperCase();
const dayOf = (when: When | null): Day | null => (when === null || hangs(when) ? null : when);

/** Everyone reports to the lead of their team, a lead to a head, a head to the director, who reports to nobody here. */
function managerOf({ name, position: { team, role } }: Told, all: readonly Told[]): string | null {
  const lead = all.find(({ position }) => position.team === team && position.role === "team-lead");
  const manager = role === "team-lead" || !lead ? (heads[team ?? ""] ?? otherwise) : lead.name;
  return manager === name ? null : personId(manager);
}

/** Those who sit on the seats, vacancies being nobody. */
export function peopleOn(calendar: Calendar): Person[] {
  const all = seatsOn(calendar).flatMap(({ name, position }) => (name === null ? [] : [{ name, position }]));
  return all.map((told) => {
    const { name, position } = told;
    return {
      id: personId(name),
      version: 1,
      name,
      email: `${personId(name)}@calder-wyke.example`,
      team: position.team ?? "",
      role: position.role,
      supportTier: supportTiers.find((tier) => tier === lastPart(position.role ?? "")) ?? null,
      startDate: dayOf(position.start),
      endDate: dayOf(position.end),
      manager: managerOf(told, all),
      location: position.location,
      kind: position.kind,
      mentor: null,
    };
  });
}
