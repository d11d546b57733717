import { remindersOfCertificates } from "./certificate-reminders";
import { remindersOfContracts } from "./contract-reminders";
import type { Day } from "./day";
import type { Portfolio } from "./portfolio";
import type { Reminded } from "./reminders";
import { remindersOfTasks } from "./task-reminders";

/** What finds the deadlines of one kind of record. `usual` is the organisation's ladder, for records without their own. */
type ReminderSource = (portfolio: Portfolio, today: Day, usual: readonly number[]) => readonly Reminded[];

/** Everything people are reminded of; a new kind is a line here. */
const reminderSources: readonly ReminderSource[] = [
  remindersOfContracts,
  remindersOfCertificates,
  remindersOfTasks,
];

/** All deadlines there are as of a day, soonest first. Mails, notices in the app and calendars are made from this. */
export const deadlinesOf = (portfolio: Portfolio, today: Day, usual: readonly number[]): Reminded[] =>
  reminderSources
    .flatMap((source) => source(portfolio, today, usual))
    .sort((a, b) => a.due - b.due || (a.subject < b.subject ? -1 : 1));
