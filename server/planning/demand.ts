import type { Deflection } from "./assumptions";
import type { Context } from "./context";
import type { SupportTier } from "./facts";
import { type Horizon, monthsOf } from "./horizon";
import { type Month, monthAt } from "./month";
import type { Portfolio } from "./portfolio";
import { roleFinder } from "./role-finder";
import { roleKey } from "./capacity-supply";
import { alone } from "./skill-level";
import type { Level } from "./skill";
import type { Effort } from "./sources/initiative";
import { counts, monthsOfInitiative } from "./sources/initiatives";
import type { RunWork, SupportDemand } from "./work-records";
import { calendarsOf } from "./working-days";

/** What takes people's time: work that keeps things running, users who ask, and the roadmap. */
export type DemandCause = "run" | "support" | "project";

/** Work for somebody, month by month in whole minutes. What is null is anybody's. */
export interface Demand {
  /** "run-work/patching", "support-demand/desk/L1", "initiatives/I-1/0". */
  readonly id: string;
  readonly cause: DemandCause;
  /** The record it comes from: "initiatives/I-1"; of support the latest month. */
  readonly subject: string;
  readonly label: string;
  readonly team: string | null;
  readonly role: string | null;
  readonly tier: SupportTier | null;
  readonly skill: string | null;
  readonly level: Level | null;
  /** By month of the horizon. */
  readonly minutes: readonly number[];
  /** Why it is so much in a month. */
  because(m: Month): string;
}

/** All work that is asked for in the months of a horizon. */
export function demandsOf(portfolio: Portfolio, context: Context, horizon: Horizon): Demand[] {
  const months = monthsOf(horizon);
  return [
    ...[...portfolio.runWork.values()].map((work) => ofRunWork(work, portfolio, months)),
    ...supportLines(portfolio.supportDemand.values()).map((line) =>
      ofSupport(line, portfolio.assumptions.deflections, months),
    ),
    ...projects(portfolio, context, months),
  ].filter(({ minutes }) => minutes.some((some) => some > 0));
}

const anyone = { team: null, role: null, tier: null, skill: null, level: null } as const;

function ofRunWork(work: RunWork, { roles }: Portfolio, months: readonly Month[]): Demand {
  const { id, title, team, role, hoursPerMonth, from, to } = work;
  const size = Math.round(Number(hoursPerMonth) * 60);
  const key = roleKey(role, roleFinder(roles));
  return {
    ...anyone,
    id: `run-work/${id}`,
    cause: "run",
    subject: `run-work/${id}`,
    label: title || id,
    team,
    role: key || null,
    minutes: months.map((m) => ((from === null || m >= from) && (to === null || m <= to) ? size : 0)),
    because: () => `${hoursPerMonth} hours every month`,
  };
}

/** The months of one line of one team, the earliest first. */
interface SupportLine {
  readonly team: string;
  readonly tier: SupportTier | null;
  readonly records: readonly SupportDemand[];
}

function supportLines(records: Iterable<SupportDemand>): SupportLine[] {
  const lines = new Map<string, { team: string; tier: SupportTier | null; records: SupportDemand[] }>();
  for (const record of records) {
    const key = `${record.team}/${record.tier ?? ""}`;
    const line = lines.get(key) ?? { team: record.team, tier: record.tier, records: [] };
    line.records.push(record);
    lines.set(key, line);
  }
  for (const { records: own } of lines.values()) own.sort((a, b) => a.month - b.month);
  return [...lines.values()];
}

/** Contacts of a month: as they were counted, or users times contacts for each. */
export const contactsOf = ({ contacts, users, contactsPerUser }: SupportDemand): number =>
  users !== null && contactsPerUser !== null ? Number(users) * Number(contactsPerUser) : Number(contacts);

const minutesOf = (record: SupportDemand): number => contactsOf(record) * Number(record.minutesPerContact);

