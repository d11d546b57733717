import { emailOf } from "../access/own-email";
import { may } from "../access/roles";
import type { Viewer } from "../access/viewer";
import type { Origin } from "../database/origin";
import { reading } from "../database/query";
import { transaction } from "../database/transaction";
import { Refusal } from "../errors";
import type { Day } from "../planning/day";
import { personFinder } from "../planning/person";
import { personByMail } from "../planning/person-by-mail";
import type { Task } from "../planning/work-records";
import { demandLeadMayTeams } from "./edit-position";
import { personStore } from "./people-store";
import { taskStore } from "./work-stores";

/** Whether a task was given to the viewer: to the person with the viewer's address, by id or name. */
async function isMine({ assignee }: Task, viewer: Viewer): Promise<boolean> {
  const { changed } = await personStore.load(reading, null);
  const people = new Map(changed.map((person) => [person.id, person]));
  const me = personByMail(people, await emailOf(viewer));
  return me !== null && personFinder(people)(assignee)?.id === me.id;
}

/** Says since when a task is done; null: it is open. Whoever it was given to may, and whoever may change it. */
export async function finishTask(
  id: string,
  doneOn: Day | null,
  { viewer, origin }: { viewer: Viewer; origin: Origin },
): Promise<{ doneOn: Day | null }> {
  const [task] = await taskStore.find(reading, [id]);
  if (!task) throw new Refusal("not-found", "There is no such task.");
  if (!(await isMine(task, viewer))) {
    if (!may(viewer, "edit-people"))
      throw new Refusal("forbidden", "Only whoever a task was given to says that it is done.");
    if (task.team !== null) await demandLeadMayTeams(viewer, task.team);
  }
  const { version, ...fact } = task;
  await transaction((tx) => taskStore.save(tx, [{ fact: { ...fact, doneOn }, version, origin }]));
  return { doneOn };
}
