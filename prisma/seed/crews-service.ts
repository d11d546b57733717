import { decimal } from "@/server/planning/decimal";
import { type Crewed, onCall, vacancy } from "./position";

/** Director, heads and architects. */
export const leadership: Crewed = [
  { team: "leadership", costCentre: "IT-110" },
  [
    {
      title: "Director of technical operations",
      role: "director",
      salary: 147,
      since: 61,
      person: "Helen Ashworth",
      bonusPct: decimal(12),
    },
    {
      title: "Head of platforms",
      role: "head",
      salary: 103,
      since: 44,
      person: "Tomasz Wilk",
      bonusPct: decimal(8),
    },
    {
      title: "Head of service",
      role: "head",
      salary: 99,
      since: 73,
      person: "Ruth Okafor",
      bonusPct: decimal(8),
    },
    { title: "Enterprise architect", role: "architect", salary: 94, since: 38, person: "Daniel Prewett" },
    { title: "Cloud architect", role: "architect", salary: 92, since: 19, person: "Ines Carvalho" },
    { title: "Security architect", role: "architect", salary: 88, since: 27, person: "Callum Reid" },
    {
      title: "Vendor and licence manager",
      role: "vendor-manager",
      salary: 57,
      since: 33,
      person: "Sofia Lindqvist",
    },
  ],
];

/** Who answers, and who looks after desks. */
export const serviceDesk: Crewed = [
  { team: "service-desk", costCentre: "IT-120" },
  [
    { title: "Team lead, service desk", role: "team-lead", salary: 69, since: 52, person: "Hannah Brandt" },
    {
      title: "Service desk analyst, L1",
      role: "service-desk-l1",
      salary: 27,
      since: 14,
      person: "Jack Molloy",
    },
    {
      title: "Service desk analyst, L1",
      role: "service-desk-l1",
      salary: 28,
      since: 23,
      person: "Aisha Rahman",
    },
    { title: "Service desk analyst, L1", role: "service-desk-l1", salary: 26, ...vacancy(2), person: null },
    {
      title: "Desktop engineer, L2",
      role: "desktop-l2",
      salary: 34,
      since: 31,
      person: "Ben Hartley",
      ...onCall(170),
    },
    {
      title: "Desktop engineer, L2",
      role: "desktop-l2",
      salary: 37,
      since: 65,
      person: "Grace Adeyemi",
      ...onCall(170),
    },
    { title: "Desktop engineer, L2", role: "desktop-l2", salary: 33, since: 9, person: "Liam Foster" },
    {
      title: "Workplace engineer, L3",
      role: "workplace-l3",
      salary: 49,
      since: 47,
      person: "Mei Tanaka",
      ...onCall(210),
    },
    {
      title: "Workplace engineer, L3",
      role: "workplace-l3",
      salary: 53,
      since: 88,
      person: "Paul Gadsby",
      ...onCall(210),
    },
  ],
];
