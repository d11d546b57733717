import { type Query, reading } from "../database/query";
import type { Door } from "../database/origin";
import type { RecordKind } from "../planning/change";
import { changesOf } from "../scenarios/changes-store";
import { findScenario } from "../scenarios/store";
import { storeOf } from "../scenarios/stores";

/** Who last changed a record, and where it came from. */
export interface Provenance {
  /** "contracts/C-17". */
  readonly subject: string;
  readonly changedBy: string;
  readonly changedAt: Date;
  readonly door: Door;
  /** The file and line it was last written from; null: typed. */
  readonly file: string | null;
  readonly line: number | null;
  /** Where an open scenario says it otherwise: the latest of its changes. */
  readonly scenario: { readonly name: string; readonly byName: string; readonly at: Date } | null;
}

/** Who last changed a record; with a scenario open also what changed it there. Null: nobody did, it is not there. */
export async function provenanceOf(
  kind: RecordKind,
  id: string,
  scenario: string | undefined,
  query: Query = reading,
): Promise<Provenance | null> {
  const store = storeOf(kind);
  const [[latest], sources, changed] = await Promise.all([
    store.history(query, id),
    store.sources(query, [id]),
    scenario === undefined ? null : changedIn(scenario, kind, id, query),
  ]);
  const source = sources.get(id);
  const subject = `${kind}/${id}`;
  if (latest && source)
    return {
      subject,
      changedBy: latest.actorName,
      changedAt: latest.at,
      door: latest.door,
      file: source.file ?? latest.file,
      line: source.line ?? latest.line,
      scenario: changed,
    };
  return changed
    ? {
        subject,
        changedBy: changed.byName,
        changedAt: changed.at,
        door: "screen",
        file: null,
        line: null,
        scenario: changed,
      }
    : null;
}

const deepest = 20;

/** The latest change of a record in a scenario, or in one it is laid over. */
async function changedIn(
  scenario: string,
  kind: RecordKind,
  id: string,
  query: Query,
): Promise<Provenance["scenario"]> {
  let at: string | null = scenario;
  for (let depth = 0; at !== null && depth < deepest; depth++) {
    const known = await findScenario(query, at);
    // What was approved stands in the records.
    if (!known || known.status === "approved") return null;
    const own = (await changesOf(query, at)).filter(
      ({ change, off }) => !off && change.act !== "assume" && change.kind === kind && change.record === id,
    );
    const latest = own.reduce<(typeof own)[number] | null>(
      (newest, one) => (newest && newest.at > one.at ? newest : one),
      null,
    );
    if (latest) return { name: known.name, byName: latest.byName, at: latest.at };
    at = known.base;
  }
  return null;
}
