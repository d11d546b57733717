"use client";
import type { KindAnswer } from "../kinds";
import type { Sheet } from "../sheets";
import { answered, gapsIn, isOfWriting } from "./draft";
import { HowRead } from "./how-read";
import { MappingEditor } from "./mapping-editor";
import { Missing } from "./missing";
import { answerOf, mappingOf, missingIn, questionsFor } from "./open-points";
import type { Layout, Mapping, Proposal, Question } from "./proposal";
import { Questions } from "./questions";
import { SaveMapping } from "./save-mapping";
import { useSuggestions } from "./use-suggestions";
import { useSaving } from "./use-saving";
import { useTrial } from "./use-trial";

interface UnderstandingProps {
  sheet: Sheet;
  proposal: Proposal;
  columns: KindAnswer["columns"];
  /** Whether its columns were guessed, and are to be looked at. */
  isGuess: boolean;
  onChange: (change: Partial<Sheet>) => void;
  onSaved: (name: string) => void;
}

/** How a file was understood: how it lies, what is open, and which of its columns is which of ours. */
export function Understanding({ sheet, proposal, columns, isGuess, onChange, onSaved }: UnderstandingProps) {
  const mapping = mappingOf(sheet, proposal);
  const tried = useTrial(mapping, proposal);
  const suggest = useSuggestions(columns);
  const saving = useSaving(onSaved);
  const questions = questionsFor(sheet, proposal);
  const missing = missingIn(proposal, columns);
  const setMapping = (next: Mapping) => onChange({ mapping: next, saved: null });
  const setLayout = (layout: Layout) => onChange({ layout });
  const answer = (question: Question, value: string) => {
    if (!isOfWriting(question)) setLayout({ ...sheet.layout, encoding: encodingOf(value) });
    else if (mapping) setMapping(answered(mapping, proposal.questions, question, value, columns));
  };
  return (
    <>
      <HowRead proposal={proposal} layout={sheet.layout} onLayout={setLayout} />
      <Questions
        questions={questions}
        missing={mapping ? gapsIn(mapping, missing).length : 0}
        answerOf={(question) => answerOf(sheet, proposal, question)}
        onAnswer={answer}
      >
        {mapping && missing.length > 0 && (
          <Missing
            missing={missing}
            mapping={mapping}
            proposal={proposal}
            suggest={suggest}
            onChange={setMapping}
          />
        )}
      </Questions>
      {mapping && (
        <MappingEditor
          mapping={mapping}
          proposal={proposal}
          columns={columns}
          tried={tried}
          suggest={suggest}
          isOpen={isGuess}
          onChange={setMapping}
        >
          <SaveMapping
            suggested={suggestedName(sheet)}
            saved={sheet.saved}
            isSaving={saving.isSaving}
            reason={saving.reason}
            onSave={(name) => saving.save(name, mapping, proposal.header)}
          />
        </MappingEditor>
      )}
    </>
  );
}

const encodingOf = (value: string): Layout["encoding"] =>
  (["utf-8", "utf-16le", "utf-16be", "windows-1252", "iso-8859-1"] as const).find((one) => one === value) ??
  null;

/** The file's name without what changes from one to the next: its end, days, years and numbers. */
export function suggestedName({ files, table, use }: Pick<Sheet, "files" | "table" | "use">): string {
  const name = (files[0]?.name ?? "").replace(/\.[a-z]+(\.gz)?$/i, "");
  const plain = name
    .replace(/\d{4}[-_.]?\d{2}([-_.]?\d{2})?/g, " ")
    .replace(/[-_.\s]+(q[1-4]|h[12]|v?\d+)(?=[-_.\s]|$)/gi, " ")
    .replace(/[-_.\s]+/g, " ")
    .trim();
  return use !== null && use !== "guess" ? use : [plain || name, table].filter(Boolean).join(", ");
}
