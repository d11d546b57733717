import { type Query, reading } from "@/server/database/query";
import { Refusal } from "@/server/errors";
import { readSettings } from "@/server/organisation/settings-store";
import type { Format } from "./formats/format";
import { recognises } from "./formats/header";
import { type GuessedMapping, guessFrom, withWhys } from "./formats/mapping/guess";
import type { Guess } from "./formats/mapping/guess-columns";
import { finder } from "./formats/mapping/header-key";
import { asFound, type Layout } from "./formats/mapping/layout";
import { type Mapping, usualNullWords } from "./formats/mapping/mapping";
import { Profile } from "./formats/mapping/profile";
import { type Question, settle, type Surroundings } from "./formats/mapping/settle";
import { presetNamed, presets } from "./formats/presets";
import type { Preset } from "./formats/presets/preset";
import { kindNamed } from "./keepers";
import { limits } from "./limits";
import { mappingsFor, readMapping, type SavedMapping } from "./mapping-store";
import { openFile, rearranged } from "./open-table";
import { encodingTitles } from "./reading/encoding";
import type { FoundLayout, LeftOut, SheetName, Source, SourceRow } from "./reading/source";
import { firstRows } from "./recognise";
import type { StoredFile } from "./request";
import { readConvertible } from "./store";

/** What somebody wants to know of a file. */
export interface Proposing {
  readonly kind: string;
  readonly layout: Layout | null;
  /** The name of a saved mapping or of a preset; null: the likeliest; "guess": neither. */
  readonly use: string | null;
}

/** How a file would be read as a kind, and what is open. */
export interface Proposal {
  /** Whether its header is exactly ours: then there is no mapping. */
  readonly native: boolean;
  readonly mapping: Mapping | null;
  /** Where the mapping comes from. */
  readonly from: { readonly how: "own" | "saved" | "preset" | "guess"; readonly name: string | null };
  readonly found: FoundLayout;
  readonly reasons: readonly string[];
  readonly sheets: readonly SheetName[];
  readonly header: readonly string[];
  readonly named: boolean;
  readonly columns: readonly {
    readonly name: string;
    readonly type: string;
    readonly samples: readonly string[];
  }[];
  /** The first rows. */
  readonly samples: readonly SourceRow[];
  readonly leftOut: readonly LeftOut[];
  readonly guesses: Readonly<Record<string, Guess>>;
  readonly questions: readonly Question[];
}

const MOST_ROWS = 200_000;
const SAMPLES = 20;
const MOST_LEFT_OUT = 100;

interface Chosen {
  readonly how: Proposal["from"]["how"];
  readonly name: string | null;
  readonly saved: SavedMapping | null;
  readonly preset: Preset | null;
}

const guessed: Chosen = { how: "guess", name: null, saved: null, preset: null };
const asSaved = (saved: SavedMapping): Chosen => ({ ...guessed, how: "saved", name: saved.name, saved });
const asPreset = (preset: Preset): Chosen => ({ ...guessed, how: "preset", name: preset.name, preset });

/** The mapping that was chosen, for a header. */
const mappingOf = ({ saved, preset }: Chosen, header: readonly string[]): Mapping | null =>
  saved?.mapping ?? preset?.mapping(header) ?? null;

/** What was asked for by name. */
async function named(query: Query, kind: string, name: string): Promise<Chosen> {
  if (name === "guess") return guessed;
  const saved = await readMapping(query, name);
  const preset = saved ? undefined : presetNamed(name);
  const found = saved ?? preset;
  if (!found) throw new Refusal("not-found", `There is no mapping or preset called "${name}".`);
  if (found.kind !== kind) throw new Refusal("invalid", `"${name}" reads ${found.kind}, not ${kind}.`);
  return saved ? asSaved(saved) : preset ? asPreset(preset) : guessed;
}

