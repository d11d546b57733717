import { day, optional, text } from "../database/column";
import type { Saving } from "../database/record-saving";
import { type RecordStore, recordStore } from "../database/record-store";
import type { RecordTable } from "../database/record-table";
import type { EmploymentKind, Person, SupportTier } from "../planning/facts";
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
    location: optional(text()),
    kind: text<EmploymentKind>(),
    mentor: optional(text()),
  },
};

const plain = recordStore(people);

/** Managers and mentors before those they are named by: rows are written in parts, and a part may name only what is there. */
function fromTheTop(rows: readonly Saving<Person>[]): readonly Saving<Person>[] {
  const byId = new Map(rows.map((row) => [row.fact.id, row]));
  const ordered = new Set<Saving<Person>>();
  const seen = new Set<Saving<Person>>();
  for (const row of rows) {
    const way = [row];
    for (let at = way.at(-1); at; at = way.at(-1)) {
      seen.add(at);
      const above = [at.fact.manager, at.fact.mentor].map((id) => byId.get(id ?? ""));
      const next = above.find((other) => other && !seen.has(other));
      if (next) way.push(next);
      else {
        ordered.add(at);
        way.pop();
      }
    }
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
