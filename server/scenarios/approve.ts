import type { Viewer } from "../access/viewer";
import type { Origin } from "../database/origin";
import { reading } from "../database/query";
import { lockSubjects, subjects } from "../database/subject";
import { type Transaction, transaction } from "../database/transaction";
import { type Witnessed, witnessed } from "../database/witness";
import { Refusal } from "../errors";
import { readSettings, saveSettings } from "../organisation/settings-store";
import { type Planned, withPlanned } from "../planning/assumed";
import type { Assume } from "../planning/change";
import { type Approval, approvalOf, refuseMoved, type Touched, touchedBy } from "./approval";
import { lockScenario, markScenario, type Scenario, writtenBy } from "./store";
import { kindsInOrder, storeOf } from "./stores";

/** What an approval wrote: how each record was before, and the version it got. */
interface Written {
  readonly records: readonly (Pick<Witnessed, "kind" | "id" | "version"> & {
    readonly before: { readonly fact: object } | null;
    readonly isGone: boolean;
  })[];
  readonly planned: readonly Planned[] | null;
}

async function open(tx: Transaction, id: string): Promise<Scenario> {
  const scenario = await lockScenario(tx, id);
  if (!scenario) throw new Refusal("not-found", "There is no such scenario.");
  return scenario;
}

/** What approving a scenario would write now. */
export const wouldWrite = (id: string): Promise<Approval> => approvalOf(reading, id);

/**
 * Makes a scenario the facts, in one transaction: records are added, changed and removed through their stores, assumptions become
 * those of the organisation. Refused where the facts have moved under it.
 */
export const approveScenario = (viewer: Viewer, id: string, origin: Origin): Promise<Approval> =>
  transaction(async (tx) => {
    await lockSubjects(tx, subjects);
    const scenario = await open(tx, id);
    if (scenario.status !== "open")
      throw new Refusal("conflict", `The scenario "${scenario.name}" is ${scenario.status} already.`);
    const approval = await approvalOf(tx, id);
    refuseMoved(approval);
    if (approval.rows.length + approval.assumptions.length === 0)
      throw new Refusal("conflict", "This scenario changes nothing.");
    const noted = { ...origin, note: `scenario "${scenario.name}" approved` };
    const { touched, assumes } = await touchedBy(tx, id);
    const records = await witnessed(tx, () => writeAll(tx, touched, noted));
    const planned = await assumeAll(tx, assumes, noted);
    const kept = records.map(({ kind, id: record, version, before }) => ({
      ...{ kind, id: record, version, isGone: false },
      before: before && { fact: before.fact },
    }));
    const gone = touched.flatMap(({ kind, id: record, before, after }) =>
      before && after === null
        ? [{ kind, id: record, version: before.version, isGone: true, before: { fact: before } }]
        : [],
    );
    const written: Written = { records: [...kept, ...gone], planned };
    await markScenario(tx, id, { approved: true, written }, noted);
    return approval;
  });

async function writeAll(tx: Transaction, touched: readonly Touched[], origin: Origin): Promise<void> {
  for (const kind of kindsInOrder) {
    const rows = touched.filter((record) => record.kind === kind);
    const saving = rows.flatMap(({ before, after }) =>
      after ? [{ fact: after, version: before?.version ?? 0, origin }] : [],
    );
    if (saving.length) await storeOf(kind).save(tx, saving);
  }
  for (const kind of kindsInOrder.toReversed())
    for (const { id, before, after } of touched.filter((record) => record.kind === kind))
      if (before && after === null) await storeOf(kind).remove(tx, id, before.version, origin);
}

/** What was planned before; null: nothing was assumed. */
async function assumeAll(tx: Transaction, assumes: readonly Assume[], origin: Origin) {
  if (assumes.length === 0) return null;
  const { planned } = await readSettings(tx);
  await saveSettings(tx, { planned: withPlanned(planned, assumes) }, null, origin);
  return planned;
}

/** Takes an approval back as a whole: refused where something it wrote was changed since. */
export const undoApproval = (id: string, origin: Origin): Promise<void> =>
  transaction(async (tx) => {
    await lockSubjects(tx, subjects);
    const scenario = await open(tx, id);
    if (scenario.status !== "approved")
      throw new Refusal("conflict", `The scenario "${scenario.name}" is not approved.`);
    const { records, planned } = (await writtenBy(tx, id)) as Written;
    const noted = { ...origin, note: `approval of the scenario "${scenario.name}" undone` };
    await putBack(tx, records, noted);
    if (planned) await saveSettings(tx, { planned }, null, noted);
    await markScenario(tx, id, { approved: false, written: null }, noted);
  });

async function putBack(tx: Transaction, records: Written["records"], origin: Origin): Promise<void> {
  await refuseChanged(tx, records);
  for (const kind of kindsInOrder) {
    const rows = records.filter((record) => record.kind === kind && record.before !== null);
    const saving = rows.flatMap(({ before }) =>
      before ? [{ fact: before.fact as Touched["after"] & object, version: null, origin }] : [],
    );
    if (saving.length) await storeOf(kind).save(tx, saving);
  }
  for (const kind of kindsInOrder.toReversed())
    for (const { id, version, before } of records.filter((record) => record.kind === kind))
      if (before === null) await storeOf(kind).remove(tx, id, version, origin);
}

async function refuseChanged(tx: Transaction, records: Written["records"]): Promise<void> {
  for (const kind of kindsInOrder) {
    const own = records.filter((record) => record.kind === kind);
    const now = await storeOf(kind).find(
      tx,
      own.map(({ id }) => id),
    );
    const versions = new Map(now.map(({ id, version }) => [id, version]));
    const changed = own.find(({ id, version, isGone }) =>
      isGone ? versions.has(id) : versions.get(id) !== version,
    );
    if (changed)
      throw new Refusal("conflict", `${changed.kind}/${changed.id} was changed since: nothing was undone.`, {
        changed: { kind: changed.kind, id: changed.id },
      });
  }
}
