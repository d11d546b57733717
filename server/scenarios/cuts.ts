import { v7 as uuid } from "uuid";
import { contractStore } from "../contracts/store";
import type { Origin } from "../database/origin";
import { reading } from "../database/query";
import type { RecordStore } from "../database/record-store";
import { Refusal } from "../errors";
import { cloudSeriesStore, costSeriesStore } from "../infrastructure/store";
import { cutChanges } from "../planning/cut-changes";
import type { Kept } from "../planning/facts";
import type { Month } from "../planning/month";
import type { FactKind } from "../planning/portfolio";
import { schedule } from "../planning/schedule";
import { datedBy } from "../planning/standing";
import { initiativeStore, milestoneStore } from "../roadmap/store";
import { positionStore } from "../staffing/store";
import { inScenario } from "./recording";
import { addChanges, newScenario } from "./scenarios";

/** What is to be stopped, from when on, and what the scenario of it is called. */
export interface WishedCuts {
  readonly name: string;
  readonly note: string;
  /** The scenario it was found under; null: the records. */
  readonly base: string | null;
  readonly by: Month;
  /** "contracts/C-17". */
  readonly subjects: readonly string[];
}

/** Makes a scenario in which records cost nothing from a month on, as far as they can be stopped; answers its id. */
export async function cutScenario({ by, subjects, ...said }: WishedCuts, origin: Origin): Promise<string> {
  const wanted = <Fact extends Kept>(store: RecordStore<Fact>, kind: FactKind) =>
    seenRecords(store, kind, idsOf(subjects, kind), said.base);
  const facts = {
    contracts: await wanted(contractStore, "contracts"),
    positions: await wanted(positionStore, "positions"),
    initiatives: await wanted(initiativeStore, "initiatives"),
    "cost-history": await wanted(costSeriesStore, "cost-history"),
    cloud: await wanted(cloudSeriesStore, "cloud"),
  };
  const { changed } = await milestoneStore.load(reading, null);
  const milestones = await seenRecords(
    milestoneStore,
    "milestones",
    changed.map(({ id }) => id),
    said.base,
  );
  const changes = cutChanges(subjects, by, facts, datedBy(schedule(milestones)), uuid);
  if (changes.length === 0) throw new Refusal("invalid", "None of these records is there any more.");
  const id = await newScenario(said, origin);
  await addChanges(id, changes, origin, `${subjects.length} cuts`);
  return id;
}

const idsOf = (subjects: readonly string[], kind: FactKind): string[] =>
  subjects.flatMap((subject) => (subject.startsWith(`${kind}/`) ? [subject.slice(kind.length + 1)] : []));

/** Records as they are stored, or as the scenario has them that they are cut under. */
async function seenRecords<Fact extends Kept>(
  store: RecordStore<Fact>,
  kind: FactKind,
  ids: readonly string[],
  scenario: string | null,
): Promise<ReadonlyMap<string, Fact>> {
  if (ids.length === 0) return new Map();
  const stored = new Map((await store.find(reading, ids)).map((fact) => [fact.id, fact]));
  if (scenario === null) return stored;
  const seen = new Map<string, Fact>();
  for (const id of ids) {
    const fact = await inScenario(scenario, kind, id, stored.get(id));
    if (fact) seen.set(id, fact);
  }
  return seen;
}
