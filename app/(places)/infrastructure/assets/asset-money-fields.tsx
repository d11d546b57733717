"use client";
import { TextInput } from "@mantine/core";
import { zero } from "@/server/planning/decimal";
import { MonthField } from "../../../_parts/date-fields";
import { DayField } from "../../../_parts/day-field";
import { MoneyField } from "../../../_parts/money-field";
import { useMilestoneChoices } from "../../editing/choices";
import { FieldGroup, Wide } from "../../editing/form";
import { RequiredDayField } from "../../editing/required-day";
import type { AssetFormProps } from "./asset-form";
import { fieldLabels as labels } from "./words";

/** What it costs and when: the purchase, and the month its depreciation begins with. */
export function PriceFields({ editing: { draft, set, error } }: AssetFormProps) {
  const day = (field: "purchase" | "inService") => (
    <Wide>
      <RequiredDayField
        label={labels[field]}
        value={draft[field]}
        error={error(field)}
        onChange={(value) => set({ [field]: value })}
      />
    </Wide>
  );
  return (
    <FieldGroup legend="What it costs and when">
      <MoneyField
        label={labels.price}
        required
        currency={draft.currency}
        value={draft.price}
        error={error("price")}
        onChange={(price) => set({ price: price ?? zero })}
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
        label={labels.residual}
        currency={draft.currency}
        value={draft.residual}
        error={error("residual")}
        onChange={(residual) => set({ residual: residual ?? zero })}
      />
      {day("purchase")}
      {day("inService")}
    </FieldGroup>
  );
}

/** What books that were kept elsewhere say. */
export function BookFields({ editing: { draft, set, error } }: AssetFormProps) {
  return (
    <FieldGroup legend="Taken over from other books">
      <MoneyField
        label={labels.accumulatedDepreciation}
        currency={draft.currency}
        value={draft.accumulatedDepreciation}
        error={error("accumulatedDepreciation")}
        onChange={(accumulatedDepreciation) => set({ accumulatedDepreciation })}
      />
      <MonthField
        label={labels.asOfMonth}
        value={draft.asOfMonth}
        error={error("asOfMonth")}
        onChange={(asOfMonth) => set({ asOfMonth })}
      />
    </FieldGroup>
  );
}

/** When it goes, and for how much. */
export function DisposalFields({ editing: { draft, set, error } }: AssetFormProps) {
  const milestones = useMilestoneChoices();
  return (
    <FieldGroup legend="When it goes">
      <Wide>
        <DayField
          label={labels.disposed}
          description="Nothing is depreciated in its month; what it is still worth is written off"
          value={draft.disposed}
          milestones={milestones}
          error={error("disposed")}
          onChange={(disposed) => set(disposed === null ? { disposed, proceeds: null } : { disposed })}
        />
      </Wide>
      <MoneyField
        label={labels.proceeds}
        currency={draft.currency}
        disabled={draft.disposed === null}
        value={draft.proceeds}
        error={error("proceeds")}
        onChange={(proceeds) => set({ proceeds })}
      />
    </FieldGroup>
  );
}
