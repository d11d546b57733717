"use client";
import { zero } from "@/server/planning/decimal";
import { DetailPanel } from "../../../_parts/detail-panel";
import { ErrorState } from "../../../_parts/empty-state";
import { NewRecord } from "../../editing/record-edit";
import { useHere, useMay } from "../../organisation";
import { useCloseHref } from "./saving-detail";
import { SavingForm } from "./saving-form";
import { useSavingKind } from "./use-savings";
import { type SavingFields, savingHref } from "./words";

const blank = (currency: string): SavingFields => ({
  title: "",
  status: "idea",
  kind: "cash-saving",
  aboutKind: null,
  aboutId: null,
  amount: zero,
  currency,
  fromMonth: null,
  decideBy: null,
  owner: null,
  note: null,
  scenario: null,
  realisedAmount: null,
});

/** The form of a saving that is not there yet. */
export function NewSaving() {
  const here = useHere();
  const mayEdit = useMay("edit-records");
  const kind = useSavingKind();
  const closeHref = useCloseHref();
  return (
    <DetailPanel
      title="New saving"
      closeHref={closeHref}
      subtitle="What could be spent less, until when it can be decided"
    >
      {mayEdit ? (
        <NewRecord
          kind={kind}
          blank={blank(here.currency)}
          closeHref={closeHref}
          hrefOf={savingHref}
          fields={(editing) => <SavingForm editing={editing} />}
        />
      ) : (
        <ErrorState happened="Your role may not add savings" remedy="Ask a director or finance." />
      )}
    </DetailPanel>
  );
}