/** The mean of a line's last twelve months before `m`; null: there is none. */
function carriedOn({ records }: SupportLine, m: Month): number | null {
  const before = records.filter(({ month }) => month < m).slice(-12);
  if (before.length === 0) return null;
  return before.reduce((sum, record) => sum + minutesOf(record), 0) / before.length;
}

/** What is answered by automation in a month, 0 to 1: of the assumptions that have begun the latest counts, of the same month the closer one. */
export function deflectedShare(
  deflections: readonly Deflection[],
  team: string,
  tier: SupportTier | null,
  m: Month,
): number {
  const near = ["", team, `${team}/${tier ?? ""}`];
  const begun = deflections
    .filter(({ line, from }) => from <= m && near.includes(line))
    .sort((a, b) => a.from - b.from || near.indexOf(a.line) - near.indexOf(b.line));
  return Number(begun.at(-1)?.pct ?? 0) / 100;
}

function ofSupport(line: SupportLine, deflections: readonly Deflection[], months: readonly Month[]): Demand {
  const { team, tier, records } = line;
  const byMonth = new Map(records.map((record) => [record.month, record]));
  const asked = (m: Month): number => {
    const record = byMonth.get(m);
    return record ? minutesOf(record) : (carriedOn(line, m) ?? 0);
  };
  return {
    ...anyone,
    id: `support-demand/${team}/${tier ?? ""}`,
    cause: "support",
    subject: `support-demand/${records.at(-1)?.id ?? ""}`,
    label: tier === null ? "Support" : `Support, ${tier}`,
    team,
    tier,
    minutes: months.map((m) =>
      byMonth.has(m)
        ? Math.round(asked(m))
        : Math.round(asked(m) * (1 - deflectedShare(deflections, team, tier, m))),
    ),
    because: (m) => whySupport(byMonth.get(m), asked(m), deflectedShare(deflections, team, tier, m)),
  };
}

const round = (value: number): string => String(Math.round(value * 10) / 10);

function whySupport(record: SupportDemand | undefined, asked: number, deflected: number): string {
  if (record) return `${round(contactsOf(record))} contacts of ${record.minutesPerContact} minutes`;
  const mean = `as much as in the last months on average, ${round(asked / 60)} hours`;
  return deflected > 0 ? `${mean}, less ${round(deflected * 100)} % answered by automation` : mean;
}

/** The days of work of the initiatives that count, spread evenly over their months. */
function projects(portfolio: Portfolio, context: Context, months: readonly Month[]): Demand[] {
  const { facts, roles, workingCalendars, assumptions } = portfolio;
  const find = roleFinder(roles);
  const { hours } = calendarsOf(workingCalendars, assumptions.holidays).forAll;
  return [...facts.initiatives.values()].filter(counts).flatMap((initiative) => {
    const span = monthsOfInitiative(initiative, context);
    if (!span) return [];
    return initiative.efforts.map((effort, n): Demand => {
      const total = Math.round(Number(effort.days) * hours * 60);
      return {
        id: `initiatives/${initiative.id}/${n}`,
        cause: "project",
        subject: `initiatives/${initiative.id}`,
        label: initiative.title || initiative.id,
        team: effort.team,
        role: roleKey(effort.role, find) || null,
        tier: null,
        skill: effort.skill,
        level: effort.skill === null ? null : (effort.level ?? alone),
        minutes: months.map((m) => spread(total, span, m)),
        because: () => whyProject(effort, initiative.durationMonths),
      };
    });
  });
}

/** The share of one month, so that all months add up to the whole. */
function spread(total: number, { first, last }: { first: Month; last: Month }, m: Month): number {
  if (m < first || m > last) return 0;
  const length = last - first + 1;
  const upTo = (end: number) => Math.round((total * (end - first + 1)) / length);
  return upTo(m) - upTo(monthAt(m - 1));
}

const whyProject = ({ days }: Effort, durationMonths: number): string =>
  `${days} days of work over ${durationMonths} ${durationMonths === 1 ? "month" : "months"}`;