/** What reads a header as a kind: ours, what was saved for it, what is known of it, or a guess. */
async function likeliest(
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

/** A mapping without what a header does not have: what that leaves open is asked. */
function pruned(mapping: Mapping, header: readonly string[]): Mapping {
  const find = finder(header);
  const has = (name: string) => find(name) >= 0;
  const columns = Object.entries(mapping.columns).map(([name, rule]) => {
    const turned = rule.number?.negateWhen;
    const number =
      rule.number && turned && !has(turned.column) ? { ...rule.number, negateWhen: null } : rule.number;
    return [name, { ...rule, number, from: rule.from.filter(has) }] as const;
  });
  const across = mapping.across?.columns.filter(has) ?? [];
  return {
    ...mapping,
    columns: Object.fromEntries(columns),
    across: mapping.across && across.length ? { ...mapping.across, columns: across } : null,
    leaveOut: mapping.leaveOut.filter(({ column }) => has(column)),
  };
}

function encodingQuestion({ encoding }: FoundLayout, chosen: Layout): Question[] {
  if (chosen.encoding !== null || encoding === null || encoding.startsWith("utf")) return [];
  const title = encodingTitles[encoding];
  return [
    {
      about: "encoding",
      column: null,
      source: null,
      text: `The file is not UTF-8. Is it ${title}? Look at its letters with accents in the first rows.`,
      choices: (["windows-1252", "iso-8859-1"] as const).map((value) => ({
        value,
        label: encodingTitles[value],
      })),
    },
  ];
}

/** The table to be mapped: all rows looked at once, the first kept to be shown. */
interface Looked {
  readonly header: readonly string[];
  readonly profile: Profile;
  readonly samples: readonly SourceRow[];
}

async function look(header: readonly string[], rows: AsyncIterable<readonly SourceRow[]>): Promise<Looked> {
  const profile = new Profile(header, usualNullWords);
  const samples: SourceRow[] = [];
  for await (const some of rows) {
    for (const row of some) {
      profile.add(row.cells);
      if (samples.length < SAMPLES) samples.push(row);
    }
    if (profile.rows >= MOST_ROWS) break;
  }
  return { header, profile, samples };
}

async function* onePiece(rows: readonly SourceRow[]): AsyncGenerator<readonly SourceRow[]> {
  yield await Promise.resolve(rows);
}

async function lookAt(source: Source, preset: string | null | undefined, currency: string): Promise<Looked> {
  if (!preset) return look(source.header, source.rows);
  const { header, rows } = await rearranged(source, source.rows, preset, currency);
  return look(header, onePiece(rows));
}

/** A mapping that was made for such files, settled for this one. */
function fitted(
  format: Format,
  mapping: Mapping,
  why: string,
  looked: Looked,
  around: Surroundings,
): GuessedMapping {
  const settled = settle(format, pruned(mapping, looked.header), looked.profile, around);
  const taken = Object.entries(settled.mapping.columns).filter(
    ([, rule]) => rule.from.length || rule.constant,
  );
  const whys = Object.fromEntries(taken.map(([name]) => [name, { why }]));
  return { ...settled, guesses: withWhys(whys, settled.whys) };
}

const nothingGuessed: Omit<GuessedMapping, "mapping"> & { readonly mapping: null } = {
  mapping: null,
  guesses: {},
  questions: [],
};

/** Looks at a whole file and says how it would be read as a kind. Nothing is written. */
export async function propose(
  file: StoredFile,
  { kind, layout, use }: Proposing,
  query: Query = reading,
): Promise<Proposal> {
  const format = kindNamed(kind)?.format;
  if (!format) throw new Refusal("invalid", `Files of ${kind} are read without a mapping.`);
  const { reportingCurrency } = await readSettings(query);
  const others = [...(await readConvertible(query))].filter((currency) => currency !== reportingCurrency);
  const currencies = [reportingCurrency, ...others.sort()];
  const wanted = use === null ? null : await named(query, kind, use);
  const wish = layout ?? wanted?.saved?.mapping.layout ?? asFound;
  const peeked = await openFile(file, wish);
  const chosen = wanted ?? (await likeliest(query, format, peeked.header, await firstRows(peeked, SAMPLES)));
  const said = layout ?? mappingOf(chosen, peeked.header)?.layout ?? asFound;
  const source = await openFile(file, said);
  const made = mappingOf(chosen, source.header);
  const looked = await lookAt(source, made?.rearrangedBy, reportingCurrency);
  const around = { currencies };
  const why = chosen.saved ? `as saved in “${chosen.name}”` : `as ${chosen.preset?.title} has it`;
  const outcome =
    chosen.how === "own"
      ? nothingGuessed
      : made
        ? fitted(format, { ...made, layout: said }, why, looked, around)
        : guessFrom(format, looked.profile, around, said);
  return {
    native: chosen.how === "own",
    mapping: outcome.mapping,
    from: { how: chosen.how, name: chosen.name },
    found: source.layout,
    reasons: source.reasons,
    sheets: source.sheets,
    header: looked.header,
    named: source.named,
    columns: looked.profile.columns.map(({ type, samples }, at) => ({
      name: looked.header[at] ?? "",
      type,
      samples: samples.map((text) => text.slice(0, limits.cellCharacters / 10)),
    })),
    samples: looked.samples,
    leftOut: source.leftOut.slice(0, MOST_LEFT_OUT),
    guesses: outcome.guesses,
    questions: [...encodingQuestion(source.layout, said), ...outcome.questions],
  };
}
