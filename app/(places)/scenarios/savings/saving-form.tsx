"use client";
import { NativeSelect, Textarea, TextInput } from "@mantine/core";
import { zero } from "@/server/planning/decimal";
import { savedKinds, savingKinds, savingStatuses } from "@/server/planning/saving";
import { MonthField, PlainDayField } from "../../../_parts/date-fields";
import { MoneyField } from "../../../_parts/money-field";
import { RecordSelect } from "../../../_parts/record-select";
import { FieldGroup, Wide } from "../../editing/form";
import type { Editing } from "../../editing/use-editing";
import { useScenario } from "../../scenario-context";
import { useAboutChoices } from "./about-choices";
import { aboutWords, fieldLabels as labels, kindWords, type SavingFields } from "./words";

interface FormProps {
  editing: Pick<Editing<SavingFields>, "draft" | "set" | "error">;
}

/** What is saved, how much, until when it can be decided and by whom. */
export function SavingForm(props: FormProps) {
  return (
    <>
      <What {...props} />
      <Money {...props} />
      <When {...props} />
      <Who {...props} />
    </>
  );
}

function What({ editing: { draft, set, error } }: FormProps) {
  const records = useAboutChoices(draft.aboutKind);
  return (
    <FieldGroup legend="What is saved">
      <Wide>
        <TextInput
          size="sm"
          label={labels.title}
          required
          autoComplete="off"
          value={draft.title}
          error={error("title")}
          onChange={({ currentTarget }) => set({ title: currentTarget.value })}
        />
      </Wide>
      <NativeSelect
        size="sm"
        label={labels.kind}
        description="Only cash savings count as money"
        value={draft.kind}
        error={error("kind")}
        onChange={({ currentTarget: { value } }) =>
          set({ kind: savingKinds.find((kind) => kind === value) ?? "cash-saving" })
        }
        data={savingKinds.map((value) => ({ value, label: kindWords[value] }))}
      />
      <NativeSelect
        size="sm"
        label={labels.status}
        value={draft.status}
        error={error("status")}
        onChange={({ currentTarget: { value } }) =>
          set({ status: savingStatuses.find((status) => status === value) ?? "idea" })
        }
        data={[...savingStatuses]}
      />
      <NativeSelect
        size="sm"
        label={labels.aboutKind}
        value={draft.aboutKind ?? ""}
        error={error("aboutKind")}
        onChange={({ currentTarget: { value } }) =>
          set({ aboutKind: savedKinds.find((kind) => kind === value) ?? null, aboutId: null })
        }
        data={[
          { value: "", label: "none of the records" },
          ...savedKinds.map((value) => ({ value, label: aboutWords[value] })),
        ]}
      />
      {draft.aboutKind !== null && (
        <RecordSelect
          label={labels.aboutId}
          records={records ?? []}
          placeholder={records === undefined ? "Fetching …" : undefined}
          value={records === undefined ? null : draft.aboutId}
          error={error("aboutId")}
          onChange={(aboutId) => set({ aboutId })}
        />
      )}
    </FieldGroup>
  );
}

function Money({ editing: { draft, set, error } }: FormProps) {
  return (
    <FieldGroup legend="How much">
      <MoneyField
        label={labels.amount}
        required
        currency={draft.currency}
        value={draft.amount}
        error={error("amount")}
        onChange={(amount) => set({ amount: amount ?? zero })}
      />
      <TextInput
        size="sm"
        label={labels.currency}
        required
        value={draft.currency}
        error={error("currency")}
        onChange={({ currentTarget }) => set({ currency: currentTarget.value })}
      />
      <MoneyField
        label={labels.realisedAmount}
        description="What came of it; empty until it is measured"
        currency={draft.currency}
        value={draft.realisedAmount}
        error={error("realisedAmount")}
        onChange={(realisedAmount) => set({ realisedAmount })}
      />
    </FieldGroup>
  );
}

function When({ editing: { draft, set, error } }: FormProps) {
  return (
    <FieldGroup legend="When">
      <MonthField
        label={labels.fromMonth}
        value={draft.fromMonth}
        error={error("fromMonth")}
        onChange={(fromMonth) => set({ fromMonth })}
      />
      <PlainDayField
        label={labels.decideBy}
        value={draft.decideBy}
        error={error("decideBy")}
        onChange={(decideBy) => set({ decideBy })}
      />
    </FieldGroup>
  );
}

function Who({ editing: { draft, set, error } }: FormProps) {
  const { all } = useScenario();
  return (
    <FieldGroup legend="Who and why">
      <TextInput
        size="sm"
        label={labels.owner}
        autoComplete="off"
        value={draft.owner ?? ""}
        error={error("owner")}
        onChange={({ currentTarget: { value } }) => set({ owner: value || null })}
      />
      <RecordSelect
        label={labels.scenario}
        description="The scenario that plans it"
        clearable
        clearButtonProps={{ "aria-label": "No scenario" }}
        records={all}
        value={draft.scenario}
        error={error("scenario")}
        onChange={(scenario) => set({ scenario })}
      />
      <Wide>
        <Textarea
          size="sm"
          label={labels.note}
          autosize
          minRows={2}
          maxRows={8}
          value={draft.note ?? ""}
          error={error("note")}
          onChange={({ currentTarget: { value } }) => set({ note: value || null })}
        />
      </Wide>
    </FieldGroup>
  );
}
