import type { Origin } from "@/server/database/origin";
import type { Transaction } from "@/server/database/transaction";
import type { Vendor } from "@/server/planning/vendor";
import type { ReferenceTarget } from "./formats/column";
import type { Format, Identified, Written } from "./formats/format";
import type { Mapping } from "./formats/mapping/mapping";
import { kindNamed } from "./keepers";
import { Names, UnknownName } from "./names";
import { readNames } from "./store";

/** The records a column names; null: none. */
export function targetOf({ columns }: Format, name: string): ReferenceTarget | null {
  let target: ReferenceTarget | null = null;
  columns[name]?.refer?.("-", (named, text) => {
    target = named;
    return text;
  });
  return target;
}

/** Other tools' words for vendors that a mapping translates: theirs, and ours. Aliases are separated by semicolons: none holds one. */
const translated = (format: Format, { columns }: Mapping): [theirs: string, ours: string][] =>
  Object.entries(columns)
    .filter(([name]) => Object.hasOwn(format.columns, name) && targetOf(format, name) === "vendors")
    .flatMap(([, { values }]) => Object.entries(values))
    .filter(([theirs, ours]) => theirs.trim() !== "" && !theirs.includes(";") && ours !== "");

/** Whether a mapping says what vendors are called elsewhere. */
export const teachesVendors = (format: Format, mapping: Mapping | null | undefined): boolean =>
  mapping ? translated(format, mapping).length > 0 : false;

function idOf(names: Names, text: string): string | null {
  try {
    return names.resolve("vendors", text);
  } catch (error) {
    if (error instanceof UnknownName) return null;
    throw error;
  }
}

const isVendor = (fact: Identified): fact is Written<Vendor> => "aliases" in fact;

/**
 * What a mapping says vendors are called elsewhere becomes an alias of each, so that the next file needs no translation. A text that
 * stands for a vendor already, or for two, is left alone.
 */
export async function learnAliases(
  tx: Transaction,
  format: Format,
  mapping: Mapping | null | undefined,
  origin: Origin,
): Promise<void> {
  const pairs = mapping ? translated(format, mapping) : [];
  const vendors = kindNamed("vendors")?.keeper;
  if (pairs.length === 0 || !vendors) return;
  const names = new Names(new Set());
  for (const named of await readNames(tx, "vendors")) names.add("vendors", named);
  const learned = new Map<string, string[]>();
  for (const [theirs, ours] of pairs) {
    const id = idOf(names, ours);
    if (id === null || idOf(names, theirs) !== null) continue;
    learned.set(id, [...(learned.get(id) ?? []), theirs.trim()]);
  }
  const stored = await vendors.find(tx, [...learned.keys()]);
  const facts = stored.filter(isVendor).map((fact) => ({
    ...fact,
    aliases: [...new Set([...fact.aliases, ...(learned.get(fact.id) ?? [])])],
  }));
  await vendors.save(
    tx,
    facts.map((fact) => ({ fact, origin, lines: new Map() })),
  );
}
