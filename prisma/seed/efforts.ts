import { decimal } from "@/server/planning/decimal";
import type { Level } from "@/server/planning/skill";
import type { Effort } from "@/server/planning/sources/initiative";

interface Needs {
  readonly team?: string;
  readonly role?: string;
  readonly skill?: string;
  readonly level?: Level;
}

const days = (count: number, { team, role, skill, level }: Needs): Effort => ({
  days: decimal(count),
  team: team ?? null,
  role: role ?? null,
  skill: skill ?? null,
  level: level ?? null,
});

/** The days our own people work on items of the roadmap, by the item's id. */
export const efforts: Readonly<Record<string, readonly Effort[]>> = {
  "R-01": [
    days(96, { team: "platform", role: "cloud-l4" }),
    days(34, { team: "leadership", role: "architect" }),
    days(21, { team: "security" }),
  ],
  "R-02": [
    days(168, { team: "platform", skill: "cloud-migration", level: 3 }),
    days(92, { team: "platform", role: "platform-l4" }),
    days(26, { team: "service-desk", role: "desktop-l2" }),
  ],
  "R-03": [
    days(58, { team: "data-ghent", role: "database" }),
    // Nobody can do it yet.
    days(44, { skill: "google-data", level: 4 }),
  ],
  "R-04": [
    days(64, { team: "platform" }),
    days(48, { team: "networks", role: "network" }),
    days(22, { team: "leadership", role: "architect" }),
  ],
  "R-05": [days(31, { team: "platform", role: "data-hall-l3" }), days(14, { team: "networks" })],
  "R-06": [days(38, { team: "platform", role: "platform-l4" })],
  "R-07": [days(142, { team: "networks", role: "network" }), days(17, { team: "security" })],
  "R-08": [days(74, { team: "service-desk" })],
  "R-10": [days(46, { team: "networks", role: "network" })],
  "R-12": [days(9, { team: "platform", skill: "cloud-cost", level: 2 })],
  "R-13": [days(12, { team: "data-ghent" })],
  "R-16": [days(52, { team: "platform", role: "platform-l4" })],
  "R-18": [days(180, { team: "platform" })],
  "R-20": [days(66, { team: "data-ghent", role: "application-l4" }), days(18, { team: "service-desk" })],
};
