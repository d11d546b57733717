import { type Query, reading } from "@/server/database/query";
import { Refusal } from "@/server/errors";
import { readSettings } from "@/server/organisation/settings-store";
import { likeliest, mappingOf, named } from "./chosen-mapping";
import type { Format } from "./formats/format";
import { type GuessedMapping, guessFrom, withWhys } from "./formats/mapping/guess";
import type { Guess } from "./formats/mapping/guess-columns";
import { asFound, type Layout } from "./formats/mapping/layout";
import type { Mapping } from "./formats/mapping/mapping";
import { pruned } from "./formats/mapping/pruned";
import type { Profile } from "./formats/mapping/profile";
import type { Question } from "./formats/mapping/questions";
import { settle, type Surroundings } from "./formats/mapping/settle";
import { kindNamed } from "./keepers";
import { type Looked, lookAt } from "./looked";
import { openFile } from "./open-table";
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

const MOST_LEFT_OUT = 100;
const LONGEST_SAMPLE = 1_000;

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
