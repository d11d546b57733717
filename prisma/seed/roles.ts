import { decimal } from "@/server/planning/decimal";
import { addDays, addMonths } from "@/server/planning/day";
import { addToMonth } from "@/server/planning/month";
import type { PayBand, Requisition, Role, RoleLevel } from "@/server/planning/role";
import type { Calendar } from "./calendar";
import { roleCertifications } from "./certifications";
import { roleSkills } from "./role-skills";

type Told = readonly [
  id: string,
  name: string,
  family: string | null,
  level: RoleLevel | null,
  next: string | null,
  equipment: number,
  seats: number,
];

/** The ladder from the service desk to leading a team, and those who know one thing well beside it. */
const told: readonly Told[] = [
  ["director", "Director of technical operations", "Leadership", "lead", null, 2_150, 88],
  ["head", "Head of department", "Leadership", "lead", "director", 2_150, 84],
  ["team-lead", "Team lead", "Leadership", "lead", "head", 1_950, 79.5],
  ["service-desk-l1", "Service desk analyst, L1", "Service desk", "L1", "desktop-l2", 1_180, 61],
  ["desktop-l2", "Desktop engineer, L2", "Service desk", "L2", "workplace-l3", 1_320, 64.5],
  ["workplace-l3", "Workplace engineer, L3", "Service desk", "L3", "platform-l4", 1_450, 68],
  ["data-hall-l3", "Data hall engineer, L3", "Cloud and platform", "L3", "platform-l4", 1_450, 58],
  ["platform-l4", "Platform engineer, L4", "Cloud and platform", "L4", "team-lead", 1_850, 96],
  ["cloud-l4", "Cloud engineer, L4", "Cloud and platform", "L4", "team-lead", 1_850, 124],
  ["application-l4", "Application engineer, L4", "Data and applications", "L4", "team-lead", 1_850, 103],
  ["network", "Network engineer", "Networks", "specialist", "team-lead", 1_690, 71],
  ["security", "Security engineer", "Security", "specialist", "team-lead", 1_720, 139],
  ["database", "Database administrator", "Data and applications", "specialist", "team-lead", 1_790, 112],
  ["architect", "Architect", "Architecture", "specialist", null, 2_050, 118],
  ["vendor-manager", "Vendor and licence manager", null, null, null, 1_240, 59],
];

/** What people do here. */
export const rolesOn = (): Role[] =>
  told.map(([id, name, family, level, next, equipment, seats]) => ({
    ...{ id, version: 1, name, family, level, next, skills: roleSkills[id] ?? [] },
    ...{ certifications: roleCertifications[id] ?? [], induction: [] },
    ...{ equipmentCost: decimal(equipment), seatCostPerMonth: decimal(seats), currency: "GBP" },
  }));

type Paid = readonly [id: string, name: string, role: string, least: number, most: number];

const paid: readonly Paid[] = [
  ["L1", "Service desk L1", "service-desk-l1", 26_000, 30_400],
  ["L2", "Desktop L2", "desktop-l2", 31_000, 38_200],
  ["L3", "Workplace L3", "workplace-l3", 45_000, 55_000],
  ["L3-HALL", "Data hall L3", "data-hall-l3", 46_500, 56_000],
  ["L4-PLATFORM", "Platform L4", "platform-l4", 62_000, 76_000],
  ["L4-CLOUD", "Cloud L4", "cloud-l4", 64_000, 78_000],
  ["NET", "Network", "network", 48_000, 60_000],
  ["SEC", "Security", "security", 60_000, 75_000],
  ["ARC", "Architecture", "architect", 80_000, 95_000],
  ["LEAD", "Team lead", "team-lead", 65_000, 75_000],
];

/** The bands of the fiscal year, and those of the next, which are 3 % higher. */
export function payBandsOn({ year }: Calendar): PayBand[] {
  const valid = (more: number) => ({
    validFrom: addToMonth(year, more),
    validTo: addToMonth(year, more + 11),
  });
  const band = ([id, name, role, least, most]: Paid): PayBand => ({
    ...{ id: `${id}-1`, version: 1, name, role, level: null, location: null, currency: "GBP" },
    ...{ minimum: decimal(least), maximum: decimal(most), ...valid(0) },
  });
  const higher = (one: PayBand): PayBand => ({
    ...one,
    id: one.id.replace(/1$/, "2"),
    name: `${one.name}, next year`,
    minimum: decimal((Number(one.minimum) * 1.03).toFixed(0)),
    maximum: decimal((Number(one.maximum) * 1.03).toFixed(0)),
    validFrom: addToMonth(year, 12),
    validTo: null,
  });
  const now = paid.map(band);
  return [...now, ...now.map(higher)];
}

/** One request waits for both, one for finance, one became the vacancy at 50 %, and one was declined. */
export function requisitionsOn({ today }: Calendar): Requisition[] {
  const ago = (days: number) => addDays(today, -days);
  const request = (
    given: Partial<Requisition> & Pick<Requisition, "id" | "title" | "team" | "costCentre" | "reason">,
  ) =>
    ({
      ...{ version: 1, role: null, fte: decimal(1), start: addMonths(today, 3), stage: "asked" as const },
      ...{ payBand: null, location: null, kind: "employee" as const, stageSince: ago(9), declined: null },
      ...{ person: null, position: null, askedBy: "Owen Tregaskis", askedOn: ago(9), approvals: [] },
      ...given,
    }) satisfies Requisition;
  const director = { as: "director" as const, by: "Helen Ashworth", user: null };
  const finance = { as: "finance" as const, by: "Edmund Vale", user: null };
  return [
    request({
      id: "H-1", title: "Site engineer", team: "networks", role: "network", costCentre: "IT-140", payBand: "NET-1",
      reason: "Martin Yates left; the contractor who fills in costs more and ends in spring.",
    }),
    request({
      id: "H-2", title: "Cloud engineer, L4", team: "platform", role: "cloud-l4", costCentre: "IT-130", payBand: "L4-CLOUD-1",
      reason: "The exit from the data hall needs a third pair of hands until the racks are gone.",
      askedBy: "Priya Nandakumar", askedOn: ago(16), stageSince: ago(16), approvals: [{ ...director, on: ago(12) }],
    }),
    request({
      id: "H-3", title: "Security analyst", team: "security", role: "security", costCentre: "IT-150", payBand: "SEC-1",
      reason: "The watch is two people short of covering a week.", stage: "approved", start: addMonths(today, 4),
      askedBy: "Marcus Idowu", askedOn: ago(34), stageSince: ago(21),
      approvals: [{ ...director, on: ago(27) }, { ...finance, on: ago(21) }],
    }),
    request({
      id: "H-4", title: "Desktop engineer, L2", team: "service-desk", role: "desktop-l2", costCentre: "IT-120", payBand: "L2-1",
      reason: "Fewer calls wait over lunch.", stage: "declined", declined: "Wait for the self-service portal.",
      askedBy: "Hannah Brandt", askedOn: ago(58), stageSince: ago(51),
    }),
  ]; // biome-ignore format: one request a paragraph
}
