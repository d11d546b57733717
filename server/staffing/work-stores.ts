import { day, days, decimals, integer, months, optional, text, texts } from "../database/column";
import { type RecordStore, recordStore } from "../database/record-store";
import type { RecordTable } from "../database/record-table";
import type { Kept, SupportTier } from "../planning/facts";
import type { Absence, Rota, RunWork, SupportDemand, Task, WorkingCalendar } from "../planning/work-records";
import { makeTeams } from "./store";

const calendars: RecordTable<WorkingCalendar> = {
  kind: "working-calendars",
  word: "working calendar",
  subject: "staffing",
  table: "working_calendar",
  fields: { name: text(), country: optional(text()), hoursPerDay: decimals(), daysOff: days() },
};

const absences: RecordTable<Absence> = {
  kind: "absences",
  word: "absence",
  subject: "staffing",
  table: "absence",
  fields: { person: text(), from: day(), to: day(), sharePct: decimals() },
};

const demand: RecordTable<SupportDemand> = {
  kind: "support-demand",
  word: "month of support demand",
  subject: "staffing",
  table: "support_demand",
  fields: {
    team: text(),
    tier: optional(text<SupportTier>()),
    month: months(),
    contacts: decimals(),
    users: optional(decimals()),
    contactsPerUser: optional(decimals()),
    minutesPerContact: decimals(),
  },
};

const run: RecordTable<RunWork> = {
  kind: "run-work",
  word: "run work",
  subject: "staffing",
  table: "run_work",
  fields: {
    title: text(),
    team: text(),
    role: optional(text()),
    service: optional(text()),
    hoursPerMonth: decimals(),
    from: optional(months()),
    to: optional(months()),
  },
};

const rotas: RecordTable<Rota> = {
  kind: "rotas",
  word: "rota",
  subject: "staffing",
  table: "rota",
  fields: {
    name: text(),
    team: text(),
    service: optional(text()),
    people: texts(),
    needed: integer(),
    hoursPerWeek: decimals(),
    from: optional(day()),
    to: optional(day()),
  },
};

const tasks: RecordTable<Task> = {
  kind: "tasks",
  word: "task",
  subject: "staffing",
  table: "task",
  fields: {
    title: text(),
    due: day(),
    team: optional(text()),
    assignee: optional(text()),
    subject: optional(text()),
    doneOn: optional(day()),
  },
};

/** A store that makes the teams its records first name. */
function withTeams<Fact extends Kept & { readonly team: string | null }>(
  table: RecordTable<Fact>,
): RecordStore<Fact> {
  const plain = recordStore(table);
  return {
    ...plain,
    async save(tx, rows) {
      await makeTeams(tx, rows);
      return plain.save(tx, rows);
    },
  };
}

/** Days places do not work on. */
export const workingCalendarStore = recordStore(calendars);

/** Who is away when; never why (absence-reasons.ts). */
export const absenceStore = recordStore(absences);

/** What users asked of each line of support, month by month. */
export const supportDemandStore = withTeams(demand);

/** Work that comes again every month. */
export const runWorkStore = withTeams(run);

/** Who answers outside office hours. */
export const rotaStore = withTeams(rotas);

/** What somebody has to do by a day. */
export const taskStore = withTeams(tasks);
