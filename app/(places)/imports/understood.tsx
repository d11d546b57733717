"use client";
import { ErrorState } from "../../_parts/empty-state";
import { type Job, type KindAnswer, isBill } from "./kinds";
import { Understanding } from "./mapping/understanding";
import type { Sheet } from "./sheets";
import { columnsOf, useProposal } from "./use-proposal";
import { isImported, type SheetActions } from "./use-sheets";

interface UnderstoodProps {
  sheet: Sheet;
  job: Job | undefined;
  kinds: readonly KindAnswer[];
  actions: Pick<SheetActions, "set" | "touch">;
}

/** How a table was understood, asked of the server; a bill needs no mapping. */
export function Understood({ sheet, job, kinds, actions }: UnderstoodProps) {
  const { data, error } = useProposal(sheet, !isImported(job));
  if (sheet.kind === null || isBill(sheet.kind)) return null;
  if (error)
    return (
      <ErrorState
        happened={error.message}
        kept="Nothing was written; the file you sent is still here."
        remedy="Choose another kind, or mend the file and send it again."
      />
    );
  if (!data) return <p role="status">Being read…</p>;
  return (
    <Understanding
      sheet={sheet}
      proposal={data}
      columns={columnsOf(sheet.kind, kinds)}
      isGuess={data.from.how === "guess"}
      onChange={(change) => actions.set(sheet.id, change)}
      onSaved={(saved) => actions.touch(sheet.id, { saved, isStale: sheet.isStale })}
    />
  );
}
