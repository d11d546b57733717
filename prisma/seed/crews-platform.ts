import { addDays } from "@/server/planning/day";
import { decimal, zero } from "@/server/planning/decimal";
import type { Calendar } from "./calendar";
import { type Crewed, monthsFromToday, onCall, vacancy } from "./position";

/** Away since half a year, back in two months at 60 %. */
const returning = (calendar: Calendar) => [
  { from: monthsFromToday(calendar, -7), annualSalary: null, fte: zero, costCentre: null },
  { from: monthsFromToday(calendar, 2), annualSalary: null, fte: decimal("0.6"), costCentre: null },
];

/** One comes back to three days a week, one leaves with the data hall, one contractor ends after the exit. */
export const platform = (calendar: Calendar): Crewed => [
  { team: "platform", costCentre: "IT-130" },
  [
    {
      title: "Team lead, cloud and platform",
      role: "team-lead",
      salary: 74,
      since: 58,
      person: "Priya Nandakumar",
      ...onCall(290),
    },
    {
      title: "Senior cloud engineer, L4",
      role: "cloud-l4",
      salary: 77,
      since: 36,
      person: "Viktor Sandell",
      ...onCall(330),
    },
    {
      title: "Cloud engineer, L4",
      role: "cloud-l4",
      salary: 71,
      since: 21,
      person: "Naomi Fielding",
      ...onCall(330),
    },
    {
      title: "Platform engineer, L4",
      role: "platform-l4",
      salary: 69,
      since: 40,
      person: "Emily Stroud",
      steps: returning(calendar),
    },
    {
      title: "Platform engineer, L4",
      role: "platform-l4",
      salary: 67,
      since: 16,
      person: "Arjun Bhatt",
      ...onCall(250),
    },
    { title: "Cloud engineer, L4", role: "cloud-l4", salary: 70, ...vacancy(3), person: null },
    {
      title: "Data hall engineer, L3",
      role: "data-hall-l3",
      salary: 54,
      since: 95,
      person: "Geoff Larkin",
      costCentre: "IT-170",
      end: { milestone: "racks-removed", months: 2 },
      exitCost: decimal(18_500),
    },
    {
      title: "Migration engineer",
      role: "cloud-l4",
      rate: 590,
      since: 6,
      person: "Stefan Rusu",
      costCentre: "IT-180",
      end: { milestone: "dc-exit", months: 1 },
    },
    {
      title: "Build engineer",
      role: "platform-l4",
      rate: 650,
      since: 28,
      person: "Dee Whitlock",
      daysPerYear: decimal(208),
    },
  ],
];

/** One left two months ago, and a contractor fills in. */
export const networks = ({ today }: Calendar): Crewed => [
  { team: "networks", costCentre: "IT-140" },
  [
    {
      title: "Team lead, networks and sites",
      role: "team-lead",
      salary: 73,
      since: 69,
      person: "Owen Tregaskis",
      ...onCall(240),
    },
    {
      title: "Network engineer",
      role: "network",
      salary: 59,
      since: 42,
      person: "Farah Siddiqui",
      ...onCall(260),
    },
    {
      title: "Network engineer",
      role: "network",
      salary: 55,
      since: 25,
      person: "Rhys Bevan",
      ...onCall(260),
    },
    { title: "Network engineer", role: "network", salary: 51, since: 12, person: "Chloe Hargreave" },
    {
      title: "Site engineer",
      role: "network",
      salary: 48,
      since: 76,
      person: "Martin Yates",
      end: addDays(today, -57),
    },
    { title: "Site engineer", role: "network", rate: 475, since: 1, person: "Kofi Mensah" },
  ],
];
