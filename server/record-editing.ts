import type { Viewer } from "./access/viewer";
import type { Origin } from "./database/origin";
import { reading as database } from "./database/query";
import type { Saved, Saving } from "./database/record-saving";
import type { RecordStore } from "./database/record-store";
import { transaction } from "./database/transaction";
import { Refusal } from "./errors";
import type { RecordKind } from "./planning/change";
import type { Kept } from "./planning/facts";
import { allInScenario, inScenario, recordAdd, recordAmends, recordRemove } from "./scenarios/recording";

/** The record as it is stored; refuses when there is none. */
async function stored<Fact extends Kept>(store: RecordStore<Fact>, id: string): Promise<Fact> {
  const [fact] = await store.find(database, [id]);
  if (!fact) throw new Refusal("not-found", `There is no record "${id}" among the ${store.kind}.`);
  return fact;
}

/** All records of a kind, with the open scenario laid over them. */
export async function allSeen<Fact extends Kept>(
  store: RecordStore<Fact>,
  { scenario }: Pick<Viewer, "scenario">,
): Promise<Fact[]> {
  const { changed } = await store.load(database, null);
  return scenario === undefined ? changed : allInScenario(scenario, store.kind as RecordKind, changed);
}

/** Writes one record in a transaction of its own. */
async function saveOne<Fact extends Kept>(store: RecordStore<Fact>, row: Saving<Fact>): Promise<Saved> {
  const [saved] = await transaction((tx) => store.save(tx, [row]));
  if (!saved) throw new Error(`Nothing was said about the saved record among the ${store.kind}.`);
  return saved;
}

/** Who changes something: where a scenario is open the change goes into it, and the record stays as it is. */
interface Changing {
  readonly viewer: Viewer;
  readonly origin: Origin;
}

/** The record as the viewer sees it: as it is stored, with the open scenario laid over it. */
export async function seen<Fact extends Kept>(
  store: RecordStore<Fact>,
  id: string,
  { scenario }: Pick<Viewer, "scenario">,
): Promise<Fact> {
  if (scenario === undefined) return stored(store, id);
  const [fact] = await store.find(database, [id]);
  const laid = await inScenario(scenario, store.kind as RecordKind, id, fact);
  if (!laid) throw new Refusal("not-found", `There is no record "${id}" among the ${store.kind}.`);
  return laid;
}

/** Makes one record, or takes it into the open scenario. */
export const createOne = <Fact extends Kept>(
  store: RecordStore<Fact>,
  fact: Omit<Fact, "version">,
  { viewer: { scenario }, origin }: Changing,
): Promise<Saved> =>
  scenario === undefined
    ? saveOne(store, { fact, version: 0, origin })
    : recordAdd(scenario, store.kind as RecordKind, fact as Omit<Kept, "version">, origin);

/** Changes one record, or takes the change into the open scenario. */
export const updateOne = <Fact extends Kept>(
  store: RecordStore<Fact>,
  before: Fact,
  fact: Omit<Fact, "version">,
  version: number,
  { viewer: { scenario }, origin }: Changing,
): Promise<Saved> =>
  scenario === undefined
    ? saveOne(store, { fact, version, origin })
    : recordAmends(scenario, store.kind as RecordKind, before, { ...fact, version: before.version }, origin);

/** Writes one record whole, whether there is one already or not. */
export async function putOne<Fact extends Kept>(
  store: RecordStore<Fact>,
  fact: Omit<Fact, "version">,
  version: number,
  { viewer, origin }: Changing,
): Promise<Saved> {
  if (viewer.scenario === undefined) return saveOne(store, { fact, version, origin });
  const before = (await allSeen(store, viewer)).find(({ id }) => id === fact.id);
  return before
    ? updateOne(store, before, fact, version, { viewer, origin })
    : createOne(store, fact, { viewer, origin });
}

/** Removes one record nothing points at, or takes its removal into the open scenario. */
export const removeOne = <Fact extends Kept>(
  store: RecordStore<Fact>,
  { id, version }: { id: string; version: number },
  { viewer: { scenario }, origin }: Changing,
): Promise<void> =>
  scenario === undefined
    ? transaction((tx) => store.remove(tx, id, version, origin))
    : recordRemove(scenario, store.kind as RecordKind, id, origin);
