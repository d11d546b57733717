import type { Origin } from "@/server/database/origin";
import { type Query, reading } from "@/server/database/query";
import { transaction } from "@/server/database/transaction";
import { Refusal } from "@/server/errors";
import { faultOfMapping } from "./formats/mapping/fault-of-mapping";
import { presets } from "./formats/presets";
import { kindNamed } from "./keepers";
import { readMappings, removeMapping, type SavedMapping, saveMapping } from "./mapping-store";

/** A layout of another tool that is known, as it is listed. */
export interface KnownPreset {
  readonly name: string;
  readonly title: string;
  readonly kind: string;
}

/** Every mapping there is to choose from. */
export interface Mappings {
  readonly saved: readonly SavedMapping[];
  readonly presets: readonly KnownPreset[];
}

/** Saved mappings and presets. */
export const allMappings = async (query: Query = reading): Promise<Mappings> => ({
  saved: await readMappings(query),
  presets: presets.map(({ name, title, kind }) => ({ name, title, kind })),
});

/** Saves a mapping by a name; refused where it cannot read the header it is for, or a preset is called so. */
export async function keepMapping(
  wish: Pick<SavedMapping, "name" | "mapping" | "header">,
  origin: Origin,
): Promise<void> {
  demandSavable(wish);
  await transaction((tx) => saveMapping(tx, wish, origin));
}

/** Refuses a mapping that cannot be kept. */
export function demandSavable({
  name,
  mapping,
  header,
}: Pick<SavedMapping, "name" | "mapping" | "header">): void {
  const format = kindNamed(mapping.kind)?.format;
  if (!format) throw new Refusal("invalid", `There is no kind "${mapping.kind}" to be read by a mapping.`);
  if (presets.some((preset) => preset.name === name))
    throw new Refusal("conflict", `A preset is called "${name}"; choose another name.`);
  const fault = mapping.rearrangedBy ? null : faultOfMapping(format, mapping, header);
  if (fault) throw new Refusal("invalid", fault);
}

/** Takes a saved mapping away. */
export async function dropMapping(name: string, origin: Origin): Promise<void> {
  const removed = await transaction((tx) => removeMapping(tx, name, origin));
  if (!removed) throw new Refusal("not-found", `There is no saved mapping called "${name}".`);
}
