import { Refusal } from "../errors";
import type { Kept } from "../planning/facts";
import { appendAudit, auditOf } from "./audit";
import type { AuditEntry } from "./audit-entry";
import { upsert } from "./bulk";
import type { Origin } from "./origin";
import type { Query } from "./query";
import { everything, loadFacts } from "./record-load";
import type { Saved, Saving } from "./record-saving";
import type { RecordTable } from "./record-table";
import { changesBetween, noTexts, type Texts, textsOf } from "./record-text";
import { refuseUsed, type Use, usesOfEach } from "./record-use";
import { writeFacts } from "./record-write";
import { lockSubject, raiseSubject, type Subject } from "./subject";
import type { Transaction } from "./transaction";
import { weigh, type Weighed } from "./weigh";
import { isWitnessed, testify } from "./witness";

/** What changed after a counter. */
export interface Loaded<Fact> {
  readonly changed: Fact[];
  readonly removed: string[];
}

/** Keeps the records of one kind. */
export interface RecordStore<Fact extends Kept> {
  readonly kind: string;
  readonly subject: Subject;
  /** All facts, or those changed after the counter `since`, with the ids removed since. */
  load(query: Query, since: number | null): Promise<Loaded<Fact>>;
  /** The facts with these ids; unknown ones are left out. */
  find(query: Query, ids: readonly string[]): Promise<Fact[]>;
  /** Writes whole facts, and one audit row for each that really changed. */
  save(tx: Transaction, rows: readonly Saving<Fact>[]): Promise<Saved[]>;
  /** Removes a record nothing points at. */
  remove(tx: Transaction, id: string, version: number | null, origin: Origin): Promise<void>;
  /** Removes these records, whole trees of them too, but those that others point at; answers which and by whom they are used. */
  removeUnused(tx: Transaction, ids: readonly string[], origin: Origin): Promise<ReadonlyMap<string, Use>>;
  /** Removes all records of the kind, used or not: for clearing an organisation, kind after kind. Answers how many. */
  removeAll(tx: Transaction): Promise<number>;
  /** All values of a fact as texts by the path of each: "items/1/annualPrice" → "1200". */
  texts(fact: Fact): Texts;
  /** The record's audit rows, newest first. */
  history(query: Query, id: string): Promise<AuditEntry[]>;
  /** The file and line each record was last written from. */
  sources(query: Query, ids: readonly string[]): Promise<ReadonlyMap<string, Source>>;
}

export interface Source {
  readonly file: string | null;
  readonly line: number | null;
}

