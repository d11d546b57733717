import type { Outputs } from "../../_trpc/client";

type Imports = Outputs["imports"];
export type KindAnswer = Imports["kinds"]["kinds"][number];
export type Job = Imports["job"];
export type Answer = NonNullable<Job["answer"]>;
export type RowChange = NonNullable<Answer["changes"]>[number];
export type RefusedCell = Job["refused"][number];
export type Run = Imports["history"][number];

/** A kind of import as the page speaks of it. */
interface KindWords {
  readonly name: string;
  /** Where its records are seen. */
  readonly href: string;
}

// In the order in which they are imported: none names what a later one brings.
const words: Readonly<Record<string, KindWords>> = {
  "cost-centres": { name: "Cost centres", href: "/settings?part=cost-centres" },
  "cost-categories": { name: "Cost categories", href: "/settings?part=categories" },
  vendors: { name: "Vendors", href: "/contracts/vendors" },
  "fx-rates": { name: "Exchange rates", href: "/settings?part=rates" },
  indices: { name: "Price indices", href: "/settings?part=rates" },
  teams: { name: "Teams", href: "/team/teams" },
  people: { name: "People", href: "/team/people" },
  "skill-catalogue": { name: "Skill catalogue", href: "/training/skills" },
  skills: { name: "Skills of people", href: "/training" },
  certifications: { name: "Certifications", href: "/training/catalogue" },
  certificates: { name: "Certificates", href: "/training/certifications" },
  roles: { name: "Roles", href: "/team/roles" },
  "pay-bands": { name: "Pay bands", href: "/team/pay-bands" },
  milestones: { name: "Milestones", href: "/roadmap" },
  contracts: { name: "Contracts", href: "/contracts" },
  "price-steps": { name: "Price steps", href: "/contracts" },
  renewals: { name: "Renewals", href: "/contracts/renewals" },
  "rate-cards": { name: "Rate cards", href: "/team/rate-cards" },
  "cost-history": { name: "Monthly costs", href: "/infrastructure" },
  "cloud-bill": { name: "Cloud bill", href: "/infrastructure" },
  assets: { name: "Assets", href: "/infrastructure/assets" },
  positions: { name: "Positions", href: "/team" },
  initiatives: { name: "Initiatives", href: "/roadmap" },
  requirements: { name: "Requirements", href: "/training/requirements" },
  trainings: { name: "Courses", href: "/training/courses" },
  "training-budgets": { name: "Training budgets", href: "/training/budgets" },
  "working-calendars": { name: "Working calendars", href: "/team/calendars" },
  absences: { name: "Absences", href: "/team/absences" },
  "support-demand": { name: "Support demand", href: "/team/support" },
  "run-work": { name: "Run work", href: "/team/run-work" },
  rotas: { name: "Rotas", href: "/team/rotas" },
  tasks: { name: "Tasks", href: "/mine/tasks" },
  budget: { name: "Budget", href: "/settings?part=budgets" },
  actuals: { name: "Actuals", href: "/budget?measure=actual" },
};

/** All kinds, in the order in which they are imported. */
export const kindOrder: readonly string[] = Object.keys(words);

/** What a person calls a kind. */
export const kindName = (kind: string): string => words[kind]?.name ?? kind;

/** Where the records of a kind are seen. */
export const kindHref = (kind: string): string => words[kind]?.href ?? "/overview";

export const isBill = (kind: string | null): boolean => kind === "cloud-bill";

/** A column as people read it: "start_date" → "start date". */
export const columnName = (column: string): string => column.replaceAll("_", " ");

// What can be made along the way, as the server describes the cells that name it.
const makes = /cost-centres|cost-categories|vendors|milestone/;

/** Whether rows of a kind name records that could be made along the way. */
export const namesOthers = (kind: string, kinds: readonly KindAnswer[]): boolean =>
  kinds.find(({ name }) => name === kind)?.columns.some((column) => makes.test(column.kind)) ?? false;
