import { addDays } from "@/server/planning/day";
import type { Calendar } from "./calendar";
import { type Crewed, onCall, vacancy } from "./position";

/** One leaves in six weeks, one is half certain to come. */
export const security = ({ today }: Calendar): Crewed => [
  { team: "security", costCentre: "IT-150" },
  [
    {
      title: "Team lead, security",
      role: "team-lead",
      salary: 75,
      since: 49,
      person: "Marcus Idowu",
      ...onCall(260),
    },
    {
      title: "Security engineer",
      role: "security",
      salary: 73,
      since: 29,
      person: "Katya Morozova",
      ...onCall(280),
    },
    {
      title: "Security engineer",
      role: "security",
      salary: 68,
      since: 18,
      person: "Tim Ellery",
      ...onCall(280),
    },
    {
      title: "Security analyst",
      role: "security",
      salary: 63,
      since: 22,
      person: "Zainab Yusuf",
      end: addDays(today, 46),
    },
    { title: "Security analyst", role: "security", salary: 61, since: 7, person: "Luke Pemberton" },
    { title: "Identity engineer", role: "security", salary: 66, since: 34, person: "Anna Kowalczyk" },
    { title: "Security analyst", role: "security", salary: 62, ...vacancy(4, 50), person: null },
  ],
];

/** Seven in Ghent, paid in euro. */
export const ghent: Crewed = [
  { team: "data-ghent", costCentre: "IT-160", currency: "EUR", location: "Ghent" },
  [
    {
      title: "Team lead, data and applications",
      role: "team-lead",
      salary: 82,
      since: 63,
      person: "Lotte Verhaegen",
      ...onCall(280),
    },
    {
      title: "Database administrator",
      role: "database",
      salary: 76,
      since: 54,
      person: "Pieter Claes",
      ...onCall(300),
    },
    {
      title: "Database administrator",
      role: "database",
      salary: 72,
      since: 26,
      person: "Jana Novotna",
      ...onCall(300),
    },
    { title: "Database engineer", role: "database", salary: 69, since: 13, person: "Wout De Smet" },
    {
      title: "Application engineer, L4",
      role: "application-l4",
      salary: 79,
      since: 39,
      person: "Femke Maes",
    },
    {
      title: "Integration engineer, L4",
      role: "application-l4",
      salary: 81,
      since: 30,
      person: "Yannick Dubois",
    },
    { title: "Data engineer, L4", role: "application-l4", salary: 78, ...vacancy(1), person: null },
  ],
];
