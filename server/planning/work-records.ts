import type { Day } from "./day";
import type { Decimal } from "./decimal";
import type { Kept, SupportTier } from "./facts";
import type { Month } from "./month";

/** Days on which a place does not work, besides weekends. People name it by their location. */
export interface WorkingCalendar extends Kept {
  readonly name: string;
  readonly country: string | null;
  readonly hoursPerDay: Decimal;
  readonly daysOff: readonly Day[];
}

/** Somebody is away from the first to the last day, both included. Why is kept apart and told to few. */
export interface Absence extends Kept {
  readonly person: string;
  readonly from: Day;
  readonly to: Day;
  /** 100: all day. */
  readonly sharePct: Decimal;
}

/** What users asked of one line of support in a month. Its id is "team/tier/month". */
export interface SupportDemand extends Kept {
  readonly team: string;
  readonly tier: SupportTier | null;
  readonly month: Month;
  /** Counts where users are not given. */
  readonly contacts: Decimal;
  /** Users times contacts for each, in the place of counted contacts; both or neither. */
  readonly users: Decimal | null;
  readonly contactsPerUser: Decimal | null;
  readonly minutesPerContact: Decimal;
}

/** Work that comes again every month: maintenance, checks, patching. */
export interface RunWork extends Kept {
  readonly title: string;
  readonly team: string;
  readonly role: string | null;
  readonly service: string | null;
  readonly hoursPerMonth: Decimal;
  readonly from: Month | null;
  readonly to: Month | null;
}

/** Who answers outside office hours, in turn. */
export interface Rota extends Kept {
  readonly name: string;
  readonly team: string;
  readonly service: string | null;
  readonly people: readonly string[];
  /** How many are on it at any time. */
  readonly needed: number;
  readonly hoursPerWeek: Decimal;
  readonly from: Day | null;
  readonly to: Day | null;
}

/** Something somebody has to do by a day. */
export interface Task extends Kept {
  readonly title: string;
  readonly due: Day;
  readonly team: string | null;
  /** Who does it: a person's id, or a name. */
  readonly assignee: string | null;
  /** The record it is about: "contracts/C-17". */
  readonly subject: string | null;
  readonly doneOn: Day | null;
}
