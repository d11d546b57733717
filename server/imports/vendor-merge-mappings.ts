import type { Origin } from "@/server/database/origin";
import type { Query } from "@/server/database/query";
import type { Transaction } from "@/server/database/transaction";
import { equal } from "@/server/planning/field-path";
import type { Vendor } from "@/server/planning/vendor";
import type { ColumnRule, Mapping } from "./formats/mapping/mapping";
import { kindNamed } from "./keepers";
import { readMappings, type SavedMapping, saveMapping } from "./mapping-store";
import { targetOf } from "./learn-aliases";

type Called = Pick<Vendor, "id" | "name" | "aliases">;

const spelled = (text: string): string => text.normalize("NFKC").trim().replace(/ +/g, " ").toLowerCase();

/** A mapping that says `to` where it said the vendor that goes; the same mapping where it says nothing of it. */
export function renamedIn(mapping: Mapping, gone: Called, to: string): Mapping {
  const format = kindNamed(mapping.kind)?.format;
  const words = new Set([gone.id, gone.name, ...gone.aliases].map(spelled));
  const said = (text: string): string => (words.has(spelled(text)) ? to : text);
  const renamed = (rule: ColumnRule): ColumnRule => ({
    ...rule,
    constant: rule.constant === null ? null : said(rule.constant),
    values: Object.fromEntries(Object.entries(rule.values).map(([theirs, ours]) => [theirs, said(ours)])),
  });
  const columns = Object.fromEntries(
    Object.entries(mapping.columns).map(([name, rule]) => [
      name,
      format && Object.hasOwn(format.columns, name) && targetOf(format, name) === "vendors"
        ? renamed(rule)
        : rule,
    ]),
  );
  return equal(columns, mapping.columns) ? mapping : { ...mapping, columns };
}

/** Saved mappings that translate something to a vendor. */
export async function mappingsNaming(query: Query, vendor: Called): Promise<SavedMapping[]> {
  const all = await readMappings(query);
  return all.filter(({ mapping }) => renamedIn(mapping, vendor, "\0") !== mapping);
}

/** Makes saved mappings translate to the vendor that stays. */
export async function moveMappings(tx: Transaction, gone: Called, to: string, origin: Origin): Promise<void> {
  for (const { name, header, mapping } of await mappingsNaming(tx, gone))
    await saveMapping(tx, { name, header, mapping: renamedIn(mapping, gone, to) }, origin);
}
