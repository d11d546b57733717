import { v7 as uuid } from "uuid";
import { readLeads } from "../access/leads";
import { ownTeams } from "../access/own-teams";
import type { Viewer } from "../access/viewer";
import { appendAudit } from "../database/audit";
import type { AuditAction } from "../database/audit-entry";
import type { Origin } from "../database/origin";
import { reading } from "../database/query";
import { type Transaction, transaction } from "../database/transaction";
import { Refusal } from "../errors";
import {
  dropGoal,
  findGoal,
  type Goal,
  readGoals,
  readNote,
  writeGoal,
  writeNote,
} from "./development-store";
import { ownLeads } from "./own-lead";
import { type Employed, findPeople, readTeams } from "./people-store";
import { personNamed, personOfViewer } from "./whose";

/** What a viewer may know of somebody's development. */
interface Allowed {
  readonly goals: boolean;
  readonly note: boolean;
}

/** Asked of what is stored, never of an open scenario: nobody becomes somebody's lead by supposing so. */
async function allowed(viewer: Viewer, person: Employed): Promise<Allowed> {
  const leads = viewer.role === "lead" && (await isOwnLead(viewer, person));
  if (viewer.role === "admin" || viewer.role === "director") return { goals: true, note: false };
  if (leads) return { goals: true, note: true };
  const isAbove = viewer.role === "lead" && ownTeams(viewer, await readTeams(reading)).has(person.team);
  return { goals: isAbove || (await personOfViewer(viewer))?.id === person.id, note: false };
}

async function isOwnLead({ userId }: Viewer, person: Employed): Promise<boolean> {
  if (userId === null) return false;
  const [leads, teams] = [await readLeads(reading), await readTeams(reading)];
  const [manager] = person.manager === null ? [] : await findPeople(reading, [person.manager]);
  return ownLeads(person, { leads, teams, managerMail: manager?.email ?? null }).has(userId);
}

const toFew = "Goals are told to the person, their own lead, directors and administrators.";
const toOne = "A private note is told to the person's own lead and to nobody else.";
const stale = () => new Refusal("conflict", "Somebody changed this meanwhile. Open it anew.");

async function demandGoals(viewer: Viewer, id: string): Promise<Allowed> {
  const may = await allowed(viewer, await personNamed(id));
  if (!may.goals) throw new Refusal("forbidden", toFew);
  return may;
}

async function demandNote(viewer: Viewer, id: string): Promise<void> {
  const may = await allowed(viewer, await personNamed(id));
  if (!may.note) throw new Refusal("forbidden", toOne);
}

/** The trail says that something was changed and by whom, never what it says: it is read by more people than this. */
function note(tx: Transaction, kind: string, recordId: string, action: AuditAction, origin: Origin): void {
  appendAudit(tx, [{ kind, recordId, action, origin, changes: [] }]);
}

const goals = "development-goals";
const notes = "private-notes";

/** What the viewer may see of somebody's development: null where nothing. */
export async function developmentOf(viewer: Viewer, id: string) {
  const may = await allowed(viewer, await personNamed(id));
  return may.goals ? { goals: await readGoals(reading, id), mayNote: may.note } : null;
}

export async function addGoal(
  viewer: Viewer,
  goal: Omit<Goal, "id" | "version">,
  origin: Origin,
): Promise<string> {
  await demandGoals(viewer, goal.person);
  const id = uuid();
  await transaction(async (tx) => {
    await writeGoal(tx, { ...goal, id }, 0);
    note(tx, goals, id, "create", origin);
  });
  return id;
}

/** The goal; refuses what is not there as it refuses what is another's, so that ids tell nothing. */
async function ownGoal(viewer: Viewer, id: string): Promise<Goal> {
  const goal = await findGoal(reading, id);
  const person = goal && (await findPeople(reading, [goal.person]))[0];
  if (!goal || !person || !(await allowed(viewer, person)).goals) throw new Refusal("forbidden", toFew);
  return goal;
}

export async function changeGoal(
  viewer: Viewer,
  {
    id,
    version,
    fields,
  }: { id: string; version: number; fields: Partial<Omit<Goal, "id" | "person" | "version">> },
  origin: Origin,
): Promise<void> {
  const goal = await ownGoal(viewer, id);
  await transaction(async (tx) => {
    if (!(await writeGoal(tx, { ...goal, ...fields }, version))) throw stale();
    note(tx, goals, id, "update", origin);
  });
}

export async function removeGoal(viewer: Viewer, id: string, version: number, origin: Origin): Promise<void> {
  await ownGoal(viewer, id);
  await transaction(async (tx) => {
    if (!(await dropGoal(tx, id, version))) throw stale();
    note(tx, goals, id, "remove", origin);
  });
}

/** The note the viewer keeps of somebody; refuses all but that person's own lead. */
export async function noteOf(viewer: Viewer, person: string): Promise<{ text: string; version: number }> {
  await demandNote(viewer, person);
  return (await readNote(reading, person)) ?? { text: "", version: 0 };
}

/** Keeps the note; "" forgets it. */
export async function keepNote(
  viewer: Viewer,
  { person, text, version }: { person: string; text: string; version: number },
  origin: Origin,
): Promise<void> {
  await demandNote(viewer, person);
  await transaction(async (tx) => {
    if (!(await writeNote(tx, person, text, version))) throw stale();
    note(tx, notes, person, "update", origin);
  });
}
