import type { Viewer } from "./access/viewer";
import type { Origin } from "./database/origin";
import { reading as database } from "./database/query";
import type { Saved, Saving } from "./database/record-saving";
import type { RecordStore } from "./database/record-store";
import { transaction } from "./database/transaction";
import { Refusal } from "./errors";
import type { RecordKind } from "./planning/change";
import type { Kept } from "./planning/facts";
import {
  allInScenario,
  inScenario,
  recordAdd,
  recordAmends,
  recordRemove,
  takeBackRemoval,
} from "./scenarios/recording";
import { canChange } from "./scenarios/stores";

function missing({ kind }: { readonly kind: string }, id: string): never {
  throw new Refusal("not-found", `There is no record "${id}" among the ${kind}.`);
}

/** The record as it is stored; refuses when there is none. */
async function stored<Fact extends Kept>(store: RecordStore<Fact>, id: string): Promise<Fact> {
  const [fact] = await store.find(database, [id]);
  return fact ?? missing(store, id);
}

/** All records of a kind, with the open scenario laid over them. */
export async function allSeen<Fact extends Kept>(
  store: RecordStore<Fact>,
  { scenario }: Pick<Viewer, "scenario">,
): Promise<Fact[]> {
  const { changed } = await store.load(database, null);
  return scenario === undefined || !canChange(store.kind)
    ? changed
    : allInScenario(scenario, store.kind, changed);
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
  if (scenario === undefined || !canChange(store.kind)) return stored(store, id);
  const [fact] = await store.find(database, [id]);
  const laid = await inScenario(scenario, store.kind, id, fact);
  return laid ?? missing(store, id);
}

/** Several records as the viewer sees them, in the order of their ids. */
export async function seenMany<Fact extends Kept>(
  store: RecordStore<Fact>,
  ids: readonly string[],
  viewer: Pick<Viewer, "scenario">,
): Promise<Fact[]> {
  if (viewer.scenario !== undefined && canChange(store.kind))
    return Promise.all(ids.map((id) => seen(store, id, viewer)));
  const facts = new Map((await store.find(database, ids)).map((fact) => [fact.id, fact]));
  return ids.map((id) => facts.get(id) ?? missing(store, id));
}

/** The kind of a store as scenarios know it; refuses one they cannot change. */
function changeable({ kind }: { readonly kind: string }): RecordKind {
  if (canChange(kind)) return kind;
  throw new Refusal(
    "invalid",
    `What is kept among the ${kind} is no part of a scenario: close the scenario first.`,
  );
}

/** Makes one record, or takes it into the open scenario. */
export const createOne = <Fact extends Kept>(
  store: RecordStore<Fact>,
  fact: Omit<Fact, "version">,
  changing: Changing,
): Promise<Saved> =>
  changing.viewer.scenario === undefined
    ? saveOne(store, { fact, version: 0, origin: changing.origin })
    : createIn(changing.viewer.scenario, store, fact, changing);

/** Makes many records in one transaction, or takes them into the open scenario. */
export async function createAll<Fact extends Kept>(
  store: RecordStore<Fact>,
  facts: readonly Omit<Fact, "version">[],
  { viewer, origin }: Changing,
): Promise<Saved[]> {
  if (viewer.scenario === undefined)
    return transaction((tx) =>
      store.save(
        tx,
        facts.map((fact) => ({ fact, version: 0, origin })),
      ),
    );
  const saved: Saved[] = [];
  for (const fact of facts) saved.push(await createOne(store, fact, { viewer, origin }));
  return saved;
}

/** A record that the scenario had removed comes back as it is written now; one that is there is not made twice. */
async function createIn<Fact extends Kept>(
  scenario: string,
  store: RecordStore<Fact>,
  fact: Omit<Fact, "version">,
  { viewer, origin }: Changing,
): Promise<Saved> {
  const kind = changeable(store);
  const isBack = await takeBackRemoval(scenario, kind, fact.id, origin);
  const [kept] = await store.find(database, [fact.id]);
  const before = await inScenario(scenario, kind, fact.id, kept);
  if (before && isBack) return updateOne(store, before, fact, before.version, { viewer, origin });
  if (before)
    throw new Refusal("conflict", `There is a record "${fact.id}" among the ${kind} already.`, {
      current: before,
    });
  return recordAdd(scenario, kind, fact as Omit<Kept, "version">, origin);
}

/** Changes one record, or takes the change into the open scenario. */
export const updateOne = async <Fact extends Kept>(
  store: RecordStore<Fact>,
  before: Fact,
  fact: Omit<Fact, "version">,
  version: number,
  { viewer: { scenario }, origin }: Changing,
): Promise<Saved> =>
  scenario === undefined
    ? saveOne(store, { fact, version, origin })
    : recordAmends(scenario, changeable(store), before, { ...fact, version: before.version }, origin);

/** A record as it was seen, and as it is to be. */
export interface Replacing<Fact extends Kept> {
  readonly before: Fact;
  readonly fact: Omit<Fact, "version">;
  readonly version: number;
}

/** Changes many records in one transaction, or takes the changes into the open scenario. Refused as a whole where one of them was changed meanwhile. */
export async function updateAll<Fact extends Kept>(
  store: RecordStore<Fact>,
  rows: readonly Replacing<Fact>[],
  { viewer, origin }: Changing,
): Promise<Saved[]> {
  if (viewer.scenario === undefined)
    return transaction((tx) =>
      store.save(
        tx,
        rows.map(({ fact, version }) => ({ fact, version, origin })),
      ),
    );
  const saved: Saved[] = [];
  for (const { before, fact, version } of rows)
    saved.push(await updateOne(store, before, fact, version, { viewer, origin }));
  return saved;
}

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
    : removeIn(scenario, store, id, origin);

const removeIn = async <Fact extends Kept>(
  scenario: string,
  store: RecordStore<Fact>,
  id: string,
  origin: Origin,
): Promise<void> => {
  const kind = changeable(store);
  await seen(store, id, { scenario });
  await recordRemove(scenario, kind, id, origin);
};
