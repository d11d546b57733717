import { day, optional, text } from "../database/column";
import type { Saving } from "../database/record-saving";
import { type RecordStore, recordStore } from "../database/record-store";
import type { RecordTable } from "../database/record-table";
import type { Person, SupportTier } from "../planning/facts";
import { makeTeams } from "./store";

const people: RecordTable<Person> = {
  kind: "people",
  word: "person",
  subject: "staffing",
  table: "person",
  fields: {
    name: text(),
    email: optional(text()),
    team: text(),
    role: optional(text()),
    supportTier: optional(text<SupportTier>()),
    startDate: optional(day()),
    endDate: optional(day()),
    manager: optional(text()),
  },
};

const plain = recordStore(people);

/** Managers before those who report to them: rows are written in parts, and a part may name only what is there. */
function fromTheTop(rows: readonly Saving<Person>[]): readonly Saving<Person>[] {
  const byId = new Map(rows.map((row) => [row.fact.id, row]));
  const ordered = new Set<Saving<Person>>();
  for (const row of rows) {
    const way = new Set<Saving<Person>>();
    let at: Saving<Person> | undefined = row;
    while (at && !ordered.has(at) && !way.has(at)) {
      way.add(at);
      at = byId.get(at.fact.manager ?? "");
    }
    for (const one of [...way].reverse()) ordered.add(one);
  }
  return [...ordered];
}

/** Those who work here; a team that is named for the first time is made. */
export const personStore: RecordStore<Person> = {
  ...plain,
  async save(tx, rows) {
    await makeTeams(tx, rows);
    return plain.save(tx, fromTheTop(rows));
  },
};
