import type { Origin } from "@/server/database/origin";
import type { Transaction } from "@/server/database/transaction";
import type { Day } from "@/server/planning/day";
import type { ReferenceTarget } from "./formats/column";
import type { Format, Identified } from "./formats/format";
import { kindNamed } from "./keepers";
import type { Names } from "./names";

/** In an order in which none names a later one. */
const makeable: readonly ReferenceTarget[] = [
  "cost-centres",
  "cost-categories",
  "teams",
  "people",
  "milestones",
  "vendors",
  "skill-catalogue",
  "certifications",
];

/** What a record must have besides a name: somebody who is only named is found in a team of that name. */
const needed: Partial<Record<ReferenceTarget, object>> = {
  people: { team: "unassigned" },
  certifications: { issuer: "not known" },
};

interface Called {
  readonly id: string;
  readonly name: string;
}

function blank({ columns, merge }: Format, given: object, called: Called, today: Day): Identified {
  const values = Object.fromEntries(Object.keys(columns).map((column) => [column, null]));
  const fact = merge({ ...values, ...given, ...called }, null, { today });
  if (typeof fact === "string") throw new Error(`A record made from its name was refused: ${fact}`);
  return fact;
}

/** Makes the records a file names that are not there yet. */
export async function makeMissing(tx: Transaction, names: Names, origin: Origin, today: Day): Promise<void> {
  for (const target of makeable) {
    const missing = names.missing(target);
    const kind = kindNamed(target);
    if (!kind || missing.length === 0) continue;
    const facts = missing.map((called) => blank(kind.format, needed[target] ?? {}, called, today));
    await kind.keeper.save(
      tx,
      facts.map((fact) => ({ fact, origin, lines: new Map() })),
    );
  }
}
