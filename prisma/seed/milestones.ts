import { addDays } from "@/server/planning/day";
import type { Kept } from "@/server/planning/facts";
import type { Milestone } from "@/server/planning/schedule";
import { type Calendar, dayAhead } from "./calendar";
import { exitDay } from "./contracts-places";

const after = (milestone: string, months: number) => ({ milestone, months });

/** The moments of the data-centre exit and what else dates hang on. */
export function milestonesOn(calendar: Calendar): (Milestone & Kept)[] {
  const told: readonly Milestone[] = [
    { id: "landing-zone", name: "Landing zone ready", date: dayAhead(calendar, 2, 14) },
    { id: "dc-exit", name: "Data-centre exit", date: exitDay(calendar) },
    { id: "last-cut-over", name: "Last service moved", date: after("dc-exit", -1) },
    { id: "racks-removed", name: "Racks removed", date: after("dc-exit", 2) },
    { id: "hall-handed-back", name: "Hall handed back", date: after("racks-removed", 1) },
    { id: "network-cut-over", name: "New network at all sites", date: after("dc-exit", -3) },
    {
      id: "os-support-end",
      name: "Server operating system out of support",
      date: addDays(calendar.today, 49),
    },
    { id: "erp-release", name: "ERP release", date: dayAhead(calendar, 7, 18) },
  ];
  return told.map((milestone) => ({ ...milestone, version: 1 }));
}
