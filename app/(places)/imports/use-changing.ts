"use client";
import { corrected, withoutCorrection } from "./corrections";
import { type Job, type KindAnswer, isBill } from "./kinds";
import { chosenName, namesChosen, ownMapping } from "./mapping/chosen-names";
import { isClear, mappingOf } from "./mapping/open-points";
import type { Mending } from "./mended";
import type { Sheet } from "./sheets";
import type { Choosing } from "./unknown-names";
import { columnsOf, useProposal } from "./use-proposal";
import { isImported, type SheetActions } from "./use-sheets";

/** What is mended and chosen below a preview: collected, and previewed again together. */
export function useChanging(
  sheet: Sheet,
  job: Job | undefined,
  kinds: readonly KindAnswer[],
  { touch }: SheetActions,
) {
  const { data: proposal } = useProposal(sheet, !isImported(job));
  const columns = columnsOf(sheet.kind, kinds);
  const bill = isBill(sheet.kind);
  const { id, corrections } = sheet;
  const mending: Mending = {
    corrections,
    onMend: (correction) => touch(id, { corrections: corrected(corrections, correction) }),
    onUndo: (place) => touch(id, { corrections: withoutCorrection(corrections, place) }),
  };
  const mapping = mappingOf(sheet, proposal);
  const choosing: Choosing | null = proposal
    ? {
        chosen: (name) => chosenName(mapping, columns, name),
        onChoose: (name, choice) => {
          const now = mapping ?? ownMapping(proposal, sheet, columns);
          touch(id, { mapping: namesChosen(now, columns, name, choice), saved: null });
        },
      }
    : null;
  return {
    isClear: bill || (proposal !== undefined && isClear(sheet, proposal, columns)),
    mending: bill ? null : mending,
    choosing: bill ? null : choosing,
  };
}
