import { Refusal } from "@/server/errors";
import { faultOfHeader, recognises } from "./formats/header";
import type { Format } from "./formats/format";
import { asFound, type Layout } from "./formats/mapping/layout";
import type { Mapping } from "./formats/mapping/mapping";
import type { Question } from "./formats/mapping/settle";
import { kindNamed } from "./keepers";
import { openFile } from "./open-table";
import { type Proposal, propose } from "./propose";
import type { StoredFile } from "./request";

/** How files are read where nobody looks at a screen. */
export interface ReadBy {
  /** Null: by their own header. */
  readonly mapping: Mapping | null;
  /** The saved mapping or preset it is; null: guessed, or none. */
  readonly name: string | null;
}

/** The word for "whatever reads it: saved, known, or guessed where nothing is open". */
export const AUTO = "auto";

const byItself: ReadBy = { mapping: null, name: null };

const asLines = (questions: readonly Question[]): string =>
  questions
    .map(({ text, choices }) => {
      const labels = choices.slice(0, 6).map(({ label }) => label);
      const more = choices.length > labels.length ? " …" : "";
      return `  ${text}${labels.length ? ` (${labels.join(" | ")}${more})` : ""}`;
    })
    .join("\n");

function refuseOpen(kind: string, { name }: StoredFile, questions: readonly Question[]): never {
  throw new Refusal(
    "invalid",
    `${name} does not say everything that must be known:\n${asLines(questions)}\n` +
      `Print its mapping with "mappings guess ${kind} FILE", complete it, keep it with "mappings save NAME FILE.json", and import with --mapping NAME.`,
  );
}

const hint = (kind: string) =>
  `It is read by a mapping: --mapping ${AUTO} takes a guess where nothing is open; "mappings guess ${kind} FILE" prints it, "mappings" lists those there are.`;

async function isOurs(format: Format, file: StoredFile, layout: Layout): Promise<boolean> {
  return recognises(format, (await openFile(file, layout)).header);
}

function settled(kind: string, file: StoredFile, { mapping, questions, from }: Proposal): ReadBy {
  if (questions.length) refuseOpen(kind, file, questions);
  return { mapping, name: from?.name ?? null };
}

/**
 * Says how a file is read: by its own header where it is ours, by the mapping of that name, or by one that was made for its header.
 * What cannot be read so is refused with what to do; nothing that is open is decided.
 */
export async function readBy(
  kind: string,
  file: StoredFile,
  { name, layout = asFound }: { readonly name: string | null; readonly layout?: Layout },
): Promise<ReadBy> {
  const format = kindNamed(kind)?.format;
  if (!format) return byItself;
  const isNamed = name !== null && name !== AUTO;
  if (!isNamed && (await isOurs(format, file, layout))) return byItself;
  const proposal = await propose(file, { kind, layout, use: isNamed ? name : null });
  if (name === null && proposal.from?.how === "guess") {
    const fault = faultOfHeader(format, proposal.header) ?? "";
    throw new Refusal("invalid", `${file.name}: ${fault} ${hint(kind)}`);
  }
  return settled(kind, file, proposal);
}
