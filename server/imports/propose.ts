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
import { mappingsFor, readMapping, type SavedMapping } from "./mapping-store";
import { openFile, rearranged } from "./open-table";
import { encodingTitles } from "./reading/encoding";
import type { FoundLayout, LeftOut, SheetName, Source, SourceRow } from "./reading/source";
import { firstRows, readingWhatCanBeRead } from "./not-utf8";
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
  readonly from?: { readonly how: "own" | "saved" | "preset" | "guess"; readonly name: string | null };
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
const LONGEST_SAMPLE = 1_000;

interface Chosen {
  readonly how: NonNullable<Proposal["from"]>["how"];
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

/** A word with letters beyond ASCII, by which a person sees whether an encoding is the right one. */
const telling = ({ columns }: Profile): string =>
  columns.flatMap(({ distinct }) => [...distinct]).find((text) => /[^\p{ASCII}\s]/u.test(text)) ?? "";

function encodingQuestion(reason: string, word: string): Question {
  const label = (encoding: "windows-1252" | "iso-8859-1") =>
    word && encoding === "windows-1252"
      ? `${encodingTitles[encoding]}: ${word.slice(0, 80)}`
      : encodingTitles[encoding];
  return {
    about: "encoding",
    column: null,
    source: null,
    text: `${reason} Which encoding is it written in?`,
    choices: (["windows-1252", "iso-8859-1"] as const).map((value) => ({ value, label: label(value) })),
  };
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

interface Found extends Proposal {
  readonly profile: Profile;
}

async function proposed(
  query: Query,
  format: Format,
  file: StoredFile,
  { layout, use }: Proposing,
): Promise<Found> {
  const { reportingCurrency } = await readSettings(query);
  const others = [...(await readConvertible(query))].filter((currency) => currency !== reportingCurrency);
  const around = { currencies: [reportingCurrency, ...others.sort()] };
  const wanted = use === null ? null : await named(query, format.name, use);
  const peeked = await openFile(file, layout ?? wanted?.saved?.mapping.layout ?? asFound);
  const chosen = wanted ?? (await likeliest(query, format, peeked.header, await firstRows(peeked)));
  const said = withLayout(mappingOf(chosen, peeked.header)?.layout, layout);
  const source = await openFile(file, said);
  const made = mappingOf(chosen, source.header);
  const looked = await lookAt(source, made?.rearrangedBy, reportingCurrency);
  const why = chosen.saved ? `as saved in “${chosen.name}”` : `as ${chosen.preset?.title} has it`;
  const outcome =
    chosen.how === "own"
      ? nothingGuessed
      : made
        ? fitted(format, { ...made, layout: said }, why, looked, around)
        : guessFrom(format, looked.profile, around, said);
  return {
    ...outcome,
    ...shownOf(source, looked),
    native: chosen.how === "own",
    from: { how: chosen.how, name: chosen.name },
  };
}

/** Where a mapping says the table lies, but for what was chosen otherwise. */
function withLayout(own: Layout | undefined, chosen: Layout | null): Layout {
  if (!own || !chosen) return chosen ?? own ?? asFound;
  return {
    encoding: chosen.encoding ?? own.encoding,
    delimiter: chosen.delimiter ?? own.delimiter,
    sheet: chosen.sheet ?? own.sheet,
    headerLine: chosen.headerLine ?? own.headerLine,
    headerLines: chosen.headerLines ?? own.headerLines,
  };
}

const shownOf = (source: Source, { header, profile, samples }: Looked) => ({
  found: source.layout,
  reasons: source.reasons,
  sheets: source.sheets,
  header,
  named: source.named,
  columns: profile.columns.map(({ type, samples: texts }, at) => ({
    name: header[at] ?? "",
    type,
    samples: texts.map((text) => text.slice(0, LONGEST_SAMPLE)),
  })),
  samples,
  leftOut: source.leftOut.slice(0, MOST_LEFT_OUT),
  profile,
});

/** Text that is not UTF-8 is shown as Windows-1252, and asked for; what it is read in stays open. */
async function asked(
  query: Query,
  format: Format,
  file: StoredFile,
  { layout, ...wish }: Proposing,
  reason: string,
): Promise<Found> {
  const chosen = layout ?? asFound;
  const found = await proposed(query, format, file, {
    ...wish,
    layout: { ...chosen, encoding: "windows-1252" },
  });
  const { mapping, questions, profile } = found;
  return {
    ...found,
    mapping: mapping && { ...mapping, layout: { ...mapping.layout, encoding: null } },
    questions: [encodingQuestion(reason, telling(profile)), ...questions],
  };
}

/** Looks at a whole file and says how it would be read as a kind. Nothing is written. */
export async function propose(file: StoredFile, wish: Proposing, query: Query = reading): Promise<Proposal> {
  const format = kindNamed(wish.kind)?.format;
  if (!format) throw new Refusal("invalid", `Files of ${wish.kind} are read without a mapping.`);
  const { profile: _, ...proposal } = await readingWhatCanBeRead(
    file,
    wish.layout,
    () => proposed(query, format, file, wish),
    (reason) => asked(query, format, file, wish, reason),
  );
  return proposal;
}
