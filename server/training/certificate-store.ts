import { day, optional, text } from "../database/column";
import type { Query } from "../database/query";
import { recordStore } from "../database/record-store";
import type { RecordTable } from "../database/record-table";
import type { Certificate, Credit } from "../planning/certification";
import { datedRows } from "./dated-rows";

const certificates: RecordTable<Certificate> = {
  kind: "certificates",
  word: "certificate",
  subject: "training",
  table: "certificate",
  fields: {
    person: text(),
    certification: text(),
    issued: day(),
    expires: optional(day()),
    number: optional(text()),
    credits: datedRows<Credit>(),
  },
};

/** What people hold. */
export const certificateStore = recordStore(certificates);

/** The teams of people, by their ids; somebody who is not there has none. */
export async function teamsOfPeople(
  { query }: Query,
  people: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await query<{ id: string; team: string }>(
    "SELECT id, team FROM person WHERE id = ANY($1::text[])",
    [people],
  );
  return new Map(rows.map(({ id, team }) => [id, team]));
}
