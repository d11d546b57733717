import type { Right } from "./organisation";
import { type PlaceId, places } from "../_parts/places";

const pathOf: Readonly<Record<string, string>> = {
  contracts: "/contracts",
  vendors: "/contracts/vendors",
  "cost-history": "/infrastructure/cost-history",
  cloud: "/infrastructure/cloud",
  assets: "/infrastructure/assets",
  positions: "/team",
  people: "/team/people",
  "skill-catalogue": "/training/skills",
  "rate-cards": "/team/rate-cards",
  roles: "/team/roles",
  "pay-bands": "/team/pay-bands",
  requisitions: "/team/requests",
  certifications: "/training/catalogue",
  certificates: "/training/certifications",
  requirements: "/training/requirements",
  trainings: "/training/courses",
  "training-budgets": "/training/budgets",
  "working-calendars": "/team/calendars",
  absences: "/team/absences",
  "support-demand": "/team/support",
  "run-work": "/team/run-work",
  rotas: "/team/rotas",
  tasks: "/mine/tasks",
  initiatives: "/roadmap",
  scenarios: "/scenarios",
  savings: "/scenarios/savings",
};

const kinds: Readonly<Record<string, string>> = {
  contracts: "Contract",
  vendors: "Vendor",
  "cost-history": "Cost series",
  cloud: "Cloud series",
  assets: "Asset",
  positions: "Position",
  people: "Person",
  "skill-catalogue": "Skill",
  skills: "Skill level",
  "development-goals": "Goal",
  "private-notes": "Private note",
  "rate-cards": "Rate card",
  roles: "Role",
  "pay-bands": "Pay band",
  requisitions: "Hiring request",
  certifications: "Certification",
  certificates: "Certificate",
  requirements: "Requirement",
  trainings: "Course",
  "training-budgets": "Training budget",
  "working-calendars": "Working calendar",
  absences: "Absence",
  "absence-reasons": "Reason of an absence",
  "support-demand": "Support demand",
  "run-work": "Run work",
  rotas: "Rota",
  tasks: "Task",
  initiatives: "Initiative",
  milestones: "Milestone",
  "cost-centres": "Cost centre",
  "cost-categories": "Cost category",
  teams: "Team",
  "fx-rates": "Exchange rate",
  indices: "Index",
  renewals: "Renewal",
  scenarios: "Scenario",
  savings: "Saving",
};

/** What a person calls a kind of record. */
export const recordKind = (kind: string): string => kinds[kind] ?? kind;

/** Where a record is seen and mended: "contracts/C-17" → its page; null where there is none. */
export function recordHref(subject: string): string | null {
  const slash = subject.indexOf("/");
  const [kind, id] = [subject.slice(0, slash), subject.slice(slash + 1)];
  const path = pathOf[kind];
  if (path) return `${path}/${encodeURIComponent(id)}`;
  if (kind === "milestones") return `/roadmap?milestone=${encodeURIComponent(id)}`;
  if (kind === "currencies" || kind === "fx-rates") return "/settings?part=rates";
  if (kind === "cost-categories") return "/settings?part=categories";
  if (kind === "teams") return "/team/teams";
  return kind === "cost-centres" ? "/settings?part=cost-centres" : null;
}

/** The places a person may see, in the order of the menu; who leads people and keeps no records begins with their own. */
export function placesFor(rights: readonly Right[]): PlaceId[] {
  const visible = places.map(({ id }) => id).filter((id) => id !== "imports" || rights.includes("import"));
  const leads = rights.includes("edit-people") && !rights.includes("edit-records");
  return leads ? ["mine", ...visible.filter((id) => id !== "mine")] : visible;
}
