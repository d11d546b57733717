import type { Sheet } from "../sheets";
import type { OurColumn } from "./cells";
import { answerTo, gapsIn, isAsked, isOfWriting } from "./draft";
import type { Mapping, Proposal, Question } from "./proposal";

/** What decides how a sheet is read. */
type Said = Pick<Sheet, "mapping" | "layout">;

const isIn = ({ columns, across }: Mapping, header: readonly string[]): boolean => {
  const names = new Set(header);
  const read = [...Object.values(columns).flatMap(({ from }) => from), ...(across?.columns ?? [])];
  return read.every((name) => names.has(name));
};

const chosenParts = (layout: Mapping["layout"]): Partial<Mapping["layout"]> =>
  Object.fromEntries(Object.entries(layout).filter(([, value]) => value !== null));

/** The mapping by which a sheet is read; null: its columns are ours, or it is not known yet. */
export function mappingOf({ mapping, layout }: Said, proposal: Proposal | undefined): Mapping | null {
  if (!proposal) return null;
  // Read in another way the file may have another header: then what was said of the old one says nothing.
  const now = mapping && isIn(mapping, proposal.header) ? mapping : proposal.mapping;
  return now && { ...now, layout: { ...now.layout, ...chosenParts(layout) } };
}

/** What was answered to a question; null while it is open. */
export function answerOf(said: Said, proposal: Proposal, question: Question): string | null {
  const mapping = mappingOf(said, proposal);
  return isOfWriting(question) ? mapping && answerTo(mapping, question) : said.layout.encoding;
}

/** The questions that still concern what is read; where a column comes from is asked with all its choices. */
export function questionsFor(said: Said, proposal: Proposal): Question[] {
  const mapping = mappingOf(said, proposal);
  return proposal.questions.filter((question) =>
    isOfWriting(question) ? mapping !== null && isAsked(mapping, question) : question.about === "encoding",
  );
}

/** Our columns that must be there and were not found; they stay in view when they have been filled in. */
export function missingIn(proposal: Proposal, columns: readonly OurColumn[]): OurColumn[] {
  const gaps = proposal.mapping ? gapsIn(proposal.mapping, columns) : [];
  const names = new Set(gaps.flatMap(({ about, column }) => (about === "column" ? [column] : [])));
  return columns.filter(({ name }) => names.has(name));
}

/** What the server would have every row say, where it knows: "GBP" for a currency. */
export const constantsFor = ({ questions }: Proposal, { name }: OurColumn): string[] =>
  questions
    .filter(({ about, column }) => about === "column" && column === name)
    .flatMap(({ choices }) =>
      choices.flatMap(({ value }) => (value.startsWith("=") ? [value.slice(1)] : [])),
    );

/** Whether nothing is open, so that it can be previewed. */
export function isClear(said: Said, proposal: Proposal, columns: readonly OurColumn[]): boolean {
  const mapping = mappingOf(said, proposal);
  const isAnswered = questionsFor(said, proposal).every((one) => answerOf(said, proposal, one) !== null);
  return isAnswered && (mapping === null ? proposal.native : gapsIn(mapping, columns).length === 0);
}
