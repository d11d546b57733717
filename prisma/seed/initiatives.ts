import { addToMonth } from "@/server/planning/month";
import type { Initiative } from "@/server/planning/sources/initiative";
import type { Calendar } from "./calendar";
import { type Endeavour, endContract, initiativeOf, shrink } from "./initiative";
import { exit } from "./initiatives-exit";

const development = "cirrus.virtual-machines.441709331507.usd";
const dataLake = "tessera.object-storage.analytics-live.eur";

/** What is bought: the year's laptops, storage for the recovery site, switches. */
const purchases = ({ year }: Calendar): readonly Endeavour[] => [
  {
    id: "R-08",
    title: "Laptops, third of three years",
    starts: { month: addToMonth(year, 1) },
    durationMonths: 3,
    oneOff: 338_400,
    nature: "capex",
    usefulLifeMonths: 36,
    costCentre: "IT-120",
    owner: "Hannah Brandt",
    service: "Workplace",
    objective: "390 laptops that are older than four years.",
  },
  {
    id: "R-09",
    title: "Storage for the depots",
    starts: { month: addToMonth(year, 4) },
    durationMonths: 4,
    oneOff: 312_700,
    nature: "capex",
    usefulLifeMonths: 60,
    costCentre: "IT-140",
    owner: "Daniel Prewett",
    service: "Storage",
    objective: "Depots keep working while the line is down.",
  },
  {
    id: "R-10",
    title: "Switches and radio at the depots",
    starts: { month: addToMonth(year, 8) },
    durationMonths: 3,
    oneOff: 247_900,
    nature: "capex",
    usefulLifeMonths: 84,
    costCentre: "IT-140",
    owner: "Owen Tregaskis",
    service: "Network",
    objective: "Scanners lose their connection in two halls.",
  },
];

/** The month a benefit nobody can find in a row begins after: it stays ahead of the closes. */
const processEnd = ({ year, lastClose }: Calendar) => Math.max(year + 9, lastClose + 2);

const others = (calendar: Calendar): readonly Endeavour[] => [
  {
    id: "R-11",
    title: "Fewer invoices on paper",
    starts: { month: addToMonth(calendar.lastClose, processEnd(calendar) - calendar.lastClose - 3) },
    durationMonths: 4,
    oneOff: 8_300,
    savings: 15_000,
    runCategory: "outside-services",
    owner: "Sofia Lindqvist",
    objective: "£180,000 a year that no row of the plan shows yet.",
  },
  {
    id: "R-12",
    title: "Switch off development at night",
    starts: 2,
    durationMonths: 2,
    oneOff: 6_800,
    costCentre: "IT-160",
    owner: "Naomi Fielding",
    objective: "Machines nobody uses from eight to six.",
    benefits: [shrink(development, 72)],
  },
  {
    id: "R-13",
    title: "Keep raw data for ninety days",
    starts: 5,
    durationMonths: 2,
    oneOff: 9_200,
    costCentre: "IT-160",
    owner: "Lotte Verhaegen",
    service: "Reporting",
    objective: "Storage grew when the old rule was dropped; this brings it back.",
    benefits: [shrink(dataLake, 58)],
  },
  {
    id: "R-14",
    title: "One tool to plan on",
    starts: 4,
    durationMonths: 2,
    oneOff: 4_900,
    status: "assess",
    owner: "Ruth Okafor",
    service: "Planning boards",
    objective: "Two tools serve one purpose.",
  },
  {
    id: "R-15",
    title: "Give back unused seats",
    starts: 3,
    durationMonths: 1,
    status: "assess",
    owner: "Sofia Lindqvist",
    service: "Mail and office",
    objective: "275 of 1,250 seats of the productivity suite were not used for ninety days.",
  },
  {
    id: "R-16",
    title: "Renew the server operating system",
    category: "external-labour",
    starts: -1,
    durationMonths: 4,
    oneOff: 23_600,
    costCentre: "IT-130",
    owner: "Viktor Sandell",
    service: "Virtual machines",
    objective: "Support ends in seven weeks; 61 of 140 servers are done.",
  },
  {
    id: "R-17",
    title: "Sign in without passwords",
    starts: -8,
    durationMonths: 6,
    oneOff: 21_100,
    costCentre: "IT-150",
    owner: "Anna Kowalczyk",
    service: "Sign-in",
    objective: "Every employee has a key.",
  },
  {
    id: "R-18",
    title: "Leave the virtualisation",
    starts: 6,
    durationMonths: 10,
    oneOff: 118_000,
    status: "idea",
    owner: "Daniel Prewett",
    service: "Virtual machines",
    objective: "The quote for the renewal is 2.4 times the price.",
    benefits: [endContract("C-1101")],
  },
  {
    id: "R-19",
    title: "Robots for the service desk",
    starts: -11,
    durationMonths: 8,
    oneOff: 64_000,
    status: "stopped",
    owner: "Ruth Okafor",
    service: "Service desk",
    objective: "Stopped after the trial: nine of ten answers had to be mended.",
  },
  {
    id: "R-20",
    title: "Prepare the ERP release",
    starts: { milestone: "erp-release", months: -3 },
    durationMonths: 4,
    oneOff: 31_700,
    costCentre: "IT-160",
    owner: "Femke Maes",
    service: "ERP",
    objective: "Interfaces tested, users trained.",
  },
];

/** The roadmap: twenty items, from ideas to what is done. */
export const initiativesOn = (calendar: Calendar): Initiative[] =>
  [...exit, ...purchases(calendar), ...others(calendar)].map((told) => initiativeOf(told, calendar));
