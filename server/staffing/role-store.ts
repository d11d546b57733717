import { decimals, json, optional, text, texts } from "../database/column";
import { recordStore, type RecordStore } from "../database/record-store";
import type { Saving } from "../database/record-saving";
import type { RecordTable } from "../database/record-table";
import type { RequiredSkill, Role, RoleLevel } from "../planning/role";

const roles: RecordTable<Role> = {
  kind: "roles",
  word: "role",
  subject: "staffing",
  table: "role",
  fields: {
    name: text(),
    family: optional(text()),
    level: optional(text<RoleLevel>()),
    next: optional(text()),
    skills: json<readonly RequiredSkill[]>(),
    certifications: texts(),
    induction: texts(),
    equipmentCost: decimals(),
    seatCostPerMonth: decimals(),
    currency: text(),
  },
};

const plain = recordStore(roles);

/** The next step before the role it follows: rows are written in parts, and a part may name only what is there. */
function fromTheTop(rows: readonly Saving<Role>[]): readonly Saving<Role>[] {
  const byId = new Map(rows.map((row) => [row.fact.id, row]));
  const ordered = new Set<Saving<Role>>();
  for (const row of rows) {
    const way = new Set<Saving<Role>>();
    let at: Saving<Role> | undefined = row;
    while (at && !ordered.has(at) && !way.has(at)) {
      way.add(at);
      at = byId.get(at.fact.next ?? "");
    }
    for (const one of [...way].reverse()) ordered.add(one);
  }
  return [...ordered];
}

/** What people do, step by step. */
export const roleStore: RecordStore<Role> = {
  ...plain,
  save: (tx, rows) => plain.save(tx, fromTheTop(rows)),
};
