import { v7 as uuid } from "uuid";
import { openScenario } from "../access/sessions";
import type { Origin } from "../database/origin";
import { type Query, reading } from "../database/query";
import { transaction } from "../database/transaction";
import { Refusal } from "../errors";
import type { Planned } from "../planning/assumed";
import type { Change, RecordKind } from "../planning/change";
import { rewrite } from "./recording";
import { type KeptChange, undoneChange } from "./changes-store";
import {
  basedOn,
  createScenario,
  type Described,
  describeScenario,
  findScenario,
  listScenarios,
  removeScenario,
  type Scenario,
  scenarioNamed,
} from "./store";

/** All scenarios with how many changes they have, the latest first. */
export const allScenarios = () => listScenarios(reading);

/** The scenario of that id; refuses where there is none. */
export async function scenarioOf(id: string, query: Query = reading): Promise<Scenario> {
  const found = await findScenario(query, id);
  if (!found) throw new Refusal("not-found", "There is no such scenario.");
  return found;
}

async function refuseName(name: string, id: string | null): Promise<void> {
  const same = await scenarioNamed(reading, name);
  if (same && same.id !== id) throw new Refusal("conflict", `There is a scenario "${same.name}" already.`);
}

/** A scenario is not laid over itself, however far down. */
async function refuseCircle(id: string, base: string | null): Promise<void> {
  const names: string[] = [];
  for (let at = base; at !== null; ) {
    const { name, base: next } = await scenarioOf(at);
    names.push(name);
    if (at === id) throw new Refusal("conflict", `It would be laid over itself: ${names.join(" → ")}.`);
    at = next;
  }
}

/** Makes a scenario and answers its id. */
export async function newScenario(said: Described, origin: Origin): Promise<string> {
  await refuseName(said.name, null);
  if (said.base !== null) await scenarioOf(said.base);
  const id = uuid();
  await transaction((tx) => createScenario(tx, id, said, origin));
  return id;
}

/** Another name, note, base or state of a scenario that is not approved. */
export async function changeScenario(
  id: string,
  version: number,
  fields: Partial<Described & { readonly status: "open" | "closed" }>,
  origin: Origin,
): Promise<void> {
  const { name, note, base, status } = await scenarioOf(id);
  const said = { name, note, base, status: status === "closed" ? status : "open", ...fields } as const;
  await refuseName(said.name, id);
  await refuseCircle(id, said.base);
  const done = await transaction((tx) => describeScenario(tx, id, said, version, origin));
  if (!done)
    throw new Refusal("conflict", "The scenario was changed by someone else meanwhile, or is approved.", {
      current: await scenarioOf(id),
    });
}

/** Takes a scenario away that no other is laid over. */
export async function dropScenario(id: string, origin: Origin): Promise<void> {
  await scenarioOf(id);
  const [other] = await basedOn(reading, id);
  if (other) throw new Refusal("conflict", `The scenario "${other.name}" is laid over this one.`);
  await transaction((tx) => removeScenario(tx, id, origin));
}

/** Opens a scenario in a browser: what it shows and changes from now on is the scenario's. Null: the records again. */
export async function openIn(sessionId: string | null, id: string | null): Promise<void> {
  if (sessionId === null) throw new Refusal("invalid", "Only a browser keeps a scenario open.");
  if (id !== null) await scenarioOf(id);
  await openScenario(reading, sessionId, id);
}

const asKept = ({ off, change }: KeptChange): Pick<KeptChange, "off" | "change"> => ({ off, change });

/** Adds changes at the end of a scenario. */
export const addChanges = (
  scenario: string,
  changes: readonly Change[],
  origin: Origin,
  done: string,
): Promise<void> =>
  rewrite(scenario, origin, done, (before) => [
    ...before.map(asKept),
    ...changes.map((change) => ({ off: false, change })),
  ]);

/** Assumes something; in the place of what the scenario assumed about the same thing from the same month. */
export function assume(scenario: string, planned: Planned, origin: Origin): Promise<void> {
  const isSame = ({ change }: Pick<KeptChange, "change">) =>
    change.act === "assume" &&
    change.what === planned.what &&
    change.of === planned.of &&
    change.from === planned.from;
  return rewrite(scenario, origin, `${planned.what} assumed`, (before) => {
    const known = before.find(isSame);
    const change: Change = { ...planned, id: known?.id ?? uuid(), act: "assume" };
    const kept = before.map((item) => (item === known ? { off: false, change } : asKept(item)));
    return known ? kept : [...kept, { off: false, change }];
  });
}

/** Moves a date by months or days; what is known of the same date is added up. */
export const move = (
  scenario: string,
  moved: { kind: RecordKind; record: string; field: string; months: number; days: number },
  origin: Origin,
): Promise<void> => {
  const { field, ...rest } = moved;
  const change: Change = { id: uuid(), act: "move", path: [field], ...rest };
  return addChanges(scenario, [change], origin, `${moved.kind}/${moved.record} moved`);
};

/** Takes several records of a kind out at once. */
export const removeRecords = (
  scenario: string,
  kind: RecordKind,
  records: readonly string[],
  origin: Origin,
): Promise<void> =>
  addChanges(
    scenario,
    records.map((record): Change => ({ id: uuid(), act: "remove", kind, record })),
    origin,
    `${records.length} ${kind} removed`,
  );

/** Switches a change off or on again. */
export const switchChange = (scenario: string, change: string, off: boolean, origin: Origin): Promise<void> =>
  rewrite(scenario, origin, `${change} switched ${off ? "off" : "on"}`, (before) =>
    before.map((item) => (item.id === change ? { ...asKept(item), off } : asKept(item))),
  );

/** Takes one change out of a scenario. */
export const dropChange = (scenario: string, change: string, origin: Origin): Promise<void> =>
  rewrite(scenario, origin, `${change} undone`, (before) =>
    before.filter(({ id }) => id !== change).map(asKept),
  );

/** Brings a change back that was undone, to where it stood. */
export async function restoreChange(scenario: string, change: string, origin: Origin): Promise<void> {
  const undone = await undoneChange(reading, scenario, change);
  if (!undone) throw new Refusal("not-found", "There is no such undone change.");
  const { position, ...back } = undone;
  await rewrite(scenario, origin, `${change} brought back`, (before) =>
    before.map(asKept).toSpliced(position, 0, back),
  );
}

/** Puts the changes of a scenario in another order; all of them must be named. */
export const orderChanges = (scenario: string, ids: readonly string[], origin: Origin): Promise<void> =>
  rewrite(scenario, origin, "changes reordered", (before) => {
    const byId = new Map(before.map((item) => [item.id, item]));
    const ordered = ids.flatMap((id) => byId.get(id) ?? []);
    if (ordered.length !== before.length || new Set(ids).size !== ids.length)
      throw new Refusal("conflict", "The changes are others by now: look again.");
    return ordered.map(asKept);
  });
