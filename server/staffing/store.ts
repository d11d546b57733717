import { decimals, integer, months, optional, text, when, yesNo } from "../database/column";
import { type RecordStore, recordStore } from "../database/record-store";
import type { Saving } from "../database/record-saving";
import type { RecordTable } from "../database/record-table";
import { lockSubject } from "../database/subject";
import type { Transaction } from "../database/transaction";
import type { Kept, Team } from "../planning/facts";
import type { Position, PositionKind } from "../planning/sources/position";

const teams: RecordTable<Team> = {
  kind: "teams",
  word: "team",
  subject: "staffing",
  table: "team",
  fields: { name: text(), parent: optional(text()), head: optional(text()) },
};

const positions: RecordTable<Position> = {
  kind: "positions",
  word: "position",
  subject: "staffing",
  table: "position",
  fields: {
    title: text(),
    kind: text<PositionKind>(),
    costCentre: text(),
    team: optional(text()),
    role: optional(text()),
    location: optional(text()),
    category: text(),
    currency: text(),
    start: when(),
    end: optional(when()),
    annualSalary: optional(decimals()),
    dayRate: optional(decimals()),
    payBand: optional(text()),
    salaryAsOf: months(),
    onCostPct: decimals(),
    raisePct: decimals(),
    fte: decimals(),
    daysPerYear: optional(decimals()),
    allowancePerMonth: decimals(),
    bonusPct: decimals(),
    bonusMonth: integer(),
    person: optional(text()),
    vacant: yesNo(),
    probabilityPct: decimals(),
    noticeMonths: integer(),
    exitCost: decimals(),
    rampUpMonths: integer(),
    steps: {
      table: "position_step",
      under: ["position"],
      key: "from",
      fields: {
        from: months(),
        annualSalary: optional(decimals()),
        fte: optional(decimals()),
        costCentre: optional(text()),
      },
    },
  },
};

/** Teams; one that has positions cannot be removed. */
export const teamStore = recordStore(teams);

const plainPositions = recordStore(positions);

/** Makes teams when they are first named. */
export async function makeTeams(
  tx: Transaction,
  rows: readonly Saving<Kept & { readonly team: string | null }>[],
): Promise<void> {
  await lockSubject(tx, "staffing");
  const named = new Map(
    rows.flatMap(({ fact, origin }) => (fact.team === null ? [] : [[fact.team, origin]])),
  );
  const known = new Set((await teamStore.find(tx, [...named.keys()])).map(({ id }) => id));
  const missing = [...named].filter(([id]) => !known.has(id));
  await teamStore.save(
    tx,
    missing.map(([id, origin]) => ({ fact: { id, name: id, parent: null, head: null }, version: 0, origin })),
  );
}

/** Funded seats with their steps; a team that is named for the first time is made. */
export const positionStore: RecordStore<Position> = {
  ...plainPositions,
  async save(tx, rows) {
    await makeTeams(tx, rows);
    return plainPositions.save(tx, rows);
  },
};
