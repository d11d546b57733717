import type { Task } from "@/server/planning/work-records";
import { kept, optional, required, type Values } from "./column";
import { dayCell } from "./dates";
import { format, type Written } from "./format";
import { idCell, personCell, referenceCell, textCell } from "./texts";

type Stored = Written<Task>;

const columns = {
  id: required(idCell, "What it is known by.", "T-12"),
  title: required(textCell(), "What is to be done.", "Renew the first-aid course"),
  due: required(dayCell, "By when.", "2027-01-31"),
  team: optional(referenceCell("teams"), "Whose it is."),
  assignee: optional(personCell, "Who does it, by id or name.", "E-1042"),
  subject: optional(textCell(), "The record it is about: its kind, a slash and its id.", "contracts/C-17"),
  done_on: optional(dayCell, "The day it was done; open where empty."),
};

type Row = Values<typeof columns>;

export const tasks = format({
  name: "tasks",
  title: "Tasks: what somebody has to do by a day",
  columns,
  key: ({ id }) => id,
  record: ({ id }) => id,
  merge: (row, stored: Stored | null): Stored => ({
    id: row.id,
    title: row.title,
    due: row.due,
    team: kept(row.team, stored?.team, null),
    assignee: kept(row.assignee, stored?.assignee, null),
    subject: kept(row.subject, stored?.subject, null),
    doneOn: kept(row.done_on, stored?.doneOn, null),
  }),
  rows: (fact: Stored): Row[] => [
    {
      id: fact.id,
      title: fact.title,
      due: fact.due,
      team: fact.team,
      assignee: fact.assignee,
      subject: fact.subject,
      done_on: fact.doneOn,
    },
  ],
});
