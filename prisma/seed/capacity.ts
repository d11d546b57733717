import { type Day, dayIn, isWeekday, monthOf } from "@/server/planning/day";
import { decimal } from "@/server/planning/decimal";
import type { SupportTier } from "@/server/planning/facts";
import { addToMonth, month, monthOfYear, printMonth, yearOf } from "@/server/planning/month";
import type { RunWork, SupportDemand, WorkingCalendar } from "@/server/planning/work-records";
import type { Calendar } from "./calendar";
import { randomOf } from "./random";

type Date = readonly [month: number, day: number];

const feasts: Readonly<Record<"leeds" | "ghent", readonly Date[]>> = {
  leeds: [
    [1, 1],
    [5, 1],
    [8, 31],
    [12, 25],
    [12, 26],
    [12, 28],
  ],
  ghent: [
    [1, 1],
    [5, 1],
    [7, 21],
    [8, 15],
    [11, 1],
    [11, 11],
    [12, 25],
  ],
};

function daysOff(place: keyof typeof feasts, today: Day): Day[] {
  const year = yearOf(monthOf(today));
  return [-1, 0, 1, 2, 3]
    .flatMap((n) => feasts[place].map(([m, d]) => dayIn(month(year + n, m), d)))
    .filter(isWeekday);
}

/** Leeds is where most work, and what full-time months are counted by; Ghent has its own feasts. */
export const workingCalendarsOn = ({ today }: Calendar): WorkingCalendar[] => [
  {
    ...{ id: "default", version: 1, name: "Leeds", country: "GB", hoursPerDay: decimal("7.5") },
    daysOff: daysOff("leeds", today),
  },
  {
    ...{ id: "ghent", version: 1, name: "Ghent", country: "BE", hoursPerDay: decimal("7.6") },
    daysOff: daysOff("ghent", today),
  },
];

type Line = readonly [team: string, tier: SupportTier | null, contacts: number, minutes: number];

/** Who is asked how often in an ordinary month. */
const lines: readonly Line[] = [
  ["service-desk", "L1", 1_310, 11],
  ["service-desk", "L2", 402, 41],
  ["service-desk", "L3", 96, 74],
  ["platform", "L4", 84, 92],
  ["networks", null, 118, 63],
  ["security", null, 74, 85],
  ["data-ghent", null, 137, 58],
];

/** Fewer ask in August and at the end of the year, more when it begins. */
const seasons: readonly number[] = [1.14, 1.04, 1.02, 0.96, 1, 0.97, 0.9, 0.82, 1.08, 1.05, 1.03, 0.86];

/** Two years of months, as they were counted. */
export function supportDemandOn({ lastClose }: Calendar): SupportDemand[] {
  return lines.flatMap(([team, tier, contacts, minutes]) => {
    const random = randomOf(`support/${team}/${tier ?? ""}`);
    return Array.from({ length: 24 }, (_, n): SupportDemand => {
      const m = addToMonth(lastClose, n - 23);
      const size = contacts * (seasons[monthOfYear(m) - 1] ?? 1) * (0.95 + random() * 0.1);
      return {
        id: `${team}/${tier ?? ""}/${printMonth(m)}`,
        version: 1,
        ...{ team, tier, month: m, users: null, contactsPerUser: null },
        contacts: decimal(Math.round(size)),
        minutesPerContact: decimal(minutes),
      };
    });
  });
}

type Work = readonly [
  id: string,
  title: string,
  team: string,
  hours: number,
  service?: string,
  role?: string,
];

const work: readonly Work[] = [
  ["patching", "Patching of servers", "platform", 112, "Virtual machines"],
  ["backup-tests", "Restore tests of backups", "platform", 34, "Backup"],
  ["cloud-upkeep", "Upkeep of cloud accounts", "platform", 148, undefined, "cloud-l4"],
  ["hall-rounds", "Rounds in the data hall", "platform", 92, "Data hall", "data-hall-l3"],
  ["builds", "Builds and pipelines", "platform", 126, undefined, "platform-l4"],
  ["network-upkeep", "Upkeep of sites and radio", "networks", 316, "Network"],
  ["vulnerabilities", "Scans and what follows from them", "security", 248],
  ["alerts", "Alerts of the monitoring of attacks", "security", 331],
  ["joiners-leavers", "Accounts of those who come and leave", "service-desk", 214],
  ["stock", "Stock of laptops and phones", "service-desk", 83],
  ["database-upkeep", "Upkeep of databases", "data-ghent", 219, undefined, "database"],
  ["erp-upkeep", "Upkeep of the ERP's interfaces", "data-ghent", 287, "ERP"],
  ["architecture-board", "Board of architects", "leadership", 104],
];

/** What comes again every month. */
export const runWorkOn = (): RunWork[] =>
  work.map(([id, title, team, hours, service, role]) => ({
    ...{ id, version: 1, title, team, role: role ?? null, service: service ?? null },
    ...{ hoursPerMonth: decimal(hours), from: null, to: null },
  }));