/** Makes the store of a described table. */
export function recordStore<Fact extends Kept>(table: RecordTable<Fact>): RecordStore<Fact> {
  const byIds = async (query: Query, ids: readonly string[]): Promise<Fact[]> =>
    (await loadFacts(query, table, { where: "id = ANY($1::text[])", parameters: [ids] })) as Fact[];

  async function load(query: Query, since: number | null): Promise<Loaded<Fact>> {
    if (since === null)
      return { changed: (await loadFacts(query, table, everything)) as Fact[], removed: [] };
    const filter = { where: "changed > $1", parameters: [since] };
    const gone = await query.query<{ id: string }>(
      "SELECT id FROM removed_record WHERE kind = $1 AND changed > $2",
      [table.kind, since],
    );
    return { changed: (await loadFacts(query, table, filter)) as Fact[], removed: gone.map(({ id }) => id) };
  }

  async function save(tx: Transaction, rows: readonly Saving<Fact>[]): Promise<Saved[]> {
    if (rows.length === 0) return [];
    const counter = await lockSubject(tx, table.subject);
    const ids = rows.map(({ fact }) => fact.id);
    const stored = new Map((await byIds(tx, ids)).map((fact) => [fact.id, fact]));
    const weighed = weigh(table, rows, stored, await buriedVersions(tx, ids));
    const written = weighed.filter(({ outcome }) => outcome !== "unchanged");
    if (written.length > 0) {
      if (isWitnessed(tx)) await witness(tx, written, stored);
      await unbury(
        tx,
        written.map(({ id }) => id),
      );
      await writeFacts(tx, table, written, counter);
      appendAudit(
        tx,
        written.map(({ audited }) => audited),
      );
      raiseSubject(tx, table.subject);
    }
    return weighed.map(({ id, outcome, version }) => ({ id, outcome, version }));
  }

  async function witness(tx: Transaction, written: readonly Weighed[], stored: ReadonlyMap<string, Fact>) {
    const from = await sources(tx, [...stored.keys()]);
    const rows = written.map(({ id, version, origin }) => {
      const fact = stored.get(id);
      const { file = null, line = null } = from.get(id) ?? {};
      return { kind: table.kind, id, version, before: fact ? { fact, file, line } : null, origin };
    });
    testify(tx, rows);
  }

  async function buriedVersions(tx: Transaction, ids: readonly string[]) {
    const rows = await tx.query<{ id: string; version: number }>(
      "SELECT id, version FROM removed_record WHERE kind = $1 AND id = ANY($2::text[])",
      [table.kind, ids],
    );
    return new Map(rows.map(({ id, version }) => [id, version]));
  }

  const unbury = (tx: Transaction, ids: readonly string[]) =>
    tx.query("DELETE FROM removed_record WHERE kind = $1 AND id = ANY($2::text[])", [table.kind, ids]);

  async function remove(tx: Transaction, id: string, version: number | null, origin: Origin): Promise<void> {
    const counter = await lockSubject(tx, table.subject);
    const [fact] = await byIds(tx, [id]);
    if (!fact) throw new Refusal("not-found", `There is no ${table.word} "${id}".`);
    if (version !== null && fact.version !== version)
      throw new Refusal("conflict", `The ${table.word} "${id}" was changed by someone else meanwhile.`, {
        current: fact,
        sent: null,
      });
    await refuseUsed(tx, { table: table.table, word: table.word, id });
    await tx.query(`DELETE FROM "${table.table}" WHERE id = $1`, [id]);
    await bury(tx, [[table.kind, id, fact.version, counter]]);
    const changes = changesBetween(textsOf(table.fields, fact), noTexts);
    appendAudit(tx, [{ kind: table.kind, recordId: id, action: "remove", origin, changes }]);
    raiseSubject(tx, table.subject);
  }

  async function removeUnused(tx: Transaction, ids: readonly string[], origin: Origin) {
    const counter = await lockSubject(tx, table.subject);
    const used = await usesOfEach(tx, table.table, ids);
    const facts = await byIds(
      tx,
      ids.filter((id) => !used.has(id)),
    );
    if (facts.length === 0) return used;
    await tx.query(`DELETE FROM "${table.table}" WHERE id = ANY($1::text[])`, [facts.map(({ id }) => id)]);
    await bury(
      tx,
      facts.map(({ id, version }) => [table.kind, id, version, counter]),
    );
    appendAudit(
      tx,
      facts.map((fact) => {
        const changes = changesBetween(textsOf(table.fields, fact), noTexts);
        return { kind: table.kind, recordId: fact.id, action: "remove", origin, changes };
      }),
    );
    raiseSubject(tx, table.subject);
    return used;
  }

  async function removeAll(tx: Transaction): Promise<number> {
    const counter = await lockSubject(tx, table.subject);
    const rows = await tx.query<{ id: string; version: number }>(
      `DELETE FROM "${table.table}" RETURNING id, version`,
    );
    await bury(
      tx,
      rows.map(({ id, version }) => [table.kind, id, version, counter]),
    );
    if (rows.length > 0) raiseSubject(tx, table.subject);
    return rows.length;
  }

  async function sources(query: Query, ids: readonly string[]): Promise<ReadonlyMap<string, Source>> {
    const rows = await query.query<Source & { id: string }>(
      `SELECT id, source_file AS file, source_line AS line FROM "${table.table}" WHERE id = ANY($1::text[])`,
      [ids],
    );
    return new Map(rows.map(({ id, file, line }) => [id, { file, line }]));
  }

  const texts = (fact: Fact): Texts => textsOf(table.fields, fact);
  const history = (query: Query, id: string) => auditOf(query, table.kind, id);
  return {
    kind: table.kind,
    subject: table.subject,
    load,
    find: byIds,
    save,
    remove,
    removeUnused,
    removeAll,
    texts,
    history,
    sources,
  };
}

const bury = (tx: Transaction, rows: readonly (readonly (string | number)[])[]) =>
  upsert(
    tx,
    {
      table: "removed_record",
      columns: [
        { name: "kind", type: "text" },
        { name: "id", type: "text" },
        { name: "version", type: "integer" },
        { name: "changed", type: "bigint" },
      ],
      key: ["kind", "id"],
    },
    rows,
  );
