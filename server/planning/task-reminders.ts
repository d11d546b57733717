import type { Portfolio } from "./portfolio";
import type { Reminded } from "./reminders";
import { saidDay } from "./said-day";

/** Days before a task is due on which people are told. */
const ladder: readonly number[] = [7, 1];

/** Open tasks: told to whoever does them, else to the head of their team. */
export const remindersOfTasks = ({ tasks, teams }: Pick<Portfolio, "tasks" | "teams">): Reminded[] =>
  [...tasks.values()]
    .filter(({ doneOn }) => doneOn === null)
    .map(({ id, title, due, team, assignee }) => ({
      subject: `tasks/${id}`,
      what: "task",
      due,
      ladder,
      to: [assignee ?? (team === null ? null : (teams.get(team)?.head ?? null))],
      title,
      text: `To be done by ${saidDay(due)}.`,
      dates: [{ what: "task", day: due, text: "to be done by" }],
    }));
