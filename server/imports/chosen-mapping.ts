import type { Query } from "@/server/database/query";
import { Refusal } from "@/server/errors";
import type { Format } from "./formats/format";
import { recognises } from "./formats/header";
import type { Mapping } from "./formats/mapping/mapping";
import { presetNamed, presets } from "./formats/presets";
import type { Preset } from "./formats/presets/preset";
import { mappingsFor, readMapping, type SavedMapping } from "./mapping-store";
import type { SourceRow } from "./reading/source";

/** The mapping that reads a file, and where it comes from. */
export interface Chosen {
  readonly how: "own" | "saved" | "preset" | "guess";
  readonly name: string | null;
  readonly saved: SavedMapping | null;
  readonly preset: Preset | null;
}

const guessed: Chosen = { how: "guess", name: null, saved: null, preset: null };
const asSaved = (saved: SavedMapping): Chosen => ({ ...guessed, how: "saved", name: saved.name, saved });
const asPreset = (preset: Preset): Chosen => ({ ...guessed, how: "preset", name: preset.name, preset });

/** The mapping that was chosen, for a header. */
export const mappingOf = ({ saved, preset }: Chosen, header: readonly string[]): Mapping | null =>
  saved?.mapping ?? preset?.mapping(header) ?? null;

/** What was asked for by name. */
export async function named(query: Query, kind: string, name: string): Promise<Chosen> {
  if (name === "guess") return guessed;
  const saved = await readMapping(query, name);
  const preset = saved ? undefined : presetNamed(name);
  const found = saved ?? preset;
  if (!found) throw new Refusal("not-found", `There is no mapping or preset called "${name}".`);
  if (found.kind !== kind) throw new Refusal("invalid", `"${name}" reads ${found.kind}, not ${kind}.`);
  return saved ? asSaved(saved) : preset ? asPreset(preset) : guessed;
}

/** What reads a header as a kind: ours, what was saved for it, what is known of it, or a guess. */
export async function likeliest(
  query: Query,
  format: Format,
  header: readonly string[],
  first: readonly SourceRow[],
): Promise<Chosen> {
  if (recognises(format, header)) return { ...guessed, how: "own" };
  const saved = (await mappingsFor(query, header)).find(({ kind }) => kind === format.name);
  if (saved) return asSaved(saved);
  const preset = presets.find((each) => each.kind === format.name && each.recognises(header, first));
  return preset ? asPreset(preset) : guessed;
}
