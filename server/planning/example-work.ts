import { type Capacity, capacityOf } from "./capacity";
import { byId, inMonth, onDay, portfolio, question, type Records } from "./examples";
import { contextOf } from "./expand";
import { decimal } from "./decimal";
import type { Month } from "./month";
import type { Registers } from "./portfolio";
import type { Effort } from "./sources/initiative";
import type { Absence, Rota, RunWork, SupportDemand, WorkingCalendar } from "./work-records";

const kept = { version: 1 };

/** Patching of forty hours a month by the team Platform. */
export const runWork = (given: Partial<RunWork> = {}): RunWork => ({
  ...kept, id: "patching", title: "Patching", team: "Platform", role: null, service: null,
  hoursPerMonth: decimal(40), from: null, to: null,
  ...given,
}); // biome-ignore format: a table of defaults

/** 600 contacts of eight minutes with the team Platform in January 2027. */
export const supportDemand = (given: Partial<SupportDemand> = {}): SupportDemand => ({
  ...kept, id: "Platform//2027-01", team: "Platform", tier: null, month: inMonth("2027-01"),
  contacts: decimal(600), users: null, contactsPerUser: null, minutesPerContact: decimal(8),
  ...given,
}); // biome-ignore format: a table of defaults

/** Ann Lee is away from Monday 8 to Friday 12 February 2027. */
export const absence = (given: Partial<Absence> = {}): Absence => ({
  ...kept, id: "A-1", person: "H-1", from: onDay("2027-02-08"), to: onDay("2027-02-12"), sharePct: decimal(100),
  ...given,
}); // biome-ignore format: a table of defaults

/** Seven and a half hours a day, and Monday 1 February 2027 off. */
export const workingCalendar = (given: Partial<WorkingCalendar> = {}): WorkingCalendar => ({
  ...kept, id: "Selby", name: "England", country: "GB", hoursPerDay: decimal("7.5"), daysOff: [onDay("2027-02-01")],
  ...given,
}); // biome-ignore format: a table of defaults

/** One of Ann Lee and H-2 is on call at any time. */
export const rota = (given: Partial<Rota> = {}): Rota => ({
  ...kept, id: "nights", name: "Nights", team: "Platform", service: null, people: ["H-1", "H-2"], needed: 1,
  hoursPerWeek: decimal(128), from: null, to: null,
  ...given,
}); // biome-ignore format: a table of defaults

export const effort = (days: number, given: Partial<Effort> = {}): Effort => ({
  days: decimal(days),
  team: "Platform",
  role: null,
  skill: null,
  level: null,
  ...given,
});

type Kinds = "absences" | "runWork" | "supportDemand" | "workingCalendars" | "personSkills" | "roles";
type Lists = {
  readonly [Kind in Kinds]?: Registers[Kind] extends ReadonlyMap<string, infer Fact>
    ? readonly Fact[]
    : never;
};

/** The capacity of examples over some months from February 2027. */
export function capacityIn(records: Records & Lists, months = 3, from: Month = inMonth("2027-02")): Capacity {
  const { absences, runWork: run, supportDemand: support, workingCalendars, personSkills, roles } = records;
  const whole = {
    ...portfolio(records),
    absences: byId(absences),
    runWork: byId(run),
    supportDemand: byId(support),
    workingCalendars: byId(workingCalendars),
    personSkills: byId(personSkills),
    roles: byId(roles),
  };
  return capacityOf(whole, contextOf(whole, question()).context, { from, months });
}
