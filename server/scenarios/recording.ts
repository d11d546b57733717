import { v7 as uuid } from "uuid";
import type { Origin } from "../database/origin";
import { reading } from "../database/query";
import type { Saved } from "../database/record-saving";
import { transaction } from "../database/transaction";
import { Refusal } from "../errors";
import type { Change, RecordChange, RecordKind } from "../planning/change";
import type { Kept } from "../planning/facts";
import { differences, equal, type FieldPath, withValueAt } from "../planning/field-path";
import { layRecord } from "../planning/laid-record";
import { layRecords } from "../planning/scenario";
import { chainOf, changesOf, type KeptChange, writeChanges } from "./changes-store";
import { lockScenario } from "./store";

const isAbout = (change: Change, kind: RecordKind, record: string): change is RecordChange =>
  change.act !== "assume" && change.kind === kind && change.record === record;

/** A record as the open scenario has it; undefined where it has none. */
export async function inScenario<Fact extends Kept>(
  scenario: string,
  kind: RecordKind,
  id: string,
  stored: Fact | undefined,
): Promise<Fact | undefined> {
  const own = (await chainOf(reading, scenario)).filter((change) => isAbout(change, kind, id));
  return own.length === 0
    ? stored
    : ((layRecord(kind, id, stored, own as RecordChange[]).record as Fact | null) ?? undefined);
}

/** All records of a kind as the open scenario has them. */
export async function allInScenario<Fact extends Kept>(
  scenario: string,
  kind: RecordKind,
  stored: readonly Fact[],
): Promise<Fact[]> {
  const own = (await chainOf(reading, scenario)).filter(
    (change): change is RecordChange => change.act !== "assume" && change.kind === kind,
  );
  const records = new Map<string, Kept>(stored.map((fact) => [fact.id, fact]));
  return [...layRecords(kind, records, own, []).values()] as Fact[];
}

/** Changes the list of a scenario's changes whole, while nobody else does. */
export async function rewrite(
  scenario: string,
  origin: Origin,
  done: string,
  work: (changes: readonly KeptChange[]) => readonly Pick<KeptChange, "off" | "change">[],
): Promise<void> {
  await transaction(async (tx) => {
    const locked = await lockScenario(tx, scenario);
    if (!locked) throw new Refusal("not-found", "There is no such scenario.");
    if (locked.status !== "open")
      throw new Refusal(
        "invalid",
        `The scenario "${locked.name}" is ${locked.status} and does not change any more.`,
      );
    await writeChanges(tx, scenario, work(await changesOf(tx, scenario)), origin, done);
  });
}

const on = (change: Change): Pick<KeptChange, "off" | "change"> => ({ off: false, change });

/** Takes an edit of a record into a scenario: a change for each field, in the place of an earlier one of the same field. */
export async function recordAmends(
  scenario: string,
  kind: RecordKind,
  before: Kept,
  after: Kept,
  origin: Origin,
): Promise<Saved> {
  const { id, version } = before;
  const fields = differences({ ...before, version: 0 }, { ...after, version: 0 });
  if (fields.length === 0) return { id, outcome: "unchanged", version };
  await rewrite(scenario, origin, `${kind}/${id} amended`, (changes) =>
    fields.reduce<List>(
      (list, { path, from, to }) => amended(list, kind, id, path, from, to),
      changes.map(asWritten),
    ),
  );
  return { id, outcome: "updated", version };
}

const asWritten = ({ off, change }: KeptChange): Pick<KeptChange, "off" | "change"> => ({ off, change });

type List = readonly Pick<KeptChange, "off" | "change">[];

function amended(
  list: List,
  kind: RecordKind,
  record: string,
  path: FieldPath,
  from: unknown,
  to: unknown,
): List {
  const added = list.find(({ change, off }) => !off && change.act === "add" && isAbout(change, kind, record));
  if (added?.change.act === "add") {
    const value = withValueAt(added.change.value, path, to) as Kept;
    return list.map((item) =>
      item === added ? { ...item, change: { ...added.change, value } as Change } : item,
    );
  }
  const same = list.find(
    ({ change, off }) =>
      !off && change.act === "amend" && isAbout(change, kind, record) && equal(change.path, path),
  );
  if (same?.change.act !== "amend")
    return [...list, on({ id: uuid(), act: "amend", kind, record, path, value: to, was: from })];
  const { change } = same;
  if (equal(change.was, to)) return list.filter((item) => item !== same);
  return list.map((item) => (item === same ? { ...item, change: { ...change, value: to } } : item));
}

/** Takes a new record into a scenario. */
export async function recordAdd(
  scenario: string,
  kind: RecordKind,
  fact: Omit<Kept, "version">,
  origin: Origin,
): Promise<Saved> {
  const value: Kept = { ...fact, version: 1 };
  await rewrite(scenario, origin, `${kind}/${fact.id} added`, (changes) => [
    ...changes,
    on({ id: uuid(), act: "add", kind, record: fact.id, value }),
  ]);
  return { id: fact.id, outcome: "created", version: 1 };
}

/** Takes the removal of a record into a scenario; what the scenario itself added goes without a trace. */
export async function recordRemove(
  scenario: string,
  kind: RecordKind,
  id: string,
  origin: Origin,
): Promise<void> {
  await rewrite(scenario, origin, `${kind}/${id} removed`, (changes) => {
    const isOwn = changes.some(({ change }) => change.act === "add" && isAbout(change, kind, id));
    const others = changes.filter(({ change }) => !isAbout(change, kind, id));
    return isOwn ? others : [...others, on({ id: uuid(), act: "remove", kind, record: id })];
  });
}

/** Takes the removal of a record out of a scenario; answers whether it had one. */
export async function takeBackRemoval(
  scenario: string,
  kind: RecordKind,
  id: string,
  origin: Origin,
): Promise<boolean> {
  const isRemoval = ({ change }: Pick<KeptChange, "change">) =>
    change.act === "remove" && isAbout(change, kind, id);
  if (!(await changesOf(reading, scenario)).some(isRemoval)) return false;
  await rewrite(scenario, origin, `${kind}/${id} is back`, (changes) =>
    changes.filter((change) => !isRemoval(change)).map(asWritten),
  );
  return true;
}
